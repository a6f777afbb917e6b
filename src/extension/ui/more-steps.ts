import type { CarryOverResult, DraftParams, KindItem } from '../../manifest/protocol.ts';
import type { Home } from '../homes.ts';
import type { Server } from '../server.ts';
import { askCarryOver } from './ask-carry-over.ts';
import { askOffer, type Pointed } from './ask-offers.ts';
import type { Step } from './steps.ts';

/** What a new artifact is asked, as far as its kind asks more than a title. */
export interface MoreAnswers {
  readonly kind?: KindItem | undefined;
  readonly home?: Home | undefined;
  readonly title?: string;
  /** What its fields point to, by id. */
  readonly pointed?: Readonly<Record<string, Pointed>>;
  /** What it may take over; null where there is nothing. */
  readonly open?: CarryOverResult | null;
  /** What of that it does take over. */
  readonly carry?: readonly string[];
}

/** The questions a kind asks once there is a title: what each field points to that it wants to know of, and what is taken over. */
export function moreSteps<A extends MoreAnswers>(server: Server, kinds: readonly KindItem[], near: string | undefined): Step<A>[] {
  const most = Math.max(0, ...kinds.map(({ offers }) => offers.length));
  const carrying: Step<A> = {
    applies: ({ open }) => open !== undefined && open !== null,
    ask: async (answers, position) => {
      const { kind, open } = answers;
      if (!kind || !open) return answers;
      const carry = await askCarryOver(kind, open, position);
      return typeof carry === 'object' ? { ...answers, carry } : carry;
    },
  };
  return [...Array.from({ length: most }, (_, index) => offerStep<A>(server, index, near)), carrying];
}

function offerStep<A extends MoreAnswers>(server: Server, index: number, near: string | undefined): Step<A> {
  return {
    applies: ({ kind }) => kind?.offers[index] !== undefined,
    ask: async (answers, position) => {
      const { kind, title = '', home, pointed } = answers;
      const offer = kind?.offers[index];
      if (!kind || !offer) return answers;
      const answer = await askOffer(server, { kind, offer, title, near: home?.uri ?? near }, position);
      return typeof answer === 'object' ? { ...answers, pointed: { ...pointed, [offer.field]: answer } } : answer;
    },
  };
}

/** The answers as the server is asked for a draft. */
export function moreParams({ pointed = {}, carry = [] }: MoreAnswers): Pick<DraftParams, 'relations' | 'starts' | 'carry'> {
  const all = Object.entries(pointed);
  return {
    relations: all.flatMap(([field, { uri }]) => (uri === undefined ? [] : [{ field, uri }])),
    starts: all.flatMap(([field, { start }]) => (start === undefined ? [] : [{ field, title: start }])),
    ...(carry.length > 0 ? { carry } : {}),
  };
}

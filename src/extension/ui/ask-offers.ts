import * as vscode from 'vscode';
import type { ArtifactItem, KindItem, KindOffer } from '../../manifest/protocol.ts';
import type { Server } from '../server.ts';
import { artifactIcon } from '../views/status-icons.ts';
import { askChoice, askText, separator, type Choice } from './ask.ts';
import { back, type Answer, type Position } from './steps.ts';
import { titleCase } from './title-case.ts';
import { nameOf, placeName } from './words.ts';

const { l10n } = vscode;

/** What a field of a new artifact points to: one that is there, or one to start with it; neither = nothing. */
export interface Pointed {
  readonly uri?: string;
  /** Title of the one to start. */
  readonly start?: string;
}

interface OfferNeeds {
  readonly kind: KindItem;
  readonly offer: KindOffer;
  /** Title of the new artifact. */
  readonly title: string;
  readonly near?: string | undefined;
}

/** Ask which artifact a new one points to: one that is there, the likeliest first; none; or one to start with it. */
export async function askOffer(server: Server, needs: OfferNeeds, position: Position): Promise<Answer<Pointed>> {
  const { kind, offer, title, near } = needs;
  const likely = await server.ask('docent/likely', { kind: kind.id, of: offer.of, title, ...(near ? { near } : {}) });
  const none: Choice<Pointed> = { value: {}, label: l10n.t('None'), iconPath: new vscode.ThemeIcon('circle-slash') };
  const begun: Choice<Pointed> = {
    value: { start: '' },
    label: l10n.t('Start a new one…'),
    detail: l10n.t('Both are created at once, and name each other'),
    iconPath: new vscode.ThemeIcon('add'),
  };
  const fitting = likely.filter(({ fits }) => fits).map(({ artifact }) => row(artifact));
  const others = likely.filter(({ fits }) => !fits).map(({ artifact }) => row(artifact));
  const items = [
    ...fitting,
    ...(fitting.length > 0 ? [separator('')] : []),
    none,
    ...(offer.canStart ? [begun] : []),
    ...(others.length > 0 ? [separator(fitting.length > 0 ? l10n.t('other') : offer.short), ...others] : []),
  ];
  const placeholder = [l10n.t('{0}: which one?', offer.label), offer.about].filter(Boolean).join(' ');
  const box = l10n.t('New {0}', titleCase(kind.short));
  for (;;) {
    const answer = await askChoice({ title: box, placeholder, items, active: fitting[0] ?? none, position });
    if (answer === undefined || answer === back || answer.start === undefined) return answer;
    const started = await askStart(needs, position);
    if (started !== back) return started === undefined ? undefined : { start: started };
  }
}

async function askStart({ offer, title }: OfferNeeds, position: Position): Promise<Answer<string>> {
  const problem = l10n.t('A title has at least one letter or digit');
  const started = await askText({
    title: l10n.t('New {0}', titleCase(offer.short)),
    prompt: l10n.t('Title of the one that is started'),
    placeholder: l10n.t('Title'),
    value: title,
    position: { ...position, canGoBack: true },
    review: async (typed) => (typed === '' || /[\p{L}\p{N}]/u.test(typed) ? {} : { problem }),
  });
  return typeof started === 'string' ? started.trim() || undefined : started;
}

const row = (artifact: ArtifactItem): Choice<Pointed> => ({
  value: { uri: artifact.uri },
  label: nameOf(artifact),
  description: [artifact.status?.label, artifact.date].filter(Boolean).join(' · '),
  detail: placeName(artifact),
  iconPath: artifactIcon(artifact),
});

import { isSamePerson, readPerson } from '../artifacts/people.ts';
import type { Artifact } from '../artifacts/artifact.ts';
import type { Summary } from '../catalog/summary.ts';
import { carried, openItems, type OpenItem } from '../drafts/carried.ts';
import { initialOf, type FieldValues } from '../drafts/draft-fields.ts';
import type { Filling } from '../drafts/fill-draft.ts';
import type { Field, Kind, Section } from '../kinds/kind.ts';
import type { Engine } from './engine.ts';

/** What a new artifact may take over. */
export interface CarryOverOffer {
  /** The latest artifact of the kind. */
  readonly from: Artifact;
  readonly section: Section;
  /** What is open there; at least one. */
  readonly items: readonly OpenItem[];
}

/** What is known of the new artifact. */
export interface Coming {
  readonly title: string;
  readonly fields?: FieldValues | undefined;
  readonly author?: string | undefined;
}

/** What is still open in the latest artifact of a kind that says the same as a new one in the field its kind names; undefined where nothing is. */
export async function carryOverFor(engine: Engine, kind: Kind, coming: Coming): Promise<CarryOverOffer | undefined> {
  const section = kind.sections.find(({ id }) => id === kind.carryOver?.section);
  const latest = section && latestLike(engine, kind, coming);
  const from = latest && (await engine.artifact(latest.path));
  const items = from && section ? openItems(from, section.id, engine.words) : [];
  return from && section && items.length > 0 ? { from, section, items } : undefined;
}

/** What the section starts with; of the items only those written so, where they are named. */
export function carryOver({ from, section, items }: CarryOverOffer, texts?: readonly string[]): Filling {
  const chosen = texts === undefined ? items : items.filter(({ text }) => texts.includes(text));
  return { section: section.id, text: (to) => carried(from, chosen, to) };
}

function latestLike({ catalog, today }: Engine, kind: Kind, { title, fields = {}, author }: Coming): Summary | undefined {
  const field = kind.fields.find(({ id }) => id === kind.carryOver?.same);
  const value = field && (fields[field.id] ?? initialOf(field, { title, today, author }));
  if (field && value === undefined) return undefined;
  const wanted = typeof value === 'string' ? [value] : (value ?? []);
  const alike = [...catalog.all()].filter(
    (each) => each.kind === kind.id && (!field || saysSame(field, each.fields[field.id] ?? [], wanted)),
  );
  const rank = ({ date = '', number = 0, path }: Summary): string => `${date} ${String(number).padStart(6, '0')} ${path}`;
  return alike.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1);
}

/** Whether a field names one of those who are wanted; people go by name, handle or address. */
function saysSame({ type }: Field, said: readonly string[], wanted: readonly string[]): boolean {
  const isSame = (one: string, other: string): boolean =>
    type === 'people' ? isSamePerson(readPerson(one), readPerson(other)) : plain(one) === plain(other);
  return said.some((one) => wanted.some((other) => isSame(one, other)));
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

import type { ItemRemark } from '../kinds/item-remark.ts';
import type { Block } from '../markdown/block.ts';
import type { Outline } from '../markdown/shape.ts';
import type { Span } from '../text/span.ts';
import type { ChecklistLink } from './checklist.ts';
import { withoutOptional, type ItemText } from './item-text.ts';

/** An item of a checklist as it stands in a document. */
export interface WrittenItem extends ItemText, ItemRemark {
  /** A ticked or unticked box; absent where the document has questions and no boxes. */
  readonly checked?: boolean;
  /** What stands below it, Markdown. */
  readonly guidance: string;
  readonly links: readonly ChecklistLink[];
  /** From 0. */
  readonly line: number;
  /** Its first paragraph. */
  readonly span: Span;
}

/** Items below one heading, or one label. */
export interface WrittenGroup {
  readonly title: string;
  readonly optional: boolean;
  /** The headings around it, the nearest first. */
  readonly around: readonly string[];
  readonly guidance: string;
  readonly items: readonly WrittenItem[];
}

/** A group that is being read. */
export interface OpenGroup extends WrittenGroup {
  readonly depth: number;
  readonly items: WrittenItem[];
  readonly prose: string[];
}

/** The groups of a document so far, and those around the place that is read, outermost first. */
export interface Groups {
  readonly groups: OpenGroup[];
  readonly open: OpenGroup[];
}

/** Nobody's heading is longer; what goes on is an attack. */
const longestTitle = 300;

/** A paragraph that is nothing but bold words, as a heading for what follows. */
export function labelOf({ text }: Outline, { type, content: [line, ...more] }: Block): string | undefined {
  if (type !== 'paragraph' || !line || more.length > 0 || line.end - line.start > 200) return undefined;
  const [, stars = '', bars = ''] = /^(?:\*\*([^*]+)\*\*|__([^_]+)__)\s*:?\s*$/.exec(text.slice(line.start, line.end)) ?? [];
  const label = (stars || bars).replace(/:\s*$/, '').trim();
  return label === '' ? undefined : label;
}

/** What a heading or label says, and whether it says that all below it is optional. */
export const titleOf = (words: string): { readonly title: string; readonly optional: boolean } => {
  const line = words.trim().slice(0, longestTitle);
  const title = withoutOptional(line);
  return { title, optional: title !== line };
};

/** Begin a group; deeper ones and others of its depth end. */
export function openGroup({ groups, open }: Groups, { depth, title, optional }: Pick<OpenGroup, 'depth' | 'title' | 'optional'>): void {
  while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
  const parents = open.filter((group) => group.title !== '').reverse();
  const group: OpenGroup = {
    depth,
    title,
    optional: optional || parents.some((parent) => parent.optional),
    around: parents.map((parent) => parent.title),
    guidance: '',
    prose: [],
    items: [],
  };
  groups.push(group);
  open.push(group);
}

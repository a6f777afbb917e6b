import type { EvidenceRule } from '../kinds/evidence.ts';

/** A link in an item or its guidance. */
export interface ChecklistLink {
  readonly text: string;
  /** As it is written in the checklist's file. */
  readonly url: string;
}

/** A question to answer of every change. */
export interface ChecklistItem {
  /** Slug of its text, with a number where another item has the same; what its state is kept under. */
  readonly id: string;
  /** Without markup, box, “(optional)” and “(not applicable: …)”. */
  readonly text: string;
  readonly optional: boolean;
  /** What stands below it, or beside its group's heading: Markdown. */
  readonly guidance: string;
  readonly links: readonly ChecklistLink[];
  /** Globs of which a changed file must match any; none: it is always asked. */
  readonly when: readonly string[];
  /** Ids of evidence rules, where the checklist names them; absent: they find their item by section and words. */
  readonly evidence?: readonly string[];
  /** From 0, in the checklist's file; absent where it comes from a kind's own body. */
  readonly line?: number;
}

/** Items under one heading. */
export interface ChecklistGroup {
  /** Unique in the checklist. */
  readonly id: string;
  /** Empty where items stand before any heading. */
  readonly title: string;
  /** Id of the kind's section that the heading answers. */
  readonly section?: string;
  readonly guidance: string;
  readonly items: readonly ChecklistItem[];
}

/** What is asked of a change, and what is looked for in it. */
export interface Checklist {
  readonly title: string;
  /** Where it comes from: the kind's own body, an artifact of it, or a pull-request template. */
  readonly source: { readonly type: 'kind' | 'artifact' | 'template'; readonly path?: string };
  readonly groups: readonly ChecklistGroup[];
  readonly evidence: readonly EvidenceRule[];
  /** Why it is not the one that somebody asked for: a sentence without full stop. */
  readonly complaint?: string;
}

export const itemsOf = ({ groups }: Checklist): readonly ChecklistItem[] => groups.flatMap(({ items }) => items);

/** What somebody said of an item. Absent from the state: nothing yet. */
export interface ItemState {
  /** Absent where there is only a note. */
  readonly state?: 'done' | 'not-applicable';
  /** Why it is not applicable. */
  readonly reason?: string;
  readonly note?: string;
  /** The head's commit at that time, and the keys of the facts the item had. */
  readonly seen?: { readonly commit: string; readonly facts: readonly string[] };
}

/** A review of one branch of one repository: what is kept in its git folder, as JSON. */
export interface ReviewState {
  readonly version: 1;
  /** The base somebody chose; absent: it is detected. */
  readonly base?: string;
  /** By id of the item. Items that the checklist has no more are kept until the review is reset. */
  readonly items: Readonly<Record<string, ItemState>>;
}

export const noState: ReviewState = { version: 1, items: {} };

/** One thing a person does to a review. */
export type ReviewAct =
  | { readonly do: 'tick' | 'untick'; readonly items: readonly string[] }
  | { readonly do: 'not-applicable'; readonly items: readonly string[]; readonly reason: string }
  /** An empty note takes it away. */
  | { readonly do: 'note'; readonly item: string; readonly note: string }
  | { readonly do: 'base'; readonly base?: string }
  | { readonly do: 'reset' };

/** What is kept of an item; nothing where somebody said nothing of it, whatever it is called. */
export const stateOf = ({ items }: ReviewState, id: string): ItemState => (Object.hasOwn(items, id) ? (items[id] ?? {}) : {});

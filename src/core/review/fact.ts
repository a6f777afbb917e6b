/** Where a fact can be seen. */
export interface FactPlace {
  /** Relative to the repository's top. */
  readonly path: string;
  /** From 1; absent: the file as a whole. */
  readonly line?: number;
  /** `old`: as it was at the merge base. `now`: in the work tree, as for a decision that governs what changed. */
  readonly side: 'new' | 'old' | 'now';
  /** What stands there, shortened; for a list of places. */
  readonly excerpt?: string;
}

/** Something a change shows about an item of the checklist; never a verdict. */
export interface Fact {
  /** Id of the evidence rule. */
  readonly rule: string;
  /** A sentence without full stop: “2 new routes”. Plain text. */
  readonly text: string;
  readonly tone: 'look' | 'fact';
  /** The first ones; `more` says how many others there are. */
  readonly places: readonly FactPlace[];
  readonly more: number;
  /**
   * What it rests on: equal after a rebase or a change elsewhere, different as soon as what was looked at is. An item that was
   * ticked on other facts is to be looked at again.
   */
  readonly key: string;
}

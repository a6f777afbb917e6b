import type { FieldType, Need } from './kind.ts';

/** Contract of a section that weighs options. */
export interface OptionsContract {
  readonly min: number;
  /** Words (ids in `words.yaml`) every option must hold, for example `pros` and `cons`. */
  readonly each: readonly string[];
  /** Ids of sections in which an option may be weighed instead. */
  readonly alsoIn: readonly string[];
  /** Id of the section that names the chosen one. */
  readonly chosenIn?: string;
}

/** Contract of a section that lists things: list items, rows of a table, or headings below it. */
export interface ItemsContract {
  readonly min: number;
  readonly max?: number;
  /** Facts (ids in `words.yaml`) every item must state, for example `owner` and `due`. */
  readonly each: readonly string[];
  /** Facts any one of which will do instead, for example `link`. */
  readonly or: readonly string[];
}

/** Contract of a section whose items are questions. */
export interface QuestionsContract {
  /** Facts every question must state, for example `owner`. */
  readonly each: readonly string[];
  /** Id of the status from which on no question may be open. */
  readonly settled?: string;
}

/** Contract of a timeline: what happened, each with its time. */
export interface EntriesContract {
  /** Whether every entry must have a time. */
  readonly timed: boolean;
  readonly order: (typeof orders)[number];
}

/** Contract of a section that says what to do: numbered items, check-boxes, code, links. */
export interface StepsContract {
  readonly min: number;
  /** Whether they may stand anywhere in the document, under headings of its own. */
  readonly anywhere: boolean;
  /** What every numbered step must hold: `command`. */
  readonly each: readonly string[];
  /** Whether a destructive command needs a check or a warning before it. */
  readonly guarded: boolean;
}

/** A column of a table a section must hold. */
export interface Column {
  readonly id: string;
  /** How a new table names it. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly need: Need;
  readonly type: FieldType;
  /** What its cells may say, least first; numbers as text. */
  readonly scale: readonly string[];
  /** Ids of the columns it is the product of. */
  readonly product: readonly string[];
  /** Whether no two rows may say the same. */
  readonly unique: boolean;
  /** What its cells add up to where they are given. */
  readonly sum?: number;
}

/** Contract of a section that holds a table: the first one of it that has any of the columns. */
export interface TableContract {
  /** Whether there must be one at all. */
  readonly need: Need;
  readonly columns: readonly Column[];
  /** All other columns, such as the scores of a rubric: how many at least, and whether their cells must say something. */
  readonly rest?: { readonly need: Need; readonly min: number };
}

/** Time that a section has: so many days after a date field. */
export interface Horizon {
  /** Id of the date field it is counted from. */
  readonly from: string;
  readonly days: number;
}

/** In which order the times of a timeline stand. */
export const orders = ['forward', 'backward', 'any'] as const;

/** What may be asked to stand in a section. */
export const contents = ['number', 'image', 'link', 'code'] as const;
export type Content = (typeof contents)[number];

/** What a section must hold, besides being there. */
export interface Contract {
  readonly options?: OptionsContract;
  readonly items?: ItemsContract;
  readonly questions?: QuestionsContract;
  readonly entries?: EntriesContract;
  readonly steps?: StepsContract;
  /** How many check-boxes or questions there must be, in the section or anywhere in the document. */
  readonly checklist?: { readonly min: number; readonly anywhere?: boolean };
  readonly table?: TableContract;
  readonly horizon?: Horizon;
  readonly has?: readonly Content[];
  /** Its share of a meeting. */
  readonly minutes?: number;
  readonly words?: { readonly min?: number; readonly max?: number };
}

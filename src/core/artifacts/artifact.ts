import type { Basis } from '../kinds/basis.ts';
import type { CanonicalStatus, Field, Kind, Section, Status, Variant } from '../kinds/kind.ts';
import type { Outline } from '../markdown/shape.ts';
import type { Block } from '../markdown/block.ts';
import type { FrontMatter, FrontMatterProblem } from '../markdown/front-matter.ts';
import type { Span } from '../text/span.ts';

/** The shapes in which a field stands in a document, or beside it. `toml`, `sidecar` and `folder` are no place for a new field in the text. */
export type Dialect =
  'front-matter' | 'bullet' | 'bold' | 'plain' | 'quote' | 'table' | 'section' | 'heading' | 'toml' | 'sidecar' | 'folder';

/** One item of a value: its words, cleaned of markup, and where they stand. */
export interface FieldItem {
  readonly text: string;
  readonly span: Span;
  /** Where they stand in the sidecar, where they do; `span` is then empty, at the title. */
  readonly inSidecar?: Span;
  /** Destination where the item is a link. */
  readonly url?: string;
}

/** A field as it stands in a document. */
export interface FieldReading {
  /** The kind's field; absent for a key the kind does not know. */
  readonly field: Field | undefined;
  /** The key as written. */
  readonly key: string;
  readonly keySpan: Span;
  readonly dialect: Dialect;
  /** The value cleaned of emoji, badges, emphasis; empty where the value is an explicit empty mark (`—`, `n/a`, `none`, `[]` …). */
  readonly value: string;
  /** The value as written; empty span where there is none. */
  readonly valueSpan: Span;
  readonly items: readonly FieldItem[];
  /** Where key and value stand in the sidecar, where they do; the spans above are then empty, at the title. */
  readonly inSidecar?: { readonly keySpan: Span; readonly valueSpan: Span };
}

/** The file beside an artifact that gives it fields, read. Spans of its own are offsets in its own text. */
export interface SidecarReading {
  readonly path: string;
  readonly text: string;
  /** What is wrong with its YAML. */
  readonly problems: readonly FrontMatterProblem[];
}

/** The status of an artifact. */
export interface StatusReading {
  /** The word as written, for example “Superceded”. */
  readonly word: string;
  readonly wordSpan: Span;
  /** Where the word stands in the sidecar, where it does; `wordSpan` is then empty, at the title. */
  readonly inSidecar?: Span;
  /** The kind's status; absent where the kind has none such. */
  readonly status: Status | undefined;
  readonly canonical: CanonicalStatus | undefined;
  /** The right spelling where the word is a known misspelling. */
  readonly misspeltFor?: string;
  /** What follows the word (“by ADR-2”, “(lazy consensus)”), trimmed. */
  readonly note: string;
  readonly reading: FieldReading;
}

/** A heading (or bold label) and what stands under it. */
export interface SectionReading {
  /** The kind's section it answers; absent where the kind has none such. */
  readonly section: Section | undefined;
  /** More sections it answers besides (“Rollback or mitigation steps”). */
  readonly also: readonly Section[];
  /** Its words, without markup. */
  readonly text: string;
  readonly form: 'heading' | 'label';
  /** 1 to 6; a label counts one deeper than the heading it stands under. */
  readonly depth: number;
  /** The heading line, or the label. */
  readonly headingSpan: Span;
  /** The words of the heading in the source. */
  readonly wordsSpan: Span;
  /** From after the heading to before the next heading of the same or a higher rank. */
  readonly bodySpan: Span;
  /** The blocks of the body, headings below it and what they hold included. */
  readonly blocks: readonly Block[];
  /** Index in `Artifact.sections` of the section it stands in. */
  readonly parent: number | undefined;
}

/** Where a title was found. */
export interface TitleReading {
  /** As written. */
  readonly text: string;
  /** Without “12.”, “ADR-12:”, for showing; what the sidecar says where it says a title. */
  readonly display: string;
  /** What stands before the words: “12. ”, “ADR-12: ”. */
  readonly lead: string;
  /** The number the title carries. */
  readonly number: number | undefined;
  /** Where that number stands. */
  readonly numberSpan: Span | undefined;
  /** Its words in the text, or those of the heading where a sidecar says it; at the start of the text where the title is the file's name. */
  readonly span: Span;
  readonly source: 'sidecar' | 'front-matter' | 'heading' | 'field' | 'file-name';
}

/** A reference from one artifact to another, of a named kind (`supersedes`) or as `status` says it. */
export interface RelationReading {
  /** Id of the relation field (`supersedes`, `superseded-by`, `amends` …). */
  readonly field: string;
  /** As written: `ADR-0002`, `0002-use-x.md`, `2`. */
  readonly target: string;
  readonly span: Span;
  /** Where it stands in the sidecar, where it does; `span` is then empty, at the title. */
  readonly inSidecar?: Span;
  /** Path relative to the root where the target is a link or path. */
  readonly path?: string;
  /** Prefix and number where it is a citation. */
  readonly prefix?: string;
  readonly number?: number;
  /** Its address where it leads out of the workspace. */
  readonly url?: string;
  /** Whether it is about a part of the target only: “supersedes section 3 of ADR-4”. */
  readonly partial?: true;
}

/** A document of a kind, read. Spans are offsets in `text`. */
export interface Artifact {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly outline: Outline;
  readonly frontMatter: FrontMatter | undefined;
  readonly sidecar?: SidecarReading;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly why: readonly string[];
  /** The body its headings fit best. */
  readonly variant: Variant;
  /** From the file's name, or its folder's; else from the field that is its number. */
  readonly number: number | undefined;
  readonly title: TitleReading;
  /** Those of the sidecar, then in the order of the text. */
  readonly fields: readonly FieldReading[];
  readonly status: StatusReading | undefined;
  /** Every heading below the title, and bold labels, in the order of the text. */
  readonly sections: readonly SectionReading[];
  readonly relations: readonly RelationReading[];
  /** Whether its status is one in which life ends. */
  readonly closed: boolean;
  /** Whether it only says where something moved. */
  readonly redirect: boolean;
}

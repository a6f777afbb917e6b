import type { Contract } from './contract.ts';
import type { EvidenceRule } from './evidence.ts';

/** How much a kind asks for a section or field. `core` is what makes a document of the kind at all. */
export type Need = 'core' | 'required' | 'recommended' | 'optional';

/** A need and what limits it. */
export interface Demand {
  readonly need: Need;
  /** Asked for only from this status on (that one and every later-listed one that is not closed). */
  readonly from?: string;
  /** Artifacts whose first date field is earlier (ISO date) are not held to it; undated ones are. */
  readonly since?: string;
  /** Whether “not applicable because …” is an answer. */
  readonly orSaysWhy?: boolean;
}

/** The words every status is one of, whatever it is called; their spellings are in `templates/words.yaml`. */
export const canonicalStatuses = [
  'draft',
  'proposed',
  'accepted',
  'implemented',
  'rejected',
  'deferred',
  'withdrawn',
  'deprecated',
  'superseded',
  'living',
] as const;
export type CanonicalStatus = (typeof canonicalStatuses)[number];

export interface Status {
  readonly id: string;
  /** How it is written and shown, for example “Accepted”. */
  readonly label: string;
  /** The canonical word it stands for; absent where it is a word of the kind's own. */
  readonly is?: CanonicalStatus;
  readonly aliases: readonly string[];
  /** Ids of the statuses it leads to. */
  readonly next: readonly string[];
  /** Whether life ends here: closed artifacts are not nagged about sections or fields. */
  readonly closed: boolean;
  /** Id of the field that must say more, for example `superseded-by`. */
  readonly needs?: string;
  /** Days after which an artifact that still has it is stale. */
  readonly staleAfter?: number;
}

export const fieldTypes = [
  'status',
  'date',
  'datetime',
  'people',
  'text',
  'link',
  'choice',
  'number',
  'duration',
  'artifacts',
  'list',
] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface Field {
  readonly id: string;
  /** How it is written as a key outside front matter, for example “Superseded by”. */
  readonly label: string;
  readonly type: FieldType;
  readonly aliases: readonly string[];
  readonly demand: Demand;
  /** What a `choice` may be. */
  readonly choices: readonly string[];
  /** Other spellings of a choice. */
  readonly spellings?: Readonly<Record<string, readonly string[]>>;
  /** What a new artifact gets: `today`, `author`, `title`, or the text itself. */
  readonly initial?: string;
  /** The field that says the same from the other side; `artifacts` fields only. */
  readonly inverse?: string;
  /** Overdue once passed, while the artifact is not closed; `date` fields only. */
  readonly due: boolean;
  /** Overdue that many days after the date, or the id of a `duration` field that says how many. */
  readonly within?: number | string;
  /** Ids of the date fields it must not be earlier than. */
  readonly after?: readonly string[];
  /** Id of the kind of artifact it points to; `artifacts` fields only. */
  readonly of?: string;
  /** Whether a new artifact is asked which one it points to. */
  readonly offer?: boolean;
  /** Whether what it names has to hold for this one to hold; `artifacts` fields only. */
  readonly relies?: boolean;
  /** Whether the minutes that headings name must fit into it; `duration` fields only. */
  readonly budget?: boolean;
  /** One sentence for hovers and completion. */
  readonly about?: string;
}

/** What must stand under a heading. */
export interface Section extends Contract {
  /** Slug of the heading unless the contract names another; unique in the kind. */
  readonly id: string;
  /** The heading as the template writes it, without markup. */
  readonly title: string;
  /** Every other heading that is read as this section. */
  readonly aliases: readonly string[];
  /** Those aliases that many other documents have too: read once the kind is known, no help in recognising it. */
  readonly loose: readonly string[];
  /** Rank of the heading in the template, 2 for sections right below the title. */
  readonly depth: number;
  /** Id of the section it stands in. */
  readonly parent?: string;
  readonly demand: Demand;
  /** Whether a new artifact of the kind's own body gets it; those that do not are known all the same, and have their place in the order. */
  readonly initial: boolean;
  /** Id of the field the section is. */
  readonly field?: string;
  /** Whether what a new artifact has under it is an answer already, but for holes and guidance. */
  readonly ready?: boolean;
  /** Whether the heading holds `{…}` and stands for repeats. */
  readonly pattern: boolean;
  /** The guidance comments, joined, without comment marks. */
  readonly guidance: string;
  /** What a new artifact has under the heading: contracts dropped, guidance kept; no heading, trimmed. */
  readonly body: string;
  /** The body with the remarks on its items, where it has any; only for reading it as a checklist. */
  readonly remarked?: string;
}

/** One body for a kind: the order of its headings and the text a new artifact starts as. */
export interface Variant {
  /** `default` for the body of the kind's own file. */
  readonly id: string;
  /** Ids of sections, in order; every id is in `Kind.sections`. */
  readonly order: readonly string[];
  /** How this body words a section it shares with the kind: section id to heading. */
  readonly titles: Readonly<Record<string, string>>;
  /** Guidance and body per section id where this body has its own. */
  readonly bodies: Readonly<
    Record<
      string,
      { readonly guidance: string; readonly body: string; readonly remarked?: string; readonly depth: number; readonly parent?: string }
    >
  >;
  /** Title line as written, for example `# {title}`, and every text up to the first section. */
  readonly preamble: string;
  /** The whole text of a new artifact: contracts dropped, guidance kept, `{title}` and other holes not yet filled. */
  readonly template: string;
}

/** Section ids that must all be there; a list inside asks for any one of its own. */
export type HeadingRow = readonly (string | readonly string[])[];

export interface Detection {
  /** Last segments of folder paths, lower case; `vague` ones prove nothing alone, wherever in the path they are. */
  readonly folders: { readonly strong: readonly string[]; readonly weak: readonly string[]; readonly vague?: readonly string[] };
  /** A file at the root whose text is the path of the home, as other tools leave it. */
  readonly homeFile?: string;
  /** File-name patterns without `.md`: `{number}-{slug}`, `{prefix}-{number}-{slug}`, `{date}-{slug}`, `{number}-{slug}/README`. */
  readonly files: readonly string[];
  /** A document that holds all of any row has the kind's headings. */
  readonly headings: readonly HeadingRow[];
  /** A document whose front matter says all of any row is believed as for its headings; `*` stands for any value. */
  readonly frontMatter?: readonly Readonly<Record<string, string>>[];
}

/** An artifact to write next. */
export interface FollowUp {
  /** The status at which it is offered; at any, where it is not said. */
  readonly when?: string;
  /** Id of a field that must be empty. */
  readonly unless?: string;
  /** Id of the kind to write. */
  readonly to: string;
  /** What the offer says: a verb first. */
  readonly label: string;
  /** Section ids there, each with the sections here whose text it gets; or field ids there, each with the fields here whose value it gets. */
  readonly fill: Readonly<Record<string, readonly string[]>>;
  /** Id of the field here that names the new one. */
  readonly link?: string;
  /** Id of the field there that names this one. */
  readonly back?: string;
}

/** Whether what a follow-up fills under an id is a field of the kind it leads to, and no section. */
export const fillsField = ({ sections, fields }: Pick<Kind, 'sections' | 'fields'>, id: string): boolean =>
  !sections.some((section) => section.id === id && section.field === undefined) && fields.some((field) => field.id === id);

/** What a new artifact takes over from the latest one that says the same in a field. */
export interface CarryOver {
  /** Id of the section whose open items it gets. */
  readonly section: string;
  /** Id of the field in which both say the same. */
  readonly same?: string;
}

/** What an ADR, an RFC … is. Plain data: it survives JSON. */
export interface Kind {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** What it is for and what makes a good one, in a few sentences. */
  readonly about?: string;
  /** A codicon's name. */
  readonly icon: string;
  readonly prefixes: readonly string[];
  /** Folder of the first artifact, relative to the root. */
  readonly home: string;
  /** Name of a file without neighbours, for example `{number:4}-{slug}.md`. */
  readonly file: string;
  readonly detect: Detection;
  /** In the order of life. */
  readonly statuses: readonly Status[];
  readonly fields: readonly Field[];
  /** Every section of every variant, those of the kind's own body first, in its order. */
  readonly sections: readonly Section[];
  /** Headings, as they are compared, under which its template has metadata, besides those that say so themselves. */
  readonly containers?: readonly string[];
  /** The kind's own body first. */
  readonly variants: readonly Variant[];
  readonly followUps: readonly FollowUp[];
  readonly carryOver?: CarryOver;
  /** Whether its artifacts are nobody else's business: always, or where the field of that id says something. */
  readonly private?: boolean | string;
  /** Whether its text must not blame anybody. */
  readonly blameless?: boolean;
  /** How the title of a new one is asked for. */
  readonly asks?: string;
  /** Name of a YAML file beside an artifact whose keys are fields. */
  readonly sidecar?: string;
  /** What a review looks for in a change; a kind that has any is a checklist for changes. */
  readonly evidence?: readonly EvidenceRule[];
  /** Whether its artifacts bind the code that they mention, or that cites them. */
  readonly governs?: boolean;
  /** Where it was read: a path relative to the root, or `templates/<kind>.md` for one we ship. */
  readonly origin: { readonly path: string; readonly builtIn: boolean };
}

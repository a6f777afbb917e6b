import type { Artifact } from '../artifacts/artifact.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Summary } from '../catalog/summary.ts';
import type { Basis } from '../kinds/basis.ts';
import type { Words } from '../kinds/words.ts';
import type { Severity } from '../config/config.ts';
import type { GitView } from '../ports.ts';
import type { Change } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import type { Place } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { FixKind } from './finding.ts';

/** What kind of fault a finding is; together with the basis it gives the severity (`severity.ts`). */
export type Weight =
  'syntax' | 'integrity' | 'core' | 'required' | 'recommended' | 'content' | 'required-field' | 'recommended-field' | 'template' | 'hint';

/** An edit that mends a finding, worked out only when somebody asks. */
export interface Fix {
  /** `safe`: means the same to every reader, so “fix all” may do it. `suggestion`: a person decides. */
  readonly kind: FixKind;
  /** What the quick fix is called: a verb first, for example “Insert section “Tradeoffs””. */
  readonly title: string;
  /** Edits of the artifact's own text; of its sidecar's where that is said, or where the remark is beside and nothing else is said. */
  edits(): readonly Edit[];
  readonly beside?: boolean;
}

/** What a rule says of an artifact, at the exact words. */
export interface Remark {
  readonly span: Span;
  /** Whether the words are the sidecar's: it is then said at the title, names the file, and leads to them. */
  readonly beside?: true;
  /** Fact, then expectation; names in “curly quotes”; no full stop. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly weight?: Weight;
  readonly fix?: Fix;
  /** Another place that explains it, in the same text or in the sidecar. */
  readonly related?: { readonly span: Span; readonly message: string; readonly beside?: true };
}

/** What a rule says from the catalog alone. */
export interface CatalogRemark {
  readonly place: Place;
  readonly message: string;
  readonly weight?: Weight;
  readonly fix?: {
    readonly kind: FixKind;
    readonly title: string;
    /** Path of another artifact that has to be read for it. */
    readonly reads?: string;
    edits(artifact: Artifact): readonly Edit[];
    /** What it changes where that is more than the artifact's own text; `other` is what it `reads`. */
    changes?(artifact: Artifact, other?: Artifact): readonly Change[];
  };
  readonly related?: { readonly path: string; readonly place: Place; readonly message: string };
}

interface RuleBase {
  /** The thing first, in kebab case; also its file, page and diagnostic code. */
  readonly id: string;
  /** One sentence: what holds when the rule is content. */
  readonly summary: string;
  readonly weight: Weight;
  /** Severity by basis where measurement says other than the weight's row. */
  readonly severity?: Readonly<Partial<Record<Basis, Severity>>>;
  /** Whether it also speaks of closed artifacts and redirects: integrity does, completeness does not. */
  readonly evenClosed: boolean;
}

export interface ArtifactContext {
  readonly artifact: Artifact;
  readonly words: Words;
  /** ISO date. */
  readonly today: string;
}

/** A rule that reads one artifact. */
export interface ArtifactRule extends RuleBase {
  readonly subject: 'artifact';
  /** What it reads besides the outline; says when it must run again. */
  readonly reads: readonly ('tree' | 'today')[];
  check(context: ArtifactContext): Iterable<Remark>;
}

export interface CatalogContext {
  readonly summary: Summary;
  readonly catalog: Catalog;
  /** What the links of the artifact lead to; resolved in bulk by the engine. */
  readonly targets: Targets;
  readonly exposures: Exposures;
}

/** What is known of link targets. */
export interface Targets {
  /** Whether a file or folder is there; undefined where it was not looked up. */
  exists(path: string): boolean | undefined;
  /** Anchors of a Markdown file; undefined where it could not be read or is no Markdown. */
  anchors(path: string): ReadonlySet<string> | undefined;
  /** Paths that are there and differ from `path` only a little, nearest first. */
  similar(path: string): readonly string[];
}

/** What is known of private artifacts in git; resolved in bulk by the engine. */
export interface Exposures {
  /** Undefined where git leaves it alone, or nothing is known. */
  of(path: string): Exposure | undefined;
}

/** How git would take an artifact, or has. */
export interface Exposure extends GitView {
  /** Absent where it is too late for that: git tracks it. */
  readonly keepOut?: KeepOut;
}

/** How git is made to ignore something. */
export interface KeepOut {
  /** The folder or file that git will ignore. */
  readonly target: string;
  /** The `.gitignore` that will say so, and its new line. */
  readonly file: string;
  readonly line: string;
  readonly change: Change;
}

/** A rule that reads only summaries: of one artifact, beside all others. */
export interface CatalogRule extends RuleBase {
  readonly subject: 'catalog';
  check(context: CatalogContext): Iterable<CatalogRemark>;
}

/** A rule whose findings the engine makes itself, from complaints and suppressions; listed here for its page and severity. */
export interface EngineRule extends RuleBase {
  readonly subject: 'config' | 'kind' | 'suppression';
}

export type Rule = ArtifactRule | CatalogRule | EngineRule;

/** Keep a rule's literal types while checking its shape. */
export const defineRule = <const T extends Rule>(rule: T): T => rule;

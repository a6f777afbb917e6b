import type { Basis } from '../kinds/basis.ts';
import type { CanonicalStatus } from '../kinds/kind.ts';
import type { Place } from '../text/lines.ts';
import type { Dialect } from '../artifacts/artifact.ts';

/** A relation as the catalog keeps it. */
export interface RelationSummary {
  readonly field: string;
  readonly target: string;
  /** In the artifact's own text: at the title where its sidecar says it. */
  readonly place: Place;
  /** Where it stands in the sidecar, where it does; the artifact's own text is then not to be edited for it. */
  readonly beside?: { readonly path: string; readonly place: Place };
  readonly path?: string;
  /** Where it leads outside the workspace. */
  readonly url?: string;
  readonly prefix?: string;
  readonly number?: number;
  /** Whether it is about a part of the target only. */
  readonly partial?: true;
  /** Whether the value of the status says it: “superseded by ADR-2”. */
  readonly inStatus?: true;
}

/** A local link: the path it names relative to the root (absent for an anchor in the same file) and its anchor. */
export interface LinkSummary {
  readonly url: string;
  readonly path: string | undefined;
  readonly anchor: string | undefined;
  readonly image: boolean;
  readonly place: Place;
  /** The artifact its words name, where they name one: “ADR-7”, “7. Use Postgres”. */
  readonly says?: LinkWords;
}

/** What the words of a link call an artifact. */
export interface LinkWords {
  /** All of them. */
  readonly text: string;
  readonly prefix?: string;
  readonly number: number;
}

/** A suppression comment, with what it covers. */
export interface SuppressionSummary {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly place: Place;
  /** Offsets it covers. */
  readonly covers: { readonly start: number; readonly end: number };
}

/** All the catalog remembers of an artifact. Plain data: it is cached. */
export interface Summary {
  readonly path: string;
  readonly kind: string;
  readonly basis: Basis;
  readonly why: readonly string[];
  readonly variant: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly titlePlace: Place;
  readonly status:
    | {
        readonly id: string | undefined;
        readonly canonical: CanonicalStatus | undefined;
        readonly label: string;
        readonly place: Place;
        /** Whether it holds of a part only: “partly superseded”. */
        readonly partial?: true;
        /** Whether words follow that say by what: “superseded by the handbook”. */
        readonly says?: true;
      }
    | undefined;
  /** Where the status stands, or most fields do; what new neighbours follow. */
  readonly dialect: Dialect | undefined;
  /** `N. Title`, `ADR-N: Title` or the plain title: the form of the heading, with `{number}` and `{title}` in it. */
  readonly titleForm: string;
  readonly closed: boolean;
  readonly redirect: boolean;
  /** Whether it is nobody else's business; see `isPrivateArtifact`. */
  readonly private: boolean;
  /** The first date field, ISO. */
  readonly date: string | undefined;
  /** Every field by id: cleaned values. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Dates past which it is overdue: field id, ISO date. */
  readonly due: readonly { readonly field: string; readonly date: string }[];
  readonly relations: readonly RelationSummary[];
  readonly links: readonly LinkSummary[];
  readonly suppressions: readonly SuppressionSummary[];
  /** First lines of what it decides or proposes, for hovers. */
  readonly gist: string;
}

import type { Basis } from '../kinds/basis.ts';
import type { Severity } from '../config/config.ts';
import type { Place } from '../text/lines.ts';

export type FixKind = 'safe' | 'suggestion';

/** One thing a rule says, ready to be shown. Plain data. */
export interface Finding {
  readonly path: string;
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly place: Place;
  /** Kind and basis of the artifact; null where the place is none (config, kind file). */
  readonly kind: string | null;
  readonly basis: Basis | null;
  readonly fix: FixKind | null;
  /** What the fix is called. */
  readonly fixTitle?: string;
  /** Another place that explains it. */
  readonly related: readonly { readonly path: string; readonly place: Place; readonly message: string }[];
}

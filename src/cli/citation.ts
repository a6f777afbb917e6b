import type { Summary } from '../core/catalog/summary.ts';
import type { Kind } from '../core/kinds/kind.ts';

/** How an artifact is cited, for example “ADR-12”; empty where it has no number. */
export function citationOf({ number }: Pick<Summary, 'number'>, kind: Kind | undefined): string {
  if (number === undefined) return '';
  return `${kind?.prefixes[0] ?? kind?.short ?? ''}-${number}`.replace(/^-/, '');
}

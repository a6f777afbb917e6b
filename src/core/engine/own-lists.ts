import type { Artifact } from '../artifacts/artifact.ts';
import type { Summary } from '../catalog/summary.ts';
import { parseFileName } from '../kinds/file-name.ts';
import type { Kind } from '../kinds/kind.ts';
import { writtenGroups } from '../review/written-items.ts';
import type { Engine } from './engine.ts';

/**
 * The artifacts of a kind that are lists to review by, and no review of anything: not dated by name, naming no change, with nothing
 * ticked and nothing called not applicable. Nearest the root first, then those that somebody keeps, then by path.
 */
export async function* ownLists(engine: Engine, kind: Kind): AsyncGenerator<Artifact, void, undefined> {
  const candidates = [...engine.catalog.all()].filter((summary) => summary.kind === kind.id && isNoReview(summary, kind));
  const rank = (summary: Summary): number => summary.path.split('/').length * 2 + (isKept(summary, kind) ? 0 : 1);
  for (const { path } of candidates.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))) {
    const artifact = await engine.artifact(path);
    if (artifact && isUnanswered(artifact)) yield artifact;
  }
}

/** Whether an artifact tells by its name or a field that it is the review of a change. */
export const isReview = (summary: Summary, kind: Kind): boolean => !isNoReview(summary, kind);

function isNoReview({ path, fields, redirect }: Summary, { prefixes, fields: known }: Kind): boolean {
  const links = known.filter(({ type }) => type === 'link');
  return !redirect && parseFileName(path, prefixes).date === undefined && links.every(({ id }) => !says(fields[id]));
}

/** Whether a list says who keeps it, or when it was gone through. */
const isKept = ({ fields }: Summary, { fields: known }: Kind): boolean =>
  known.some(({ id, within }) => (id === 'owner' || within !== undefined) && says(fields[id]));

const isUnanswered = ({ outline }: Artifact): boolean =>
  writtenGroups(outline).every(({ items }) => items.every(({ checked, notApplicable }) => checked !== true && notApplicable === undefined));

const says = (values: readonly string[] | undefined): boolean => (values ?? []).some((value) => value.trim() !== '');

import type { Artifact } from '../artifacts/artifact.ts';
import type { Finding } from '../rules/finding.ts';
import type { CatalogContext, Fix } from '../rules/rule.ts';
import type { Change } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import { remarksOn } from './examine.ts';
import { catalogRemarksOn } from './finish.ts';
import type { Setup } from './setup.ts';

/** A finding and the edit that mends it. */
export interface FixOffer {
  readonly finding: Finding;
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  /** Worked out when asked for. */
  changes(): readonly Change[];
  /** The part of it that edits the artifact's own text. */
  edits(): readonly Edit[];
}

interface Ground extends CatalogContext {
  readonly setup: Setup;
  readonly artifact: Artifact;
  readonly findings: readonly Finding[];
}

/** The fixes of those findings that have one; each is worked out on the artifact's present text. */
export function fixesOf(ground: Ground): FixOffer[] {
  return [...artifactFixes(ground), ...catalogFixes(ground)];
}

function* artifactFixes({ setup, artifact, findings }: Ground): Iterable<FixOffer> {
  const told = toldAt(findings);
  for (const { rule, remark } of remarksOn(setup, artifact)) {
    const { fix, span, message } = remark;
    const finding = fix && told(rule.id, span.start, message);
    if (!fix || !finding) continue;
    if (fix.beside) yield* offerBeside(artifact, finding, fix);
    else yield offer(artifact, finding, fix.title, fix.kind, () => fix.edits());
  }
}

/** What a rule says at a place, looked up among any number of findings; undefined where it was suppressed or is off. */
function toldAt(findings: readonly Finding[]): (rule: string, start: number, message: string) => Finding | undefined {
  const keyOf = (rule: string, start: number, message: string): string => `${rule} ${start} ${message}`;
  const known = new Map([...findings].reverse().map((finding) => [keyOf(finding.rule, finding.place.start, finding.message), finding]));
  return (rule, start, message) => known.get(keyOf(rule, start, message));
}

function* offerBeside({ sidecar }: Artifact, finding: Finding, fix: Fix): Iterable<FixOffer> {
  if (!sidecar) return;
  const { path, text } = sidecar;
  const changes = (): readonly Change[] => [{ type: 'edit', path, hash: hashText(text), edits: fix.edits() }];
  yield { finding, title: fix.title, kind: fix.kind, changes, edits: () => [] };
}

function* catalogFixes(ground: Ground): Iterable<FixOffer> {
  const { artifact, findings } = ground;
  const told = toldAt(findings);
  for (const { rule, remark } of catalogRemarksOn(ground)) {
    const { fix, place, message } = remark;
    const finding = fix && told(rule.id, place.start, message);
    if (!fix || !finding) continue;
    const own = offer(artifact, finding, fix.title, fix.kind, () => fix.edits(artifact));
    yield fix.changes ? { ...own, changes: () => fix.changes?.(artifact) ?? [] } : own;
  }
}

function offer(artifact: Artifact, finding: Finding, title: string, kind: FixOffer['kind'], edits: () => readonly Edit[]): FixOffer {
  const changes = (): readonly Change[] => [{ type: 'edit', path: artifact.path, hash: hashText(artifact.text), edits: edits() }];
  return { finding, title, kind, edits, changes };
}

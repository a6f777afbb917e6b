import type { Artifact } from '../artifacts/artifact.ts';
import type { Finding } from '../rules/finding.ts';
import type { CatalogContext, CatalogRemark, Fix } from '../rules/rule.ts';
import { append } from '../text/append.ts';
import type { Change } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import { remarksOn } from './examine.ts';
import { catalogRemarksOn } from './finish.ts';
import type { Setup } from './setup.ts';

type CatalogFix = NonNullable<CatalogRemark['fix']>;
type Told = (rule: string, start: number, message: string) => Finding | undefined;

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
}

/** What a workspace says, and has. */
interface Source {
  findings(path: string): readonly Finding[];
  artifact(path: string): Promise<Artifact | undefined>;
}

/** The fixes of an artifact's findings that have one; each is worked out on the present text, and on that of another artifact it reads. */
export async function fixesOf(source: Source, ground: Ground): Promise<FixOffer[]> {
  const told = toldAt(source.findings(ground.artifact.path));
  const offers = [...artifactFixes(ground, told)];
  const others = new Map<string, Promise<Artifact | undefined>>();
  for (const { finding, fix } of catalogFixes(ground, told)) {
    const { reads } = fix;
    if (reads !== undefined && !others.has(reads)) others.set(reads, source.artifact(reads));
    append(offers, [...offerWith(ground.artifact, finding, fix, reads === undefined ? undefined : await others.get(reads))]);
  }
  return offers;
}

function* artifactFixes({ setup, artifact }: Ground, told: Told): Iterable<FixOffer> {
  for (const { rule, remark } of remarksOn(setup, artifact)) {
    const { fix, span, message } = remark;
    const finding = fix && told(rule.id, span.start, message);
    if (!fix || !finding) continue;
    if (fix.beside) yield* offerBeside(artifact, finding, fix);
    else yield offer(artifact, finding, fix.title, fix.kind, () => fix.edits());
  }
}

/** What a rule says at a place, looked up among any number of findings; undefined where it was suppressed or is off. */
function toldAt(findings: readonly Finding[]): Told {
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

function* catalogFixes(ground: Ground, told: Told): Iterable<{ readonly finding: Finding; readonly fix: CatalogFix }> {
  for (const { rule, remark } of catalogRemarksOn(ground)) {
    const { fix, place, message } = remark;
    const finding = fix && told(rule.id, place.start, message);
    if (fix && finding) yield { finding, fix };
  }
}

/** What reads another artifact is worked out at once: where that one cannot be written, nothing is on offer. */
function* offerWith(artifact: Artifact, finding: Finding, fix: CatalogFix, other: Artifact | undefined): Iterable<FixOffer> {
  const own = offer(artifact, finding, fix.title, fix.kind, () => fix.edits(artifact));
  if (fix.reads === undefined) {
    yield fix.changes ? { ...own, changes: () => fix.changes?.(artifact) ?? [] } : own;
    return;
  }
  const changes = (fix.changes?.(artifact, other) ?? []).filter((change) => change.type !== 'edit' || change.edits.length > 0);
  if (changes.length > 0) yield { ...own, changes: () => changes };
}

function offer(artifact: Artifact, finding: Finding, title: string, kind: FixOffer['kind'], edits: () => readonly Edit[]): FixOffer {
  const changes = (): readonly Change[] => [{ type: 'edit', path: artifact.path, hash: hashText(artifact.text), edits: edits() }];
  return { finding, title, kind, edits, changes };
}

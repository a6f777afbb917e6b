import type { Artifact } from '../artifacts/artifact.ts';
import { readArtifact } from '../artifacts/read-artifact.ts';
import type { SidecarFile } from '../artifacts/sidecar.ts';
import { summarise } from '../catalog/summarise.ts';
import type { Summary } from '../catalog/summary.ts';
import type { Kind } from '../kinds/kind.ts';
import { artifactRules } from '../rules/rules/index.ts';
import { inOwnText } from '../rules/beside.ts';
import { suppressionsOf } from '../rules/suppress.ts';
import type { ArtifactRule, Fix, Remark, Weight } from '../rules/rule.ts';
import type { FixKind } from '../rules/finding.ts';
import type { Outline } from '../markdown/shape.ts';
import { lineStarts, placeOf, type Place } from '../text/lines.ts';
import { folderOf, joinPath } from '../text/path.ts';
import type { Resolver } from './resolve.ts';
import type { Setup } from './setup.ts';
import type { Beside } from './sidecars.ts';

/** A remark as it is kept: no severity yet, no edits. Plain data. */
export interface KeptRemark {
  readonly rule: string;
  readonly weight: Weight;
  readonly message: string;
  readonly place: Place;
  readonly fix: FixKind | null;
  /** Kept, as working it out means to read the artifact again. */
  readonly fixTitle?: string;
  readonly related: readonly { readonly path: string; readonly place: Place; readonly message: string }[];
}

/** What one text gives: an artifact's summary and the remarks of rules that read it alone. Plain data: it is cached. */
export interface Examined {
  readonly summary: Summary | undefined;
  readonly remarks: readonly KeptRemark[];
  /** Whether there was no text: it is not UTF-8, or not there. */
  readonly unread?: true;
}

/** What a file gives that could not be read. */
export const notRead: Examined = { summary: undefined, remarks: [], unread: true };

/** What a text gives that is no artifact. */
export const nothing: Examined = { summary: undefined, remarks: [] };

/** Read a text as an artifact and run the rules that need nothing else. */
export function examine(setup: Setup, resolver: Resolver, document: ReadDocument): Examined {
  const artifact = readAs(setup, resolver, document);
  return artifact ? examineArtifact(setup, artifact) : nothing;
}

/** A document, its text read. */
export interface ReadDocument {
  readonly path: string;
  readonly text: string;
  /** Where somebody has read it already. */
  readonly outline?: Outline | undefined;
  /** What stands beside it; nothing where it is not said. */
  readonly beside?: Beside | undefined;
}

/** The artifact a document is; undefined where it is none. */
export function readAs({ words, kinds }: Setup, resolver: Resolver, document: ReadDocument): Artifact | undefined {
  const { path, text, beside = {} } = document;
  const resolved = resolver.resolve(path, text, document.outline);
  const kind = resolved && kinds.find(({ id }) => id === resolved.resolution.kindId);
  return (
    kind &&
    readArtifact({
      path,
      text,
      outline: resolved.outline,
      kind,
      words,
      resolution: resolved.resolution,
      sidecar: sidecarOf(kind, path, beside),
    })
  );
}

function sidecarOf({ sidecar = '' }: Kind, path: string, beside: Beside): SidecarFile | undefined {
  const text = beside[sidecar];
  return text === undefined ? undefined : { path: joinPath(folderOf(path), sidecar), text };
}

/** Summary and remarks of an artifact. */
export function examineArtifact(setup: Setup, artifact: Artifact): Examined {
  const starts = lineStarts(artifact.text);
  const remarks: KeptRemark[] = [];
  for (const { rule, remark } of remarksOn(setup, artifact)) remarks.push(kept(rule, remark, artifact, (span) => placeOf(starts, span)));
  return { summary: summarise(artifact, suppressionsOf(artifact.outline)), remarks };
}

/** What every rule that reads an artifact alone says of it. */
export function* remarksOn(
  { words, today }: Setup,
  artifact: Artifact,
): Iterable<{ readonly rule: ArtifactRule; readonly remark: Remark }> {
  for (const rule of artifactRules) {
    if (!rule.evenClosed && (artifact.closed || artifact.redirect)) continue;
    for (const remark of rule.check({ artifact, words, today })) yield { rule, remark: inOwnText(artifact, remark) };
  }
}

function kept(
  rule: ArtifactRule,
  { span, message, weight, fix, related }: Remark,
  { path, sidecar }: Artifact,
  place: (span: Remark['span']) => Place,
): KeptRemark {
  const elsewhere = related?.beside && sidecar ? { path: sidecar.path, place: placeOf(lineStarts(sidecar.text), related.span) } : undefined;
  return {
    rule: rule.id,
    weight: weight ?? rule.weight,
    message,
    place: place(span),
    ...keptFix(fix),
    related: related ? [{ ...(elsewhere ?? { path, place: place(related.span) }), message: related.message }] : [],
  };
}

/** A fix without its edits. */
export const keptFix = (fix: Pick<Fix, 'kind' | 'title'> | undefined): Pick<KeptRemark, 'fix' | 'fixTitle'> =>
  fix ? { fix: fix.kind, fixTitle: fix.title } : { fix: null };

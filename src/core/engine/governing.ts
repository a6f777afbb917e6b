import { nameable } from '../catalog/references.ts';
import type { Summary } from '../catalog/summary.ts';
import type { GoverningArtifact } from '../review/evidence.ts';
import { folderOf } from '../text/path.ts';
import type { Engine } from './engine.ts';
import { mentionedPaths, type Mention } from './mentioned-paths.ts';

/** By summary, of which there is a new one whenever the text is: nothing is read again that did not change. */
const known = new WeakMap<Summary, { readonly prefix: string; readonly mentions: readonly Mention[] }>();

/** Files are read a few at a time, not a thousand at once. */
const atOnce = 32;

/** Artifacts of kinds that bind code, with the paths that their texts name; not those that are somebody's own. */
export async function governingArtifacts(engine: Engine, prefix: string): Promise<readonly GoverningArtifact[]> {
  const { catalog } = engine;
  const summaries = [...catalog.shared()].filter((each) => catalog.kindOf(each)?.governs === true && !each.redirect);
  const found: GoverningArtifact[] = [];
  for (let at = 0; at < summaries.length; at += atOnce) {
    const some = summaries.slice(at, at + atOnce);
    const mentions = await Promise.all(some.map((summary) => mentionsOf(engine, summary, prefix)));
    some.forEach((summary, index) => found.push(governing(engine, summary, prefix, mentions[index] ?? [])));
  }
  return found;
}

function governing({ catalog }: Engine, summary: Summary, prefix: string, mentions: readonly Mention[]): GoverningArtifact {
  return {
    path: prefix + summary.path,
    title: summary.title,
    citation: nameable(summary, catalog).citation ?? '',
    status: summary.status?.label ?? '',
    closed: summary.closed,
    mentions,
  };
}

async function mentionsOf(engine: Engine, summary: Summary, prefix: string): Promise<readonly Mention[]> {
  const before = known.get(summary);
  if (before?.prefix === prefix) return before.mentions;
  const text = (await engine.text(summary.path)) ?? '';
  const mentions = mentionedPaths(text, prefix + folderOf(summary.path), prefix);
  known.set(summary, { prefix, mentions });
  return mentions;
}

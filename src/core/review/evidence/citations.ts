import { findCitations } from '../../artifacts/cite.ts';
import { folderOf, nameOf } from '../../text/path.ts';
import type { ChangedFile } from '../change.ts';
import type { GoverningArtifact } from '../evidence.ts';

/** Some prefixes are not a team's own: the engineers of the internet number theirs so, and code cites those. They count by path only. */
const ofTheWorld = /^(?:r[f]c|pep|iso)-/i;

const paths = /[\w./-]{1,200}\.md\b/g;

/** The artifacts that changed files cite, “ADR-12” or by path, each with those files. */
export function citedIn(
  files: readonly ChangedFile[],
  governing: readonly GoverningArtifact[],
): ReadonlyMap<GoverningArtifact, readonly string[]> {
  const byCitation = new Map<string, GoverningArtifact>();
  const byName = new Map<string, GoverningArtifact[]>();
  for (const artifact of governing) {
    if (artifact.citation !== '' && !ofTheWorld.test(artifact.citation)) byCitation.set(artifact.citation.toLowerCase(), artifact);
    byName.set(nameOf(artifact.path), [...(byName.get(nameOf(artifact.path)) ?? []), artifact]);
  }
  const prefixes = [...new Set([...byCitation.keys()].map((citation) => citation.replace(/-\d+$/, '')))];
  const found = new Map<GoverningArtifact, Set<string>>();
  for (const file of files) {
    for (const text of textsOf(file)) {
      for (const { prefix, number } of findCitations(text, prefixes)) add(byCitation.get(`${prefix.toLowerCase()}-${number}`), file);
      if (text.includes('.md')) for (const [path] of text.matchAll(paths)) add(atPath(path, byName.get(nameOf(path)) ?? []), file);
    }
  }
  return new Map([...found].map(([artifact, each]) => [artifact, [...each]]));

  function add(artifact: GoverningArtifact | undefined, { path }: ChangedFile): void {
    if (artifact) found.set(artifact, (found.get(artifact) ?? new Set()).add(path));
  }
}

/** All of a file where it is there to read, else the lines that came. */
const textsOf = ({ after, lines }: ChangedFile): readonly string[] =>
  after === undefined ? (lines?.added ?? []).map(({ text }) => text) : [after];

/** The artifact a path ends in. A name that tells nothing, such as that of every folder's first page, needs its folder before it. */
function atPath(written: string, artifacts: readonly GoverningArtifact[]): GoverningArtifact | undefined {
  const path = written.replace(/^(?:\.{0,2}\/)+/, '');
  const isTelling = /\d.*-|-.*\d/.test(nameOf(path)) || folderOf(path) !== '';
  return isTelling ? artifacts.find((artifact) => artifact.path === path || artifact.path.endsWith(`/${path}`)) : undefined;
}

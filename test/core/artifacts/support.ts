import { readFileSync, readdirSync } from 'node:fs';
import type { Artifact } from '../../../src/core/artifacts/artifact.ts';
import { readArtifact } from '../../../src/core/artifacts/read-artifact.ts';
import type { Basis } from '../../../src/core/kinds/basis.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { readWords } from '../../../src/core/kinds/words.ts';

const templates = new URL('../../../templates/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, templates), 'utf8');

/** The kinds and words we ship. */
export const kinds: readonly Kind[] = readKinds(
  readdirSync(templates)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `templates/${name}`, text: read(name), builtIn: true })),
).kinds;
export const words = readWords(read('words.yaml'));

export function kindOf(id: string): Kind {
  const kind = kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`There is no kind ${id}`);
  return kind;
}

export const lines = (...each: readonly string[]): string => each.join('\n');

/** A text read as an artifact of a kind we ship. */
export function artifactOf(
  text: string,
  { kind = 'adr', path = 'docs/adr/0012-use-postgres.md', basis = 'declared' }: { kind?: string; path?: string; basis?: Basis } = {},
): Artifact {
  return readArtifact({ path, text, kind: kindOf(kind), words, resolution: { kindId: kind, basis, why: [] } });
}

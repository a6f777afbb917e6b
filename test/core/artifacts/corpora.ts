import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of a public repository, kept beside this one; never part of it. */
export interface CorpusFile {
  readonly corpus: string;
  readonly path: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpora');

/** Every Markdown file of every corpus; none where they are not here. */
export const corpusFiles: readonly CorpusFile[] = existsSync(folder) ? readdirSync(folder).flatMap(filesIn) : [];

function filesIn(corpus: string): CorpusFile[] {
  if (corpus.includes('.')) return [];
  const root = join(folder, corpus);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ corpus, path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '') }));
}

import { readFileSync } from 'node:fs';
import { Engine } from '../../src/core/engine/engine.ts';
import { shipped } from '../../src/core/engine/shipped.ts';
import type { Files } from '../../src/core/ports.ts';
import { diskFiles } from '../../src/node/disk.ts';
import { today } from '../real-input/measure.ts';
import type { Corpus } from '../real-input/corpora.ts';

/** A kind file of a team, and the corpus whose documents are of that kind. */
export interface TeamKind {
  readonly id: string;
  readonly corpus: string;
  readonly home: string;
  /** What the config says of it. */
  readonly config: string;
}

/** Those that are measured on real documents; each is the file of its name under `test/fixtures/kinds/`. */
export const teamKinds: readonly TeamKind[] = [
  { id: 'eip', corpus: 'eips', home: 'EIPS', config: 'home: EIPS' },
  { id: 'rust-rfc', corpus: 'rust-rfcs', home: 'text', config: 'home: text' },
];

/** Measured where somebody has the repository. */
export const kep: TeamKind = {
  id: 'kep',
  corpus: 'enhancements',
  home: 'keps',
  config: 'files: ["keps/*/*/README.md", "keps/*/*/*/README.md"]',
};

/** The text of a kind file. */
export const kindFile = (id: string): string => readFileSync(new URL(`../../test/fixtures/kinds/${id}.md`, import.meta.url), 'utf8');

/** The same kind, which spares nothing for its age or for being closed. */
export const sparingNothing = (text: string): string =>
  text
    .replace(/, since: [\d-]+/g, '')
    .replace(/^ +since: .*\n/gm, '')
    .replace(/closed: true(?:, )?/g, '');

export interface Opening {
  readonly text?: string;
  readonly profile?: 'strict';
  /** Texts in the place of those of the corpus, by path. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Read a corpus as its team would: with its kind file, and a config that says where its documents are. */
export async function openCorpus(
  corpus: Corpus,
  kind: TeamKind,
  { text = kindFile(kind.id), profile, instead = {} }: Opening = {},
): Promise<Engine> {
  const config = `${profile ? `profile: ${profile}\n` : ''}kinds: { ${kind.id}: { ${kind.config} } }\n`;
  const own: Readonly<Record<string, string>> = { [`.docent/kinds/${kind.id}.md`]: text, '.docent/config.yaml': config };
  const files: Files = {
    ...corpus.files,
    list: async () => [...(await corpus.files.list()), ...Object.keys(own).map((path) => ({ path, version: '' }))],
    read: async (path) => own[path] ?? instead[path] ?? corpus.files.read(path),
  };
  const engine = new Engine({ files, today: () => today, face: 'ci', builtIn: shipped });
  await engine.load();
  return engine;
}

/** A whole repository as a corpus. */
export function checkout(name: string, root: string): Corpus {
  const disk = diskFiles(root, { exclude: [] });
  return {
    name,
    root,
    files: { list: () => disk.list(), read: (path) => disk.read(path), exist: (paths) => disk.exist(paths) },
    hasNumber: () => false,
  };
}

/** The documents of a corpus by the names of their files, without stubs that say where one went: they are none any more. */
export async function standing({ files }: Corpus, { home }: TeamKind): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { path } of await files.list()) {
    const text = path.startsWith(`${home}/`) ? await files.read(path) : undefined;
    if (text !== undefined && !/^status: Moved$/m.test(text)) texts.set(path.slice(home.length + 1), text);
  }
  return texts;
}

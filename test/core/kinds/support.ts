import { readdirSync, readFileSync } from 'node:fs';
import type { Field, Kind, Section, Status } from '../../../src/core/kinds/kind.ts';
import { readKinds, type KindFile, type KindsRead } from '../../../src/core/kinds/read-kind.ts';
import { readWords, type Words } from '../../../src/core/kinds/words.ts';

/** The text of a file we ship, by its path in the project. */
export const shipped = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The words we ship. */
export const words: Words = readWords(shipped('templates/words.yaml'));

/** The kind files we ship. */
export const shippedFiles: readonly KindFile[] = readdirSync(new URL('../../../templates', import.meta.url))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ path: `templates/${name}`, text: shipped(`templates/${name}`), builtIn: true }));

/** Kinds of three well-known processes, written in the kind language. */
export const fixtureFiles: readonly KindFile[] = ['eip', 'rust-rfc', 'kep'].map((id) => ({
  path: `.docent/kinds/${id}.md`,
  text: shipped(`test/fixtures/kinds/${id}.md`),
  builtIn: false,
}));

/** The kinds we ship. */
export const shippedKinds: readonly Kind[] = readKinds(shippedFiles).kinds;

/** A shipped kind by its id. */
export function shippedKind(id: string): Kind {
  const kind = shippedKinds.find((each) => each.id === id);
  if (!kind) throw new Error(`There is no kind ${id}`);
  return kind;
}

/** A kind file of a workspace, from its lines. */
export const kindFile = (lines: readonly string[], path = '.docent/kinds/memo.md'): KindFile => ({
  path,
  text: lines.join('\n'),
  builtIn: false,
});

/** What is said about a file: the words it points at, and the message. */
export function complaintsIn({ complaints }: KindsRead, file: KindFile): string[] {
  return (complaints.get(file.path) ?? []).map(({ span, message }) => `${file.text.slice(span.start, span.end)} → ${message}`);
}

/** A kind with nothing but what a test names. */
export function kindWith(parts: Partial<Kind>): Kind {
  return {
    id: 'memo',
    name: 'Memo',
    short: 'Memo',
    icon: 'note',
    prefixes: [],
    home: 'docs/memos',
    file: '{slug}.md',
    detect: { folders: { strong: [], weak: [] }, files: [], headings: [] },
    statuses: [],
    fields: [],
    sections: [],
    variants: [],
    followUps: [],
    origin: { path: 'templates/memo.md', builtIn: true },
    ...parts,
  };
}

/** A status with nothing but what a test names. */
export const statusWith = (parts: Partial<Status> & Pick<Status, 'id'>): Status => ({
  label: parts.id,
  aliases: [],
  next: [],
  closed: false,
  ...parts,
});

/** A field with nothing but what a test names. */
export const fieldWith = (parts: Partial<Field> & Pick<Field, 'id' | 'type'>): Field => ({
  label: parts.id,
  aliases: [],
  demand: { need: 'optional' },
  choices: [],
  due: false,
  ...parts,
});

/** A section with nothing but what a test names. */
export const sectionWith = (parts: Partial<Section> & Pick<Section, 'id'>): Section => ({
  title: parts.id,
  aliases: [],
  loose: [],
  depth: 2,
  demand: { need: 'optional' },
  initial: true,
  pattern: false,
  guidance: '',
  body: '',
  ...parts,
});

import { readFileSync } from 'node:fs';
import type { Field, Kind, Section, Status } from '../../../src/core/kinds/kind.ts';
import { readWords, type Words } from '../../../src/core/kinds/words.ts';

/** The text of a file we ship, by its path in the project. */
export const shipped = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The words we ship. */
export const words: Words = readWords(shipped('templates/words.yaml'));

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
  contract: {},
  ...parts,
});

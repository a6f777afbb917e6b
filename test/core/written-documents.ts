import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const root = join(import.meta.dirname, '..', '..');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .map((path) => path.replaceAll('\\', '/'));

/** The examples, config and all, and the artifacts of private kinds that are no examples; by path, as one workspace. */
export const writtenDocuments: Readonly<Record<string, string>> = Object.fromEntries([
  ...filesIn('examples').map((path) => [path, readFileSync(join(root, 'examples', path), 'utf8')]),
  ...filesIn('test/fixtures/artifacts').map((path) => [
    `people/${path}`,
    readFileSync(join(root, 'test/fixtures/artifacts', path), 'utf8'),
  ]),
]);

/** A slip of a hand, at a place between 0 and 1 of a text. */
export type Slip = (text: string, at: number) => string;

const lineSlip =
  (change: (line: string) => readonly string[]): Slip =>
  (text, at) => {
    const lines = text.split('\n');
    const place = Math.min(lines.length - 1, Math.floor(at * lines.length));
    lines.splice(place, 1, ...change(lines[place] ?? ''));
    return lines.join('\n');
  };

const wordSlip =
  (words: RegExp, instead: string): Slip =>
  (text, at) => {
    const found = [...text.matchAll(words)];
    const one = found[Math.floor(at * found.length)];
    return one ? text.slice(0, one.index) + instead + text.slice(one.index + one[0].length) : text;
  };

/** A table without one of its columns, or without the bars at its sides. */
const tableSlip =
  (change: (row: string, column: number) => string): Slip =>
  (text, at) => {
    const tables = [...text.matchAll(/(?:^\|.*(?:\n|$))+/gm)];
    const one = tables[Math.floor(at * tables.length)];
    if (!one) return text;
    const column = Math.floor(at * 997) % 4;
    const rows = one[0].split('\n').map((row) => (row === '' ? row : change(row, column)));
    return text.slice(0, one.index) + rows.join('\n') + text.slice(one.index + one[0].length);
  };

const pieces = [
  '- [ ] Write it down — owner: Ana, due: 2026-01-02',
  '- 14:05 it came back',
  '| a | b | c |',
  '## Actions',
  '### 09:10 Somebody looked',
  '',
  '```',
  '1. Run `rm -rf /srv/data`',
  '<!-- docent-ignore item-unowned: later -->',
  '- Who decides? @ana',
  'review: 2026-01-01',
  '---',
  '\t- x',
  '😀 “quoted” — dashed',
];

/** Everything a hand may do to a document. */
export const slips: fc.Arbitrary<Slip> = fc.constantFrom<Slip[]>(
  lineSlip(() => []),
  lineSlip((line) => [line, line]),
  lineSlip((line) => [`  ${line}`]),
  lineSlip((line) => [line.slice(0, line.length / 2), line.slice(line.length / 2)]),
  ...pieces.map((piece) => lineSlip((line) => [line, piece])),
  wordSlip(/\d/g, '7'),
  wordSlip(/\d{4}-\d\d-\d\d/g, '2024-02-03'),
  wordSlip(/\p{L}+/gu, ''),
  wordSlip(/[|:*`-]/g, ''),
  wordSlip(/\| [^|\n]+ /g, '| '),
  wordSlip(/^#+ .*\n/gm, ''),
  tableSlip(
    (row, column) =>
      `|${row
        .slice(1, -1)
        .split('|')
        .filter((_, index) => index !== column)
        .join('|')}|`,
  ),
  tableSlip((row) => row.slice(1, -1)),
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => `\ufeff${text}`,
);

/** Somewhere in a text, everywhere as likely; a small number is not likelier here. */
export const places: fc.Arbitrary<number> = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((place) => place / 10_000);

import { availableParallelism } from 'node:os';

/** One thing that was measured. */
export interface Row {
  readonly what: string;
  /** What the design allows; “–” where it says nothing. */
  readonly budget: string;
  readonly measured: string;
}

/** A linter on the files that all were given. */
export interface PeerRow {
  readonly name: string;
  readonly seconds: number;
}

export interface Results {
  readonly rows: readonly Row[];
  /** How many files each peer was given, of how many bytes. */
  readonly peerFiles: number;
  readonly peers: readonly (readonly [bytes: number, rows: readonly PeerRow[]])[];
}

/** `docs/benchmarks.md`. */
export function page({ rows, peerFiles, peers }: Results): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; not to be edited by hand.',
    '',
    `Generated decisions and designs (lists, tables, code, links to each other, a flaw now and then), ${availableParallelism()} cores, Node ${process.versions.node}.`,
    'Cold means without Docent’s cache; the system has the files in memory in every run. Medians, except where a line says otherwise.',
    '',
    ...table(
      ['what', 'budget', 'measured'],
      rows.map(({ what, budget, measured }) => [what, budget, measured]),
    ),
    '',
    '## Beside others',
    '',
    `The same ${peerFiles} files, the same machine, the same run, process start included, one after the other. The linters do different work: Docent knows what an`,
    'artifact is and holds documents against each other, the others check Markdown style. The last column is the measured rate times 10,000, not a run of 10,000.',
    '',
    ...peers.flatMap(([bytes, rows]) => peerTable(bytes, rows, peerFiles)),
  ].join('\n');
}

function peerTable(bytes: number, rows: readonly PeerRow[], files: number): string[] {
  const own = rows[0]?.seconds ?? NaN;
  const cells = rows.map(({ name, seconds }) => [
    name,
    `${seconds.toFixed(2)} s`,
    String(Math.round(files / seconds)),
    `${(seconds / own).toFixed(1)} ×`,
    `${Math.round((seconds * 10_000) / files)} s`,
  ]);
  return [
    `Documents of ${bytes / 1024} KB:`,
    '',
    ...table(['', 'seconds', 'documents a second', 'beside Docent, cold', '10,000 at this rate'], cells),
    '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

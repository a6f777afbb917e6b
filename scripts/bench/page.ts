import { availableParallelism } from 'node:os';
import type { PeerRow } from './peers.ts';

/** One thing that was measured. */
export interface Row {
  readonly what: string;
  /** What the design allows; “–” where it says nothing. */
  readonly budget: string;
  readonly measured: string;
  /** Seconds processors were busy, where that says something. */
  readonly processor?: number;
}

export interface Results {
  readonly rows: readonly Row[];
  /** How many files each peer was given, of how many bytes. */
  readonly peerFiles: number;
  /** How many programs wanted each core while this was measured. */
  readonly busy: number;
  readonly peers: readonly (readonly [bytes: number, rows: readonly PeerRow[]])[];
}

/** `docs/benchmarks.md`. */
export function page({ rows, peerFiles, peers, busy }: Results): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; not to be edited by hand.',
    '',
    `Generated decisions and designs (lists, tables, code, links to each other, a flaw now and then), ${availableParallelism()} cores, Node ${process.versions.node}.`,
    'Cold means without Docent’s cache; the system has the files in memory in every run. Medians, except where a line says otherwise. Beside the time that passed',
    'stands how long processors were busy with it, all threads together: that changes little when the machine has other work.',
    ...(busy < 1.5 ? [] : ['', busyLine(busy)]),
    '',
    ...table(['what', 'budget', 'measured', 'processor'], rows.map(cells)),
    '',
    '## Beside others',
    '',
    `The same ${peerFiles} files, the same machine, the same run, process start included, one after the other. The linters do different work: Docent knows what an`,
    'artifact is and holds documents against each other, the others check Markdown style. The last column is the measured rate times 10,000, not a run of 10,000.',
    '',
    ...peers.flatMap(([bytes, rows]) => peerTable(bytes, rows, peerFiles)),
  ].join('\n');
}

const busyLine = (busy: number): string =>
  `**The machine had other work during this run** (${busy.toFixed(1)} programs wanted each core): times that passed are too long by about that factor.`;

const cells = ({ what, budget, measured, processor }: Row): string[] => [
  what,
  budget,
  measured,
  processor === undefined ? '' : `${processor.toFixed(2)} s`,
];

function peerTable(bytes: number, rows: readonly PeerRow[], files: number): string[] {
  const own = rows[0]?.run.processor ?? NaN;
  const lines = rows.map(({ name, run: { clock, processor } }) => [
    name,
    `${clock.toFixed(2)} s`,
    `${processor.toFixed(2)} s`,
    `${(processor / own).toFixed(1)} ×`,
    String(Math.round(files / processor)),
    `${Math.round((processor * 10_000) / files)} s`,
  ]);
  const head = [
    '',
    'time',
    'processor',
    'processor, beside Docent cold',
    'documents a processor second',
    'processor for 10,000 at this rate',
  ];
  return [`Documents of ${bytes / 1024} KB:`, '', ...table(head, lines), ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

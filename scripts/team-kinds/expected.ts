import { readFileSync, writeFileSync } from 'node:fs';
import type { Engine } from '../../src/core/engine/engine.ts';
import { isOfAnotherQuarter } from '../real-input/measure.ts';
import type { Corpus } from '../real-input/corpora.ts';

/** What a kind file finds in its corpus: counts only. */
export interface Expected {
  readonly artifacts: number;
  /** By id; those without a status under “none”. */
  readonly statuses: Readonly<Record<string, number>>;
  /** By rule and severity. */
  readonly findings: Readonly<Record<string, number>>;
  /** Files with at least one finding of a severity. */
  readonly files: Readonly<Record<string, number>>;
}

const path = new URL('../../test/fixtures/kinds/expected.json', import.meta.url);

/** What is written down, by kind. */
export const readExpected = (): Readonly<Record<string, Expected>> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Expected>;

export const writeExpected = (all: Readonly<Record<string, Expected>>): void =>
  writeFileSync(path, `${JSON.stringify(all, undefined, 2)}\n`);

/** Count what an engine found. */
export function counted(engine: Engine, corpus: Corpus, kind: string): Expected {
  const own = [...engine.catalog.all()].filter((summary) => summary.kind === kind);
  const findings = [...engine.allFindings()]
    .flatMap(([, found]) => found)
    .filter((finding) => !isOfAnotherQuarter(finding, engine, corpus));
  const files = (severity: string): number => new Set(findings.filter((each) => each.severity === severity).map((each) => each.path)).size;
  return {
    artifacts: own.length,
    statuses: tally(own.map(({ status }) => status?.id ?? 'none')),
    findings: tally(findings.map(({ rule, severity }) => `${rule} ${severity}`)),
    files: Object.fromEntries(['error', 'warning', 'info', 'hint'].map((severity) => [severity, files(severity)])),
  };
}

/** How often each word is there, by word. */
export function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

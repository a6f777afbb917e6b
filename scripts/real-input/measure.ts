import { homeOf } from '../../src/core/catalog/catalog.ts';
import { Engine } from '../../src/core/engine/engine.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import { shipped } from '../../src/core/engine/shipped.ts';
import type { Corpus } from './corpora.ts';

/** What Docent makes of one corpus: counts only. */
export interface Measured {
  readonly name: string;
  readonly files: number;
  readonly artifacts: number;
  /** By kind, then basis. */
  readonly byKind: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many artifacts have each read. */
  readonly status: number;
  readonly known: number;
  readonly date: number;
  readonly title: number;
  readonly findings: readonly Finding[];
}

/** The day the corpora are read on, so that the page does not change from day to day. */
export const today = '2026-11-22';

/** Read a corpus as its own root, as the command line would. */
export async function measure(corpus: Corpus): Promise<Measured> {
  const { name, files } = corpus;
  const engine = new Engine({ files, today: () => today, face: 'ci', builtIn: shipped });
  await engine.load();
  const byKind: Record<string, Record<string, number>> = {};
  let [status, known, date, title] = [0, 0, 0, 0];
  for (const summary of engine.catalog.all()) {
    const row = (byKind[summary.kind] ??= {});
    row[summary.basis] = (row[summary.basis] ?? 0) + 1;
    if (summary.status) status++;
    if (summary.status?.canonical ?? summary.status?.id) known++;
    if (summary.date) date++;
    if ((await engine.artifact(summary.path))?.title.source !== 'file-name') title++;
  }
  const findings = [...engine.allFindings()]
    .flatMap(([, found]) => found)
    .filter((finding) => !isOfAnotherQuarter(finding, engine, corpus));
  return { name, files: engine.listed.size, artifacts: engine.catalog.size, byKind, status, known, date, title, findings };
}

/** A relation to an artifact that the repository has and that is only not here. */
export function isOfAnotherQuarter({ rule, path, place }: Finding, { catalog }: Engine, { hasNumber }: Corpus): boolean {
  if (rule !== 'relation-target') return false;
  const relation = catalog.get(path)?.relations.find((each) => each.place.start === place.start);
  return relation?.number !== undefined && hasNumber(homeOf(path), relation.number);
}

/** How many files have a finding of a severity. */
export const filesWith = ({ findings }: Measured, severity: Finding['severity']): number =>
  new Set(findings.filter((finding) => finding.severity === severity).map(({ path }) => path)).size;

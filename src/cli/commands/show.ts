import { resolve, relative } from 'node:path';
import type { RelationSummary, Summary } from '../../core/catalog/summary.ts';
import { overdueBecause } from '../../core/catalog/overdue.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { citationOf } from '../citation.ts';
import { reportOf } from '../check/report.ts';
import { statusPaint } from '../list/text.ts';
import { Refusal } from '../refusal.ts';
import { readingOf } from '../reporters/index.ts';
import { textReport } from '../reporters/text.ts';
import type { Io } from '../io.ts';
import { visible } from '../terminal/cells.ts';
import { inColumns, type Painted } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import { openHere, type Workspace } from '../workspace.ts';
import { defineCommand } from './command.ts';

/** Show one artifact at a glance. */
export const show = defineCommand({
  operands: 'REF',
  takes: [1, 1],
  about: ['Shows one artifact: status, gist, relations, findings.', 'REF is its number (12), how it is cited (ADR-12) or its path.'],
  flags: {},
  examples: [['docent show ADR-12', 'the decision with this number']],
  async run({ operands: [ref = ''] }, { io, paint }) {
    const workspace = await openHere(io);
    const summary = referredTo(ref, workspace, io);
    const columns = Math.min(io.stdout.columns ?? 100, 100);
    io.stdout.write(`${head(summary, workspace, paint)}\n`);
    if (summary.gist !== '') io.stdout.write(`${wrap(visible(summary.gist), columns, '  ')}\n\n`);
    io.stdout.write(relationLines(summary, workspace, paint));
    const report = await reportOf([{ workspace, asked: { paths: [summary.path] } }], readingOf('text'));
    io.stdout.write(textReport(report, { paint, columns: io.stdout.columns ?? 120, quiet: true }));
    return 0;
  },
});

/** The artifacts that a number, a citation or a path may mean. */
export function referredAmong(ref: string, { root, engine }: Workspace, { cwd }: Pick<Io, 'cwd'>): readonly Summary[] {
  const path = relative(root, resolve(cwd, ref)).replaceAll('\\', '/');
  const byPath = engine.catalog.get(path) ?? engine.catalog.get(`${path}.md`);
  if (byPath) return [byPath];
  const cited = /^(?:([a-z][a-z0-9 ]*?)[-\s#]*)?0*(\d+)$/i.exec(ref);
  return cited ? engine.catalog.cited(cited[1], Number(cited[2])) : [...engine.catalog.all()].filter((each) => each.path.endsWith(ref));
}

/** The one artifact that a number, a citation or a path means. */
export function referredTo(ref: string, workspace: Workspace, io: Pick<Io, 'cwd'>): Summary {
  const { shown } = workspace;
  const found = referredAmong(ref, workspace, io);
  const [first, ...others] = found;
  if (!first)
    throw new Refusal(`No artifact is “${ref}”`, 'Expected a number (12), a citation (ADR-12) or a path; “docent list” shows what is here');
  if (others.length === 0) return first;
  const paths = found.map((each) => shown(each.path)).sort();
  throw new Refusal(`“${ref}” may be ${paths.length} artifacts; name one by its path`, paths.map((each) => `  ${each}`).join('\n'));
}

function head(summary: Summary, { engine, shown }: Workspace, paint: Paint): string {
  const kind = engine.kinds.find(({ id }) => id === summary.kind);
  const citation = citationOf(summary, kind);
  const title = [citation, visible(summary.title)].filter(Boolean).join(' ');
  const overdue = overdueBecause(summary, kind, engine.today);
  const rows: Painted[][] = [
    [{ text: '  kind', paint: paint.dim }, { text: `${kind?.name ?? summary.kind} (${summary.basis})` }],
    [
      { text: '  status', paint: paint.dim },
      { text: visible(summary.status?.label ?? 'none'), paint: statusPaint(summary, paint) },
    ],
    ...fieldRows(summary, kind, paint),
    ...(overdue === undefined
      ? []
      : [
          [
            { text: '  overdue', paint: paint.dim },
            { text: visible(overdue), paint: paint.yellow },
          ],
        ]),
    [{ text: '  path', paint: paint.dim }, { text: visible(shown(summary.path)) }],
  ];
  return `${paint.bold(title)}\n${inColumns(rows)}`;
}

function fieldRows({ fields }: Summary, kind: Kind | undefined, { dim }: Paint): Painted[][] {
  const plain = (kind?.fields ?? []).filter(({ type }) => type !== 'status' && type !== 'artifacts');
  return plain.flatMap(({ id, label }) => {
    const values = fields[id];
    return values && values.length > 0 ? [[{ text: `  ${label.toLowerCase()}`, paint: dim }, { text: visible(values.join(', ')) }]] : [];
  });
}

/** What it points at and what points at it; of private artifacts only where it is one itself. */
function relationLines(summary: Summary, workspace: Workspace, paint: Paint): string {
  const { engine } = workspace;
  const outward = summary.relations.map((relation) => [relation.field, targetText(summary, relation, workspace)] as const);
  const inward = engine.catalog
    .pointingAt(summary)
    .filter((other) => other.path !== summary.path && (summary.private || !other.private))
    .map((other) => ['cited by', nameText(other, workspace)] as const);
  const rows = [...new Map([...outward, ...inward].map((row) => [row.join(' '), row] as const)).values()];
  if (rows.length === 0) return '';
  return `${inColumns(rows.map(([name, text]): Painted[] => [{ text: `  ${name}`, paint: paint.dim }, { text }]))}\n`;
}

function targetText(from: Summary, relation: RelationSummary, workspace: Workspace): string {
  const targets = workspace.engine.catalog.targetsOf(from, relation);
  return targets.length === 0 ? `${visible(relation.target)} (not found)` : targets.map((target) => nameText(target, workspace)).join('; ');
}

function nameText(summary: Summary, { engine, shown }: Workspace): string {
  const citation = citationOf(
    summary,
    engine.kinds.find(({ id }) => id === summary.kind),
  );
  return visible([citation, summary.title, `(${shown(summary.path)})`].filter(Boolean).join(' '));
}

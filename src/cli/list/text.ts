import type { Summary } from '../../core/catalog/summary.ts';
import { greatest } from '../../core/text/numbers.ts';
import { citationOf } from '../citation.ts';
import { counted } from '../reporters/text.ts';
import { cutTo, visible, widthOf } from '../terminal/cells.ts';
import { inColumns, type Painted } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Workspace } from '../workspace.ts';

/** Where no terminal says how wide it is, one title of three hundred characters does not push all paths out of sight; other formats have it whole. */
const longestTitle = 100;

/** A table for people, with the title cut where the terminal is narrow. */
export function artifactsAsText(found: readonly Summary[], workspace: Workspace, paint: Paint, columns: number | undefined): string {
  if (found.length === 0) return 'No artifacts\n';
  const rows = found.map((summary) => ({ ...cells(summary, workspace, paint), title: visible(summary.title) }));
  const widest = (pick: (row: (typeof rows)[number]) => string): number => greatest(rows.map((row) => widthOf(pick(row))));
  const fixed = widest(({ name }) => name.text) + widest(({ status }) => status.text) + 10 + widest(({ path }) => path.text) + 8;
  const room = columns === undefined ? longestTitle : Math.max(24, columns - fixed);
  const table = inColumns(rows.map(({ name, status, date, title, path }) => [name, status, date, { text: cutTo(title, room) }, path]));
  return `${table}${paint.dim(counted(found.length, 'artifact'))}\n`;
}

function cells(summary: Summary, { engine, shown }: Workspace, paint: Paint): Record<'name' | 'status' | 'date' | 'path', Painted> {
  const kind = engine.kinds.find(({ id }) => id === summary.kind);
  const name = citationOf(summary, kind) || (kind?.short ?? summary.kind);
  return {
    name: { text: name, paint: paint.bold },
    status: { text: visible(summary.status?.label ?? '–'), paint: statusPaint(summary, paint) },
    date: { text: summary.date ?? '–', paint: paint.dim },
    path: { text: visible(shown(summary.path)), paint: paint.dim },
  };
}

/** Green holds, yellow is open, dim is over. */
export function statusPaint({ closed, status }: Summary, { dim, green, yellow }: Paint): (text: string) => string {
  if (closed || !status) return dim;
  return status.canonical === 'accepted' || status.canonical === 'implemented' || status.canonical === 'living' ? green : yellow;
}

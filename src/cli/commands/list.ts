import type { Summary } from '../../core/catalog/summary.ts';
import { canonicalStatuses, type Kind } from '../../core/kinds/kind.ts';
import { notePrivate, noteRoot } from '../check/notes.ts';
import { meant, type Flags } from '../flags.ts';
import { kindNamed } from '../named.ts';
import { Refusal } from '../refusal.ts';
import { openHere, type Workspace } from '../workspace.ts';
import { artifactsAsCsv } from '../list/csv.ts';
import { artifactsAsJson } from '../list/json.ts';
import { artifactsAsText } from '../list/text.ts';
import { defineCommand } from './command.ts';

const flags = {
  status: { type: 'list', value: 'STATUS', about: 'Only those with this status; may be given several times' },
  private: { type: 'switch', about: 'Private artifacts, too; without it only those of the kind named' },
  format: { type: 'choice', choices: ['text', 'json', 'csv'], fallback: 'text', about: 'How they are written' },
} as const satisfies Flags;

/** List artifacts, for people and for programs. */
export const list = defineCommand({
  operands: '[KIND]',
  takes: [0, 1],
  about: ['Lists the artifacts of the workspace: all but the private ones, or those of one kind.'],
  flags,
  examples: [
    ['docent list adr --status accepted', 'what was decided and holds'],
    ['docent list --format json', 'for programs'],
  ],
  async run({ operands: [kindName], flags: { status, format, private: withPrivate } }, ground) {
    const { io, paint } = ground;
    const workspace = await openHere(io);
    const { kinds } = workspace.engine;
    const kind = kindName === undefined ? undefined : kindNamed(kindName, kinds);
    const statuses = status.map((written) => statusNamed(written, kind ? [kind] : kinds));
    const found = [...workspace.engine.catalog.all()]
      .filter(
        (summary) => (kind === undefined || summary.kind === kind.id) && (statuses.length === 0 || statuses.some((has) => has(summary))),
      )
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const isAsked = withPrivate || kind !== undefined;
    const shown = isAsked ? found : found.filter((summary) => !summary.private);
    if (workspace.engine.catalog.size === 0) noteRoot(workspace, ground);
    io.stdout.write(written(shown, workspace, format, paint, io.stdout.columns));
    notePrivate(found.length - shown.length, ground);
    return 0;
  },
});

function written(
  found: readonly Summary[],
  workspace: Workspace,
  format: 'text' | 'json' | 'csv',
  ...look: readonly [Parameters<typeof artifactsAsText>[2], number | undefined]
): string {
  if (format === 'json') return artifactsAsJson(found, workspace);
  if (format === 'csv') return artifactsAsCsv(found, workspace);
  return artifactsAsText(found, workspace, ...look);
}

/** Whether an artifact has the status somebody named: the kind's own word, an alias, or the canonical one. */
function statusNamed(written: string, kinds: readonly Kind[]): (summary: Summary) => boolean {
  const wanted = written.toLowerCase();
  const own = kinds
    .flatMap(({ statuses }) => statuses)
    .filter(({ id, label, aliases }) => [id, label, ...aliases].some((name) => name.toLowerCase() === wanted));
  const known = [...new Set([...kinds.flatMap(({ statuses }) => statuses.map(({ id }) => id)), ...canonicalStatuses])];
  if (own.length === 0 && !known.includes(wanted)) {
    throw new Refusal(`There is no status “${written}”${meant(wanted, known)}`, `Statuses are ${known.join(', ')}`);
  }
  const ids = new Set([wanted, ...own.map(({ id }) => id)]);
  return ({ status }) =>
    status !== undefined && (ids.has(status.id ?? '') || status.canonical === wanted || status.label.toLowerCase() === wanted);
}

import { configPath } from '../../core/engine/setup.ts';
import type { Ground } from '../commands/command.ts';
import { visible } from '../terminal/cells.ts';
import { inColumns, type Painted } from '../terminal/columns.ts';
import { whyNone } from './notes.ts';
import { openFor } from './named-file.ts';

/** Say which kind a file is, on what basis and because of what; or why it is none. */
export async function explain(file: string, { io, paint }: Ground): Promise<number> {
  const { workspace, path } = await openFor(file, io);
  const { engine, root, shown } = workspace;
  const summary = engine.catalog.get(path);
  const kind = engine.kinds.find(({ id }) => id === summary?.kind);
  const rows: [string, string][] =
    summary && kind
      ? [
          ['kind', `${kind.id} (${kind.name}), from ${kind.origin.builtIn ? 'Docent' : shown(kind.origin.path)}`],
          ['basis', summary.basis],
          ...summary.why.map((because): [string, string] => ['because', because]),
          ['variant', summary.variant],
          ['status', summary.status ? `${summary.status.label}${summary.closed ? ', which closes it' : ''}` : 'none'],
          ...(summary.redirect ? ([['redirect', 'it only says where something moved']] satisfies [string, string][]) : []),
        ]
      : [['no artifact', await whyNone(engine, path)]];
  rows.push(
    ['root', shown('') || root],
    ['config', engine.hasConfig ? shown(configPath) : 'none; what Docent does by itself holds'],
    ['profile', engine.config.profile],
  );
  io.stdout.write(`${paint.bold(visible(shown(path)))}\n`);
  io.stdout.write(inColumns(rows.map(([name, value]): Painted[] => [{ text: `  ${name}`, paint: paint.dim }, { text: visible(value) }])));
  return 0;
}

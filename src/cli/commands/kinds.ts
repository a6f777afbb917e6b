import type { Demand, Field, Kind, Section } from '../../core/kinds/kind.ts';
import { kindNamed } from '../named.ts';
import { counted } from '../reporters/text.ts';
import { visible } from '../terminal/cells.ts';
import { inColumns, type Painted } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import { openHere, type Workspace } from '../workspace.ts';
import { defineCommand } from './command.ts';

/** The kinds of this workspace, ours and its own. */
export const kinds = defineCommand({
  operands: '[KIND]',
  takes: [0, 1],
  about: ['Lists the kinds of the workspace, or shows what one asks for: statuses, fields, sections.'],
  flags: {},
  examples: [['docent kinds adr', 'what a decision record holds']],
  async run({ operands: [name] }, { io, paint }) {
    const workspace = await openHere(io);
    io.stdout.write(name === undefined ? overview(workspace, paint) : described(kindNamed(name, workspace.engine.kinds), workspace, paint));
    return 0;
  },
});

function overview({ engine, shown }: Workspace, paint: Paint): string {
  const counts = new Map<string, number>();
  for (const { kind } of engine.catalog.shared()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return inColumns(
    engine.kinds.map(({ id, name, home, origin, private: isPrivate }) => [
      { text: id, paint: paint.bold },
      { text: visible(name) },
      { text: isPrivate === true ? 'private' : counts.has(id) ? `${counts.get(id) ?? 0} here` : '–', paint: paint.dim },
      { text: visible(origin.builtIn ? home : `${home}  (${shown(origin.path)})`), paint: paint.dim },
    ]),
  );
}

function described(kind: Kind, { shown }: Workspace, paint: Paint): string {
  const { bold, dim } = paint;
  const facts: [string, string][] = [
    ['cited as', kind.prefixes.map((prefix) => `${prefix}-12`).join(', ')],
    ['home', kind.home],
    ['file', kind.file],
    ['title', kind.asks ?? ''],
    ['variants', kind.variants.map(({ id }) => id).join(', ')],
    ['defined in', kind.origin.builtIn ? 'Docent' : shown(kind.origin.path)],
  ];
  return [
    `${bold(visible(kind.name))} ${dim(`(${kind.id})`)}\n`,
    inColumns(
      facts
        .filter(([, value]) => value !== '')
        .map(([key, value]): Painted[] => [{ text: `  ${key}`, paint: dim }, { text: visible(value) }]),
    ),
    statusTable(kind, paint),
    fieldTable(kind.fields, paint),
    sectionTable(kind.sections, paint),
    followUpTable(kind, paint),
  ].join('');
}

function followUpTable({ followUps, statuses }: Kind, { bold, dim }: Paint): string {
  if (followUps.length === 0) return '';
  const rows = followUps.map(({ label, when, to }): Painted[] => [
    { text: `  ${visible(label)}` },
    { text: to },
    { text: when === undefined ? '' : `once ${statuses.find(({ id }) => id === when)?.label ?? when}`, paint: dim },
  ]);
  return `\n${bold('What follows')}\n${inColumns(rows)}`;
}

function statusTable({ statuses }: Kind, { bold, dim }: Paint): string {
  if (statuses.length === 0) return '';
  const rows = statuses.map(({ label, next, closed, needs, staleAfter }): Painted[] => {
    const said = [
      next.length > 0 ? `→ ${next.join(', ')}` : '',
      closed ? 'closes it' : '',
      needs === undefined ? '' : `needs ${needs}`,
      staleAfter === undefined ? '' : `stale after ${counted(staleAfter, 'day')}`,
    ];
    return [{ text: `  ${label}` }, { text: said.filter(Boolean).join('; '), paint: dim }];
  });
  return `\n${bold('Statuses')}\n${inColumns(rows)}`;
}

function fieldTable(fields: readonly Field[], { bold, dim }: Paint): string {
  if (fields.length === 0) return '';
  const rows = fields.map(({ id, type, demand, choices }): Painted[] => [
    { text: `  ${id}` },
    { text: choices.length > 0 ? choices.join('|') : type, paint: dim },
    { text: demandText(demand) },
  ]);
  return `\n${bold('Fields')}\n${inColumns(rows)}`;
}

function sectionTable(sections: readonly Section[], { bold, dim }: Paint): string {
  const rows = sections.map(({ title, depth, demand, aliases }): Painted[] => [
    { text: `  ${'  '.repeat(Math.max(0, depth - 2))}${visible(title)}` },
    { text: demandText(demand) },
    { text: aliases.length > 0 ? `also ${aliases.slice(0, 3).join(', ')}` : '', paint: dim },
  ]);
  return `\n${bold('Sections')}\n${inColumns(rows)}`;
}

const demandText = ({ need, from, since, orSaysWhy }: Demand): string =>
  [need, from === undefined ? '' : `from ${from}`, since === undefined ? '' : `since ${since}`, orSaysWhy ? 'or says why' : '']
    .filter(Boolean)
    .join(', ');

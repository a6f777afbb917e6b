import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Words } from '../../kinds/words.ts';
import { onceBeside } from '../../text/once.ts';
import { dayFacts, factIn, namesOf, type Fact } from './facts.ts';
import { itemReading, saysDone, type ItemReading } from './item.ts';
import { readDeadline } from './periods.ts';
import type { RowReading, TableReading } from './tables.ts';

/** What a row of a table lists; nothing where no cell says anything. */
export function rowItem(table: TableReading, row: RowReading, words: Words): readonly ItemReading[] {
  const named = row.cells.filter(({ text }) => text !== '');
  // What only numbers the row does not name it.
  const cell = named.find(({ text }) => !/^[\p{L}]{0,6}[\s#-]*\d+[.)]?$/u.test(text) && !isBox(text)) ?? named[0];
  if (!cell) return [];
  const box = named.find(({ text }) => isBox(text))?.text;
  const shape = { name: cell.text, span: cell.span, body: row.span, form: 'row' } as const;
  return [
    itemReading(
      box === undefined ? shape : { ...shape, checked: /x/i.test(box) },
      (id) => factOfRow(table, row, id, words),
      (fact) => saysDone(fact('status')?.value, words),
    ),
  ];
}

const isBox = (text: string): boolean => /^\[[ xX]?\]$/.test(text);

function factOfRow(table: TableReading, { cells }: RowReading, id: string, words: Words): Fact | undefined {
  const index = columnOf(table, id, words);
  if (index < 0 && id === 'link') return cells.map(({ plain }) => factIn(plain, id, words)).find((fact) => fact !== undefined);
  const cell = cells[index];
  if (!cell || cell.text === '') return undefined;
  const day = dayFacts.includes(id) ? readDeadline(cell.text) : undefined;
  return { value: cell.text, span: cell.span, ...(day ? { iso: day.iso } : {}) };
}

/** Where the columns of a table stand that facts are in; found once for all its rows. */
const placesIn = onceBeside((_table: TableReading, _words: Words) => new Map<string, number>());

function columnOf(table: TableReading, id: string, words: Words): number {
  const places = placesIn(table, words);
  const known = places.get(id);
  if (known !== undefined) return known;
  const names = new Set(namesOf(id, words).map(normaliseHeading));
  const index = table.names.findIndex((header) => isCalled(header, names));
  places.set(id, index);
  return index;
}

/** “Owner (team)” is the owner too. */
const isCalled = (header: string, names: ReadonlySet<string>): boolean =>
  names.has(header) || (header.endsWith(')') && names.has(header.slice(0, Math.max(0, header.indexOf('('))).trimEnd()));

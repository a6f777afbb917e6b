import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Words } from '../../kinds/words.ts';
import { dayFacts, factIn, namesOf, type Fact } from './facts.ts';
import { itemReading, saysDone, type ItemReading } from './item.ts';
import { readDeadline } from './periods.ts';
import type { RowReading, TableReading } from './tables.ts';

/** What the rows of a table list: one thing each, nothing where no cell says anything. */
export function rowItems(table: TableReading, rows: readonly RowReading[], words: Words): readonly ItemReading[] {
  const columnOf = columnsOf(table, words);
  return rows.flatMap((row) => rowItem(row, columnOf, words));
}

function rowItem(row: RowReading, columnOf: (id: string) => number, words: Words): readonly ItemReading[] {
  const named = row.cells.filter(({ text }) => text !== '');
  // What only numbers the row does not name it.
  const cell = named.find(({ text }) => !/^[\p{L}]{0,6}[\s#-]*\d+[.)]?$/u.test(text) && !isBox(text)) ?? named[0];
  if (!cell) return [];
  const box = named.find(({ text }) => isBox(text))?.text;
  const shape = { name: cell.text, span: cell.span, body: row.span, form: 'row' } as const;
  return [
    itemReading(
      box === undefined ? shape : { ...shape, checked: /x/i.test(box) },
      (id) => factOfRow(row, id, columnOf(id), words),
      (fact) => saysDone(fact('status')?.value, words),
    ),
  ];
}

const isBox = (text: string): boolean => /^\[[ xX]?\]$/.test(text);

function factOfRow({ cells }: RowReading, id: string, index: number, words: Words): Fact | undefined {
  if (index < 0 && id === 'link') return cells.map(({ plain }) => factIn(plain, id, words)).find((fact) => fact !== undefined);
  const cell = cells[index];
  if (!cell || cell.text === '') return undefined;
  const day = dayFacts.includes(id) ? readDeadline(cell.text) : undefined;
  return { value: cell.text, span: cell.span, ...(day ? { iso: day.iso } : {}) };
}

/** Where the column of each fact is; found once for all rows. */
function columnsOf({ names: headers }: TableReading, words: Words): (id: string) => number {
  const places = new Map<string, number>();
  return (id) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const names = new Set(namesOf(id, words).map(normaliseHeading));
    const index = headers.findIndex((header) => isCalled(header, names));
    places.set(id, index);
    return index;
  };
}

/** “Owner (team)” is the owner too. */
const isCalled = (header: string, names: ReadonlySet<string>): boolean =>
  names.has(header) || (header.endsWith(')') && names.has(header.slice(0, Math.max(0, header.indexOf('('))).trimEnd()));

import type { Column, Contract, OptionsContract, TableContract } from './contract.ts';
import type { WrittenContract } from './kind-forms.ts';
import { labelOf } from './label.ts';

type Written<K extends keyof WrittenContract> = NonNullable<WrittenContract[K]>;

/** What a section must hold, as its contract writes it. */
export function contentsOf(written: WrittenContract): Contract {
  const { options, items, questions, entries, steps, checklist, table, horizon, has, minutes, words } = written;
  return {
    ...(options ? { options: optionsOf(options) } : {}),
    ...(items ? { items: { min: 0, each: [], or: [], ...items } } : {}),
    ...(questions ? { questions: { each: questions.each ?? [], ...(questions.settled ? { settled: questions.settled.value } : {}) } } : {}),
    ...(entries ? { entries: { timed: entries.timed ?? false, order: entries.order ?? 'any' } } : {}),
    ...(steps ? { steps: { min: 0, anywhere: false, each: [], guarded: false, ...steps } } : {}),
    ...(checklist ? { checklist: { min: 0, ...checklist } } : {}),
    ...(table ? { table: tableOf(table) } : {}),
    ...(horizon?.from && horizon.after !== undefined ? { horizon: { from: horizon.from.value, days: horizon.after } } : {}),
    ...(has ? { has } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(words ? { words } : {}),
  };
}

const optionsOf = (written: Written<'options'>): OptionsContract => ({
  min: written.min ?? 0,
  each: written.each ?? [],
  alsoIn: (written['also-in'] ?? []).map(({ value }) => value),
  ...(written['chosen-in'] ? { chosenIn: written['chosen-in'].value } : {}),
});

const tableOf = ({ need = 'optional', columns = [], rest }: Written<'table'>): TableContract => ({
  need,
  columns: columns.flatMap(columnOf),
  ...(rest ? { rest: { need: rest.need ?? 'optional', min: rest.min ?? 0 } } : {}),
});

/** A column without an id is none: nothing could name it. */
function columnOf(written: NonNullable<Written<'table'>['columns']>[number]): Column[] {
  if (!written.id) return [];
  const {
    title = labelOf(written.id.value),
    aliases = [],
    need = 'optional',
    type = 'text',
    scale = [],
    product = [],
    unique,
    sum,
  } = written;
  return [
    {
      id: written.id.value,
      title,
      aliases,
      need,
      type,
      scale,
      product: product.map(({ value }) => value),
      unique: unique ?? false,
      ...(sum === undefined ? {} : { sum }),
    },
  ];
}

import type { Column, Contract, StepsContract, TableContract } from './contract.ts';
import type { Kind } from './kind.ts';

/** What a section must hold, each demand in a sentence of its own; none where it may hold anything. */
export function contractWords(contract: Contract, kind: Pick<Kind, 'sections' | 'statuses' | 'fields'>): string[] {
  const { options, items, questions, entries, steps, checklist, table, horizon, has, minutes, words } = contract;
  const section = (id: string): string => `“${kind.sections.find((each) => each.id === id)?.title ?? id}”`;
  const status = (id: string): string => kind.statuses.find((each) => each.id === id)?.label ?? id;
  const field = (id: string): string => `“${kind.fields.find((each) => each.id === id)?.label ?? id}”`;
  return [
    options &&
      [
        `At least ${counted(options.min, 'option')}${saying(options.each)}`,
        options.alsoIn.length > 0 && options.each.length > 0 ? `, here or under ${list(options.alsoIn.map(section))}` : '',
        options.chosenIn === undefined ? '' : `; ${section(options.chosenIn)} names the one that is chosen`,
      ].join(''),
    items && `${range(items, 'item')}${saying(items.each)}${items.or.length > 0 ? `, or ${list(items.or.map(spoken), 'or')} instead` : ''}`,
    questions &&
      `Questions${saying(questions.each)}${questions.settled === undefined ? '' : `; none is open from ${status(questions.settled)} on`}`,
    entries && `What happened, ${entries.timed ? 'each with its time' : 'in order'}${inOrder[entries.order]}`,
    steps && stepWords(steps),
    checklist &&
      `At least ${checklist.min} ${checklist.min === 1 ? 'check-box or question' : 'check-boxes or questions'}${checklist.anywhere ? ', wherever in the document' : ''}`,
    ...(table ? tableWords(table) : []),
    horizon && `What is open ${timeOf(horizon.days)} after ${field(horizon.from)} is overdue`,
    has && has.length > 0 ? `Holds ${list(has.map((each) => withArticle[each]))}` : undefined,
    minutes === undefined ? undefined : `Has ${minutes} minutes`,
    words && `${range(words, 'word')} or so`,
  ].flatMap((sentence) => (sentence ? [`${sentence}.`] : []));
}

const inOrder = { forward: ', earliest first', backward: ', latest first', any: '' };
const withArticle = { number: 'a number', image: 'an image', link: 'a link', code: 'code' };

function stepWords({ min, anywhere, each, guarded }: StepsContract): string {
  return [
    min > 0 ? `At least ${counted(min, 'step')}${anywhere ? ', wherever in the document' : ''}` : 'Steps',
    saying(each),
    guarded ? '; before a command that destroys something stands a check or a warning' : '',
  ].join('');
}

function tableWords({ need, columns, rest }: TableContract): string[] {
  const asked = columns.filter((column) => column.need !== 'optional').map(({ title }) => title);
  const known = columns.filter((column) => column.need === 'optional').map(({ title }) => title);
  const more = rest ? [`at least ${counted(rest.min, 'column')} more`] : [];
  return [
    `${need === 'optional' ? 'If a table, then one' : 'A table'} with ${list([...asked, ...more]) || list(known)}${asked.length > 0 && known.length > 0 ? `; it may have ${list(known)} as well` : ''}`,
    ...columns.flatMap((column) => columnWords(column, columns)),
  ];
}

function columnWords({ title, type, scale, product, unique, sum }: Column, columns: readonly Column[]): string[] {
  const titleOf = (id: string): string => columns.find((each) => each.id === id)?.title ?? id;
  return [
    scale.length > 0 ? `${title} is ${onScale(scale)}` : '',
    scale.length === 0 && (type === 'number' || type === 'date') ? `${title} is a ${type}` : '',
    product.length > 0 ? `${title} is ${product.map(titleOf).join(' × ')}` : '',
    unique ? `${title} differs from row to row` : '',
    sum === undefined ? '' : `${title} adds up to ${sum}`,
  ].filter(Boolean);
}

/** A scale of numbers by its ends; of one that takes several spellings the first of them. */
function onScale(scale: readonly string[]): string {
  const numbers = scale.filter((each) => /^\d+$/.test(each));
  const words = scale.filter((each) => !numbers.includes(each)).slice(0, numbers.length > 0 ? 3 : 7);
  return list([...(numbers.length > 2 ? [`${numbers[0]} to ${numbers.at(-1)}`] : numbers), ...words], 'or');
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function range({ min = 0, max }: { readonly min?: number; readonly max?: number }, thing: string): string {
  if (max === undefined) return min === 0 ? `Any number of ${thing}s` : `At least ${counted(min, thing)}`;
  return min === 0 ? `At most ${counted(max, thing)}` : min === max ? counted(min, thing) : `${min} to ${counted(max, thing)}`;
}

const saying = (facts: readonly string[]): string => (facts.length === 0 ? '' : `, each with ${list(facts.map(spoken))}`);
const spoken = (id: string): string => spokenAs[id] ?? id.replaceAll('-', ' ');
const spokenAs: Readonly<Record<string, string>> = { due: 'due date', review: 'review date', link: 'a link' };
const timeOf = (days: number): string => (days % 365 === 0 ? counted(days / 365, 'year') : counted(days, 'day'));
const list = (names: readonly string[], last = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

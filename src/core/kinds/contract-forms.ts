import { contents, orders } from './contract.ts';
import { fieldTypes } from './kind.ts';
import { listOf, record, shortOrLong } from './forms/compounds.ts';
import { about, located } from './forms/form.ts';
import { count, days, flag, oneOf, text } from './forms/scalars.ts';

/** How much a kind may ask for a part, most first. */
export const needs = ['core', 'required', 'recommended', 'optional'] as const;

const facts = listOf(text);

const column = record('a map of what the column is', {
  id: about('The id of the column', located(text)),
  title: about('How a new table names it', text),
  aliases: about('Other headers that mean it', listOf(text)),
  need: about('How much it is asked for', oneOf('need', needs)),
  type: about('What its cells are', oneOf('field type', fieldTypes)),
  scale: about('What its cells may say, least first', listOf(text)),
  product: about('The columns it is the product of', listOf(located(text))),
  unique: about('Whether no two rows may say the same', flag),
  sum: about('What its cells add up to', count),
});

const band = record('a map of min and max', { min: count, max: count });

/** What a section must hold: the part of its contract that is about its contents. */
export const contentForms = {
  options: about(
    'The section weighs options',
    record('a map of what options must hold', {
      min: about('How many there must be', count),
      each: about('Words that each must hold, by id: pros, cons …', listOf(text)),
      'also-in': about('Sections in which an option may be weighed instead', listOf(located(text))),
      'chosen-in': about('The section that names the chosen one', located(text)),
    }),
  ),
  items: about(
    'The section lists things',
    record('a map of what its items must state', {
      min: about('How many there must be', count),
      max: about('How many there may be', count),
      each: about('Facts that each must state, by id: owner, due …', facts),
      or: about('Facts any one of which will do instead', facts),
    }),
  ),
  questions: about(
    'The section lists questions',
    record('a map of what its questions must state', {
      each: about('Facts that each must state, by id: owner …', facts),
      settled: about('The status from which on none may be open', located(text)),
    }),
  ),
  entries: about(
    'The section is a timeline',
    record('a map of what its entries are', {
      timed: about('Whether each must have a time', flag),
      order: about('The order of their times', oneOf('order', orders)),
    }),
  ),
  steps: about(
    'The section says what to do',
    record('a map of what its steps must hold', {
      min: about('How many there must be', count),
      anywhere: about('Whether they may stand anywhere in the document', flag),
      each: about('What each numbered step must hold', listOf(oneOf('part of a step', ['command']))),
      guarded: about('Whether a destructive command needs a check or a warning before it', flag),
    }),
  ),
  checklist: about(
    'The section is a checklist',
    record('a map of min and anywhere', {
      min: about('How many check-boxes or questions there must be', count),
      anywhere: about('Whether they may stand anywhere in the document', flag),
    }),
  ),
  table: about(
    'The section holds a table',
    record('a map of its columns', {
      need: about('Whether there must be one', oneOf('need', needs)),
      columns: about('The columns it has', listOf(column)),
      rest: about('All other columns', record('a map of need and min', { need: oneOf('need', needs), min: count })),
    }),
  ),
  horizon: about(
    'The section’s time is up at some day',
    record('a map of from and after', {
      from: about('The date field it is counted from', located(text)),
      after: about('How long after, such as 30d', days),
    }),
  ),
  has: about('What must stand in it', listOf(oneOf('content', contents))),
  minutes: about('Its share of a meeting', count),
  words: about(
    'How long it may be',
    shortOrLong(count, band, (max) => ({ max })),
  ),
};

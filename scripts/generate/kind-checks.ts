import { readFileSync } from 'node:fs';
import type { Kind, Section } from '../../src/core/kinds/kind.ts';
import { ruleById } from '../../src/core/rules/rules/index.ts';
import { root } from './root.ts';

/** What of a section makes a rule speak. */
const asks: Readonly<Record<string, (section: Section, kind: Kind) => boolean>> = {
  'section-missing': ({ demand, field }) => demand.need !== 'optional' && field === undefined,
  'options-too-few': ({ options }) => (options?.min ?? 0) > 0,
  'option-unweighed': ({ options }) => (options?.each.length ?? 0) > 0,
  'chosen-unlisted': ({ options }) => options?.chosenIn !== undefined,
  'items-too-few': ({ items, checklist }) => (items?.min ?? 0) > 0 || items?.max !== undefined || (checklist?.min ?? 0) > 0,
  'item-unowned': ({ items }) => items?.each.some((id) => id === 'owner' || id === 'due') ?? false,
  'item-incomplete': ({ items }) => items?.each.some((id) => id !== 'owner' && id !== 'due') ?? false,
  'item-overdue': ({ items, horizon, table }) =>
    horizon !== undefined || (items?.each.includes('due') ?? false) || (table?.columns.some(({ id }) => id === 'due') ?? false),
  'target-passed': ({ items, table }) =>
    (items?.each.includes('target') ?? false) || (table?.columns.some(({ id }) => id === 'target') ?? false),
  'question-unowned': ({ questions }) => (questions?.each.length ?? 0) > 0,
  'question-open': ({ questions }) => questions?.settled !== undefined,
  'entry-untimed': ({ entries }) => entries?.timed ?? false,
  'times-out-of-order': ({ entries }) => entries !== undefined && entries.order !== 'any',
  'steps-missing': ({ steps }) => (steps?.min ?? 0) > 0,
  'step-bare': ({ steps }) => (steps?.each.length ?? 0) > 0,
  'step-destructive': ({ steps }) => steps?.guarded ?? false,
  'table-column-missing': ({ table }) => table?.columns.some(({ need }) => need !== 'optional') ?? false,
  'table-cell-empty': ({ table }) =>
    (table?.columns.some(({ need }) => need !== 'optional') ?? false) || (table?.rest?.need ?? 'optional') !== 'optional',
  'score-mismatch': ({ table }) => table?.columns.some(({ product }) => product.length > 0) ?? false,
  'weights-sum': ({ table }) => table?.columns.some(({ sum }) => sum !== undefined) ?? false,
  'id-duplicate': ({ table }) => table?.columns.some(({ unique }) => unique) ?? false,
  'content-missing': ({ has }) => (has?.length ?? 0) > 0,
  'section-long': ({ words }) => words !== undefined,
};

/** What of the kind as a whole makes a rule speak. */
const asksOfAll: Readonly<Record<string, (kind: Kind) => readonly string[]>> = {
  'times-out-of-order': ({ fields }) => fields.filter(({ after }) => after).map(({ label }) => label),
  'review-overdue': ({ fields }) => fields.filter(({ due, within }) => due || within !== undefined).map(({ label }) => label),
  'minutes-over': ({ fields }) => fields.filter(({ budget }) => budget).map(({ label }) => label),
  'blame-language': ({ blameless }) => (blameless ? ['the whole text'] : []),
  'private-tracked': (kind) => (kind.private ? ['the file'] : []),
  'field-missing': ({ fields }) => fields.filter(({ demand }) => demand.need !== 'optional').map(({ label }) => label),
};

/** What Docent checks of a kind, where, and why: a line a rule that has something to say of it. */
export function checksOf(kind: Kind): string[] {
  const ids = [...new Set([...Object.keys(asks), ...Object.keys(asksOfAll)])];
  return ids.flatMap((id) => {
    const rule = ruleById.get(id);
    const sections = kind.sections.filter((section) => asks[id]?.(section, kind) ?? false).map(({ title }) => title);
    const places = [...(asksOfAll[id]?.(kind) ?? []), ...sections];
    if (!rule || places.length === 0) return [];
    return [`* **${rule.summary.replace(/\.$/, '')}** ([${id}](../rules/${id}.md)): ${[...new Set(places)].join(', ')}. ${whyOf(id)}`];
  });
}

/** The first sentence of a rule's reasons. */
function whyOf(id: string): string {
  const page = readFileSync(new URL(`docs/rules/${id}.md`, root), 'utf8');
  const why = /^## Why\n+([^]*?)\n\n/m.exec(page)?.[1]?.replaceAll('\n', ' ') ?? '';
  return /^.*?[.?!](?=\s|$)/.exec(why)?.[0] ?? why;
}

import type { Artifact, SectionReading } from '../../../src/core/artifacts/artifact.ts';
import { itemsIn, type ItemReading } from '../../../src/core/artifacts/contents/items.ts';
import { isAsked } from '../../../src/core/artifacts/demand.ts';
import { titleIn } from '../../../src/core/artifacts/wanted-sections.ts';
import type { Words } from '../../../src/core/kinds/words.ts';
import type { Section } from '../../../src/core/kinds/kind.ts';
import { tabled } from '../../../src/core/rules/tabled.ts';
import { applyEdits, type Edit } from '../../../src/core/text/edit.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** One thing taken out of a finished document, or made wrong in it, and what must be found then. */
export interface Omission {
  readonly what: string;
  readonly text: string;
  readonly rule: string;
  /** What the message names. */
  readonly names: string;
  /** The line, from 0, at which it is found; absent where what was there is gone. */
  readonly line?: number;
  /** The section that is gone, unless another heading answers it too. */
  readonly section?: string;
}

/** Every single omission that a kind's contracts let one think of. */
export function omissionsOf(artifact: Artifact, words: Words): readonly Omission[] {
  return [
    ...sectionsGone(artifact),
    ...fieldsGone(artifact),
    ...timesSwapped(artifact),
    ...listsSpoilt(artifact, words),
    ...tablesSpoilt(artifact),
  ];
}

function* sectionsGone(artifact: Artifact): Iterable<Omission> {
  for (const { section, headingSpan, bodySpan, form } of artifact.sections) {
    if (!section || form !== 'heading' || section.field !== undefined || !isAsked(section.demand, artifact)) continue;
    // What only one body has makes the artifact one of that body.
    if (!artifact.kind.variants[0]?.order.includes(section.id)) continue;
    if (artifact.sections.filter((each) => each.section === section || each.also.includes(section)).length > 1) continue;
    if (artifact.fields.some(({ field, value }) => field?.id === section.id && value !== '')) continue;
    const text = without(artifact, { start: headingSpan.start, end: bodySpan.end });
    yield { what: `section ${section.id}`, text, rule: 'section-missing', names: `“${titleIn(artifact, section)}”`, section: section.id };
  }
}

function* fieldsGone(artifact: Artifact): Iterable<Omission> {
  for (const { field, dialect, keySpan, valueSpan } of artifact.fields) {
    if (!field || dialect !== 'front-matter' || !isAsked(field.demand, artifact)) continue;
    if (artifact.fields.filter((each) => each.field === field).length > 1) continue;
    const text = without(artifact, { start: keySpan.start, end: artifact.text.indexOf('\n', valueSpan.end) + 1 });
    yield { what: `field ${field.id}`, text, rule: 'field-missing', names: `“${field.label}”` };
  }
}

/** A year is easily mistyped in January. */
function* timesSwapped(artifact: Artifact): Iterable<Omission> {
  for (const { field, valueSpan } of artifact.fields) {
    const isAfter = field?.after?.some((id) => artifact.fields.some((each) => each.field?.id === id && each.value !== '')) ?? false;
    const year = /\d{4}/.exec(artifact.text.slice(valueSpan.start, valueSpan.end));
    if (!field || !isAfter || !year) continue;
    const at = valueSpan.start + year.index;
    const text = changed(artifact, { span: { start: at, end: at + 4 }, text: '2019' });
    yield {
      what: `${field.id} before what it follows`,
      text,
      rule: 'times-out-of-order',
      names: `“${field.label}”`,
      line: lineOf(artifact, at),
    };
  }
}

function* listsSpoilt(artifact: Artifact, words: Words): Iterable<Omission> {
  for (const [section, reading] of answered(artifact)) {
    const open = itemsIn(artifact, reading, words).filter(({ done }) => !done);
    const { items, questions } = section;
    for (const id of [...(items?.each ?? []), ...(questions?.each ?? [])]) {
      const item = open.find((each) => each.fact(id) && (items?.or ?? []).every((other) => !each.fact(other)) && each.form !== 'row');
      const text = item && withoutFact(artifact, item, id);
      if (!item || text === undefined) continue;
      const rule = questions ? 'question-unowned' : id === 'owner' || id === 'due' ? 'item-unowned' : 'item-incomplete';
      yield {
        what: `${id} of an item of ${section.id}`,
        text,
        rule,
        names: id.replaceAll('-', ' '),
        line: lineOf(artifact, item.span.start),
      };
    }
    for (const [id, rule] of [
      ['due', 'item-overdue'],
      ['target', 'target-passed'],
    ] as const) {
      const item = open.find((each) => each.fact(id)?.iso !== undefined);
      const span = item?.fact(id)?.span;
      const isAskedFor = items?.each.includes(id) || section.table?.columns.some((column) => column.id === id);
      if (!item || !span || !isAskedFor) continue;
      const text = changed(artifact, { span, text: '2020-01-31' });
      yield { what: `${id} of an item of ${section.id} in the past`, text, rule, names: '2020-01-31', line: lineOf(artifact, span.start) };
    }
    const least = items?.min ?? (section.checklist?.anywhere ? 0 : section.checklist?.min) ?? 0;
    if (least > 0 && reading.blocks.every(({ type }) => type === 'list' || type === 'paragraph'))
      yield {
        what: `all items of ${section.id}`,
        text: changed(artifact, { span: reading.bodySpan, text: '\n\nWe talked about this at length.\n\n' }),
        rule: 'items-too-few',
        names: `“${reading.text}”`,
        line: lineOf(artifact, reading.headingSpan.start),
      };
    if (section.has?.length === 1 && section.has[0] === 'number')
      yield {
        what: `numbers of ${section.id}`,
        text: changed(artifact, { span: reading.bodySpan, text: '\n\nIt went much better than before.\n\n' }),
        rule: 'content-missing',
        names: 'number',
        line: lineOf(artifact, reading.headingSpan.start),
      };
  }
}

function* tablesSpoilt(artifact: Artifact): Iterable<Omission> {
  for (const { section, contract, table, columns, rest, rows } of tabled(artifact)) {
    const [row, other] = rows;
    if (!table || !row) continue;
    for (const { column, index } of columns) {
      const cell = row.cells[index];
      if (!cell || cell.text === '') continue;
      const at = lineOf(artifact, cell.span.start);
      const said = (text: string): string => changed(artifact, { span: cell.span, text });
      if (column.need !== 'optional')
        yield { what: `cell ${column.id} of ${section.id}`, text: said(''), rule: 'table-cell-empty', names: '“', line: at };
      if (column.need !== 'optional')
        yield {
          what: `column ${column.id} of ${section.id}`,
          text: withoutColumn(artifact, table.span, index),
          rule: 'table-column-missing',
          names: `“${column.title}”`,
          line: lineOf(artifact, table.span.start),
        };
      if (column.product.length > 0 && /^\d+$/.test(cell.text))
        yield { what: `${column.id} of ${section.id}`, text: said('99'), rule: 'score-mismatch', names: '99', line: at };
      if (column.sum !== undefined)
        yield {
          what: `sum of ${column.id}`,
          text: said('99'),
          rule: 'weights-sum',
          names: 'adds up',
          line: lineOf(artifact, table.span.start),
        };
      const twin = other?.cells[index];
      if (column.unique && twin)
        yield {
          what: `own ${column.id} of ${section.id}`,
          text: changed(artifact, { span: twin.span, text: cell.text }),
          rule: 'id-duplicate',
          names: `“${cell.text}”`,
          line: lineOf(artifact, twin.span.start),
        };
    }
    const [score] = rest;
    const cell = score === undefined ? undefined : row.cells[score];
    if (contract.rest && contract.rest.need !== 'optional' && cell)
      yield {
        what: `a cell of the rest of ${section.id}`,
        text: changed(artifact, { span: cell.span, text: '' }),
        rule: 'table-cell-empty',
        names: '“',
        line: lineOf(artifact, cell.span.start),
      };
  }
}

/** Sections of the kind with the first heading that answers each. */
function* answered(artifact: Artifact): Iterable<readonly [Section, SectionReading]> {
  for (const section of artifact.kind.sections) {
    const reading = artifact.sections.find((each) => each.section === section && each.form === 'heading');
    if (reading) yield [section, reading];
  }
}

/** An item without one of its facts: its label goes with it, and the mark before the label. */
function withoutFact(artifact: Artifact, item: ItemReading, id: string): string | undefined {
  const span = item.fact(id)?.span;
  if (!span) return undefined;
  const before = artifact.text.slice(item.body.start, span.start);
  const label = /(?:(?:\n[ \t]*[-*+][ \t]+|\s+[—–-]\s+|[,;]\s*|\s*\()[^,;()—–\n]*|\s@?)$/.exec(before);
  return label ? without(artifact, { start: span.start - label[0].length, end: span.end }) : undefined;
}

function withoutColumn(artifact: Artifact, table: Span, index: number): string {
  const lines = artifact.text.slice(table.start, table.end).split('\n');
  const text = lines
    .map((line) =>
      line
        .split('|')
        .toSpliced(index + 1, 1)
        .join('|'),
    )
    .join('\n');
  return changed(artifact, { span: table, text });
}

const changed = ({ text }: Artifact, edit: Edit): string => applyEdits(text, [edit]);
const without = (artifact: Artifact, span: Span): string => changed(artifact, { span, text: '' });
const lineOf = ({ text }: Artifact, offset: number): number => text.slice(0, offset).split('\n').length - 1;

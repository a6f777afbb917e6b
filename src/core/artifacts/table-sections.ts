import type { Kind, Section } from '../kinds/kind.ts';
import type { Block } from '../markdown/block.ts';
import type { Outline } from '../markdown/shape.ts';
import { greatest } from '../text/numbers.ts';
import type { SectionReading } from './artifact.ts';
import { columnIndex, readHeader } from './contents/tables.ts';
import { withParents } from './sections.ts';

/**
 * The sections of a document with those that a table answers where no heading does: it has all columns the kind requires there, and stands
 * under no heading that means something else. Many a register is a title and a table.
 */
export function withTables(outline: Outline, kind: Kind, sections: readonly SectionReading[]): readonly SectionReading[] {
  const answered = new Set(sections.flatMap(({ section, also }) => [section, ...also]));
  const found = kind.sections.flatMap((section) => {
    const required = requiredColumns(section);
    if (required.length < 2 || answered.has(section)) return [];
    const table = outline.blocks.find((block) => block.type === 'table' && isFree(block, sections) && hasAll(outline, block, required));
    return table ? [tableReading(section, table, sections)] : [];
  });
  if (found.length === 0) return sections;
  return withParents([...sections, ...found].sort((a, b) => a.headingSpan.start - b.headingSpan.start));
}

const requiredColumns = ({ table }: Section): NonNullable<Section['table']>['columns'] =>
  table?.need === 'required' ? table.columns.filter(({ need }) => need === 'required') : [];

const isFree = ({ span }: Block, sections: readonly SectionReading[]): boolean =>
  sections.every(({ section, bodySpan }) => section === undefined || span.start < bodySpan.start || span.start >= bodySpan.end);

function hasAll(outline: Outline, block: Block, columns: ReturnType<typeof requiredColumns>): boolean {
  const header = readHeader(outline, block);
  return columns.every((column) => columnIndex(header, column) >= 0);
}

/** Named by its header. */
function tableReading(section: Section, block: Block, sections: readonly SectionReading[]): SectionReading {
  const around = sections.filter(({ bodySpan }) => bodySpan.start <= block.span.start && block.span.start < bodySpan.end);
  return {
    section,
    also: [],
    text: section.title,
    form: 'label',
    depth: Math.max(1, greatest(around.map(({ depth }) => depth))) + 1,
    headingSpan: block.span,
    wordsSpan: block.children[0]?.span ?? block.span,
    bodySpan: block.span,
    blocks: [block],
    parent: undefined,
  };
}

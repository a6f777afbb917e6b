import type { Field } from '../kinds/kind.ts';
import type { Edit } from '../text/edit.ts';
import type { Artifact, Dialect, FieldReading } from './artifact.ts';
import { insertSection } from './insert-section.ts';
import { insertBeside } from './insert-beside.ts';
import { lineEnd, lineEndingOf } from './line-ending.ts';
import { writeInFrontMatter } from './write-front-matter.ts';

type LineDialect = Extract<Dialect, 'bullet' | 'bold' | 'plain' | 'quote' | 'table'>;

const lineDialects: readonly Dialect[] = ['bullet', 'bold', 'plain', 'quote', 'table'];
const isLineDialect = (dialect: Dialect): dialect is LineDialect => lineDialects.includes(dialect);

/** The edits that add a field a document does not have: beside its other fields of that dialect, else where the dialect puts it. */
export function insertField(artifact: Artifact, field: Field, value: string | readonly string[], dialect: Dialect): readonly Edit[] {
  const { kind, outline, fields } = artifact;
  const section = dialect === 'section' || dialect === 'heading' ? kind.sections.find((each) => each.field === field.id) : undefined;
  const words = typeof value === 'string' ? value : value.join(', ');
  if (section) return [insertSection(artifact, section, { body: words })];
  const wanted = isLineDialect(dialect) ? dialect : undefined;
  const beside =
    anchorOf(fields, wanted) ??
    (dialect === 'front-matter' && outline.frontMatter?.type !== 'toml' ? undefined : anchorOf(fields, undefined));
  if (beside) return insertBeside(artifact, beside, field.label, words);
  if (wanted === undefined && outline.frontMatter?.type !== 'toml') return writeInFrontMatter(artifact, field, value);
  return [insertFirst(artifact, lineOf(wanted ?? 'bullet', field.label, words))];
}

/** The last field that stands on a line of its own in the dialect; in any such dialect where none is named. */
function anchorOf(fields: readonly FieldReading[], dialect: Dialect | undefined): FieldReading | undefined {
  return fields.findLast(
    (reading) => reading.field !== undefined && (dialect === undefined ? isLineDialect(reading.dialect) : reading.dialect === dialect),
  );
}

function lineOf(dialect: LineDialect, label: string, value: string): string {
  switch (dialect) {
    case 'bullet':
      return `- ${label}: ${value}`;
    case 'bold':
      return `**${label}:** ${value}`;
    case 'plain':
      return `${label}: ${value}`;
    case 'quote':
      return `> ${label}: ${value}`;
    case 'table':
      return `| Field | Value |\n| --- | --- |\n| ${label} | ${value.replace(/\|/g, '\\|')} |`;
  }
}

/** The first line of metadata: below the title, else on top of the text. */
function insertFirst({ text, outline, title }: Artifact, line: string): Edit {
  const ending = lineEndingOf(text);
  const written = line.replaceAll('\n', ending);
  const heading = outline.headings.find(
    ({ words, block }) => title.source !== 'file-name' && words.start === title.span.start && block.span.end > 0,
  );
  const after = heading?.block.span.end ?? outline.frontMatter?.span.end;
  if (after === undefined) return { span: { start: 0, end: 0 }, text: written + ending + ending };
  const at = lineEnd(text, after);
  const next = text.slice(at).replace(/^(?:\r\n|\n|\r)/, '');
  const space = next === '' || /^[ \t]*(?:\r\n|\n|\r|$)/.test(next) ? '' : ending;
  return { span: { start: at, end: at }, text: ending + ending + written + space };
}

import type { Artifact, Dialect, FieldReading } from './artifact.ts';
import { lineStart } from './line-ending.ts';
import { editsOfField, writableReading, type FieldEdits } from './write-field.ts';
import { slice } from '../text/span.ts';

/** A reference as it is written in YAML and in text. */
export interface Reference {
  readonly bare: string;
  readonly linked: string;
}

/** The edits that let a relation field name one artifact more, where and as the field stands; what the field says goes where it `replaces` it. */
export function relate(artifact: Artifact, fieldId: string, { bare, linked }: Reference, replaces: boolean): FieldEdits {
  const field = artifact.kind.fields.find(({ id }) => id === fieldId);
  const reading = field && writableReading(artifact, field);
  const beside = artifact.fields.find((each) => each.field === field && each.inSidecar);
  const dialect = reading?.dialect ?? dialectOf(artifact);
  const value = isYaml(dialect) || beside ? bare : linked;
  const there = replaces ? [] : (reading ?? beside)?.items;
  if (!there || there.length === 0) return editsOfField(artifact, fieldId, value, dialect);
  if (!reading) return editsOfField(artifact, fieldId, [...there.map(({ text }) => text), value], dialect);
  if (isYaml(dialect)) return editsOfField(artifact, fieldId, [...there.map(({ span }) => slice(artifact.text, span)), value], dialect);
  const { path, text } = artifact;
  const at = reading.valueSpan.end;
  return { path, text, edits: [{ span: { start: at, end: at }, text: between(text, reading) + value }] };
}

const inLines: readonly Dialect[] = ['bullet', 'bold', 'plain', 'quote', 'table'];

/** Where an artifact has its fields: in YAML, or on lines; those without any get YAML. */
function dialectOf({ fields, frontMatter }: Artifact): Dialect {
  const known = fields.filter(({ field }) => field !== undefined).map(({ dialect }) => dialect);
  if (known.includes('front-matter')) return 'front-matter';
  return known.findLast((dialect) => inLines.includes(dialect)) ?? (frontMatter?.format === 'toml' ? 'bullet' : 'front-matter');
}

const isYaml = (dialect: Dialect): boolean => dialect === 'front-matter';

/** A line of its own where values stand one a line; else a comma. */
function between(text: string, { valueSpan: { start, end } }: FieldReading): string {
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, end))?.[0];
  const before = text.slice(lineStart(text, start), start);
  return marker === undefined || before.trim() !== '' ? ', ' : `\n${before}${marker}`;
}

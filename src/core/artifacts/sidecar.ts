import type { Kind } from '../kinds/kind.ts';
import { frontMatterEdit, readFrontMatter, type FrontMatterValue } from '../markdown/front-matter.ts';
import { inYamlFile, readYamlFile } from '../markdown/yaml-file.ts';
import type { Edit } from '../text/edit.ts';
import type { FieldReading, SidecarReading } from './artifact.ts';
import { fieldsInFrontMatter } from './fields/front-fields.ts';

/** A file beside an artifact as it is stored. */
export interface SidecarFile {
  readonly path: string;
  readonly text: string;
}

/** What a sidecar says: its keys as fields, all of them at one place of the artifact's own text. Never throws. */
export function readSidecar(
  { path, text }: SidecarFile,
  kind: Kind,
  at: number,
): { readonly sidecar: SidecarReading; readonly fields: readonly FieldReading[] } {
  const outline = readYamlFile(text);
  const reading = readFrontMatter(outline);
  const problems = (reading?.problems ?? []).map(({ span, message }) => ({ span: inYamlFile(text, span), message }));
  const here = { start: at, end: at };
  const fields = fieldsInFrontMatter(outline, reading, kind).map((field): FieldReading => ({
    ...field,
    dialect: 'sidecar',
    keySpan: here,
    valueSpan: here,
    items: field.items.map((item) => ({ ...item, span: here, inSidecar: inYamlFile(text, item.span) })),
    inSidecar: { keySpan: inYamlFile(text, field.keySpan), valueSpan: inYamlFile(text, field.valueSpan) },
  }));
  return { sidecar: { path, text, problems }, fields };
}

/** The edits of a sidecar's text that give a key a value, and touch nothing else. */
export const sidecarEdits = ({ text }: Pick<SidecarReading, 'text'>, key: string, value: FrontMatterValue): readonly Edit[] =>
  frontMatterEdit(readYamlFile(text), key, value).map((edit) => ({ ...edit, span: inYamlFile(text, edit.span) }));

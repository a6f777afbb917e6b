import type { Field } from '../kinds/kind.ts';
import { frontMatterEdit } from '../markdown/front-matter.ts';
import type { Edit } from '../text/edit.ts';
import type { Artifact, FieldReading } from './artifact.ts';

/** The edits that write a value to front matter: of a key that is there, or of a field that gets one. */
export function writeInFrontMatter(
  { outline, frontMatter }: Artifact,
  at: FieldReading | Field,
  value: string | readonly string[],
): readonly Edit[] {
  if ('keySpan' in at) {
    if (value.length === 0) return [{ span: at.valueSpan, text: '' }];
    return frontMatterEdit(outline, at.key, isText(at, frontMatter) ? inOneText(value) : value);
  }
  const keys = frontMatter?.entries.map(({ key }) => key) ?? [];
  const key = keys.some((each) => each.includes('_')) && !keys.some((each) => each.includes('-')) ? at.id.replaceAll('-', '_') : at.id;
  return frontMatterEdit(outline, key, at.type === 'status' && typeof value === 'string' ? lowerWord(value) : value);
}

/** In front matter a status is written as its id would be: its first letter small. */
const lowerWord = (value: string): string => value.charAt(0).toLowerCase() + value.slice(1);

/** Whether people stand as one text (`"@ada, @bob"`) rather than as a list: what reads it expects a text. */
const isText = ({ field, key }: FieldReading, frontMatter: Artifact['frontMatter']): boolean =>
  field?.type === 'people' &&
  frontMatter?.entries.some((entry) => entry.key === key && typeof entry.value === 'string' && entry.value !== '') === true;

const inOneText = (value: string | readonly string[]): string | readonly string[] =>
  typeof value === 'string' || value.some((each) => each.includes(',')) ? value : value.join(', ');

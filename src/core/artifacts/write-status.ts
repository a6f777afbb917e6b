import type { Kind, Status } from '../kinds/kind.ts';
import type { Edit } from '../text/edit.ts';
import { slice } from '../text/span.ts';
import type { Artifact, FieldReading } from './artifact.ts';
import { wordsOfValue } from './field-value.ts';

/** The edit of a status's word alone, where the value is no more than a word; what follows it stays, unless it spoke of the old status. */
export function statusWordEdit(artifact: Artifact, reading: FieldReading, value: string): Edit | undefined {
  const { status, text } = artifact;
  if (status?.reading !== reading || status.wordSpan.start >= status.wordSpan.end || value === '') return undefined;
  const named = statusNamed(artifact.kind, value);
  if (named === undefined && /\s(?:by|with)\s|[([\d]/.test(value)) return undefined;
  const { start, end } = status.wordSpan;
  const rest = text.slice(end, wordsOfValue(text, reading).end);
  const isSame = named !== undefined && named === status.status;
  const { spoken, marks } = isSame ? { spoken: '', marks: '' } : spokenOf(rest, /[*_~]*$/.exec(text.slice(0, start))?.[0] ?? '');
  return { span: { start, end: end + spoken.length }, text: inCaseOf(slice(text, status.wordSpan), named?.label ?? value) + marks };
}

/** What follows a status's word and speaks of that status (“by ADR-2”), and the emphasis in it that closes what opened before the word. */
function spokenOf(rest: string, opening: string): { readonly spoken: string; readonly marks: string } {
  const [spoken = '', closing = ''] = /^([*_~]*)[\s:,;–—-]*(?:by|with|in fav(?:o|ou)r of)\b[^\n\r]*/i.exec(rest) ?? [];
  const isOpen = spoken !== '' && closing === '' && opening !== '' && spoken.trimEnd().endsWith(opening);
  return { spoken, marks: isOpen ? opening : closing };
}

/** A longer status value (“superseded by ADR-2”) with its word in the case of the word that was there. */
export function inStyleOf({ kind, status, text }: Artifact, reading: FieldReading, value: string): string {
  if (reading.field?.type !== 'status') return value;
  const word = longestStart(kind, value);
  const old = status?.reading === reading ? slice(text, status.wordSpan) : reading.dialect === 'front-matter' ? 'lower' : 'Label';
  return word === undefined ? value : inCaseOf(old, value.slice(0, word.length)) + value.slice(word.length);
}

/** A status value that begins with a status's id, with its label there: “superseded by ADR-2” is “Superseded by ADR-2”. */
export function labelled({ statuses }: Kind, value: string): string {
  const lower = value.toLowerCase();
  const named = statuses
    .filter(({ id }) => lower.startsWith(id) && !/[\p{L}\p{N}]/u.test(value[id.length] ?? ''))
    .sort((a, b) => b.id.length - a.id.length)[0];
  return named ? named.label + value.slice(named.id.length) : value;
}

function statusNamed({ statuses }: Kind, value: string): Status | undefined {
  const asked = value.toLowerCase();
  return statuses.find(({ id, label }) => id === asked || label.toLowerCase() === asked);
}

function longestStart({ statuses }: Kind, value: string): string | undefined {
  const lower = value.toLowerCase();
  const names = statuses.flatMap(({ id, label, aliases }) => [id, label.toLowerCase(), ...aliases]).sort((a, b) => b.length - a.length);
  return names.find((name) => lower.startsWith(name.toLowerCase()) && !/[\p{L}\p{N}]/u.test(value[name.length] ?? ''));
}

/** A status's word in the case of another: `accepted`, `Accepted`, `ACCEPTED`, `In Review`. */
export function inCaseOf(old: string, word: string): string {
  const letters = old.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return word.toUpperCase();
  if (letters === letters.toLowerCase()) return word.toLowerCase();
  const eachWord = /\s\p{Lu}/u.test(old.trim());
  const lower = word.toLowerCase();
  return eachWord ? lower.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : lower.charAt(0).toUpperCase() + lower.slice(1);
}

import type { Kind } from '../kinds/kind.ts';
import { lookUpStatus, type StatusLookup } from '../kinds/status.ts';
import type { Words } from '../kinds/words.ts';
import type { Outline } from '../markdown/shape.ts';
import type { FieldReading, SidecarReading, StatusReading } from './artifact.ts';
import { wordsOfValue, plainOf } from './field-value.ts';
import { folderOf, nameOf } from '../text/path.ts';
import { readPlain, sourceSpan } from './plain.ts';

/** The status a document states: the first status field with a value, the sidecar's before those in the order of the text. */
export function readStatus(
  outline: Outline,
  kind: Kind,
  words: Words,
  fields: readonly FieldReading[],
  sidecar?: SidecarReading,
): StatusReading | undefined {
  const reading = fields.find(({ field, value }) => field?.type === 'status' && value !== '');
  if (!reading) return undefined;
  if (sidecar && reading.inSidecar) return statusBeside(reading, reading.inSidecar, sidecar, kind, words);
  const plain = plainOf(outline, [wordsOfValue(outline.text, reading)]);
  const inSource = lookUpStatus(kind, words, plain.text);
  if (inSource) return statusOf(reading, inSource, sourceSpan(plain, { start: inSource.wordStart, end: inSource.wordEnd }));
  const inBadge = lookUpStatus(kind, words, reading.value);
  return inBadge && statusOf(reading, inBadge, reading.valueSpan);
}

function statusBeside(
  reading: FieldReading,
  { valueSpan }: NonNullable<FieldReading['inSidecar']>,
  { text }: SidecarReading,
  kind: Kind,
  words: Words,
): StatusReading | undefined {
  const plain = readPlain(text, [wordsOfValue(text, { dialect: 'front-matter', valueSpan })]);
  const found = lookUpStatus(kind, words, plain.text);
  if (!found) return undefined;
  const inSidecar = sourceSpan(plain, { start: found.wordStart, end: found.wordEnd });
  return { ...statusOf(reading, found, reading.valueSpan), inSidecar };
}

/** The status that a folder says (`rfcs/accepted/0001-x.md`); only a folder named exactly like one. */
export function statusOfFolder(path: string, kind: Kind, words: Words): StatusReading | undefined {
  const field = kind.fields.find(({ type }) => type === 'status');
  const name = nameOf(folderOf(path));
  const found = name && field ? lookUpStatus(kind, words, name.replace(/[-_]/g, ' ')) : undefined;
  if (!found?.status || found.note !== '' || found.word.length !== name.length) return undefined;
  const none = { start: 0, end: 0 };
  return statusOf({ field, key: name, keySpan: none, dialect: 'folder', value: name, valueSpan: none, items: [] }, found, none);
}

function statusOf(
  reading: FieldReading,
  { word, status, canonical, misspeltFor, note }: StatusLookup,
  wordSpan: StatusReading['wordSpan'],
): StatusReading {
  return { word, wordSpan, status, canonical, ...(misspeltFor === undefined ? {} : { misspeltFor }), note, reading };
}

import { isMap, isScalar, isSeq, parseDocument, stringify, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../text/edit.ts';

/** Say in a config that a path is no artifact. No edit where it says so already, or where the config cannot be edited safely. */
export const markNotArtifact = (configText: string | undefined, path: string): readonly Edit[] =>
  addTo(configText ?? '', ['not-artifacts'], path);

/** Say in a config that a folder is a home of a kind. No edit where it says so already, or where the config cannot be edited safely. */
export const mapFolder = (configText: string | undefined, kindId: string, folder: string): readonly Edit[] =>
  addTo(configText ?? '', ['kinds', kindId, 'home'], folder);

/** Say in a config that one file is of a kind. No edit where it says so already, or where the config cannot be edited safely. */
export const mapFile = (configText: string | undefined, kindId: string, path: string): readonly Edit[] =>
  addTo(configText ?? '', ['kinds', kindId, 'files'], path.replace(/[[\]{}()*?!+@\\]/g, '\\$&'));

/** Add a word to the list that stands at a path of keys, making what is missing on the way; comments and layout stay. */
function addTo(text: string, keys: readonly string[], value: string): readonly Edit[] {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || (contents !== null && !isMap(contents) && !isEmptyScalar(contents))) return [];
  return isMap(contents)
    ? addToMap(text, contents, keys, value)
    : [insertion(text.length, lineBreakBefore(text, text.length) + written(keys, value, ''))];
}

function addToMap(text: string, map: YAMLMap, [key = '', ...more]: readonly string[], value: string): readonly Edit[] {
  const pair = map.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
  if (!pair) return [newEntry(text, map, [key, ...more], value)];
  if (isMap(pair.value) && more.length > 0) return addToMap(text, pair.value, more, value);
  if (more.length > 0) return replaceEmpty(text, pair, more, value);
  if (isSeq(pair.value)) return addToSeq(text, pair.value, value);
  return addToScalar(text, pair, value);
}

/** A key more, after the last one of the map and in its style. */
function newEntry(text: string, map: YAMLMap, keys: readonly string[], value: string): Edit {
  if (map.flow) {
    const end = (map.range?.[1] ?? text.length) - 1;
    return insertion(
      text.slice(0, end).trimEnd().length,
      `${map.items.length > 0 ? ', ' : ' '}${flow(keys, value)}${text[end - 1] === ' ' ? '' : ' '}`,
    );
  }
  const indent = indentOf(text, startOf(map.items[0]?.key));
  const end = lineEnd(text, contentEnd(map));
  return insertion(end, lineBreakBefore(text, end) + written(keys, value, indent));
}

/** `kinds:` or `adr:` with nothing behind it gets what is missing below it; anything else there is left alone. */
function replaceEmpty(text: string, { key, value: there }: Pair, more: readonly string[], value: string): readonly Edit[] {
  if (there !== null && there !== undefined && !isEmptyScalar(there)) return [];
  const end = lineEnd(text, endOf(key));
  return [insertion(end, lineBreakBefore(text, end) + written(more, value, `${indentOf(text, startOf(key))}  `))];
}

function addToSeq(text: string, list: YAMLSeq, value: string): readonly Edit[] {
  if (list.items.some((item) => isScalar(item) && item.value === value)) return [];
  if (list.flow) {
    const end = (list.range?.[1] ?? text.length) - 1;
    return [insertion(text.slice(0, end).trimEnd().length, `${list.items.length > 0 ? ', ' : ''}${scalar(value)}`)];
  }
  const start = startOf(list.items[0]);
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/-\s*$/, '');
  const end = lineEnd(text, contentEnd(list));
  return [insertion(end, `${lineBreakBefore(text, end)}${indent}- ${scalar(value)}\n`)];
}

/** One word where a list may stand becomes the list of both. */
function addToScalar(text: string, { key, value: there }: Pair, value: string): readonly Edit[] {
  if (!isScalar(there) || isEmptyScalar(there)) return [insertion(afterColon(text, endOf(key)), ` [${scalar(value)}]`)];
  if (there.value === value) return [];
  const span = { start: startOf(there), end: endOf(there) };
  return [{ span, text: `[${text.slice(span.start, span.end)}, ${scalar(value)}]` }];
}

function written(keys: readonly string[], value: string, indent: string): string {
  const [key = '', ...more] = keys;
  return more.length > 0 ? `${indent}${key}:\n${written(more, value, `${indent}  `)}` : `${indent}${key}: [${scalar(value)}]\n`;
}

const flow = ([key = '', ...more]: readonly string[], value: string): string =>
  `${key}: ${more.length > 0 ? `{ ${flow(more, value)} }` : `[${scalar(value)}]`}`;

/** A word as it may stand in a flow list: quoted where YAML would read something else. */
const scalar = (value: string): string => (/[,[\]{}]/.test(value) ? JSON.stringify(value) : stringify(value, { lineWidth: 0 }).trim());

const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

const isEmptyScalar = (node: unknown): boolean => isScalar(node) && node.value === null;

const startOf = (node: unknown): number => (isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0);
const endOf = (node: unknown): number => (isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[1] ?? 0) : 0);

/** Where the last thing in a block ends, without the comments and blank lines behind it. */
function contentEnd(node: unknown): number {
  if (isSeq(node) && !node.flow) return contentEnd(node.items.at(-1));
  if (!isMap(node) || node.flow) return endOf(node);
  const last = node.items.at(-1);
  return Math.max(endOf(last?.key), contentEnd(last?.value));
}

/** After the line break that ends the line, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

const afterColon = (text: string, at: number): number => text.indexOf(':', at) + 1;

const lineBreakBefore = (text: string, at: number): string => (at === 0 || text[at - 1] === '\n' ? '' : '\n');

const indentOf = (text: string, at: number): string => /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';

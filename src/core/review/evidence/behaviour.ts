import { onceBeside } from '../../text/once.ts';
import type { Change, ChangedFile, ChangedLine } from '../change.ts';
import { movedLines, spokenLines } from './ground.ts';

/** Lines that no test can tell from their absence: imports, closing brackets, names in a list, types, and constants. */
const still: readonly RegExp[] = [
  /^\s*(?:import\b|from\s+\S+\s+import\b|export\s+(?:\*|\{|type\b|interface\b)|use\s+[\w:\\]+|using\s+[\w.]+;|package\s+\w|#\s*include\b|require(?:_relative)?\b|\}\s*from\b|mod\s+\w+;|namespace\s|module\s+\w|'use |"use )/,
  /^\s*(?:pub\s+)?(?:use|mod)\s/,
  /^\s*(?:const|let|var)\s+[\w{}, ]+=\s*require\(/,
  /^[\W_]*$/,
  /^\s*(?:type\s+)?[\w$]+(?:\s+as\s+\w+)?,?;?\s*$/,
  /^\s*["'`][^"'`]*["'`][,;)]*\s*$/,
  /^\s*(?:declare\s+)?(?:type|interface|typealias|@?protocol)\s+\w/,
  /^\s*(?:public\s+|private\s+|protected\s+|readonly\s+|static\s+)*[\w$]+[?!]?:\s*[\w$<>[\]|&.' ?]+[;,]?\s*$/,
  /^\s*(?:export\s+|pub\s+|public\s+|private\s+|internal\s+|static\s+|final\s+|readonly\s+)*(?:const\s+|val\s+|let\s+|var\s+|[A-Za-z]+\s+)?[A-Z][A-Z0-9_]*\s*(?::\s*[\w&' ]+)?=\s*(?:["'`][^"'`]*["'`]|-?[\d._]+\w{0,3})[;,]?\s*$/,
  /^\s*(?:["']?[\w.-]+["']?)\s*(?::|=>)\s*(?:["'`][^"'`]*["'`]|-?[\d._]+)[,;]?\s*$/,
  /^\s*(?:@(?:Override|Deprecated|Suppress\w*|Nullable|NonNull|Generated)\b|#!?\[(?:derive|allow|doc|must_use)|\/\/)/,
  /^\s*(?:__\w+__|version|VERSION)\s*[:=]\s*["'`][^"'`]*["'`][,;]?\s*$/,
  /^\s*(?:(?:this|self|Rails|s)\.)?(?:console|logger|logging|log|LOG|LOGGER|Log|slog|glog|klog)\.\w+(?:\(.*\);?|\s.*)$/,
  /^\s*(?:else|end|fi|done|esac|pass|break|begin|do|then)\b\W*$/,
];

/** The lines of a changed file by which it may do something else now; none where its lines were not read. */
export const livelyLines = onceBeside((file: ChangedFile, change: Change): readonly ChangedLine[] => {
  const { lines } = file;
  if (!lines) return [];
  const moved = movedLines(change);
  const isLively = ({ text }: ChangedLine): boolean => {
    const seen = text.slice(0, 300);
    return !moved.has(text.trim()) && !still.some((form) => form.test(seen));
  };
  const added = spokenLines(lines.added)(file).filter(isLively);
  const removed = spokenLines(lines.removed)(file).filter(isLively);
  return isWrittenOtherwise(lines) || isRenaming(added, removed) ? [] : [...added, ...removed];
});

/** Whether both sides say the same once blanks, quotation marks, brackets and commas are gone: a formatter was here. */
function isWrittenOtherwise({ added, removed }: NonNullable<ChangedFile['lines']>): boolean {
  if (added.length === 0 || removed.length === 0) return false;
  return said(added) === said(removed);
}

const said = (lines: readonly ChangedLine[]): string => lines.map(({ text }) => text.replace(/[\s,;"'`()]+/g, '')).join('');

const word = /[\p{L}\p{N}_$]+/gu;

/** Whether lines differ by names only, and each by the same new name wherever it stands, several times: something is called otherwise now. */
function isRenaming(added: readonly ChangedLine[], removed: readonly ChangedLine[]): boolean {
  if (added.length !== removed.length || added.length < 2 || added.length > 2000) return false;
  const called = new Map<string, string>();
  for (const [at, { text }] of added.entries()) {
    const old = removed[at]?.text ?? '';
    if (text.length > 500 || old.length > 500 || text.replace(word, '#').replace(/\s+/g, '') !== old.replace(word, '#').replace(/\s+/g, ''))
      return false;
    const before = old.match(word) ?? [];
    for (const [index, name] of (text.match(word) ?? []).entries()) {
      const was = before[index] ?? '';
      if (/^\d/.test(name) && was !== name) return false;
      if (called.get(was) !== undefined && called.get(was) !== name) return false;
      called.set(was, name);
    }
  }
  const changed = [...called].filter(([was, name]) => was !== name);
  return changed.length > 0 && changed.length <= Math.max(1, added.length / 2);
}

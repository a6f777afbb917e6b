import type { Change, ChangedFile, ChangedLine, FileStatus } from '../../../src/core/review/change.ts';

interface Texts {
  readonly before?: string;
  readonly after?: string;
}

/**
 * A change as tests write it: for each file a line `=== path` (`+++` where it is new, `---` where it is gone, `=== from -> path` where it was
 * renamed), below it lines that begin with `+`, `-` or a blank. Lines count from 1, and by `@@ 40` from there.
 */
export function changeOf(written: string, texts: Readonly<Record<string, Texts>> = {}): Change {
  const files = written
    .split(/^(?=(?:===|\+\+\+|---) )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => fileOf(part, texts));
  return {
    head: { name: 'feature', commit: 'a'.repeat(40) },
    base: { name: 'main', commit: 'b'.repeat(40) },
    mergeBase: 'b'.repeat(40),
    commits: 1,
    files,
    unread: 0,
    uncommitted: 0,
  };
}

const statuses: Readonly<Record<string, FileStatus>> = { '===': 'modified', '+++': 'added', '---': 'deleted' };

function fileOf(part: string, texts: Readonly<Record<string, Texts>>): ChangedFile {
  const [head = '', ...body] = part.split('\n');
  const [, mark = '', from, path = ''] = /^(\S+) (?:(.+) -> )?(.+)$/.exec(head) ?? [];
  const added: ChangedLine[] = [];
  const removed: ChangedLine[] = [];
  let [old, now] = [1, 1];
  for (const line of body) {
    const jump = /^@@ (\d+)/.exec(line)?.[1];
    if (jump !== undefined) [old, now] = [Number(jump), Number(jump)];
    else if (line.startsWith('+')) added.push({ line: now++, text: line.slice(1) });
    else if (line.startsWith('-')) removed.push({ line: old++, text: line.slice(1) });
    else [old, now] = [old + 1, now + 1];
  }
  const status = from === undefined ? (statuses[mark] ?? 'modified') : 'renamed';
  return {
    path,
    ...(from === undefined ? {} : { from }),
    status,
    binary: false,
    added: added.length,
    removed: removed.length,
    lines: { added, removed },
    ...texts[path],
  };
}

import type { Change, ChangedFile } from '../../../src/core/review/change.ts';
import type { Checklist } from '../../../src/core/review/checklist.ts';
import type { Fact } from '../../../src/core/review/fact.ts';
import { readChecklist } from '../../../src/core/review/read-checklist.ts';
import type { EvidenceRule } from '../../../src/core/kinds/evidence.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { words } from '../kinds/support.ts';

export { words } from '../kinds/support.ts';

export const lines = (...each: readonly string[]): string => each.join('\n');

/** The kind that a text defines. */
export function kindIn(text: string): Kind {
  const [found] = readKinds([{ path: '.docent/kinds/a.md', text, builtIn: false }]).kinds;
  if (!found) throw new Error('The text defines no kind');
  return found;
}

/** A kind of review with two sections that headings may answer. */
export const kind: Kind = kindIn(`---
docent: 1
kind: change-check
---

# {title}

## Tests
<!-- docent: { aliases: [Testing] } -->

## Security
<!-- docent: { aliases: [Privacy] } -->
`);

/** A text as a checklist of its own file. */
export const checklistOf = (text: string, evidence: readonly EvidenceRule[] = []): Checklist =>
  readChecklist({ outline: readOutline(text), title: 'List', source: { type: 'artifact', path: 'list.md' }, kind, words, evidence });

/** A rule that shows itself below a section, on an item with a word. */
export const rule = (id: string, section?: string, ...itemWords: string[]): EvidenceRule => ({
  id,
  ...(section === undefined ? {} : { section }),
  words: itemWords,
  says: { one: 'one', many: 'many' },
  tone: 'look',
  sorts: [],
  files: [],
  except: [],
  added: [],
  removed: [],
  absent: false,
  beside: [],
  comments: false,
});

/** Something that a rule found, known by a key. */
export const fact = (of: string, key = of, more: Partial<Fact> = {}): Fact => ({
  rule: of,
  text: `${of} found`,
  tone: 'look',
  places: [],
  more: 0,
  key,
  ...more,
});

/** A change to some files; the commit of its head is made of one letter. */
export function changeTo(paths: readonly string[], head = 'a'): Change {
  const files = paths.map((path): ChangedFile => ({ path, status: 'modified', binary: false, added: 1, removed: 0 }));
  return {
    head: { name: 'feature', commit: head.repeat(40) },
    base: { name: 'origin/main', commit: 'b'.repeat(40) },
    mergeBase: 'c'.repeat(40),
    commits: 2,
    files,
    unread: 0,
    uncommitted: 0,
  };
}

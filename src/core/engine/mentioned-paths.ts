import { sortOf } from '../review/file-sorts.ts';
import { folderOf, joinPath, nameOf } from '../text/path.ts';

/** A path, folder or glob that a text names, relative to the repository's top, and on which line (from 1). */
export interface Mention {
  readonly path: string;
  readonly line: number;
}

/** More than anybody reads; whoever lists every file of a repository decides about none of them. */
const mostMentions = 500;

const fence = /^\s{0,3}(`{3,}|~{3,})/;
const link = /\]\(<?([^)\s>]+)/g;
const between = /[\s`'"()<>[\]|,;“”‘’]+/;

/**
 * The paths that a Markdown text names, in code spans, links and sentences; not those in code blocks and comments, which are examples and
 * guidance. `folder` is where the text stands, `prefix` where its workspace is: both relative to the repository's top.
 */
export function mentionedPaths(text: string, folder: string, prefix: string): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const [line, words] of proseLines(text)) {
    for (const [, target = ''] of words.matchAll(link)) add(linked(target, folder), line);
    for (const token of words.replace(link, ' ').split(between)) {
      const path = pathIn(token);
      add(path, line);
      if (path !== undefined && prefix !== '' && path.includes('/')) add(joinPath(prefix, path), line);
    }
    if (found.size >= mostMentions) break;
  }
  return [...found.values()].slice(0, mostMentions);

  function add(path: string | undefined, line: number): void {
    if (path !== undefined && !found.has(path)) found.set(path, { path, line });
  }
}

function* proseLines(text: string): Iterable<readonly [line: number, words: string]> {
  let closing: string | undefined;
  let isComment = false;
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const mark = fence.exec(line)?.[1];
    if (closing === undefined && mark !== undefined) closing = mark;
    else if (closing !== undefined) closing = mark?.startsWith(closing) === true ? undefined : closing;
    else {
      const spoken = withoutComments(line, isComment);
      isComment = spoken.isComment;
      if (/[./]/.test(spoken.words)) yield [at + 1, spoken.words.slice(0, 2000)];
    }
  }
}

function withoutComments(line: string, isComment: boolean): { readonly words: string; readonly isComment: boolean } {
  let words = '';
  let rest = line;
  let inside = isComment;
  for (;;) {
    const end = rest.indexOf(inside ? '-->' : '<!--');
    if (!inside) words += end < 0 ? rest : rest.slice(0, end);
    if (end < 0) return { words, isComment: inside };
    rest = rest.slice(end + (inside ? 3 : 4));
    inside = !inside;
  }
}

/** A link leads on from where it stands; one to a code host says the path in the repository. */
function linked(target: string, folder: string): string | undefined {
  const hosted = /^https?:\/\/[^/]+\/.+?\/(?:blob|tree|src)\/(?:branch\/)?[^/]+\/([^?#]+)/.exec(target)?.[1];
  if (hosted !== undefined) return pathIn(hosted);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return undefined;
  const path = target.replace(/[?#].*$/, '');
  return pathIn(path.startsWith('/') ? path : joinPath(folder, path));
}

/** What many a repository has one of in every folder, or names of things that end like files. */
const everywhere =
  /^(?:index|main|mod|lib|__init__|setup|package|config|types?|utils?|helpers?|constants|readme|license|node|vue|next|react|three|express)\.\w+$/i;
/** Folders that hold nearly everything. */
const wide = new Set([
  'src',
  'lib',
  'app',
  'apps',
  'docs',
  'doc',
  'test',
  'tests',
  'packages',
  'pkg',
  'cmd',
  'internal',
  'source',
  'main',
  'services',
]);

/** The path a word is: one with a slash, or the name of a file; undefined where it is none. */
function pathIn(word: string): string | undefined {
  const bare = word
    .replace(/^(?:\*\*|__|\*|_)(?=[^*/])(.*?)(?:\*\*|__|\*|_)$/, '$1')
    .replace(/[.:!?]+$/, '')
    .replace(/(?::\d+(?:[-:]\d+)?|[#?].*)$/, '');
  if (bare.length > 300 || !/^[\p{L}\p{N}_@+*{}~./-]+$/u.test(bare) || !/[\p{L}\p{N}]/u.test(bare)) return undefined;
  const path = joinPath(bare);
  if (path.startsWith('..')) return undefined;
  if (!path.includes('/')) return bare.includes('/') ? folderNamed(path) : fileNamed(path);
  return /^[*{}./]*$/.test(folderOf(path).replace(/\/?\*\*$/, '')) ? undefined : path;
}

const folderNamed = (path: string): string | undefined => (wide.has(path) || path.includes('*') ? undefined : path);

/** A name alone means the file wherever it is, unless there are many of that name. */
function fileNamed(name: string): string | undefined {
  if (name.includes('*') || !/^[^.].*\.[a-z]\w*$/i.test(name) || sortOf(name) === undefined) return undefined;
  return everywhere.test(nameOf(name)) ? undefined : `**/${name}`;
}

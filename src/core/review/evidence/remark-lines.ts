import type { ChangedLine } from '../change.ts';

/** How a language marks comments: what begins one that ends with its line, and pairs around longer ones. */
interface Marks {
  readonly line: RegExp;
  readonly pairs: readonly (readonly [string, string])[];
}

const slashes: Marks = { line: /^\s*(?:\/\/|\*(?:\s|\/|$))/, pairs: [['/*', '*/']] };
const hash: Marks = { line: /^\s*#(?!!)/, pairs: [] };
const python: Marks = {
  ...hash,
  pairs: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
};
const ruby: Marks = { ...hash, pairs: [['=begin', '=end']] };
const dashes: Marks = { line: /^\s*--/, pairs: [['/*', '*/']] };
const markup: Marks = {
  line: /^\s*(?:\/\/|\*(?:\s|\/|$))/,
  pairs: [
    ['<!--', '-->'],
    ['/*', '*/'],
  ],
};
const php: Marks = { line: /^\s*(?:\/\/|#(?!\[)|\*(?:\s|\/|$))/, pairs: [['/*', '*/']] };
const lisp: Marks = { line: /^\s*;/, pairs: [] };
const percent: Marks = { line: /^\s*%/, pairs: [] };

const byExtension: readonly (readonly [Marks, string])[] = [
  [python, 'py pyi pyx'],
  [ruby, 'rb rake gemspec'],
  [hash, 'sh bash zsh fish yml yaml toml tf tfvars hcl ex exs pl pm r R jl nim cr ps1 psm1 nix conf ini cfg properties env mk cmake'],
  [dashes, 'sql psql plsql lua hs elm'],
  [markup, 'html htm vue svelte astro xml'],
  [php, 'php phtml'],
  [lisp, 'clj cljs cljc edn'],
  [percent, 'erl hrl tex'],
];

const marksOf = new Map(byExtension.flatMap(([marks, extensions]) => extensions.split(' ').map((extension) => [extension, marks])));

const nameless = /(?:^|\/)(?:Dockerfile|Makefile|Rakefile|Gemfile|Vagrantfile|Containerfile)[^/]*$|(?:^|\/)\.?[^/.]+$/;

function marksFor(path: string): Marks {
  const extension = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  return marksOf.get(extension) ?? (nameless.test(path) ? hash : slashes);
}

/** Numbers of the lines that are only a comment, as far as lines that follow each other tell; what began above them is not known. */
export function remarkLines(path: string, lines: readonly ChangedLine[]): ReadonlySet<number> {
  const { line: mark, pairs } = marksFor(path);
  const found = new Set<number>();
  let end: string | undefined;
  let last = 0;
  for (const { line, text } of lines) {
    if (line !== last + 1) end = undefined;
    last = line;
    if (end === undefined && !mayMark(text)) continue;
    const start = text.trimStart();
    const pair = end === undefined ? pairs.find(([open]) => start.startsWith(open)) : undefined;
    if (end !== undefined || pair || mark.test(text)) found.add(line);
    if (pair) end = start.includes(pair[1], pair[0].length) ? undefined : pair[1];
    else if (end !== undefined && text.includes(end)) end = undefined;
  }
  return found;
}

/** Whether the first letter of a line may begin a comment; most do not, and are looked at no further. */
function mayMark(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) <= 32) at++;
  return '/*#-<"\'=;%'.includes(text.charAt(at));
}

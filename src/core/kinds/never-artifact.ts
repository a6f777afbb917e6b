import { folderOf, nameOf } from '../text/path.ts';
import { itemFolderOf, parseFileName } from './file-name.ts';
import type { Kind } from './kind.ts';

const folders = new Set(
  '.docent .git .github .gitlab .claude .cursor .codex .agents .vscode .idea node_modules vendor fixtures __fixtures__ testdata test tests __tests__ template templates _templates locales'.split(
    ' ',
  ),
);

const indexNames = new Set(
  'readme index _index toc summary agents claude gemini copilot-instructions contributing changelog license licence code_of_conduct security support governance maintainers authors notice'.split(
    ' ',
  ),
);

/** `template`, `0000-template`, `incident-report-template`, `template-incident`, `adr-template-bare`; a template engine is none. */
const templateName =
  /^(?:[0nx#y]+[-_. ])?(?:(?:[a-z]+[-_. ]){0,3}templates?|templates?(?:[-_. ][a-z]+){1,2}|[a-z]{2,4}[-_. ]template(?:[-_. ][a-z]+)*)$/i;

/** Why a path is no artifact, whatever stands in it; undefined where it may be one. `itemFolders` are folders that are an artifact themselves, or hold what is attached to one. */
export function isNeverArtifact(path: string, itemFolders?: ReadonlySet<string>): string | undefined {
  const segments = path.split('/');
  const folder = segments.slice(0, -1).find((segment) => folders.has(segment.toLowerCase()));
  if (folder !== undefined) return `Files under “${folder}” are no artifacts`;
  if (isTemplate(path)) return 'Its name says that it is a template';
  const above = itemFolders && itemFolders.size > 0 ? segments.map((_, index) => segments.slice(0, index).join('/')) : [];
  const item = above.find((each) => itemFolders?.has(each));
  return item !== undefined && !isPageOf(item, path) ? `It is attached to the artifact “${item}”` : undefined;
}

/** Whether a path is the page that stands for its folder. */
const isPageOf = (folder: string, path: string): boolean => folderOf(path) === folder && /^(?:readme|index)\.[a-z]+$/i.test(nameOf(path));

/** Whether a page leads to others or to tools: README, index, CHANGELOG, AGENTS. The README of a numbered or dated folder is none. */
export function isIndexPage(path: string): boolean {
  if (itemFolderOf(path) !== undefined) return false;
  const name = nameOf(path).toLowerCase().replace(/\..*$/, '');
  return indexNames.has(name) || /^0+[-_. ](?:index|readme|toc|contents)$/.test(name);
}

/** Whether a title is the one a template has: a hole, or words in brackets, behind the prefix of a kind or a number at most. */
export function isPlaceholderTitle(normalisedHeading: string, kinds: readonly Pick<Kind, 'prefixes'>[]): boolean {
  const hole = /(?:\{.*\}|\[.*\]|\btitle|\bshort title.*|\byour title here|\btemplate)$/.exec(normalisedHeading);
  if (!hole) return false;
  const cites = (word: string): boolean => kinds.some(({ prefixes }) => prefixes.some((prefix) => prefix.toLowerCase() === word));
  const before = normalisedHeading.slice(0, hole.index).split(/[ :.-]+|(?<=[a-z])(?=\d)/);
  return before.every((word) => /^(?:\d*|n+|x+)$/.test(word) || cites(word));
}

function isTemplate(path: string): boolean {
  if (!/template/i.test(path)) return false;
  const { number = 0, slug } = parseFileName(path);
  if (number > 0) return /^templates?$/i.test(slug);
  if (/^readme$/i.test(slug)) return /[-_. ]templates?$/i.test(folderOf(path));
  return templateName.test(slug) || /\.template$/i.test(slug);
}

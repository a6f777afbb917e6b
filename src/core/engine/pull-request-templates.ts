import type { Engine } from './engine.ts';

/** Where code hosts look for a template of pull or merge requests, in this order; in any case of letters. */
const places: readonly RegExp[] = [
  /^\.github\/pull_request_template\.md$/i,
  /^pull_request_template\.md$/i,
  /^docs\/pull_request_template\.md$/i,
  /^\.gitlab\/merge_request_templates\/default\.md$/i,
  /^(?:\.github\/|docs\/)?pull_request_template\/[^/]+\.md$/i,
  /^\.gitlab\/merge_request_templates\/[^/]+\.md$/i,
];

/** Spellings to try where folders that begin with a dot are not listed. */
const usual: readonly string[] = [
  ...['.github/', '', 'docs/'].flatMap((folder) =>
    ['pull_request_template.md', 'PULL_REQUEST_TEMPLATE.md', 'Pull_Request_Template.md'].map((name) => folder + name),
  ),
  ...['.github/', '', 'docs/'].flatMap((folder) =>
    ['PULL_REQUEST_TEMPLATE', 'pull_request_template'].flatMap((inner) =>
      ['default.md', 'Default.md', 'pull_request_template.md', 'feature.md'].map((name) => `${folder}${inner}/${name}`),
    ),
  ),
  ...['Default.md', 'default.md'].map((name) => `.gitlab/merge_request_templates/${name}`),
];

/**
 * The texts of templates for pull and merge requests, those first that count first: in the engine's root, then at the repository's top.
 * `prefix` is where the root is below the top.
 */
export async function* templateTexts(
  engine: Engine,
  prefix: string,
): AsyncGenerator<{ readonly path: string; readonly text: string }, void, undefined> {
  const up = prefix.replace(/[^/]+/g, '..');
  for (const top of new Set(['', up])) {
    const there = await Promise.all(usual.map(async (path) => ((await engine.exists(top + path)) ? [path] : [])));
    const listed = top === '' ? [...engine.listed].filter((path) => rank(path) >= 0) : [];
    const seen = new Set<string>();
    for (const path of [...new Set([...listed, ...there.flat()])].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
      const text = await engine.text(top + path);
      // Where letters of either case name the same file, it is there under several names.
      if (text === undefined || seen.has(path.toLowerCase() + text)) continue;
      seen.add(path.toLowerCase() + text);
      yield { path: top + path, text };
    }
  }
}

const rank = (path: string): number => places.findIndex((place) => place.test(path));

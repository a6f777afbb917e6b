import { draftArtifact } from '../../src/core/drafts/new-artifact.ts';
import type { Kind, Section, Status, Variant } from '../../src/core/kinds/kind.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Stand for what the writer fills in; the snippet gets a stop or a date in their place. */
const title = '{Title}';
const today = '0001-02-03';

/** Snippets for whole artifacts and for every section, as VS Code reads them. */
export function snippetFile(kinds: readonly Kind[]): string {
  const snippets: Record<string, Snippet> = {};
  for (const kind of kinds) {
    for (const variant of kind.variants) snippets[wholeName(kind, variant)] = wholeSnippet(kind, variant);
    for (const section of kind.sections.filter(({ pattern }) => !pattern)) {
      snippets[`${kind.short}: ${section.title} (${section.id})`] = sectionSnippet(kind, section);
    }
  }
  return `${JSON.stringify(snippets, null, 2)}\n`;
}

const suffix = ({ id }: Variant): string => (id === 'default' ? '' : `-${id}`);
const wholeName = ({ name }: Kind, variant: Variant): string => `${name}${variant.id === 'default' ? '' : ` (${variant.id})`}`;

/** What “New …” would write in an empty home, with stops in it. */
function wholeSnippet(kind: Kind, variant: Variant): Snippet {
  const { text } = draftArtifact({
    kind,
    title,
    today,
    folder: kind.home,
    neighbours: [],
    takenPaths: new Set<string>(),
    variant: variant.id,
  });
  return {
    prefix: `docent-${kind.id}${suffix(variant)}`,
    description: `${wholeName(kind, variant)}, whole`,
    body: lines(withStops(text, kind.statuses)),
  };
}

function sectionSnippet(kind: Kind, { id, title: heading, depth, body }: Section): Snippet {
  const text = `${'#'.repeat(depth)} ${heading}\n\n${body}`;
  return { prefix: `docent-${kind.id}-${id}`, description: `${kind.short}: section “${heading}”`, body: lines(withStops(text)) };
}

/** Each comment of guidance, each `{hole}` and the status become a stop, numbered in the order of the text. */
function withStops(text: string, statuses: readonly Status[] = []): string {
  let last = 0;
  const stop = (inner: string): string => `\${${++last}${inner}}`;
  const labels = statuses.map(({ label }) => label);
  return text
    .split(/(<!--[\s\S]*?-->|\{[^{}\n]+\}|^status: .*$|^[A-Z][a-z]+$)/m)
    .map((part, index) => {
      if (index % 2 === 1 && labels.includes(part)) return stop(`|${labels.join(',')}|`);
      if (index % 2 === 1 && part.startsWith('status: ')) return `status: ${stop(`|${statuses.map(({ id }) => id).join(',')}|`)}`;
      if (index % 2 === 1 && /^[<{]/.test(part)) return stop(`:${escaped(part.replace(/^\{(.*)\}$/, '$1'))}`);
      return escaped(part).replaceAll(today, '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE');
    })
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const lines = (text: string): string[] => [...text.trimEnd().split('\n'), '$0'];

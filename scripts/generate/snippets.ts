import type { Kind, Section, Variant } from '../../src/core/kinds/kind.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

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

function wholeSnippet(kind: Kind, variant: Variant): Snippet {
  const stops = new Stops();
  const body = stopsInComments(escaped(variant.template), stops)
    .replaceAll('{title\\}', () => stops.next('Title'))
    .replaceAll('{date\\}', '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE');
  return { prefix: `docent-${kind.id}${suffix(variant)}`, description: `${wholeName(kind, variant)}, whole`, body: [...trimmed(body), '$0'] };
}

function sectionSnippet(kind: Kind, { id, title, depth, body }: Section): Snippet {
  const heading = `${'#'.repeat(depth)} ${escaped(title)}`;
  const text = stopsInComments(escaped(body), new Stops());
  return { prefix: `docent-${kind.id}-${id}`, description: `${kind.short}: section “${title}”`, body: [heading, '', ...trimmed(text), '$0'] };
}

class Stops {
  #last = 0;

  next(text: string): string {
    this.#last += 1;
    return `\${${this.#last}:${text}}`;
  }
}

/** Guidance is what a writer replaces: each comment is a stop. */
const stopsInComments = (text: string, stops: Stops): string => text.replace(/<!--[\s\S]*?-->/g, (comment) => stops.next(comment));

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const trimmed = (text: string): string[] => text.trim().split('\n');

import { labelOf } from '../../src/core/kinds/label.ts';
import { draftArtifact } from '../../src/core/drafts/new-artifact.ts';
import type { Kind, Section, Variant } from '../../src/core/kinds/kind.ts';
import { title, today, withStops } from './snippet-stops.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Snippets for whole artifacts, for every section, and for one more of what a section repeats, as VS Code reads them. */
export function snippetFile(kinds: readonly Kind[]): string {
  const snippets: Record<string, Snippet> = {};
  for (const kind of kinds) {
    for (const variant of kind.variants) snippets[wholeName(kind, variant)] = wholeSnippet(kind, variant);
    for (const section of kind.sections.filter(({ pattern }) => !pattern)) {
      snippets[`${kind.short}: ${section.title} (${section.id})`] = sectionSnippet(kind, section);
    }
    for (const section of kind.sections) {
      const thing = thingIn(section);
      if (thing !== undefined) snippets[`${kind.short}: one more ${thing}`] ??= repeatSnippet(kind, section, thing);
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
    body: lines(withStops(text, kind)),
  };
}

function sectionSnippet(kind: Kind, section: Section): Snippet {
  const { id, title: heading } = section;
  const repeated = kind.sections.filter(({ parent, pattern, initial }) => parent === id && pattern && initial);
  const prefix = `docent-${kind.id}-${id}`;
  return {
    prefix: kind.variants.some((variant) => variant.id === id) ? `${prefix}-section` : prefix,
    description: `${kind.short}: section “${heading}”`,
    body: lines(withStops([section, ...repeated].map(textOf).join('\n\n'))),
  };
}

/** What a heading that is nothing but a hole stands for: “{First option}” for an option. */
const thingIn = ({ title: heading }: Section): string | undefined => /^\{(?:First |Second )?([^{}]+)\}$/.exec(heading)?.[1]?.toLowerCase();

const repeatSnippet = (kind: Kind, section: Section, thing: string): Snippet => ({
  prefix: `docent-${kind.id}-${thing.replaceAll(' ', '-')}`,
  description: `${kind.short}: one more ${thing}`,
  body: lines(withStops(textOf({ ...section, title: `{${labelOf(thing)}}` }))),
});

const textOf = ({ depth, title: heading, body }: Section): string => `${'#'.repeat(depth)} ${heading}\n\n${body}`.trim();

const lines = (text: string): string[] => [...text.trimEnd().split('\n'), '$0'];

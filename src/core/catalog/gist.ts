import type { Artifact } from '../artifacts/artifact.ts';
import type { Block } from '../markdown/block.ts';
import { slice } from '../text/span.ts';

const longest = 280;

/** First lines of the section that is the core of its kind, for hovers and pickers; empty where nothing is written. */
export function gistOf(artifact: Artifact): string {
  const cores = artifact.kind.sections.filter(({ demand }) => demand.need === 'core').map(({ id }) => id);
  for (const id of [...cores].reverse()) {
    for (const { section, blocks } of artifact.sections) {
      const paragraph = section?.id === id ? blocks.find(isProse) : undefined;
      if (paragraph) return shortened(contentOf(artifact.text, paragraph));
    }
  }
  return '';
}

const isProse = ({ type }: Block): boolean => type === 'paragraph';

const contentOf = (text: string, { content }: Block): string => content.map((line) => slice(text, line).trim()).join(' ');

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  return `${text.slice(0, cut > 0 ? cut : longest)}…`;
}

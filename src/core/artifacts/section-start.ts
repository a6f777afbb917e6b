import type { Artifact } from './artifact.ts';
import { lineStart } from './line-ending.ts';

/** Where a section begins: at its heading's line, or at the comment that speaks of it. */
export function startOfSection({ text, outline }: Pick<Artifact, 'text' | 'outline'>, heading: number): number {
  const index = outline.blocks.findIndex(({ span }) => span.start === heading);
  const before = outline.blocks[index - 1];
  const speaks = before?.type === 'html' && /^<!--\s*docent-ignore/.test(text.slice(before.span.start, before.span.end));
  return lineStart(text, speaks ? before.span.start : heading);
}

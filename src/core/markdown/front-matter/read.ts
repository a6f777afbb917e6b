import type { Block } from '../block.ts';
import type { FrontMatterEntry, FrontMatterProblem } from './entry.ts';
import { readToml } from './toml-entries.ts';
import { readYaml } from './yaml-entries.ts';
import type { Outline } from '../shape.ts';
import type { Span } from '../../text/span.ts';

/** What the front matter of a document says, and what is wrong with it. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml';
  /** With its fences. */
  readonly span: Span;
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}

const readings = new WeakMap<Block, FrontMatter>();

/** Read a document's front matter; undefined where it has none. A broken one still yields what can be read of it. */
export function readFrontMatter({ text, frontMatter }: Outline): FrontMatter | undefined {
  if (!frontMatter) return undefined;
  const known = readings.get(frontMatter);
  if (known) return known;
  const format = frontMatter.type === 'toml' ? 'toml' : 'yaml';
  const read = format === 'toml' ? readToml : readYaml;
  const reading = { format, span: frontMatter.span, ...read(text, frontMatter.content) } as const;
  readings.set(frontMatter, reading);
  return reading;
}

import { normaliseHeading } from '../../kinds/normalise.ts';
import type { Words } from '../../kinds/words.ts';
import type { Block } from '../../markdown/block.ts';
import { once } from '../../text/once.ts';
import type { Span } from '../../text/span.ts';
import type { Artifact } from '../artifact.ts';
import { plainOf } from '../field-value.ts';
import { longestPlain, type Plain } from '../plain.ts';
import { factIn, type Fact } from './facts.ts';

/** One thing of a section that lists things. */
export interface ItemReading {
  /** Its words without markup, shortened. */
  readonly name: string;
  /** The words that name it: the first line of a list item, a cell, a heading. */
  readonly span: Span;
  readonly body: Span;
  readonly form: 'item' | 'row' | 'heading';
  /** A ticked or unticked box; absent where there is none. */
  readonly checked?: boolean;
  /** Whether it says that nothing is left to do. */
  readonly done: boolean;
  /** What it states under one of the names of a fact (ids of `words.yaml`); undefined where it does not. */
  fact(id: string): Fact | undefined;
}

/** Words of items told in a message. */
const longestName = 60;

type Facts = (id: string) => Fact | undefined;

/** An item whose facts are read when first asked for, each once: most are asked for by several rules, or by none. */
export function itemReading(shape: Omit<ItemReading, 'done' | 'fact'>, read: Facts, isDone: (fact: Facts) => boolean): ItemReading {
  const { name } = shape;
  let known: Map<string, Fact | undefined> | undefined;
  let done: boolean | undefined;
  const fact = (id: string): Fact | undefined => {
    known ??= new Map();
    if (!known.has(id)) known.set(id, read(id));
    return known.get(id);
  };
  return {
    ...shape,
    name: name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name,
    fact,
    get done() {
      return (done ??= shape.checked ?? isDone(fact));
    },
  };
}

/** The facts that some blocks state. */
export function factsOf({ outline }: Artifact, blocks: readonly Block[], words: Words): Facts {
  let plain: Plain | undefined;
  return (id) => factIn((plain ??= plainOf(outline, leavesOf(blocks))), id, words);
}

/** The lines of all that stands in some blocks, as far as they are read. */
export function leavesOf(blocks: readonly Block[], found: Span[] = []): readonly Span[] {
  for (const { children, content } of blocks) {
    const [first, last] = [found[0], found.at(-1)];
    if (first && last && last.end - first.start > longestPlain) break;
    if (children.length > 0) leavesOf(children, found);
    else for (const line of content) found.push(line);
  }
  return found;
}

/** Whether a status says that nothing is left to do. */
export function saysDone(status: string | undefined, { content }: Words): boolean {
  const word = normaliseHeading(status ?? '');
  return word !== '' && (content['done'] ?? []).some((done) => word === done || word.startsWith(`${done} `));
}

/** “… (done)”, “… — done”. */
export const endsDone = (name: string, words: Words): boolean => ending(words).test(name);

const ending = once(
  ({ content }: Words) =>
    new RegExp(`[(—–-]\\s*(?:${(content['done'] ?? []).filter((word) => /^[a-z ]+$/.test(word)).join('|')})\\b[^\\p{L}]*$`, 'iu'),
);

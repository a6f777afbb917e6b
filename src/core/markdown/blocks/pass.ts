import type { Block } from '../block.ts';
import { closeTo } from './close.ts';
import { continueContainer, startContainer } from './containers.ts';
import { continueLeaf, startLeaf } from './leaf.ts';
import { Line } from './line.ts';
import type { Pass } from './open.ts';

/** What stands in a text from an offset on: blocks in order, and what links and footnotes may refer to. */
export interface PassedBlocks {
  readonly blocks: readonly Block[];
  readonly definitions: ReadonlyMap<string, Block>;
  readonly footnotes: ReadonlyMap<string, Block>;
}

/**
 * Read a text's blocks line by line: each line goes on in the containers it continues, opens the ones it begins,
 * and what is left of it goes on in a leaf or begins one. This is CommonMark's own account of the block structure,
 * with the choices of remark's parser where it differs. The time is linear in the length of the text.
 */
export function passBlocks(text: string, from: number): PassedBlocks {
  const { blocks, definitions, footnotes } = readLines(text, from);
  return { blocks, definitions, footnotes: byIdentifier(footnotes) };
}

/** A footnote ends behind those it holds, so they are put in order first. */
function byIdentifier(footnotes: readonly Block[]): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  for (const block of footnotes.toSorted((a, b) => a.span.start - b.span.start)) {
    if (block.identifier !== undefined && !found.has(block.identifier)) found.set(block.identifier, block);
  }
  return found;
}

function readLines(text: string, from: number): Pass {
  const line = new Line(text);
  const pass: Pass = { text, line, containers: [], leaf: undefined, blocks: [], definitions: new Map(), footnotes: [] };
  // Each kind of line ending is searched for only from where the last one of that kind was.
  let feed = endingFrom(text, '\n', from);
  let carriage = endingFrom(text, '\r', from);
  for (let start = from; ;) {
    const end = Math.min(feed, carriage);
    line.begin(start, end);
    readLine(pass);
    if (end === text.length) break;
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (feed < start) feed = endingFrom(text, '\n', start);
    if (carriage < start) carriage = endingFrom(text, '\r', start);
  }
  closeTo(pass, 0);
  return pass;
}

function endingFrom(text: string, ending: string, from: number): number {
  const found = text.indexOf(ending, from);
  return found < 0 ? text.length : found;
}

function readLine(pass: Pass): void {
  const { containers, line } = pass;
  let depth = continueContainers(pass);
  if (depth === containers.length && (pass.leaf?.type === 'fence' || pass.leaf?.type === 'html')) {
    if (continueLeaf(pass, false)) return;
  }
  // Text and indented code are interrupted only by a list that has words and, when numbered, begins with 1;
  // as in remark this holds for a list that begins inside another new container, too.
  const interrupting = depth === containers.length && (pass.leaf?.type === 'paragraph' || pass.leaf?.type === 'code');
  while (!line.blank && startContainer(pass, depth, interrupting)) depth++;
  const lazy = depth < containers.length;
  if (pass.leaf && continueLeaf(pass, lazy)) return;
  if (lazy) closeTo(pass, depth);
  startLeaf(pass);
}

/** Take the prefixes of open containers off the line; the number of containers that go on. */
function continueContainers(pass: Pass): number {
  const { containers } = pass;
  let depth = 0;
  for (const container of containers) {
    const goesOn = continueContainer(pass, container, depth + 1);
    if (goesOn === 'no') break;
    depth++;
    if (goesOn === 'item') break;
  }
  return depth;
}

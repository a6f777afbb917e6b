import type { Kind } from '../kinds/kind.ts';
import type { Block } from '../markdown/block.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Artifact, FieldReading, SectionReading } from './artifact.ts';
import { collapsed, isEmptyMark } from './field-value.ts';
import { isBlankBlock } from './emptiness.ts';

const known = new WeakMap<Kind, ReadonlySet<string>>();
const leafTypes: readonly Block['type'][] = ['paragraph', 'html', 'code', 'tableCell'];
const hole = /\{[^{}\n]+\}|<(?![a-z/!][^<>]*>)[^<>\n]+>|\bYYYY\b|\bNNNN\b/;

/** Whether a block still says what the kind's template says: its guidance, a prompt, a line with a hole. Headings and the headers of tables are structure. */
export function isTemplateText(artifact: Pick<Artifact, 'text' | 'kind'>, block: Block): boolean {
  const { text, kind } = artifact;
  if (block.children.length > 0) {
    const said = block.type === 'table' ? block.children.slice(1) : block.children;
    return said.length > 0 && said.every((child) => isTemplateText(artifact, child)) && formOf(text, block) !== '';
  }
  const form = formOf(text, block);
  return form === '' ? block.type === 'tableCell' || block.type === 'listItem' : leafTypes.includes(block.type) && piecesOf(kind).has(form);
}

/** Whether a section was never written: guidance, prompts and holes of the template are all it holds. */
export function isTemplateSection(artifact: Pick<Artifact, 'text' | 'kind'>, { blocks }: SectionReading): boolean {
  let found = false;
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'thematicBreak' || block.type === 'definition') continue;
    if (isTemplateText(artifact, block)) found = true;
    else if (!isBlankBlock(artifact.text, block)) return false;
  }
  return found;
}

/** Whether a field's value is the template's own and no answer: it holds a hole such as `{who}`. A first status or choice is an answer. */
export function isTemplateValue({ text }: Pick<Artifact, 'text'>, { value, valueSpan }: FieldReading): boolean {
  return hole.test(value) || hole.test(text.slice(valueSpan.start, valueSpan.end));
}

function piecesOf(kind: Kind): ReadonlySet<string> {
  let pieces = known.get(kind);
  if (!pieces) known.set(kind, (pieces = new Set(bodiesOf(kind).flatMap((body) => piecesIn(body, kind)))));
  return pieces;
}

interface Body {
  readonly body: string;
  /** Whether only its holes and guidance wait to be replaced. */
  readonly ready: boolean;
}

/** What stands under every heading, in every body of the kind. */
function bodiesOf({ sections, variants }: Kind): readonly Body[] {
  const isReady = new Map(sections.map(({ id, ready = false }) => [id, ready]));
  const ofSections = sections.filter(({ field }) => field === undefined).map(({ body, ready = false }) => ({ body, ready }));
  return [
    ...ofSections,
    ...variants.flatMap(({ bodies, preamble }) => [
      ...Object.entries(bodies).map(([id, { body }]) => ({ body, ready: isReady.get(id) ?? false })),
      ...(preamble.match(/<!--[^]*?-->/g) ?? []).map((body) => ({ body, ready: false })),
    ]),
  ];
}

/** The word of a status or “none” is an answer, and no text that waits to be replaced. */
function piecesIn({ body, ready }: Body, { statuses }: Kind): readonly string[] {
  const words = new Set(statuses.flatMap(({ id, label }) => [id, label.toLowerCase()]));
  const leaves = readOutline(body).blocks.flatMap(leavesOf);
  const waiting = ready ? leaves.filter((leaf) => leaf.type === 'html' || hole.test(formOf(body, leaf))) : leaves;
  return waiting.map((leaf) => formOf(body, leaf)).filter((form) => form !== '' && !words.has(form.toLowerCase()) && !isEmptyMark(form));
}

/** Leaves of a block; the header of a table is structure. */
function leavesOf(block: Block): readonly Block[] {
  if (leafTypes.includes(block.type)) return [block];
  return (block.type === 'table' ? block.children.slice(1) : block.children).flatMap(leavesOf);
}

/** The words of a leaf in the form they are compared in: on one line, comment marks included. */
function formOf(text: string, { content, span }: Block): string {
  const lines = content.length > 0 ? content : [span];
  return collapsed(lines.map(({ start, end }) => text.slice(start, end)).join('\n'));
}

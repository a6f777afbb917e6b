import { readOutline } from './outline.ts';

/** A text with the end of what it leaves open at its last line (a code block, a comment, a tag such as `<pre>`), which would swallow whatever is put after it. */
export function closed(text: string): string {
  const last = readOutline(text).blocks.at(-1);
  if (last?.type !== 'code' && last?.type !== 'html') return text;
  const lineStart = Math.max(text.lastIndexOf('\n', last.span.start - 1), text.lastIndexOf('\r', last.span.start - 1)) + 1;
  const block = text.slice(lineStart, last.span.end);
  const end = last.type === 'code' ? endOfCode(block) : endOfHtml(block.trimStart());
  return end === undefined ? text : `${text}\n${end}`;
}

function endOfCode(block: string): string | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(block)?.[1];
  const [, ...lines] = block.split(/\r\n|\n|\r/);
  const ends = (line: string): boolean => fence !== undefined && line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim());
  return fence === undefined || ends(lines.at(-1) ?? '') ? undefined : fence;
}

const pairs: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<!/, '>'],
];

function endOfHtml(block: string): string | undefined {
  const [, tag] = /^<(script|pre|style|textarea)\b/i.exec(block) ?? [];
  const end = tag === undefined ? pairs.find(([opening]) => opening.test(block))?.[1] : `</${tag}>`;
  return end === undefined || block.toLowerCase().includes(end.toLowerCase()) ? undefined : end;
}

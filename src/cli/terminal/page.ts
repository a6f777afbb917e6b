import { visible } from './cells.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

const indent = '    ';

/** A page of our own documentation as a terminal shows it: headings stand out, code stands in, paragraphs fit. */
export function renderedPage(text: string, paint: Paint, columns: number): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let fence: string | undefined;
  const flush = (): void => {
    if (paragraph.length > 0) out.push(inline(wrap(paragraph.join(' '), columns), paint));
    paragraph = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
      else out.push(`${indent}${paint.dim('│')} ${visible(line)}`);
      continue;
    }
    if (mark || line.trim() === '' || /^(?:#|\s*[-*|]|\s*\d+\.)/.test(line)) flush();
    if (mark) {
      fence = mark[1] ?? '';
      if (mark[2]?.trim()) out.push(`${indent}${paint.dim(`╷ ${mark[2].trim()}`)}`);
    } else if (line.startsWith('#')) out.push(headingText(line, paint));
    else if (line.trim() === '' || /^\s*\|/.test(line)) out.push(inline(line, paint));
    else if (/^\s*(?:[-*]|\d+\.)\s/.test(line)) out.push(inline(line.replace(/^(\s*)[-*]/, '$1•'), paint));
    else paragraph.push(line);
  }
  flush();
  return `${out.join('\n').trimEnd()}\n`;
}

function headingText(line: string, { bold, underline }: Paint): string {
  const words = line.replace(/^#+\s*/, '').replaceAll('`', '');
  return line.startsWith('# ') ? bold(underline(words)) : bold(words);
}

const inline = (text: string, { bold, cyan }: Paint): string =>
  visibleLines(text)
    .replace(/\*\*([^*\n]+)\*\*/g, (_, words: string) => bold(words))
    .replace(/`([^`\n]+)`/g, (_, words: string) => cyan(words))
    .replace(/\[([^\]\n]+)\]\([^)\n]+\)/g, '$1');

const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

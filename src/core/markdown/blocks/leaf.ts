import { decodeString } from 'micromark-util-decode-string';
import { closeLeaf, closeSetext } from './close.ts';
import { endsHtml, htmlKind } from './html.ts';
import { skipSpace } from './line.ts';
import { closesFence, fenceSize, headingDepth, headingWords, isThematicBreak, isUnderline } from './marks.ts';
import { NO_BLOCKS, NO_LINES, openChildren } from './open.ts';
import type { OpenCode, OpenFence, OpenHtml, OpenParagraph, OpenTable, Pass } from './open.ts';
import { delimiterColumns, headColumns, tableRow } from './table.ts';
import { append } from '../../text/append.ts';

/** Let the line go on the open leaf; false when the leaf ended and the line is still to be read. */
export function continueLeaf(pass: Pass, lazy: boolean): boolean {
  const { leaf } = pass;
  if (!leaf) return false;
  if (leaf.type === 'paragraph') return continueParagraph(pass, leaf, lazy);
  if (!lazy) {
    if (leaf.type === 'fence') return continueFence(pass, leaf);
    if (leaf.type === 'html' && continueHtml(pass, leaf)) return true;
    if (leaf.type === 'code' && continueCode(pass, leaf)) return true;
    if (leaf.type === 'table' && continueTable(pass, leaf)) return true;
  }
  closeLeaf(pass);
  return false;
}

/** Begin the leaf that stands on the line; a blank line holds none. */
export function startLeaf(pass: Pass): void {
  const { line } = pass;
  if (line.blank) return;
  if (line.indent > 3) {
    startCode(pass);
    return;
  }
  if (startMarked(pass)) return;
  pass.leaf = { type: 'paragraph', lines: [{ start: line.first, end: line.end }], indent: line.indent };
  const container = pass.containers.at(-1);
  // remark sees a task's box only where nothing but the marker's own white space stands before it.
  if (container?.type === 'list' && line.indent > 0) container.item.taskable = false;
}

function startCode(pass: Pass): void {
  const { line } = pass;
  const start = line.pos;
  line.takeIndent(4);
  pass.leaf = { type: 'code', start, end: line.end, lines: [{ start: line.pos, end: line.end }], pending: [] };
}

/** Begin a leaf that its first characters tell. */
function startMarked(pass: Pass): boolean {
  switch (pass.line.firstCode()) {
    case 35:
      return startHeading(pass);
    case 42:
    case 45:
    case 95:
      return startBreak(pass);
    case 60:
      return startHtml(pass);
    case 96:
    case 126:
      return startFence(pass);
    default:
      return false;
  }
}

function startHeading(pass: Pass): boolean {
  const { first, end } = pass.line;
  const depth = headingDepth(pass.text, first, end);
  if (depth === 0) return false;
  const words = headingWords(pass.text, first + depth, end);
  const content = words.start < words.end ? [words] : NO_LINES;
  openChildren(pass).push({ type: 'heading', span: { start: first, end }, children: NO_BLOCKS, content, depth, setext: false });
  return true;
}

function startBreak(pass: Pass): boolean {
  const { first, end } = pass.line;
  if (!isThematicBreak(pass.text, first, end)) return false;
  openChildren(pass).push({ type: 'thematicBreak', span: { start: first, end }, children: NO_BLOCKS, content: NO_LINES });
  return true;
}

function startFence(pass: Pass): boolean {
  const { text, line } = pass;
  const { first, end, indent } = line;
  const size = fenceSize(text, first, end);
  if (size === 0) return false;
  const word = skipSpace(text, first + size, end);
  let wordEnd = word;
  while (wordEnd < end && text.charCodeAt(wordEnd) !== 32 && text.charCodeAt(wordEnd) !== 9) wordEnd++;
  const lang = decodeString(text.slice(word, wordEnd));
  pass.leaf = { type: 'fence', start: first, end, lines: [], marker: line.firstCode(), size, indent, lang };
  return true;
}

function startHtml(pass: Pass): boolean {
  const { text, line } = pass;
  const kind = htmlKind(text, line.first, line.end);
  if (kind === 0) return false;
  const { pos: start, end } = line;
  pass.leaf = { type: 'html', start, end, lines: [{ start, end }], kind };
  if (kind < 6 && endsHtml(kind, text.slice(line.first, end), true)) closeLeaf(pass);
  return true;
}

function continueHtml(pass: Pass, leaf: OpenHtml): boolean {
  const { text, line } = pass;
  if (leaf.kind > 5 && line.blank) return false;
  const { pos: start, end } = line;
  leaf.end = end;
  leaf.lines.push({ start, end });
  if (leaf.kind < 6 && endsHtml(leaf.kind, text.slice(start, end), false)) closeLeaf(pass);
  return true;
}

function continueFence(pass: Pass, leaf: OpenFence): true {
  const { text, line } = pass;
  const { end } = line;
  leaf.end = end;
  if (line.indent < 4 && closesFence(text, { start: line.first, end }, leaf.marker, leaf.size)) {
    closeLeaf(pass);
    return true;
  }
  line.takeIndent(leaf.indent);
  leaf.lines.push({ start: line.pos, end });
  return true;
}

function continueCode({ line }: Pass, leaf: OpenCode): boolean {
  const wide = line.indent > 3;
  if (!wide && !line.blank) return false;
  line.takeIndent(4);
  const { pos: start, end } = line;
  leaf.pending.push({ start, end });
  if (!wide) return true;
  append(leaf.lines, leaf.pending);
  leaf.pending = [];
  leaf.end = end;
  return true;
}

function continueTable(pass: Pass, leaf: OpenTable): boolean {
  const { line, text } = pass;
  if (line.blank || line.indent > 3 || beginsMarked(pass, false)) return false;
  leaf.end = line.end;
  leaf.rows.push(tableRow(text, line.first, line.end));
  return true;
}

/** Whether a leaf other than a paragraph begins on the line; `inText` keeps out what may not interrupt one. */
function beginsMarked({ text, line }: Pass, inText: boolean): boolean {
  const { first, end } = line;
  switch (line.firstCode()) {
    case 35:
      return headingDepth(text, first, end) > 0;
    case 42:
    case 45:
    case 95:
      return isThematicBreak(text, first, end);
    case 60: {
      const kind = htmlKind(text, first, end);
      return kind > 0 && !(inText && kind === 7);
    }
    case 96:
    case 126:
      return fenceSize(text, first, end) > 0;
    default:
      return false;
  }
}

function continueParagraph(pass: Pass, leaf: OpenParagraph, lazy: boolean): boolean {
  const { line, text } = pass;
  if (line.blank) {
    closeLeaf(pass);
    return false;
  }
  if (line.indent < 4) {
    if (!lazy && isUnderline(text, line.first, line.end)) return closeSetext(pass, leaf, { start: line.first, end: line.end });
    if (beginsMarked(pass, true)) {
      closeLeaf(pass);
      return false;
    }
    if (!lazy && startTable(pass, leaf)) return true;
  }
  leaf.indent = line.indent;
  leaf.lines.push({ start: line.pos, end: line.end });
  for (const container of pass.containers) if (container.type === 'blockquote') container.end = Math.max(container.end, line.end);
  return true;
}

/** Make the last line of a paragraph the head of a table when the line now read is a delimiter row. */
function startTable(pass: Pass, leaf: OpenParagraph): boolean {
  const { line, text } = pass;
  const columns = delimiterColumns(text, line.first, line.end);
  const head = leaf.lines.at(-1);
  if (columns === 0 || !head || leaf.indent > 3) return false;
  const start = skipSpace(text, head.start, head.end);
  if (headColumns(text, start, head.end) !== columns) return false;
  leaf.lines.pop();
  closeLeaf(pass);
  pass.leaf = { type: 'table', start, end: line.end, rows: [tableRow(text, start, head.end)] };
  return true;
}

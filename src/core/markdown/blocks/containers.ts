import { closeItem, closeTo } from './close.ts';
import { identifierOf } from './definition.ts';
import { isSpace } from './line.ts';
import type { Line } from './line.ts';
import { isThematicBreak } from './marks.ts';
import type { OpenContainer, OpenItem, OpenList, Pass } from './open.ts';

/** Deeper nesting is read as text: nobody writes it, and every reader of the tree may then recurse. */
const DEPTH_LIMIT = 100;

const FOOTNOTE = /\[\^((?:[^ \t\r\n[\]\\]|\\[[\]\\]|\\(?![[\]\\]))+)\]:/y;

/** Whether a line goes on in a container: `item` when it begins the list's next item. */
export type Continuation = 'no' | 'yes' | 'item';

/** Take a container's prefix off the line where the line has it. `depth` counts the container and those around it. */
export function continueContainer(pass: Pass, container: OpenContainer, depth: number): Continuation {
  const { line } = pass;
  if (container.type === 'list') return continueList(pass, container, depth);
  if (container.type === 'blockquote') {
    if (line.indent > 3 || line.blank || line.firstCode() !== 62) return 'no';
    takeQuoteMark(line);
    container.end = line.end;
    return 'yes';
  }
  if (!line.blank && line.indent < 4) return 'no';
  line.takeIndent(4);
  return 'yes';
}

function continueList(pass: Pass, list: OpenList, depth: number): Continuation {
  const { line } = pass;
  const { item } = list;
  if (line.blank) {
    if (item.bare) item.ended = true;
    line.takeIndent(item.size);
    return 'yes';
  }
  item.bare = false;
  if (!item.ended && line.indent >= item.size) {
    line.takeIndent(item.size);
    return 'yes';
  }
  const marker = line.indent < 4 ? markerAt(line, false) : undefined;
  if (!marker || marker.ordered !== list.ordered || marker.code !== list.marker) return 'no';
  closeTo(pass, depth);
  closeItem(list);
  list.item = takeItem(line, marker);
  return 'item';
}

/** Open the container that begins at the line's first character, where one does; `interrupting` text or code that goes on. */
export function startContainer(pass: Pass, depth: number, interrupting: boolean): boolean {
  const { line } = pass;
  if (line.indent > 3 || line.blank || depth >= DEPTH_LIMIT) return false;
  const code = line.firstCode();
  if (code === 62) return startQuote(pass, depth);
  if (code === 91) return startFootnote(pass, depth);
  const marker = markerAt(line, interrupting);
  if (!marker) return false;
  closeTo(pass, depth);
  pass.containers.push({ type: 'list', ordered: marker.ordered, marker: marker.code, items: [], item: takeItem(line, marker) });
  return true;
}

function startQuote(pass: Pass, depth: number): true {
  const { line } = pass;
  closeTo(pass, depth);
  pass.containers.push({ type: 'blockquote', start: line.first, end: line.end, children: [], identifier: '' });
  takeQuoteMark(line);
  return true;
}

function takeQuoteMark(line: Line): void {
  line.takeMarker(1);
  line.takeIndent(1);
}

function startFootnote(pass: Pass, depth: number): boolean {
  const { line, text } = pass;
  if (text.charCodeAt(line.first + 1) !== 94) return false;
  FOOTNOTE.lastIndex = line.first;
  const [whole, label] = FOOTNOTE.exec(text) ?? [];
  if (whole === undefined || label === undefined || label.length > 999) return false;
  closeTo(pass, depth);
  pass.containers.push({ type: 'footnoteDefinition', start: line.first, end: line.end, children: [], identifier: identifierOf(label) });
  line.takeMarker(whole.length);
  line.takeIndent(line.indent);
  return true;
}

interface Marker {
  readonly ordered: boolean;
  /** The bullet, or what follows the number. */
  readonly code: number;
  readonly length: number;
}

function markerAt(line: Line, interrupting: boolean): Marker | undefined {
  const { text, first, end } = line;
  const code = line.firstCode();
  if (code === 42 || code === 43 || code === 45) {
    if (!endsMarker(line, first + 1, interrupting) || (code !== 43 && isThematicBreak(text, first, end))) return undefined;
    return { ordered: false, code, length: 1 };
  }
  if (!isDigit(code) || (interrupting && code !== 49)) return undefined;
  let at = first + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const length = at + 1 - first;
  const delimiter = text.charCodeAt(at);
  if (at >= end || length > (interrupting ? 2 : 10) || (delimiter !== 46 && delimiter !== 41)) return undefined;
  return endsMarker(line, at + 1, interrupting) ? { ordered: true, code: delimiter, length } : undefined;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** White space or nothing must follow a marker; one that interrupts must have text behind it. */
function endsMarker({ text, end }: Line, at: number, interrupting: boolean): boolean {
  if (at >= end) return !interrupting;
  if (!isSpace(text.charCodeAt(at))) return false;
  if (!interrupting) return true;
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next < end;
}

function takeItem(line: Line, marker: Marker): OpenItem {
  const start = line.first;
  const before = line.indent;
  line.takeMarker(marker.length);
  const { blank, indent } = line;
  const space = blank || indent > 4 ? 1 : indent;
  if (!blank) line.takeIndent(space);
  const size = before + marker.length + space;
  // remark sees no task's box on the next line when white space follows the bare marker.
  const taskable = !blank || line.pos === line.end;
  return { start, children: [], end: line.end, size, bare: blank, ended: false, taskable, checked: undefined };
}

import { greatest } from '../text/numbers.ts';

const marks = /[\\`*_[\]<>|~{}$]/g;
/** An address that a reader may follow, on its own and holding nothing that is markup. */
const address = /(?<=^|[ (])(?:https?:\/\/|www\.)[a-z\d.\-/?=%#+:,]*[a-z\d/](?=[).,;:!?]*(?: |$))/gi;

/** Some words as Markdown that shows just these words on one line, at the start of a line too; names do not call anybody. */
export function escaped(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  let done = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    done += plain(line.slice(at, index)) + found;
    at = index + found.length;
  }
  return atStart(done + plain(line.slice(at)));
}

/** What somebody wrote about a review: their inline markup counts; HTML does not, and no line begins a block. */
export function escapedNote(note: string, indent: string): string {
  const paragraphs = note.trim().split(/(?:\r\n|\r|\n)[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)+/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split(/\r\n|\r|\n/)
        .map((line) =>
          atStart(
            line
              .replace(/\p{Cc}+/gu, ' ')
              .trim()
              .replace(/`[^`]+`|[<&]/g, (piece) => (piece.length > 1 ? piece : `\\${piece}`)),
          ),
        )
        .join(`\\\n${indent}`),
    )
    .join(`\n\n${indent}`);
}

/** Some words as code, whatever backticks are in them. */
export function asCode(words: string): string {
  const line = words.replace(/[\s\p{Cc}]/gu, ' ');
  const longest = greatest((line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .*\S.* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

const plain = (text: string): string =>
  text
    .replace(marks, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
    .replace(/(www)(?=\.)/gi, '$1\\')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '@<!-- -->');

/** The same where a line begins with it: no heading, quote, list or rule. */
const atStart = (line: string): string =>
  line.replace(/^(?:[#+>=-]|\d{1,9}(?=[.)])|:)/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));

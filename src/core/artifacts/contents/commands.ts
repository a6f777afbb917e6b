import type { Words } from '../../kinds/words.ts';
import { literal } from '../../text/literal.ts';
import { once } from '../../text/once.ts';
import { slice, type Span } from '../../text/span.ts';
import type { CodeReading } from './code.ts';

/** A command as it stands in code: one of those that a line strings together. */
export interface CommandReading {
  readonly span: Span;
  /** Whether it takes away what cannot be put back at once. */
  readonly destroys: boolean;
  /** Whether it only looks. */
  readonly looks: boolean;
}

/** Languages in which words such as “delete” tell a program something, or only show what it printed. */
const notTyped =
  /^(?:promql|ya?ml|json\w*|toml|hcl|ini|conf|xml|html|css|logs?|te?xt|plain\w*|output|diff|patch|csv|properties|graphql|markdown|md|mermaid|protobuf|proto|go|java|kotlin|rust|ruby|cpp?|csharp|swift)$/;
const prompt = /^\s*(?:(?:\[[^\]]*\]|[\w.@~/:-]*)[$%]\s+|[a-z_]+[=-][>#]\s+|>\s+)/i;
const remark = /^\s*(?:#|--\s|\/\/|REM\s).*$|\s#\s.*$/;
const quoted = /"[^"]*"|'[^']*'/g;
const joints = /&&|\|\||[;|]/g;
const start = /^(?:(?:sudo|env|time|exec|xargs|nohup)\s+(?:-\S+\s+)*|\w+=\S+\s+)*[(]?[a-z_./~$\\]\S*(?<!:)(?:\s|$)/i;
/** Commands that speak of others. */
const quotes = /^(?:\S*grep|rg|cat|less|more|echo|printf|head|tail|man|history|jq|awk|which)\s/;

/** The commands of some code. A single word in a sentence is a name and no command; where prompts are shown, the other lines are what was printed. */
export function commandsIn(text: string, { form, lang, lines }: CodeReading, words: Words): readonly CommandReading[] {
  if (notTyped.test(lang)) return [];
  const isSession = form === 'block' && lines.some((line) => prompt.test(slice(text, line)));
  return lines.flatMap((line) => {
    const typed = slice(text, line).slice(0, 500).replace(remark, '');
    const from = prompt.exec(typed)?.[0].length ?? 0;
    if (isSession && from === 0) return [];
    const commands = segments(typed, from).flatMap(([begin, end]) => {
      const said = typed.slice(begin, end);
      if (!start.test(said) || (form === 'span' && !/\S\s+\S/.test(said))) return [];
      const { destroying, looking, restarting } = patterns(words);
      const destroys = destroying.test(said.replace(restarting, ' ')) && !quotes.test(said);
      return [{ begin, end, destroys, looks: looking.test(said) }];
    });
    const isPiped = (end: number): boolean => commands.some(({ destroys }) => destroys) && /^\s*\|(?!\|)/.test(typed.slice(end));
    return commands.map(({ begin, end, destroys, looks }) => ({
      span: { start: line.start + begin, end: line.start + end },
      destroys,
      // What is handed on to be destroyed was seen by nobody.
      looks: looks && !destroys && !isPiped(end),
    }));
  });
}

/** Pieces between the signs that string commands together, without space at their ends. */
function segments(typed: string, from: number): readonly (readonly [number, number])[] {
  const cuts = [...typed.replace(quoted, (found) => '_'.repeat(found.length)).matchAll(joints)].filter(({ index }) => index >= from);
  const starts = [from, ...cuts.map(({ 0: sign, index }) => index + sign.length)];
  return starts.flatMap((begin, at) => {
    const piece = typed.slice(begin, cuts[at]?.index ?? typed.length);
    const first = begin + piece.length - piece.trimStart().length;
    return piece.trim() === '' ? [] : [[first, first + piece.trim().length] as const];
  });
}

const patterns = once(({ content }: Words) => ({
  destroying: new RegExp(`(?<![^\\s"'(\`$])(?:${cased(content['destructive'] ?? [])})(?![\\w.=:/])(?!(?<=--\\S*)-)`, 'u'),
  // “delete pod web”, but also “delete -n shop pod web”.
  restarting: new RegExp(
    `\\b(?:${(content['restart'] ?? []).map((word) => literal(word).replace(' ', '\\s+(?:-\\S+\\s+\\S+\\s+)?')).join('|') || '(?!)'})(?![\\w-])`,
    'u',
  ),
  // What only looks says so early: “kubectl -n shop get pods”.
  looking: new RegExp(`^(?:\\S+\\s+){0,5}?(?:${anyCase(content['read-only'] ?? [])})(?![\\w.=:/])`, 'iu'),
}));

/** Words in lower case or in capitals, as commands and queries have them; “Delete” is a word of a sentence. */
const cased = (words: readonly string[]): string => words.flatMap((word) => [phrase(word), phrase(word.toUpperCase())]).join('|') || '(?!)';
const anyCase = (words: readonly string[]): string => words.map(phrase).join('|') || '(?!)';

/** The words of a phrase, with others between them. */
const phrase = (words: string): string => words.split(' ').map(literal).join('(?:\\s+\\S+){0,6}?\\s+');

import type { Kind } from '../../src/core/kinds/kind.ts';

/** Stand for what the writer fills in; the snippet gets a stop or a date in their place. */
export const title = '{Title}';
export const today = '0001-02-03';

const noKind = { statuses: [], fields: [] };

/**
 * A text as the body of a snippet. Guidance, holes, the status and choices become stops, numbered in the order of the text;
 * the title is the same one wherever it stands.
 */
export function withStops(text: string, kind: Pick<Kind, 'statuses' | 'fields'> = noKind): string {
  const { labels, choices } = chosenFrom(kind);
  const keys = [...choices.keys()].join('|') || '(?!)';
  let last = 0;
  let titleStop: string | undefined;
  const stop = (inner: string): string => `\${${++last}${inner}}`;

  function filled(part: string): string {
    const [, key = '', value = ''] = /^([\w-]+): "?(.*?)"?$/.exec(part) ?? [];
    if (key !== '') return `${key}: ${stop(oneOf(choices.get(key) ?? [], value))}`;
    if (labels.includes(part)) return stop(oneOf(labels, part));
    if (part === title) return titleAgain();
    return /^[<{]/.test(part) ? stop(`:${escaped(part.replace(/^\{(.*)\}$/, '$1'))}`) : escaped(part);
  }
  function titleAgain(): string {
    const first = titleStop === undefined ? stop(`:${title.slice(1, -1)}`) : undefined;
    titleStop ??= `$${last}`;
    return first ?? titleStop;
  }

  return text
    .split(new RegExp(`(<!--[\\s\\S]*?-->|\\{[^{}\\n]+\\}|^(?:${keys}): .*$|^[A-Z][a-z]+$)`, 'm'))
    .map((part, index) => (index % 2 === 1 ? filled(part) : escaped(part)).replaceAll(today, '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'))
    .join('');
}

/** What keys of front matter may say, and how a section says the status. */
function chosenFrom({ statuses, fields }: Pick<Kind, 'statuses' | 'fields'>) {
  const labels = statuses.map(({ label }) => label);
  const choices = fields.map(
    ({ id, type, choices: own }) => [id, type === 'status' ? labels.map((each) => each.toLowerCase()) : own] as const,
  );
  return { labels, choices: new Map(choices.filter(([, words]) => words.length > 0)) };
}

/** What stands there already comes first: it is what a tab past it leaves. */
const oneOf = (words: readonly string[], now: string): string =>
  `|${[...words.filter((each) => each === now), ...words.filter((each) => each !== now)].join(',')}|`;

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** Where a link or image label ends, where the whole ends, and what it says of its destination. */
export interface LinkEnd {
  readonly labelEnd: number;
  readonly end: number;
  readonly url?: string;
  readonly identifier?: string;
}

/** Whether a text is an absolute address, as `<…>` may hold. */
export const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]+$/i.test(text);

/** Read `[label](url)`, `[label][id]`, `[label][]` or `[label]` from its opening bracket; absent where no bracket closes. */
export function endOfLink(source: string, at: number, to: number): LinkEnd | undefined {
  const labelEnd = closing(source, at, to, '[', ']');
  if (labelEnd === undefined) return undefined;
  if (source[labelEnd + 1] === '(') {
    const end = closing(source, labelEnd + 1, to, '(', ')');
    if (end !== undefined) return { labelEnd, end: end + 1, url: destination(source.slice(labelEnd + 2, end)) };
  }
  if (source[labelEnd + 1] === '[') {
    const end = source.indexOf(']', labelEnd + 2);
    const identifier = end < 0 || end >= to ? undefined : source.slice(labelEnd + 2, end) || source.slice(at + 1, labelEnd);
    if (identifier !== undefined) return { labelEnd, end: end + 1, identifier };
  }
  return { labelEnd, end: labelEnd + 1 };
}

function closing(source: string, at: number, to: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let index = at; index < to && index < at + 2000; index++) {
    const unit = source[index];
    if (unit === '\\') index++;
    else if (unit === open) depth++;
    else if (unit === close && --depth === 0) return index;
  }
  return undefined;
}

function destination(inside: string): string {
  const trimmed = inside.trim();
  return trimmed.startsWith('<') ? trimmed.slice(1, trimmed.indexOf('>')) : (/^\S*/.exec(trimmed)?.[0] ?? '');
}

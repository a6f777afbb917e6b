/** What an item of a checklist says, apart from what is only said about it. */
export interface ItemText {
  /** The question itself. */
  readonly text: string;
  readonly optional: boolean;
  /** Why it is not applicable, where it says that it is; empty where it gives no reason. */
  readonly notApplicable?: string;
}

const optionalMark = /\s*[([]\s*optional\s*[)\]]/gi;
const optionalLead = /^[([]?optional[)\]]?\s*:\s*/i;
const notApplicable = /^\s*(?:not applicable|n\/a)\s*(?:$|[:,;—–-]\s*|(?=\b(?:because|as|since)\b))([^]*)$/i;

/** Nobody's question is longer; what goes on is an attack. */
const longest = 2000;

/** Take the words of an item apart: “(optional)”, “optional:” and a last “(not applicable: …)” are no part of the question. */
export function readItemText(words: string): ItemText {
  let text = words.trim();
  if (text.length > longest) text = `${text.slice(0, longest - 1).trimEnd()}…`;
  let optional = false;
  let reason: string | undefined;
  for (let before = ''; before !== text;) {
    before = text;
    const aside = lastAside(text);
    const said = aside && notApplicable.exec(aside.inner);
    if (said) {
      reason ??= (said[1] ?? '').trim();
      text = aside.before.trimEnd();
    }
    const mandatory = withoutOptional(text);
    optional ||= mandatory !== text;
    text = mandatory;
  }
  return { text, optional, ...(reason === undefined ? {} : { notApplicable: reason }) };
}

/** Some words without the mark that says that they are optional. */
export const withoutOptional = (words: string): string =>
  /optional/i.test(words) ? words.replace(optionalLead, '').replace(optionalMark, '').trim() : words;

/** The brackets at the end of some words, and what stands before them. */
function lastAside(text: string): { readonly before: string; readonly inner: string } | undefined {
  let end = text.length;
  while (end > 0 && /[\s.]/.test(text[end - 1] ?? '')) end--;
  if (text[end - 1] !== ')') return undefined;
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    else if (text[at] === '(' && --depth === 0) return { before: text.slice(0, at), inner: text.slice(at + 1, end - 1) };
  }
  return undefined;
}

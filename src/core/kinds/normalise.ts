const plain = /^[a-z]+(?: [a-z]+)*$/i;

/** What is not a word of a heading, and what stands in its place; in this order. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/<!--.*?-->|<\/?[a-z][^<>]*>/g, ''],
  [/!?\[([^[\]]*)\]\([^()]*\)|\[([^[\]]+)\]\[[^[\]]*\]/g, '$1$2'],
  [/\{[#:.][^{}]*\}/g, ''],
  [/(?<=^|\s):[a-z][\w+-]*:(?=\s|$)/g, ''],
  [/[0-9#*]\u{FE0F}?\u{20E3}|[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u{FE0F}|\u{200B}|\u{200D}|\u{FEFF}/gu, ' '],
  [/[`*]|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ''],
  [/[“”„«»]/g, '"'],
  [/[‘’‚´]/g, "'"],
  [/[‐‑‒–—−]/g, '-'],
  [/(?<=[\p{L}\p{N}])[-_](?=[\p{L}\p{N}])/gu, ' '],
  [/\(s\)/g, 's'],
  [/\band\/or\b/g, 'or'],
  [/&amp;|&|\/|\s\+\s/g, ' and '],
  [/\s+/g, ' '],
  [/^[ •-]+|^#+ /g, ''],
  [/^(?:\d+(?:\.\d+)* ?[.):](?!\d)|\d+(?:\.\d+)+ |\d+ - |[ivxlcdm]+[.)] |[a-z][.)] ) *(?=\S)/, ''],
];

const ends = /[\s:?!#.,;：？！。-]/;
const aside = / ?[([](?:optional|if |not implemented|when |where |as |recommended|required|mandatory|wip|draft|tbd|todo)[^()[\]]*[)\]]$/;

/** Nobody's heading is longer; what goes on is an attack. */
const longest = 500;

/**
 * The form in which headings are compared: “3.2) **Trade-offs** & risks (optional):” and “Trade offs and risks” are the same.
 * Numbering, markup, emoji, closing punctuation and remarks such as “(optional)” go; `&`, `/` and “and” are one; case does not count.
 */
export function normaliseHeading(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let words = text.slice(0, longest).normalize('NFC').toLowerCase();
  for (const [mark, instead] of marks) words = words.replace(mark, instead);
  return withoutTail(words);
}

/** The form in which keys of fields are compared: as headings, so `Superseded_by`, `superseded-by` and “**Superseded by:**” are the same. */
export const normaliseKey = normaliseHeading;

function withoutTail(words: string): string {
  let end = words.length;
  while (ends.test(words[end - 1] ?? '')) end--;
  const shorter = words.slice(0, end).replace(aside, '');
  if (shorter === '' || shorter === words) return shorter;
  return withoutTail(shorter);
}

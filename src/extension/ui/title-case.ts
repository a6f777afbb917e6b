/** A kind's short name as titles of commands and boxes write it: “Risk register” is “Risk Register”. */
export const titleCase = (name: string): string =>
  name.replace(/(?<=^|\s)(?!(?:a|an|and|for|in|of|on|or|the|to)\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

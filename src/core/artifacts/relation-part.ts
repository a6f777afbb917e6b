const part = /\b(?:in part|part(?:s|ly|ial|ially)?|sections?|paragraphs?|chapters?|clauses?|aspects?|portions?)\b|§/i;
const before =
  /^(?:[^\p{L}\p{N}§]*(?:the )?(?:sections?|parts?|paragraphs?|chapters?|clauses?|points?|items?|aspects?|portions?)\b[^\n]{0,40}?|[^\p{L}\p{N}]*§[^\n]{0,40}?|\s*[\d., ]{1,20}) (?:of|in) (?:the )?/iu;

/** Whether words around a relation say that it is about a part of what it names: “in part”, “section 3 of”, “(§2)”. */
export const isOfPart = (words: string): boolean => part.test(words);

/** What is named, without the part of it: “ADR-4” of “section 3 of ADR-4”. */
export const withoutPart = (words: string): string => words.replace(before, '');

import type { Kind } from '../kinds/kind.ts';
import { normaliseKey } from '../kinds/normalise.ts';
import type { Words } from '../kinds/words.ts';
import { literal } from '../text/literal.ts';

/** The words in which a kind's documents say how they relate to others. */
export interface RelationPhrases {
  /** Finds a phrase anywhere; the phrase is the first group. */
  readonly pattern: RegExp;
  /** Tests whether a line begins with a phrase; list marks and brackets may precede it. */
  readonly leading: RegExp;
  /** Id of the relation field that a phrase stands for. */
  fieldOf(phrase: string): string | undefined;
}

const known = new WeakMap<Words, WeakMap<Kind, RelationPhrases>>();

/** “supersedes”, “replaced by”, “Superceded by” …: names of the kind's relation fields, in right and known wrong spellings. */
export function relationPhrases(kind: Kind, words: Words): RelationPhrases {
  let ofWords = known.get(words);
  if (!ofWords) known.set(words, (ofWords = new WeakMap()));
  let phrases = ofWords.get(kind);
  if (!phrases) ofWords.set(kind, (phrases = build(kind, words)));
  return phrases;
}

function build(kind: Kind, { misspelt }: Words): RelationPhrases {
  const fields = new Map<string, string>();
  for (const field of kind.fields.filter(({ type }) => type === 'artifacts')) {
    for (const name of [field.id, field.label, ...field.aliases])
      if (!fields.has(normaliseKey(name))) fields.set(normaliseKey(name), field.id);
  }
  const wellSpelt = [...fields];
  for (const [wrong, right] of Object.entries(misspelt)) {
    for (const [phrase, id] of wellSpelt) {
      const slip = phrase.replace(new RegExp(`\\b${right}\\b`), wrong);
      if (slip !== phrase && !fields.has(slip)) fields.set(slip, id);
    }
  }
  const names = [...fields.keys()].filter((name) => /^[\p{L}' ]+$/u.test(name)).sort((a, b) => b.length - a.length);
  const alternatives =
    names.map((name) => name.replace(/ (?=by$)/, '(?: (?:in part|partly|partially))? ').replace(/ /g, '[ _-]+')).join('|') || '(?!)';
  // A line may say it as a sentence, and of a part: “This ADR partly supersedes …”.
  const subject = `(?:this(?: (?:${ownNouns(kind).join('|')}))?(?: (?:has been|was|is|also|therefore))? )?(?:in part |part(?:ly|ially) )?`;
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${alternatives})(?![\\p{L}\\p{N}])`, 'giu'),
    leading: new RegExp(`^[^\\p{L}\\p{N}]{0,8}${subject}[*_]{0,3}(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu'),
    fieldOf: (phrase) => fields.get(normaliseKey(phrase.replace(/ (?:in part|partly|partially)(?= )/i, ''))),
  };
}

/** What an artifact calls itself; some set a letter before their prefix. */
export const ownNouns = ({ short, name, prefixes }: Kind): readonly string[] => [
  ...[short, ...prefixes].map((each) => `\\p{L}?${literal(each)}`),
  literal(name),
  '(?:new |architectur(?:e|al) )?decision(?: record)?',
  'record',
  'document',
  'proposal',
];

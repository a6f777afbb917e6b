import { kindsRead, templates, words, wordsRead } from '../../manifest/builtin.generated.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import type { BuiltIn } from './setup.ts';

/** The kinds and words this version comes with. */
export const shipped: BuiltIn = {
  templates,
  words,
  read: { kinds: kindsRead.map((read) => JSON.parse(read) as Kind), words: JSON.parse(wordsRead) as Words },
};

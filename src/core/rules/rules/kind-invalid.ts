import { defineRule } from '../rule.ts';

/** A kind is data; a slip in it silently changes what every artifact of the kind is held to. The engine says what reading it complained of. */
export const kindInvalid = defineRule({
  id: 'kind-invalid',
  summary: 'Every kind file under `.docent/kinds/` says something a kind can say.',
  subject: 'kind',
  weight: 'syntax',
  evenClosed: true,
});

import { defineRule } from '../rule.ts';

/** A suppression of nothing waits to hide the next finding at its place. The engine knows which were of use. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  summary: 'Every suppression suppresses something.',
  subject: 'suppression',
  weight: 'content',
  evenClosed: true,
});

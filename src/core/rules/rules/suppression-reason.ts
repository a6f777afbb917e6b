import { defineRule } from '../rule.ts';

/** Who meets a suppression later must know whether it still holds. The engine reads suppressions, and says so. */
export const suppressionReason = defineRule({
  id: 'suppression-reason',
  summary: 'Whoever suppresses a finding says why.',
  subject: 'suppression',
  weight: 'content',
  evenClosed: true,
});

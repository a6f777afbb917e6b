import { defineRule } from '../rule.ts';

/** A setting nobody reads is worse than none: the team believes in it. The engine says what reading the config complained of. */
export const configInvalid = defineRule({
  id: 'config-invalid',
  summary: 'Every key and value of `.docent/config.yaml` is one that Docent knows.',
  subject: 'config',
  weight: 'syntax',
  evenClosed: true,
});

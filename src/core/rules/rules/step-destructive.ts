import type { Artifact } from '../../artifacts/artifact.ts';
import { codeIn } from '../../artifacts/contents/code.ts';
import { commandsIn, type CommandReading } from '../../artifacts/contents/commands.ts';
import { stepsIn, type StepReading } from '../../artifacts/contents/steps.ts';
import { isTemplateText } from '../../artifacts/template-text.ts';
import type { Words } from '../../kinds/words.ts';
import { literal } from '../../text/literal.ts';
import { once } from '../../text/once.ts';
import { shortened } from '../../text/shorten.ts';
import { slice } from '../../text/span.ts';
import { contracted } from '../contracted.ts';
import { defineRule } from '../rule.ts';

/** Tired people paste what stands there; before what cannot be put back, something must make them look. */
export const stepDestructive = defineRule({
  id: 'step-destructive',
  summary: 'A command that destroys has a check or a warning before it.',
  subject: 'artifact',
  weight: 'hint',
  severity: { declared: 'info', mapped: 'off', strong: 'off' },
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, reading } of contracted(artifact, ({ steps }) => steps)) {
      if (!contract.guarded) continue;
      const steps = stepsIn(reading.blocks).map((step) => readStep(artifact, step, words));
      for (const [at, { commands }] of steps.entries()) {
        const near = steps.slice(Math.max(0, at - 2), at + 1);
        const first = commands.findIndex(({ destroys }) => destroys);
        const looked =
          near.slice(0, -1).some((step) => step.commands.some(({ looks }) => looks)) || commands.slice(0, first).some(({ looks }) => looks);
        // What stands before the first step is said of all of them.
        const warned = near.some(({ warns }) => warns) || (steps[0]?.opens === true && steps[0].warns);
        if (first < 0 || looked || warned) continue;
        for (const { span } of commands.filter(({ destroys }) => destroys))
          yield {
            span,
            message: `“${shortened(slice(artifact.text, span), 40)}” destroys something; expected a check or a warning before it`,
          };
      }
    }
  },
});

interface Step {
  readonly commands: readonly CommandReading[];
  readonly warns: boolean;
  /** Whether it is text without a command. */
  readonly opens: boolean;
}

function readStep(artifact: Artifact, { form, blocks }: StepReading, words: Words): Step {
  const own = blocks.filter((block) => !isTemplateText(artifact, block));
  const commands = [...codeIn(artifact, own)].flatMap((code) => commandsIn(artifact.text, code, words));
  const warns = own.some(({ span }) => warning(words).test(slice(artifact.text, span)));
  return { commands, warns, opens: form === 'text' && commands.length === 0 };
}

const warning = once(({ content }: Words) => {
  const guards = (content['guard'] ?? []).map(literal);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${guards.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'iu');
});

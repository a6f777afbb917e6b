import type { Artifact } from '../../artifacts/artifact.ts';
import { codeIn } from '../../artifacts/contents/code.ts';
import { commandsIn, type CommandReading } from '../../artifacts/contents/commands.ts';
import { stepsIn, type StepReading } from '../../artifacts/contents/steps.ts';
import { isTemplateText } from '../../artifacts/template-text.ts';
import type { Words } from '../../kinds/words.ts';
import { literal } from '../../text/literal.ts';
import { once } from '../../text/once.ts';
import { shortened } from '../../text/shorten.ts';
import { contains, slice, type Span } from '../../text/span.ts';
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
    const guarded = contracted(artifact, 'steps').filter(({ contract }) => contract.guarded);
    if (guarded.length === 0) return;
    const all = stepsIn(artifact.outline.blocks);
    const read = once((step: StepReading) => readStep(artifact, step, words));
    for (const { reading } of guarded) {
      const whole = { start: reading.headingSpan.start, end: reading.bodySpan.end };
      const first = placeFrom(all, whole.start);
      for (let at = first, step = all[at]; step && contains(whole, step.span); step = all[++at]) {
        const destroying = read(step).commands.filter(({ destroys }) => destroys);
        if (destroying.length === 0 || isGuarded(all.slice(Math.max(0, at - 2), at + 1).map(read), all[first], read)) continue;
        for (const command of destroying)
          yield {
            span: command.span,
            message: `“${shortened(slice(artifact.text, command.span), 40)}” destroys something; expected a check or a warning before it`,
          };
      }
    }
  },
});

/** Place of the first step from an offset on; steps stand in the order of the text. */
function placeFrom(steps: readonly StepReading[], start: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether something before a command that destroys makes people look: in its step, in the two before it, or in what opens the section. */
function isGuarded(near: readonly Step[], first: StepReading | undefined, read: (step: StepReading) => Step): boolean {
  const own = near.at(-1)?.commands ?? [];
  const before = [
    ...near.slice(0, -1).flatMap(({ commands }) => commands),
    ...own.slice(
      0,
      own.findIndex(({ destroys }) => destroys),
    ),
  ];
  if (before.some(({ looks }) => looks) || near.some(({ warns }) => warns)) return true;
  const opening = first && read(first);
  return opening?.opens === true && opening.warns;
}

interface Step {
  readonly span: Span;
  readonly commands: readonly CommandReading[];
  readonly warns: boolean;
  /** Whether it is text without a command. */
  readonly opens: boolean;
}

function readStep(artifact: Artifact, { span, form, blocks }: StepReading, words: Words): Step {
  const own = blocks.filter((block) => !isTemplateText(artifact, block));
  const commands = [...codeIn(artifact, own)].flatMap((code) => commandsIn(artifact.text, code, words));
  const warns = own.some(({ span }) => warning(words).test(slice(artifact.text, span)));
  return { span, commands, warns, opens: form === 'text' && commands.length === 0 };
}

const warning = once(({ content }: Words) => {
  const guards = (content['guard'] ?? []).map(literal);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${guards.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'iu');
});

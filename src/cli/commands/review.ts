import { isChange, type NoChange } from '../../core/review/change.ts';
import { reviewAsMarkdown } from '../../core/review/report.ts';
import type { Flags, Values } from '../flags.ts';
import { Refusal } from '../refusal.ts';
import { actFlags, acts, actsOf, itemsOfActs, refuseHalfAnswers } from '../review/acts.ts';
import { reviewAsJson } from '../review/json.ts';
import { actedOn, openReview, readOpened } from '../review/opened.ts';
import { answersAsText, reviewAsText } from '../review/text.ts';
import { numbered, type ToldReview } from '../review/told.ts';
import { defineCommand, type Ground } from './command.ts';

const flags = {
  base: { type: 'value', value: 'REV', about: 'What the change is held against; found, where not said' },
  head: { type: 'value', value: 'BRANCH', about: 'A branch that is not checked out' },
  format: { type: 'choice', choices: ['text', 'markdown', 'json'], fallback: 'text', about: 'How the review is written' },
  save: { type: 'switch', about: 'Save it as a new artifact, and print the path' },
  verify: { type: 'value', value: 'FILE', about: 'End with 1 while mandatory items of a saved review are open; “-” is standard input' },
  ...actFlags,
} as const satisfies Flags;

type ReviewFlags = Values<typeof flags>;

/** Review a branch by the team's checklist, with what the change itself shows. */
export const review = defineCommand({
  operands: '',
  takes: [0, 0],
  about: [
    'Prints the checklist for the change on the branch that is checked out: what was said of each item, and what the change shows about it.',
    'Answers are kept in the git folder, where the editor has them, too. Nothing is ticked by itself.',
    'Ends with 0, with 2 where it could not run; with --verify, with 1 while a mandatory item is open.',
  ],
  flags,
  examples: [
    ['docent review', 'the branch that is checked out'],
    ['docent review --head origin/feature --base main', 'somebody else’s'],
    ['docent review --tick 1,2 --not-applicable 3 --reason "No new input"', 'answer items'],
    ['docent review --format markdown', 'for the pull request'],
    ['docent review --save', 'as a file beside other reviews'],
    ['docent review --verify docs/reviews/2026-11-22-refunds.md', 'in CI'],
  ],
  async run({ flags: wanted }, ground) {
    const { io } = ground;
    if (wanted.verify !== undefined) {
      refuseMixture(wanted);
      return (await import('../review/verify.ts')).verify(wanted.verify, ground);
    }
    refuseHalfAnswers(wanted);
    const opened = await openReview(wanted, io);
    const read = await readOpened(opened);
    refuseUnknown(read.told.review.change, wanted);
    const done = actsOf(wanted, numbered(read.told.review));
    const told = acts(wanted) ? await actedOn(opened, read, done) : read.told;
    if (!acts(wanted)) tellNotes(told, ground);
    if (wanted.save) io.stdout.write(`${await (await import('../review/save.ts')).saveReview(told, opened.workspace)}\n`);
    else if (acts(wanted) && wanted.format === 'text') io.stdout.write(answersAsText(told, itemsOfActs(done), lookOf(ground)));
    else io.stdout.write(written(told, wanted.format, ground));
    return 0;
  },
});

function written(told: ToldReview, format: ReviewFlags['format'], ground: Ground): string {
  if (format === 'json') return reviewAsJson(told);
  if (format === 'markdown') return reviewAsMarkdown(told.review, { name: told.name || told.review.checklist.title, depth: 2 });
  return reviewAsText(told, lookOf(ground));
}

/** Nobody reads questions a hundred and twenty columns wide with pleasure. */
const widest = 100;

const lookOf = ({ io, paint }: Ground): Parameters<typeof reviewAsText>[1] => ({
  paint,
  columns: Math.min(io.stdout.columns ?? widest, widest),
});

/** Why there is no evidence, and why this is not the checklist somebody asked for. */
function tellNotes({ review: { change, checklist } }: ToldReview, { io, quietPaint }: Ground): void {
  const notes = [checklist.complaint, isChange(change) ? undefined : change.message];
  for (const note of notes) if (note !== undefined) io.stderr.write(`${quietPaint.yellow('note:')} ${note}\n`);
}

/** What somebody named and is not there is no notice beside a review of something else. */
function refuseUnknown(change: ToldReview['review']['change'], { base, head }: ReviewFlags): void {
  const unknown: readonly NoChange['reason'][] = ['no-base', 'failed'];
  if ((base !== undefined || head !== undefined) && !isChange(change) && unknown.includes(change.reason)) throw new Refusal(change.message);
}

function refuseMixture(wanted: ReviewFlags): void {
  const { base, head, format, save, reason } = wanted;
  if (base !== undefined || head !== undefined || format !== 'text' || save || reason !== undefined || acts(wanted))
    throw new Refusal('“--verify” reads a file and nothing else; leave out the other flags');
}

/** Where a question stands among the others. */
export interface Position {
  readonly step: number;
  readonly total: number;
  /** Whether there is a question to go back to. */
  readonly canGoBack: boolean;
}

/** The person wants the previous question again. */
export const back = Symbol('back');
/** What a question comes to; undefined = the person gave up. */
export type Answer<T> = T | typeof back | undefined;

/** One question of several; `answers` so far go in, and come out with one more. */
export interface Step<Answers> {
  /** Whether the question needs asking, given the answers so far. */
  readonly applies?: (answers: Answers) => boolean;
  readonly ask: (answers: Answers, position: Position) => Promise<Answer<Answers>>;
}

/** Ask question after question, and back again; undefined where the person gave up. */
export async function askSteps<Answers>(first: Answers, steps: readonly Step<Answers>[]): Promise<Answers | undefined> {
  const asked: { readonly index: number; readonly before: Answers }[] = [];
  let answers = first;
  let index = nextIndex(steps, answers, 0);
  while (index < steps.length) {
    const answer = await steps[index]?.ask(answers, position(steps, answers, asked.length));
    if (answer === undefined) return undefined;
    if (answer === back) {
      const last = asked.pop();
      if (!last) return undefined;
      ({ index, before: answers } = last);
      continue;
    }
    asked.push({ index, before: answers });
    answers = answer;
    index = nextIndex(steps, answers, index + 1);
  }
  return answers;
}

function nextIndex<Answers>(steps: readonly Step<Answers>[], answers: Answers, from: number): number {
  const found = steps.findIndex(({ applies }, index) => index >= from && (applies?.(answers) ?? true));
  return found === -1 ? steps.length : found;
}

function position<Answers>(steps: readonly Step<Answers>[], answers: Answers, asked: number): Position {
  const total = steps.filter(({ applies }) => applies?.(answers) ?? true).length;
  return { step: asked + 1, total: Math.max(total, asked + 1), canGoBack: asked > 0 };
}

import assert from 'node:assert/strict';
import { askSteps, back, type Answer, type Position, type Step } from '../../../src/extension/ui/steps.ts';

interface Answers {
  readonly kind?: string;
  readonly home?: string;
  readonly title?: string;
}

/** Steps that answer from a script, and note where they stood. */
function scripted(script: readonly Answer<Answers>[], applies: (answers: Answers) => boolean = () => true) {
  const rest = [...script];
  const positions: string[] = [];
  const ask = async (answers: Answers, { step, total, canGoBack }: Position): Promise<Answer<Answers>> => {
    positions.push(`${step}/${total}${canGoBack ? ' back' : ''}`);
    const answer = rest.shift();
    return answer === undefined || answer === back ? answer : { ...answers, ...answer };
  };
  const steps: readonly Step<Answers>[] = [{ ask }, { ask, applies }, { ask }];
  return { steps, positions };
}

suite('askSteps', () => {
  test('gathers the answers', async () => {
    const { steps, positions } = scripted([{ kind: 'adr' }, { home: 'docs/adr' }, { title: 'Use Postgres' }]);

    assert.deepEqual(await askSteps<Answers>({}, steps), { kind: 'adr', home: 'docs/adr', title: 'Use Postgres' });
    assert.deepEqual(positions, ['1/3', '2/3 back', '3/3 back']);
  });

  test('asks again what the person goes back to, without the answer that followed', async () => {
    const { steps } = scripted([{ kind: 'adr' }, { home: 'docs/adr' }, back, back, { kind: 'rfc' }, { home: 'rfcs' }, { title: 'Limits' }]);

    assert.deepEqual(await askSteps<Answers>({}, steps), { kind: 'rfc', home: 'rfcs', title: 'Limits' });
  });

  test('leaves out what need not be asked, and does not count it', async () => {
    const { steps, positions } = scripted([{ kind: 'rfc' }, back, { kind: 'rfc' }, { title: 'Limits' }], ({ kind }) => kind === 'adr');

    assert.deepEqual(await askSteps<Answers>({}, steps), { kind: 'rfc', title: 'Limits' });
    assert.deepEqual(positions, ['1/2', '2/2 back', '1/2', '2/2 back']);
  });

  test('comes to nothing when the person gives up', async () => {
    const { steps } = scripted([{ kind: 'adr' }, undefined]);

    assert.equal(await askSteps<Answers>({}, steps), undefined);
  });
});

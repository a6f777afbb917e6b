import assert from 'node:assert/strict';
import { corpora } from '../../scripts/real-input/corpora.ts';
import { counted, readExpected } from '../../scripts/team-kinds/expected.ts';
import { openCorpus, teamKinds } from '../../scripts/team-kinds/kinds.ts';

suite('kind files of teams, on the documents of their kind', function () {
  this.timeout(60_000);
  const found = corpora();

  for (const kind of teamKinds) {
    const corpus = found.find(({ name }) => name === kind.corpus);
    if (!corpus) {
      test(`${kind.id} (${kind.corpus} is not beside the project)`);
      continue;
    }
    test(`${kind.id} finds in ${kind.corpus} what is written down`, async () => {
      assert.deepEqual(counted(await openCorpus(corpus, kind), corpus, kind.id), readExpected()[kind.id]);
    });
  }
});

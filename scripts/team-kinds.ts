// Reads the corpora beside this repository with kind files of teams, and writes docs/team-kinds.md and what is expected of them:
// npm run team-kinds EIPW KEPS, where EIPW is a folder that has eipw-lint-js installed and KEPS a checkout of kubernetes/enhancements
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { ForeseenError, runScript, say } from './foreseen.ts';
import { corpora } from './real-input/corpora.ts';
import { compare } from './team-kinds/compare.ts';
import { loadEipw, type Complaint } from './team-kinds/eipw.ts';
import { counted, writeExpected, type Expected } from './team-kinds/expected.ts';
import { findFaults } from './team-kinds/faults.ts';
import { checkout, kep, kindFile, openCorpus, sparingNothing, standing, teamKinds } from './team-kinds/kinds.ts';
import { page } from './team-kinds/page.ts';

await runScript(async () => {
  const [folder, enhancements] = process.argv.slice(2);
  if (folder === undefined || enhancements === undefined)
    throw new ForeseenError('Name a folder in which “npm install eipw-lint-js@0.9.0” was run, and a checkout of kubernetes/enhancements');
  const eipw = loadEipw(folder);
  const found = [...corpora(), checkout(kep.corpus, resolve(enhancements))];
  const expected: Record<string, Expected> = {};
  for (const kind of [...teamKinds, kep]) {
    const corpus = found.find(({ name }) => name === kind.corpus);
    if (!corpus) throw new ForeseenError('The corpora are not there: expected a folder “shared/corpora” beside this repository');
    say(kind.id);
    expected[kind.id] = counted(await openCorpus(corpus, kind), corpus, kind.id);
  }
  writeExpected(expected);

  const [kind] = teamKinds;
  const corpus = found.find(({ name }) => name === kind?.corpus);
  if (!kind || !corpus) return;
  const texts = await standing(corpus, kind);
  const complaints = new Map<string, readonly Complaint[]>();
  for (const file of texts.keys()) complaints.set(file, await eipw.lint(join(corpus.root, kind.home, file)));
  say(`eipw ${eipw.version}`);
  const strict = await openCorpus(corpus, kind, { text: sparingNothing(kindFile(kind.id)), profile: 'strict' });
  const usual = await openCorpus(corpus, kind);
  const compared = compare(strict, kind.home, complaints);
  const told = page({
    expected,
    version: eipw.version,
    stubs: expected[kind.id]?.statuses['moved'] ?? 0,
    files: texts.size,
    compared,
    usual: compare(usual, kind.home, complaints),
    faults: await findFaults(corpus, kind, eipw, texts),
  });
  const path = new URL('../docs/team-kinds.md', import.meta.url);
  await writeFile(path, await format(told, { parser: 'markdown', printWidth: 140, singleQuote: true }));
  say('docs/team-kinds.md and test/fixtures/kinds/expected.json written');
});

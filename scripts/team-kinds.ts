// Reads the corpora beside this repository with kind files of teams, and writes what is expected of them (test/fixtures/kinds/expected.json):
// npm run team-kinds. With a folder that has eipw-lint-js installed and a checkout of kubernetes/enhancements it also reads KEPs, holds
// what eipw says beside ours, and writes docs/team-kinds.md: npm run team-kinds EIPW KEPS
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { ForeseenError, runScript, say } from './foreseen.ts';
import { corpora, type Corpus } from './real-input/corpora.ts';
import { compare } from './team-kinds/compare.ts';
import { loadEipw, type Complaint, type Eipw } from './team-kinds/eipw.ts';
import { counted, readExpected, writeExpected, type Expected } from './team-kinds/expected.ts';
import { findFaults } from './team-kinds/faults.ts';
import { checkout, kep, kindFile, openCorpus, sparingNothing, standing, teamKinds, type TeamKind } from './team-kinds/kinds.ts';
import { page } from './team-kinds/page.ts';

type Measured = Readonly<Record<string, Expected>>;

await runScript(async () => {
  const [folder, enhancements] = process.argv.slice(2);
  const eipw = folder === undefined ? undefined : loadEipw(folder);
  const found = [...corpora(), ...(enhancements === undefined ? [] : [checkout(kep.corpus, resolve(enhancements))])];
  const expected = { ...readExpected(), ...(await measured(found, enhancements === undefined ? teamKinds : [...teamKinds, kep])) };
  writeExpected(expected);
  say('test/fixtures/kinds/expected.json written');
  if (!eipw || enhancements === undefined) return;

  const [kind] = teamKinds;
  const told = kind && (await comparison(kind, corpusOf(found, kind), eipw, expected));
  if (told === undefined) return;
  await writeFile(
    new URL('../docs/team-kinds.md', import.meta.url),
    await format(told, { parser: 'markdown', printWidth: 140, singleQuote: true }),
  );
  say('docs/team-kinds.md written');
});

async function measured(found: readonly Corpus[], kinds: readonly TeamKind[]): Promise<Measured> {
  const all: Record<string, Expected> = {};
  for (const kind of kinds) {
    say(kind.id);
    const corpus = corpusOf(found, kind);
    all[kind.id] = counted(await openCorpus(corpus, kind), corpus, kind.id);
  }
  return all;
}

function corpusOf(found: readonly Corpus[], { corpus }: TeamKind): Corpus {
  const own = found.find(({ name }) => name === corpus);
  if (!own) throw new ForeseenError('The corpora are not there: expected a folder “shared/corpora” beside this repository');
  return own;
}

async function comparison(kind: TeamKind, corpus: Corpus, eipw: Eipw, expected: Measured): Promise<string> {
  const texts = await standing(corpus, kind);
  const complaints = new Map<string, readonly Complaint[]>();
  for (const file of texts.keys()) complaints.set(file, await eipw.lint(join(corpus.root, kind.home, file)));
  say(`eipw ${eipw.version}`);
  const strict = await openCorpus(corpus, kind, { text: sparingNothing(kindFile(kind.id)), profile: 'strict' });
  return page({
    expected,
    version: eipw.version,
    stubs: expected[kind.id]?.statuses['moved'] ?? 0,
    files: texts.size,
    compared: compare(strict, kind.home, complaints),
    usual: compare(await openCorpus(corpus, kind), kind.home, complaints),
    faults: await findFaults(corpus, kind, eipw, texts),
  });
}

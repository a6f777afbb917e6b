import assert from 'node:assert/strict';
import { corpora } from '../../scripts/real-input/corpora.ts';
import { filesWith, measure, type Measured } from '../../scripts/real-input/measure.ts';

/** Names that are never artifacts themselves, whatever folder they are in. */
const neverArtifact =
  /(?:^|\/)(?:index|summary|changelog|contributing|agents|(?:adr-|0000-)?template)\.md$|(?:^|\/)(?!\d[^/]*\/)[^/\d]*\/readme\.md$|^readme\.md$/i;

suite('on real documents', function () {
  this.timeout(120_000);
  const measured: Measured[] = [];

  suiteSetup(async function () {
    const found = corpora();
    if (found.length === 0) this.skip();
    for (const corpus of found) measured.push(await measure(corpus));
  });

  test('no error is found', () => {
    const errors = measured.flatMap(({ name, findings }) =>
      findings.filter(({ severity }) => severity === 'error').map(({ path, rule }) => `${name}/${path} ${rule}`),
    );
    assert.deepEqual(errors, []);
  });

  test('fewer than one file in twenty has a warning', () => {
    const files = measured.reduce((sum, each) => sum + each.files, 0);
    const warned = measured.reduce((sum, each) => sum + filesWith(each, 'warning'), 0);
    assert.ok(warned < files / 20, `${warned} of ${files} files have warnings`);
  });

  test('nothing is said of READMEs, index pages and templates', () => {
    const told = measured.flatMap(({ name, findings }) =>
      findings.filter(({ path }) => neverArtifact.test(path)).map(({ path, rule }) => `${name}/${path} ${rule}`),
    );
    assert.deepEqual(told, []);
  });

  test('nothing at all is said of the decisions that MADR keeps of itself', () => {
    const madr = measured.find(({ name }) => name === 'madr');
    const told = madr?.findings
      .filter(({ path }) => path.startsWith('docs/decisions/'))
      .map(({ path, rule, severity, message }) => `${path} ${severity} ${rule}: ${message}`);
    assert.deepEqual(told, []);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../node/support.ts';
import { repositoryOf } from './repository.ts';
import { lacking, workspace } from './workspace.ts';

interface Said {
  readonly found: boolean;
  readonly codes: readonly string[];
  readonly message: string;
  readonly hover: { readonly contents: { readonly value: string } };
  readonly completion: readonly { readonly label: string }[];
  readonly actions: readonly string[];
  readonly text: string;
  readonly mended: boolean;
  readonly review: readonly string[];
}

const path = 'docs/adr/0003-lack-much.md';

suite('Neovim', () => {
  let said: Said;

  suiteSetup(function () {
    if (spawnSync('nvim', ['--version']).error) {
      process.stderr.write('      Neovim is not installed here: the server was not tried with it\n');
      this.skip();
    }
    this.timeout(60_000);
    const repository = repositoryOf({ ...workspace, [path]: lacking.replace('2026-05-01', '2026-11-20') });
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.commit('A new way in', { 'src/routes.ts': "\nrouter.post('/refunds', refund);\n" });
    const out = join(folderOf({}), 'said.json');
    const server = join(import.meta.dirname, '..', '..', 'src', 'server', 'main-node.ts');
    const env = {
      ...process.env,
      DOCENT_NODE: process.execPath,
      DOCENT_SERVER: server,
      DOCENT_ROOT: repository.top,
      DOCENT_FILE: join(repository.top, path),
      DOCENT_OUT: out,
      DOCENT_DOCS: join(import.meta.dirname, '..', '..', 'docs', 'editors.md'),
      DOCENT_TODAY: '2026-11-22',
    };
    const script = join(import.meta.dirname, 'neovim.lua');
    const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script], {
      env,
      timeout: 50_000,
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
    said = JSON.parse(readFileSync(out, 'utf8')) as Said;
  });
  suiteTeardown(removeFolders);

  test('shows what was found', () => {
    assert.ok(said.found);
    assert.deepEqual(said.codes, ['section-missing', 'section-missing', 'section-missing']);
    assert.match(said.message, /^Section “.+” is missing/);
  });

  test('hovers over a heading', () => {
    assert.match(said.hover.contents.value, /a section of the kind/);
  });

  test('completes a status', () => {
    assert.ok(said.completion.some(({ label }) => label === 'accepted'));
  });

  test('takes a code action, and the findings go', () => {
    assert.ok(said.actions.includes('Insert all 3 missing sections'));
    assert.match(said.text, /\n## Decision\n/);
    assert.ok(said.mended);
  });

  test('lists what is open in a review, with the places of what the change shows', () => {
    assert.ok(said.review.length >= 7, said.review.join('\n'));
    assert.ok(said.review.includes('routes.ts:2 1 new way in: /refunds'), said.review.join('\n'));
  });
});

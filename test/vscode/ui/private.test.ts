import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEditor, type Editor } from '../../../scripts/vscode/driver.ts';
import { folderWith, openViews, threeDecisions, typeWhenAsked, until } from './workspace.ts';

const home = 'private/one-on-ones';
const noteOf = (name: string): string => `2026-11-22-${name}.md`;

/** A folder under git in which nothing is ignored but what is built. */
async function repository(): Promise<string> {
  const folder = await folderWith({ ...threeDecisions, '.gitignore': 'dist/\n' });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}

suite('a private artifact', () => {
  let editor: Editor;

  suiteSetup(async () => {
    editor = await openEditor({ folder: await repository(), env: { DOCENT_TODAY: '2026-11-22' } });
    await openViews(editor);
    await editor.treeRow('One log format').first().waitFor();
  });

  suiteTeardown(() => editor?.close());

  const input = () => editor.page.locator('.quick-input-widget');
  const ignores = (path: string): boolean => {
    try {
      execFileSync('git', ['check-ignore', '--quiet', path], { cwd: editor.folder });
      return true;
    } catch {
      return false;
    }
  };

  /** Start one, as far as its title. */
  async function startOne(name: string): Promise<void> {
    await editor.run('Docent: New Artifact…');
    await typeWhenAsked(editor, 'What do you want to write?', 'one-on-one');
    await editor.quickInput.pick('One-on-one');
    await input().locator('.quick-input-message', { hasText: home }).waitFor();
    await editor.quickInput.type(name);
    await input().locator('.quick-input-message', { hasText: 'Creates' }).waitFor();
    await editor.press('Enter');
  }

  const isThere = (path: string): boolean => existsSync(join(editor.folder, path));

  async function undo(): Promise<void> {
    await editor.clickText('# Lena Fischer');
    await editor.press('Control+Z');
  }

  const opened = (name: string): Promise<void> => editor.page.locator(`.tab.active[data-resource-name="${noteOf(name)}"]`).waitFor();

  test('is kept out of git by the first offer, before it is there', async () => {
    await startOne('Lena Fischer');
    await editor.quickInput.row(`Keep it out of git: ${home}`).first().waitFor();
    await editor.screenshot('private-1-offer');
    assert.deepEqual(await editor.quickInput.labels(), [`Keep it out of git: ${home}`, 'Keep it in git all the same', 'Another folder…']);
    await editor.quickInput.row(`Keep it out of git: ${home}`).first().click();
    await opened('lena-fischer');

    await until(async () => (await editor.read('.gitignore')) === `dist/\n/${home}/\n`);
    assert.match(await editor.read(`${home}/${noteOf('lena-fischer')}`), /^---\nkind: one-on-one\n/);
    assert.ok(ignores(`${home}/${noteOf('lena-fischer')}`));
    assert.deepEqual(await editor.notifications(), []);
  });

  test('goes with that line when its creation is undone', async () => {
    await undo();
    await until(async () => (await editor.read('.gitignore')) === 'dist/\n');
    await until(async () => !isThere(`${home}/${noteOf('lena-fischer')}`));
  });

  test('comes with a .gitignore where there is none, and both go together', async () => {
    await rm(join(editor.folder, '.gitignore'));
    await startOne('Lena Fischer');
    await editor.quickInput.row(`Keep it out of git: ${home}`).first().click();
    await opened('lena-fischer');
    await until(async () => isThere('.gitignore') && (await editor.read('.gitignore')) === `/${home}/\n`);
    await undo();
    await until(async () => !isThere('.gitignore') && !isThere(`${home}/${noteOf('lena-fischer')}`));
  });

  test('has a lock in the tree, and no finding about git', async () => {
    await startOne('Lena Fischer');
    await editor.quickInput.row(`Keep it out of git: ${home}`).first().click();
    const row = editor.treeRow('Lena Fischer').first();
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /private/);
    await row.locator('.codicon-lock').waitFor();
    await editor.screenshot('private-2-tree');
    const problems = await editor.problems();
    assert.ok(!problems.some((label) => label.includes('git')), problems.join('\n'));
  });

  test('is created without a question where git ignores its home', async () => {
    await startOne('Noor Haddad');
    await opened('noor-haddad');
    assert.equal(await editor.read('.gitignore'), `/${home}/\n`);
  });
});

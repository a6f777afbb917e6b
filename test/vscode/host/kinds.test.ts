import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { shipped } from '../../../src/core/engine/shipped.ts';
import { newKindPrefix } from '../../../src/manifest/commands.ts';
import { acceptProposed, closeAll, findingsIn } from './support.ts';

const title = 'The queue is full';
const kinds = shipped.read?.kinds ?? [];

suite('each kind', () => {
  // Where nobody says who writes, fields that want a name are open questions.
  suiteSetup(() => author().update('author', 'Ada Lovelace', vscode.ConfigurationTarget.Workspace));
  suiteTeardown(() => author().update('author', undefined, vscode.ConfigurationTarget.Workspace));
  teardown(closeAll);

  for (const { id, home, name } of kinds)
    test(`${name}: its command makes one file, at its home, with nothing but guidance and holes left in it`, async () => {
      const before = await files();
      await acceptProposed(`${newKindPrefix}${id}`, { title });

      const editor = vscode.window.activeTextEditor;
      const path = vscode.workspace.asRelativePath(editor?.document.uri ?? '');
      const added = (await files()).filter((each) => !before.includes(each));
      assert.deepEqual(added, [path]);
      assert.equal(path.slice(0, path.lastIndexOf('/')), home);

      assert.ok(editor);
      assert.match(editor.document.getText(), new RegExp(`^# .*${title}$`, 'm'));
      assert.equal(editor.document.isDirty, false);
      const findings = await findingsIn(editor.document.uri);
      const rules = findings.map(({ code }) => (typeof code === 'object' ? code.value : code));
      assert.deepEqual([...new Set(rules)], ['placeholder-left']);
    });

  test('starts where one begins to write', async () => {
    await acceptProposed(`${newKindPrefix}${kinds[0]?.id ?? ''}`, { title });
    const { document, selection } = vscode.window.activeTextEditor ?? {};

    assert.match(document?.getText(selection) ?? '', /^<!-- .*-->$/s);
  });
});

const author = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('docent');

/** Markdown of the folder as it is on disk, whatever git ignores. */
async function files(): Promise<string[]> {
  const all = await vscode.workspace.findFiles('**/*.md', null);
  return all.map((uri) => vscode.workspace.asRelativePath(uri)).sort();
}

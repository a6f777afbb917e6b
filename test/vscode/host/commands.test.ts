import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('commands', () => {
  let contributed: readonly string[];
  let registered: ReadonlySet<string>;

  suiteSetup(async () => {
    const docent = vscode.extensions.getExtension('docent.docent');
    assert.ok(docent);
    await docent.activate();
    contributed = docent.packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
    registered = new Set(await vscode.commands.getCommands(true));
  });

  test('are all there: none of the manifest is dead', () => {
    assert.deepEqual(
      contributed.filter((id) => !registered.has(id)),
      [],
    );
  });

  test('are all in the manifest: none is known to nobody', () => {
    const ofViews = /^docent\.(?:artifacts|attention|review)\./;
    const ours = [...registered].filter((id) => id.startsWith('docent.') && !ofViews.test(id));

    assert.deepEqual(
      ours.filter((id) => !contributed.includes(id)),
      [],
    );
  });

  test('offer to start each kind', () => {
    assert.ok(contributed.some((id) => id.startsWith('docent.new.')));
  });
});

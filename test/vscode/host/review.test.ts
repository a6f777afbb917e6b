import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('the review checklist', () => {
  let contributes: {
    readonly views: { readonly docent: readonly { readonly id: string; readonly visibility?: string }[] };
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when: string }[];
  };

  suiteSetup(async () => {
    const docent = vscode.extensions.getExtension('docent.docent');
    assert.ok(docent);
    await docent.activate();
    contributes = docent.packageJSON.contributes;
  });

  test('is closed until somebody opens it, below what is there for everybody', () => {
    assert.deepEqual(
      contributes.views.docent.map(({ id, visibility }) => [id, visibility]),
      [
        ['docent.artifacts', undefined],
        ['docent.attention', undefined],
        ['docent.review', 'collapsed'],
      ],
    );
  });

  test('takes Space nowhere but in its own list', () => {
    const keys = contributes.keybindings.filter(({ key }) => key === 'space');

    assert.deepEqual(
      keys.map(({ command }) => command),
      ['docent.toggleReviewItem'],
    );
    assert.match(keys[0]?.when ?? '', /focusedView == docent\.review && listFocus && !inputFocus/);
  });

  test('is opened and read without a word of complaint', async () => {
    await vscode.commands.executeCommand('docent.review.focus');
    await vscode.commands.executeCommand('docent.refreshReview');
    await vscode.commands.executeCommand('docent.hideDone');
    await vscode.commands.executeCommand('docent.showDone');
  });

  test('copies itself as a task list, where there is no change as well', async () => {
    await vscode.commands.executeCommand('docent.copyReview');

    assert.match(await vscode.env.clipboard.readText(), /^- \[ \] .+\?/m);
  });

  test('has nothing to show for a file nobody knows, and lets nobody write it', async () => {
    const uri = vscode.Uri.from({ scheme: 'docent-git', path: '/nowhere.ts', query: '0000000&file:///nowhere' });
    const document = await vscode.workspace.openTextDocument(uri);

    assert.equal(document.getText(), '');
    assert.equal(document.languageId, 'typescript');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'x');
    assert.equal((await vscode.workspace.applyEdit(edit)) && (await document.save()), false);
  });
});

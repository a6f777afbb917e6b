import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('activation in a browser', () => {
  test('ends without a failure', async () => {
    const docent = vscode.extensions.getExtension('docent.docent');
    assert.ok(docent);

    await docent.activate();

    assert.equal(docent.isActive, true);
  });

  test('finds a workspace that is on no disk', () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'vscode-test-web');
  });
});

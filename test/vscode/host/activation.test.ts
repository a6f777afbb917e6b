import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('activation', () => {
  test('ends without a failure', async () => {
    const docent = vscode.extensions.getExtension('docent.docent');
    assert.ok(docent);

    await docent.activate();

    assert.equal(docent.isActive, true);
  });
});

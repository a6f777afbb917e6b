import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptProposed, closeAll, eventually, findingsIn, inFolder, undecided, write } from '../host/support.ts';

suite('an artifact that is on no disk', () => {
  teardown(closeAll);

  test('is found by its title', async () => {
    const found = await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Record arch',
      );
      return symbols.find(({ name }) => name.includes('Record architecture decisions'));
    }, 'a symbol with that title');

    assert.equal(found.location.uri.scheme, 'vscode-test-web');
  });

  test('is checked, and gets its missing sections', async () => {
    const uri = await write('docs/adr/0101-incomplete.md', ...undecided);
    const { document } = await vscode.window.showTextDocument(uri);
    const messages = (await findingsIn(uri)).map(({ message }) => message).join('\n');
    assert.match(messages, /“Consequences”/);

    await vscode.commands.executeCommand('docent.insertMissing', uri);

    assert.match(document.getText(), /^## Consequences$/m);
  });

  test('gets another status', async () => {
    const { document } = await vscode.window.showTextDocument(inFolder('docs/adr/0001-record-architecture-decisions.md'));
    const before = document.getText();

    await acceptProposed('docent.setStatus', document.uri);

    assert.notEqual(document.getText(), before);
  });
});

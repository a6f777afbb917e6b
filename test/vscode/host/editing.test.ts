import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptProposed, closeAll, eventually, findingsIn, inFolder, undecided, write } from './support.ts';

suite('an artifact in the editor', () => {
  teardown(closeAll);

  test('has what is missing underlined, with a link to the page that says why', async () => {
    const uri = await write('docs/adr/0101-incomplete.md', ...undecided);
    await vscode.window.showTextDocument(uri);

    const [finding] = (await findingsIn(uri)).filter(({ code }) => typeof code === 'object' && code.value === 'section-missing');

    assert.match(finding?.message ?? '', /“Consequences”/);
    assert.ok(typeof finding?.code === 'object');
    assert.equal(finding.code.target.scheme, 'command');
  });

  test('gets every missing section by one command, undone by one undo', async () => {
    const uri = await write('docs/adr/0102-incomplete.md', ...undecided);
    const editor = await vscode.window.showTextDocument(uri);
    await findingsIn(uri);
    const before = editor.document.getText();

    await vscode.commands.executeCommand('docent.insertMissing', uri);
    assert.match(editor.document.getText(), /^## Consequences$/m);

    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('is saved when its status is set and nobody was working on it', async () => {
    const uri = await write('docs/adr/0103-set.md', ...undecided);
    await vscode.window.showTextDocument(uri);
    await findingsIn(uri);
    await closeAll();

    await acceptProposed('docent.setStatus', uri);

    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^status: accepted$/m);
    assert.equal(document.isDirty, false);
    assert.equal(document.getText().replace('accepted', 'proposed'), `${undecided.join('\n')}\n`);
  });

  test('stays unsaved when somebody was working on it', async () => {
    const uri = await write('docs/adr/0104-set.md', ...undecided);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(14, 0), 'Half a '));

    await acceptProposed('docent.setStatus', uri);

    assert.match(editor.document.getText(), /^status: accepted$/m);
    assert.equal(editor.document.isDirty, true);
  });

  test('has a page for each rule, offline', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('docent-rule:/section-missing.md'));

    assert.match(page.getText(), /^# section-missing$/m);
    assert.equal(page.languageId, 'markdown');
  });

  test('is left alone where Docent is switched off', async () => {
    const uri = await write('docs/adr/0105-off.md', ...undecided);
    await vscode.window.showTextDocument(uri);
    await findingsIn(uri);
    const settings = vscode.workspace.getConfiguration('docent', inFolder(''));

    await settings.update('enable', false, vscode.ConfigurationTarget.Workspace);
    await eventually(() => vscode.languages.getDiagnostics(uri).every(({ source }) => source !== 'docent'), 'the findings are gone');

    await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    assert.ok((await findingsIn(uri)).length > 0);
  });
});

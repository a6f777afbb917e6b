import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, inFolder, write } from './support.ts';

const accepted = [
  '---',
  'kind: rfc',
  'status: accepted',
  'date: 2026-03-02',
  'authors: [Ada]',
  '---',
  '',
  '# Day passes',
  '',
  '## Problem',
  '',
  'Visitors ask [for one](../adr/0001-record-architecture-decisions.md).',
  '',
  '## Recommendation',
  '',
  'Sell them at the stop.',
];

suite('what follows an artifact, in the editor', () => {
  teardown(closeAll);

  test('is offered above the title; taken, it is a new artifact that holds what was said, and both name each other', async () => {
    const uri = await write('docs/rfcs/0201-day-passes.md', ...accepted);
    await vscode.window.showTextDocument(uri);
    const [command] = await eventually(() => lenses(uri), 'a lens');
    assert.match(command?.title ?? '', /Record decision$/);
    assert.equal(command?.command, 'docent.followUp');

    const running = vscode.commands.executeCommand('docent.followUp', ...(command.arguments ?? []));
    const created = await accepting(running, 'docs/adr');
    assert.match(created.getText(), /^(?:decides: RFC-201|Decides: \[RFC-201\]\(\.\.\/rfcs\/0201-day-passes\.md\))$/m);
    assert.match(created.getText(), /\n## Decision\n\nSell them at the stop\.\n/);
    assert.match(created.getText(), /\[for one\]\(0001-record-architecture-decisions\.md\)/);
    assert.equal(created.isDirty, false);

    const source = await vscode.workspace.openTextDocument(uri);
    assert.match(source.getText(), /^decision-records: ADR-\d+$/m);
    assert.equal(source.isDirty, false);
    await eventually(async () => (await lenses(uri)) === undefined, 'the lens is gone');
  });

  test('is taken back by one undo', async () => {
    const uri = await write('docs/rfcs/0202-night-passes.md', ...accepted.map((line) => line.replace('Day', 'Night')));
    const { document } = await vscode.window.showTextDocument(uri);
    const before = document.getText();
    const running = vscode.commands.executeCommand('docent.followUp', uri.toString(), 'Record decision');
    const created = await accepting(running, 'docs/adr');
    assert.notEqual(document.getText(), before);

    await vscode.window.showTextDocument(document);
    void vscode.commands.executeCommand('undo');
    await eventually(async () => document.getText() === before, 'the source is as it was');
    const isThere = () => vscode.workspace.fs.stat(created.uri).then(Boolean, () => false);
    await eventually(async () => !(await isThere()), 'the new artifact is gone');
  });

  test('is a person’s to refuse: nothing follows where nobody says yes', async () => {
    const uri = await write('docs/rfcs/0203-no-passes.md', ...accepted);
    const { document } = await vscode.window.showTextDocument(uri);
    const before = document.getText();
    const running = vscode.commands.executeCommand('docent.followUp', uri.toString(), 'Record decision');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await running;
    assert.equal(document.getText(), before);
    assert.deepEqual(
      (await vscode.workspace.findFiles('docs/adr/*-no-passes.md')).map(({ path }) => path),
      [],
    );
  });
});

/** The commands of our lenses above a document; undefined where there are none. */
async function lenses(uri: vscode.Uri): Promise<readonly vscode.Command[] | undefined> {
  const found: readonly vscode.CodeLens[] = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 20);
  const ours = found.flatMap(({ command }) => (command?.command === 'docent.followUp' ? [command] : []));
  return ours.length > 0 ? ours : undefined;
}

/** Say yes to what is asked until the command is done; answers the document it shows. */
async function accepting(running: Thenable<unknown>, folder: string): Promise<vscode.TextDocument> {
  let done = false;
  void running.then(() => (done = true));
  await eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  }, 'the command is answered');
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  assert.ok(document.uri.path.startsWith(`${inFolder(folder).path}/`), document.uri.path);
  return document;
}

import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { removeFolders } from '../node/support.ts';
import { ableEditor, startEditor, stopEditors, type Editor } from './client.ts';
import { lacking, workspace } from './workspace.ts';

const path = 'docs/adr/0003-lack-much.md';

async function actionsAt(editor: Editor, words: string, only?: readonly string[], at = path): Promise<CodeAction[]> {
  const position = editor.at(at, words);
  await editor.until(() => editor.diagnostics(at).length > 0, 'findings');
  const context = { diagnostics: editor.diagnostics(at), ...(only ? { only } : {}) };
  return editor.ask('textDocument/codeAction', {
    textDocument: { uri: editor.uri(at) },
    range: { start: position, end: position },
    context,
  });
}

async function take(editor: Editor, actions: readonly CodeAction[], title: string): Promise<WorkspaceEdit> {
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `“${title}” is among ${actions.map((each) => each.title).join(' | ')}`);
  return action.edit ?? (await editor.ask<CodeAction>('codeAction/resolve', action)).edit ?? {};
}

/** The text of a document after an edit. */
function after(edit: WorkspaceEdit, text: string): string {
  const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
  const edits = change?.edits ?? Object.values(edit.changes ?? {})[0] ?? [];
  return TextDocument.applyEdits(TextDocument.create('x:', 'markdown', 1, text), edits as never);
}

suite('code actions', () => {
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  test('insert a missing section where its kind has it, worked out when taken', async () => {
    const editor = await startEditor({ files: { ...workspace, [path]: lacking } });
    await editor.open(path, lacking);
    const actions = await actionsAt(editor, '## Context');
    const insert = actions.filter(({ title }) => title.startsWith('Insert section'));
    assert.equal(insert.length, 3);
    assert.ok(insert.every(({ edit, data, diagnostics }) => edit === undefined && data && diagnostics?.length));
    const edit = await take(editor, actions, insert[0]?.title ?? '');
    assert.match(after(edit, lacking), /## Context\n\nSomething is missing\.\n\n## Decision\n\n<!--/);
    assert.equal((edit.documentChanges?.[0] as TextDocumentEdit | undefined)?.textDocument.version, 1);
  });

  test('insert all missing sections at once', async () => {
    const editor = await startEditor({ files: { ...workspace, [path]: lacking } });
    await editor.open(path, lacking);
    const edit = await take(editor, await actionsAt(editor, '## Context'), 'Insert all 3 missing sections');
    assert.deepEqual(after(edit, lacking).match(/^## .*$/gm)?.length, 4);
  });

  test('come with their edits to an editor that cannot wait', async () => {
    const editor = await startEditor({ files: { ...workspace, [path]: lacking }, capabilities: {}, options: null });
    await editor.open(path, lacking);
    const actions = await actionsAt(editor, '## Context');
    const edit = await take(editor, actions, 'Insert all 3 missing sections');
    assert.equal(after(edit, lacking).match(/^## .*$/gm)?.length, 4);
  });

  test('ignore a rule here, and leave the reason to the person', async () => {
    const editor = await startEditor({ files: { ...workspace, [path]: lacking } });
    await editor.open(path, lacking);
    const edit = await take(editor, await actionsAt(editor, '## Context'), 'Ignore “section-missing” here, and say why');
    const text = after(edit, lacking);
    assert.ok(text.includes('<!-- docent-ignore section-missing:  -->\n## Context'));
    await editor.change(path, text);
    await editor.until(() => editor.rules(path).join() === 'suppression-reason', 'only the reason is missing');
    await editor.change(path, text.replace(':  -->', ': it is young -->'));
    await editor.until(() => editor.rules(path).length === 0, 'no findings');
  });

  test('put the cursor where the reason goes, where the editor can', async () => {
    const capabilities = {
      ...ableEditor,
      workspace: { ...ableEditor.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    };
    const editor = await startEditor({ files: { ...workspace, [path]: lacking }, capabilities });
    await editor.open(path, lacking);
    const edit = await take(editor, await actionsAt(editor, '## Context'), 'Ignore “section-missing” here, and say why');
    assert.match(JSON.stringify(edit), /"snippet":\{"kind":"snippet","value":"<!-- docent-ignore section-missing: \$0 -->\\n"\}/);
  });

  test('make every safe fix when asked for a source action, and only then', async () => {
    const text = lacking.replace('proposed', 'propsed');
    const editor = await startEditor({ files: { ...workspace, [path]: text } });
    await editor.open(path, text);
    assert.ok((await actionsAt(editor, 'status:')).every(({ kind }) => !kind?.startsWith('source')));
    const actions = await actionsAt(editor, 'status:', ['source.fixAll']);
    for (const { kind, edit } of actions) {
      assert.equal(kind, 'source.fixAll.docent');
      assert.ok(edit && !after(edit, text).includes('## Decision'));
    }
  });

  test('offer on the title to write into the config that it is none', async () => {
    const editor = await startEditor({ files: { ...workspace, [path]: lacking } });
    await editor.open(path, lacking);
    const edit = await take(editor, await actionsAt(editor, 'Lack much'), 'This is not an ADR');
    const [create, write] = edit.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: editor.uri('.docent/config.yaml'), options: { overwrite: false } });
    assert.match(
      (write as TextDocumentEdit).edits.map((each) => ('newText' in each ? each.newText : '')).join(),
      /not-artifacts: \[docs\/adr\/0003-lack-much\.md\]/,
    );
  });

  test('offer on the title of another document to write that it is one', async () => {
    const config = 'profile: default\n';
    const editor = await startEditor({ files: { ...workspace, 'notes/idea.md': '# Idea\n\nWords.\n', '.docent/config.yaml': config } });
    await editor.open('notes/idea.md', '# Idea\n\nWords.\n');
    const position = editor.at('notes/idea.md', 'Idea');
    const context = { diagnostics: [] };
    const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('notes/idea.md') },
      range: { start: position, end: position },
      context,
    });
    const edit = await take(editor, actions, 'This is an ADR');
    assert.equal(after(edit, config), 'profile: default\nkinds:\n  adr:\n    files: [notes/idea.md]\n');
  });

  test('show a rule: by a command of our extension, else by one of the server’s', async () => {
    const editor = await startEditor({ files: { ...workspace, [path]: lacking } });
    await editor.open(path, lacking);
    const own = (await actionsAt(editor, '## Context')).find(({ title }) => title === 'Show rule “section-missing”');
    assert.deepEqual(own?.command?.command, 'docent.showRule');

    const other = await startEditor({ files: { ...workspace, [path]: lacking }, options: null });
    await other.open(path, lacking);
    const shown = (await actionsAt(other, '## Context')).find(({ title }) => title === 'Show rule “section-missing”');
    await other.ask('workspace/executeCommand', { command: shown?.command?.command, arguments: shown?.command?.arguments });
    assert.match(other.shownDocuments[0] ?? '', /docs\/rules\/section-missing\.md$/);
  });

  test('mend the config with the word that was meant', async () => {
    const config = 'rules:\n  section-mising: off\n';
    const editor = await startEditor({ files: { ...workspace, '.docent/config.yaml': config } });
    await editor.open('.docent/config.yaml', config, 'yaml');
    const actions = await actionsAt(editor, 'section-mising', undefined, '.docent/config.yaml');
    const edit = await take(editor, actions, 'Change to “section-missing”');
    assert.equal(after(edit, config), 'rules:\n  section-missing: off\n');
  });

  test('are none, and no failure, where the document or the range is odd', async () => {
    const editor = await startEditor({ files: workspace });
    const far = { line: 9999, character: 9999 };
    for (const uri of [editor.uri('nowhere.md'), 'untitled:Untitled-1', 'no uri at all', '']) {
      const actions = await editor.ask('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: far, end: far },
        context: { diagnostics: [] },
      });
      assert.deepEqual(actions, []);
    }
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findingsIn, inFolder, undecided, write } from './support.ts';

const recipe = [
  '---',
  'docent: 1',
  'kind: recipe',
  'name: Recipe',
  'statuses: { untried: { next: [cooked] }, cooked: {} }',
  'fields: { status: { type: status, need: required } }',
  '---',
  '',
  '# {title}',
  '',
  '## Steps',
  '<!-- docent: { need: core } -->',
  '',
];
const bread = ['---', 'kind: recipe', 'status: burnt', '---', '', '# Bread', '', '## History', '', 'Old.'];
const fields = ['title: Sour bread', 'status: cooked'];

const rulesIn = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'docent')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();

const has = (uri: vscode.Uri, ...rules: readonly string[]): Promise<true> =>
  eventually(() => rulesIn(uri).join() === [...rules].sort().join(), `${rules.join(', ') || 'nothing'} in ${uri.path}`);

async function completions(uri: vscode.Uri, line: number, character: number): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new vscode.Position(line, character),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function symbols(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
  return found.map(({ name }) => name);
}

suite('a kind of the team’s own, in a window that stays open', () => {
  // Before the first findings are there, nobody watches the files.
  suiteSetup(async () => {
    const uri = await write('docs/adr/0190-ready.md', ...undecided);
    await vscode.window.showTextDocument(uri);
    await findingsIn(uri);
    await vscode.workspace.fs.delete(uri);
  });
  teardown(async () => {
    await closeAll();
    for (const path of ['.docent', 'kitchen']) {
      try {
        await vscode.workspace.fs.delete(inFolder(path), { recursive: true });
      } catch {
        // It was not there.
      }
    }
  });

  test('is known as soon as its file is written, and as it is changed', async () => {
    const uri = await write('kitchen/bread.md', ...bread);
    await vscode.window.showTextDocument(uri);
    const kind = await write('.docent/kinds/recipe.md', ...recipe);
    await has(uri, 'section-missing', 'status-unknown');

    assert.deepEqual((await completions(uri, 2, 8)).filter((label) => label === 'untried' || label === 'cooked').sort(), [
      'cooked',
      'untried',
    ]);
    assert.ok((await symbols('bread')).some((name) => name.includes('Bread')));

    const editor = await vscode.window.showTextDocument(kind);
    const at = editor.document.getText().indexOf('cooked: {}') + 'cooked: {}'.length;
    await editor.edit((edit) => edit.insert(editor.document.positionAt(at), ', burnt: {}'));
    await has(uri, 'section-missing');
    assert.ok(editor.document.isDirty);
    await editor.document.save();
    await has(uri, 'section-missing');
  });

  test('is a template that the config names, as both stand now', async () => {
    const uri = await write('kitchen/rye.md', ...bread.slice(4));
    await vscode.window.showTextDocument(uri);
    await write('kitchen/TEMPLATE.md', '# {title}', '', '## Steps', '');
    await write('.docent/config.yaml', 'kinds: { recipe: { template: kitchen/TEMPLATE.md, files: "kitchen/*.md" } }');
    await has(uri, 'section-missing');

    await write('kitchen/TEMPLATE.md', '# {title}', '', '## History', '');
    await has(uri);

    await write('kitchen/OTHER.md', '# {title}', '', '## Oven', '');
    await write('.docent/config.yaml', 'kinds: { recipe: { template: kitchen/OTHER.md, files: "kitchen/*.md" } }');
    await eventually(
      () => vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('“Oven”')),
      'the other template counts',
    );
    await has(uri, 'section-missing');
  });

  test('has fields in a file beside its artifacts, and its status is set there', async () => {
    await write('.docent/kinds/recipe.md', ...recipe.slice(0, 6), 'sidecar: recipe.yaml', ...recipe.slice(6));
    const yaml = await write('kitchen/recipe.yaml', ...fields);
    const uri = await write('kitchen/sour.md', '---', 'kind: recipe', '---', '', ...bread.slice(5), '', '## Steps', '', 'Bake.');
    await vscode.window.showTextDocument(uri);
    await eventually(async () => (await symbols('sour')).some((name) => name.includes('Sour bread')), 'the title of the file beside it');
    await has(uri);

    await write('kitchen/recipe.yaml', 'title: Sour bread', 'status: burnt');
    await has(uri, 'status-unknown');
    const [finding] = await findingsIn(uri);
    assert.equal(finding?.relatedInformation?.[0]?.location.uri.toString(), yaml.toString());
    await write('kitchen/recipe.yaml', ...fields);
    await has(uri);

    void vscode.commands.executeCommand('docent.setStatus', uri);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(yaml));
      return text.includes('status: untried');
    }, 'the status is set in the file beside it');
    assert.deepEqual(rulesIn(uri), []);
  });
});

import assert from 'node:assert/strict';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors, type Editor } from './client.ts';

const path = 'docs/postmortems/2026-11-20-queue-full.md';
const text = [
  '---',
  'kind: postmortem',
  'status: draft',
  'severity: Critical',
  'started: 2026-11-20 09:00',
  '---',
  '',
  '# The queue was full',
  '',
  '## Timeline',
  '',
  '- 09:00 It fills.',
  '',
  '## Action items',
  '',
  '- Drain it sooner. Owner: Ada, due: 2026-12-01',
  '',
].join('\n');

suite('what a kind asks for, in an editor', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await startEditor({ files: { [path]: text } });
    await editor.ask('docent/ready');
  });
  suiteTeardown(async () => {
    await stopEditors();
    removeFolders();
  });
  setup(() => editor.open(path, text));
  teardown(() => editor.close(path));

  async function hover(words: string): Promise<string> {
    const { contents } = (await editor.ask<Hover | null>('textDocument/hover', editor.position(path, words, 'end'))) ?? { contents: '' };
    return typeof contents === 'object' && 'value' in contents ? contents.value.replaceAll('\\', '') : '';
  }

  /** What is suggested where a line of the front matter ends. */
  async function suggested(line: string): Promise<CompletionItem[]> {
    await editor.change(path, text.replace('severity: Critical', line));
    return editor.ask<CompletionItem[]>('textDocument/completion', editor.position(path, line, 'end'));
  }

  test('is told of a section, in words', async () => {
    assert.match(await hover('## Action it'), /\* At least 1 item, each with owner and due date, or a link instead\.$/);
    assert.match(await hover('## Timel'), /\* What happened, each with its time, earliest first\.$/);
  });

  test('is told of a field, with the spellings of its choices', async () => {
    const said = await hover('sever');
    assert.match(said, /One of\n\n\* \*sev1\*: also .*critical/);
    assert.match(said, /\n\* \*sev4\*/);
  });

  test('is told of a choice in whatever words', async () => {
    assert.match(await hover('severity: Crit'), /^\*\*sev1\*\*, one of 4 choices of Severity\n\nAlso written .*critical/);
  });

  test('is told where the kind is named, and at the title', async () => {
    assert.match(await hover('kind: postm'), /^\*\*Postmortem\*\*\n\nA postmortem turns an incident into/);
    assert.match(await hover('# The queue'), /it says so itself\n\nA postmortem turns/);
  });

  test('is suggested by any spelling', async () => {
    const choices = await suggested('severity: crit');
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['sev1', 'sev2', 'sev3', 'sev4'],
    );
    assert.match(choices[0]?.filterText ?? '', /^sev1 .*\bcritical\b/);
    const [key] = (await suggested('sev')).filter(({ label }) => label === 'severity');
    assert.match(key?.filterText ?? '', /^severity .*\bpriority\b/);
    assert.equal(key?.command?.command, 'editor.action.triggerSuggest');
  });
});

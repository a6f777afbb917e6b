import assert from 'node:assert/strict';
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, CodeLens, CompletionItem, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  ArtifactItem,
  CarryOverResult,
  DraftResult,
  FollowUpResult,
  KindItem,
  LikelyItem,
  Refusal,
} from '../../src/manifest/protocol.ts';
import { removeFolders } from '../node/support.ts';
import { ableEditor, ours, startEditor, stopEditors, type Editor } from './client.ts';
import { workspace } from './workspace.ts';

const rfc = 'docs/rfcs/0001-day-passes.md';
const accepted = `---
kind: rfc
status: accepted
date: 2026-10-01
authors: [Ada]
---

# Day passes

## Context

Visitors [ask](../adr/0002-keep-history.md).

## Recommendation

Sell them at the stop.
`;
const talk = 'private/one-on-ones/2026-11-08-ana.md';
const files = {
  ...workspace,
  [rfc]: accepted,
  'docs/runbooks/card-readers.md': '---\nkind: runbook\nservice: card readers\n---\n\n# Card readers fail\n\n## Symptoms\n\nRed light.\n',
  'docs/runbooks/login.md': '---\nkind: runbook\nservice: login\n---\n\n# Login fails\n\n## Symptoms\n\nNobody gets in.\n',
  [talk]:
    '---\nkind: one-on-one\nwith: Ana\ndate: 2026-11-08\n---\n\n# Ana\n\n## Actions\n\n- [x] Done — owner: Ana, due: 2026-11-01\n- [ ] Read the plan — owner: Ana, due: 2026-12-01\n',
};

/** What an edit that makes a file and changes another leaves: the text made, and the other one's. */
function after({ documentChanges = [] }: WorkspaceEdit, text: string): { readonly made: string; readonly changed: string } {
  const [create, first, second, ...more] = documentChanges;
  assert.equal((create as CreateFile).kind, 'create');
  assert.deepEqual(more, []);
  const applied = (before: string, change: unknown): string =>
    TextDocument.applyEdits(TextDocument.create('x:', 'markdown', 1, before), (change as TextDocumentEdit).edits as never);
  return { made: applied('', first), changed: second ? applied(text, second) : text };
}

suite('what follows an artifact, asked of the server', () => {
  let editor: Editor;
  setup(async () => {
    editor = await startEditor({ files });
  });
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  const lenses = (path: string, on = editor): Promise<CodeLens[]> =>
    on.ask('textDocument/codeLens', { textDocument: { uri: on.uri(path) } });
  const actions = (words: string, on = editor): Promise<CodeAction[]> => {
    const start = on.at(rfc, words);
    return on.ask('textDocument/codeAction', {
      textDocument: { uri: on.uri(rfc) },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
  };

  test('is offered above the title, until it is linked', async () => {
    await editor.open(rfc, accepted);
    const [lens, ...more] = await lenses(rfc);
    assert.deepEqual(more, []);
    assert.deepEqual(lens?.command, {
      title: '$(law) Record decision',
      command: 'docent.followUp',
      arguments: [editor.uri(rfc), 'Record decision'],
    });
    assert.equal(lens.range.start.line, accepted.split('\n').indexOf('# Day passes'));

    await editor.change(rfc, accepted.replace('authors: [Ada]', 'decision-records: ADR-1'));
    assert.deepEqual(await lenses(rfc), []);
    await editor.change(rfc, accepted.replace('authors: [Ada]', 'decision-records: ADR-12'));
    assert.equal((await lenses(rfc)).length, 1);
    await editor.change(rfc, accepted.replace('accepted', 'draft'));
    assert.deepEqual(await lenses(rfc), []);
  });

  test('is an action on title and status, linked or not', async () => {
    const linked = accepted.replace('authors: [Ada]', 'decision-records: ADR-1');
    await editor.open(rfc, linked);
    for (const words of ['Day passes', 'accepted']) {
      const action = (await actions(words)).find(({ title }) => title === 'Record decision');
      assert.deepEqual(action?.command?.arguments, [editor.uri(rfc), 'Record decision'], words);
    }
    assert.ok(!(await actions('Visitors')).some(({ title }) => title === 'Record decision'));
  });

  test('is told of each artifact', async () => {
    const [found] = await editor.ask<ArtifactItem[]>('docent/find', { query: 'Day passes', limit: 1 });
    assert.deepEqual(found?.followUps, [{ label: 'Record decision', to: 'adr', short: 'ADR', icon: 'law', isLinked: false }]);
  });

  test('is one edit: the new artifact with what was said, and the link to it', async () => {
    await editor.open(rfc, accepted);
    const drafted = await editor.ask<FollowUpResult>('docent/draftFollowUp', {
      uri: editor.uri(rfc),
      label: 'Record decision',
      to: 'adr',
      title: 'Sell day passes',
    });
    assert.equal(drafted.path, 'docs/adr/0003-sell-day-passes.md');
    const { made, changed } = after(drafted.edit as WorkspaceEdit, accepted);
    assert.match(made, /^decides: RFC-1$/m);
    assert.match(
      made,
      /\n# Sell day passes\n[^]*## Context[^\n]*\n\nVisitors \[ask\]\(0002-keep-history\.md\)\.\n[^]*## Decision\n\nSell them at the stop\.\n/,
    );
    assert.equal(changed, accepted.replace('authors: [Ada]', 'authors: [Ada]\ndecision-records: ADR-3'));
    assert.ok(made.split('\n')[drafted.cursor.line]?.includes('<!--'));
  });

  test('is refused where the kind has nothing of the name, or the document is none', async () => {
    const asked = { uri: editor.uri(rfc), label: 'Write a poem', to: 'adr', title: 'X' };
    assert.equal((await editor.ask<Refusal>('docent/draftFollowUp', asked)).reason, 'no-such-follow-up');
    assert.equal((await editor.ask<Refusal>('docent/draftFollowUp', { ...asked, uri: editor.uri('README.md') })).reason, 'no-artifact');
  });

  test('is written by the server itself in other editors: by the lens, or an action with its edit', async () => {
    const applied: { label?: string; edit: WorkspaceEdit }[] = [];
    const answers = { 'workspace/applyEdit': (params: never) => applied.push(params) && { applied: true } };
    const other = await startEditor({ files, options: null, capabilities: ableEditor, answers });
    await other.open(rfc, accepted);
    const [lens] = await lenses(rfc, other);
    assert.equal(lens?.command?.title, 'Record decision');
    await other.ask('workspace/executeCommand', { command: lens.command.command, arguments: lens.command.arguments });
    assert.equal(applied.length, 1);
    assert.match(after(applied[0]?.edit ?? {}, accepted).changed, /^decision-records: ADR-3$/m);
    assert.deepEqual(other.shownDocuments, [other.uri('docs/adr/0003-day-passes.md')]);

    const action = (await actions('Day passes', other)).find(({ title }) => title === 'Record decision');
    assert.ok(action);
    const { edit } = await other.ask<CodeAction>('codeAction/resolve', action);
    assert.match(after(edit ?? {}, accepted).made, /^# Day passes$/m);
  });

  test('is not offered where the editor cannot make files', async () => {
    const plain = await startEditor({ files, options: null, capabilities: {} });
    await plain.open(rfc, accepted);
    assert.ok(!(await actions('Day passes', plain)).some(({ title }) => title === 'Record decision'));
    await assert.rejects(lenses(rfc, plain), /Unhandled method/);
  });

  test('lets the editor ask for lenses again when what is linked goes', async () => {
    let asked = 0;
    const capabilities = { ...ableEditor, workspace: { ...ableEditor.workspace, codeLens: { refreshSupport: true } } };
    const again = (): null => {
      asked++;
      return null;
    };
    const hearing = await startEditor({ files, options: ours, capabilities, answers: { 'workspace/codeLens/refresh': again } });
    await hearing.open(rfc, accepted.replace('authors: [Ada]', 'decision-records: ADR-2'));
    assert.deepEqual(await lenses(rfc, hearing), []);
    unlinkSync(join(hearing.root, 'docs/adr/0002-keep-history.md'));
    const changes = [{ uri: hearing.uri('docs/adr/0002-keep-history.md'), type: 3 }];
    await hearing.tell('workspace/didChangeWatchedFiles', { changes });
    await hearing.until(() => asked > 0, 'asked again');
    assert.equal((await lenses(rfc, hearing)).length, 1);
  });
});

suite('what a new artifact is asked besides its title', () => {
  let editor: Editor;
  setup(async () => {
    editor = await startEditor({ files });
  });
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  test('is told of each kind', async () => {
    const kinds = await editor.ask<KindItem[]>('docent/kinds', {});
    const postmortem = kinds.find(({ id }) => id === 'postmortem');
    assert.equal(postmortem?.asks, 'What happened?');
    assert.deepEqual(
      postmortem.offers.map(({ field, of, canStart }) => [field, of, canStart]),
      [['runbook', 'runbook', true]],
    );
    assert.deepEqual(
      kinds.filter(({ carriesOver }) => carriesOver).map(({ id }) => id),
      ['one-on-one'],
    );
  });

  test('is which artifact it points to, the likeliest first', async () => {
    const likely = await editor.ask<LikelyItem[]>('docent/likely', {
      kind: 'postmortem',
      of: 'runbook',
      title: 'Nobody could pass the card readers',
    });
    assert.deepEqual(
      likely.map(({ artifact, fits }) => [artifact.title, fits]),
      [
        ['Card readers fail', true],
        ['Login fails', false],
      ],
    );
  });

  test('is written where its field is', async () => {
    const relations = [{ field: 'runbook', uri: editor.uri('docs/runbooks/login.md') }];
    const draft = await editor.ask<DraftResult>('docent/draft', { kind: 'postmortem', title: 'Nobody got in', relations });
    assert.match(draft.text, /^runbook: \.\.\/runbooks\/login\.md$/m);
    assert.deepEqual(draft.also, []);
  });

  test('may be started with it; both name each other', async () => {
    const starts = [{ field: 'runbook', title: 'Gates stay shut' }];
    const draft = await editor.ask<DraftResult>('docent/draft', { kind: 'postmortem', title: 'Gates stayed shut', starts });
    assert.equal(draft.also[0]?.uri, editor.uri('docs/runbooks/gates-stay-shut.md'));
    assert.match(draft.text, /^runbook: \.\.\/runbooks\/gates-stay-shut\.md$/m);
    assert.match(draft.also[0]?.text ?? '', /^postmortems: \.\.\/postmortems\/2026-11-22-gates-stayed-shut\.md$/m);
  });

  test('is what it takes over from the latest one, and what it then holds', async () => {
    const found = await editor.ask<CarryOverResult | null>('docent/carryOver', { kind: 'one-on-one', title: 'Ana' });
    assert.equal(found?.from.date, '2026-11-08');
    assert.deepEqual(
      found.items.map(({ name, facts }) => [name.split(' —')[0], ...facts]),
      [['Read the plan', 'Ana', '2026-12-01']],
    );
    const carry = found.items.map(({ text }) => text);
    const { text } = await editor.ask<DraftResult>('docent/draft', { kind: 'one-on-one', title: 'Ana', carry });
    assert.match(text, /\n- \[ \] Read the plan — owner: Ana, due: 2026-12-01\n/);
    assert.equal(await editor.ask('docent/carryOver', { kind: 'one-on-one', title: 'Bo' }), null);
  });

  test('completes a field with artifacts of its kind alone', async () => {
    const path = 'docs/postmortems/2026-11-20-x.md';
    const text = '---\nkind: postmortem\nrunbook: \n---\n\n# X\n';
    await editor.ask('docent/ready');
    await editor.open(path, text);
    const { textDocument, position } = editor.position(path, 'runbook: ', 'end');
    const found = await editor.ask<{ items: CompletionItem[] } | CompletionItem[]>('textDocument/completion', { textDocument, position });
    const items = Array.isArray(found) ? found : found.items;
    assert.deepEqual(items.map(({ label }) => label).sort(), ['Card readers fail', 'Login fails']);
  });
});

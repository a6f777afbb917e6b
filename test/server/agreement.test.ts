import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DraftResult } from '../../src/manifest/protocol.ts';
import { decision, Tree } from '../cli/support.ts';
import { ours, startEditor, stopEditors } from './client.ts';
import type { CommandFinding } from '../command-finding.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const severities = ['', 'error', 'warning', 'info', 'hint'];

suite('the editor and the command line', () => {
  suiteTeardown(stopEditors);

  test('say the same of the same tree, at the same places', async function () {
    this.timeout(30_000);
    const files = textsIn(examples);
    const tree = new Tree(files);
    const { out } = await tree.run(['check', '--format', 'json']);
    tree.remove();
    const { findings } = JSON.parse(out) as { readonly findings: readonly CommandFinding[] };
    const expected = findings.map(({ path, rule, severity, message, line, column, endLine, endColumn }) =>
      [path, rule, severity, message, line, column, endLine, endColumn].join('|'),
    );

    const editor = await startEditor({ files, options: ours });
    for (const [path, text] of Object.entries(files)) if (path.endsWith('.md')) await editor.open(path, text);
    const said = (): string[] =>
      Object.keys(files).flatMap((path) =>
        editor.diagnostics(path).map(({ code = '', severity = 0, message, range: { start, end } }) => {
          const words = typeof message === 'string' ? message : message.value;
          return [path, code, severities[severity], words, start.line + 1, start.character + 1, end.line + 1, end.character + 1].join('|');
        }),
      );
    await editor.until(() => said().length >= expected.length, 'as many findings as the command line has').catch(() => {});

    assert.ok(expected.length > 5);
    assert.deepEqual(said().sort(), [...expected].sort());
  });

  test('draft the same on the same tree, wherever one is', async function () {
    this.timeout(30_000);
    const files = {
      '.docent/config.yaml': 'kinds: { adr: { home: [docs/adr, svc/adr], variant: madr } }\n',
      'docs/adr/0001-a.md': decision('A'),
      'svc/adr/0001-b.md': decision('B'),
      'svc/adr/0002-c.md': decision('C'),
      'svc/notes.md': '',
      'rfcs/0003-c.md': '# C\n\n- Status: Draft\n\n## Problem\n\nIt is.\n\n## Recommendation\n\nWe do.\n\n## Tradeoffs\n\nNone.\n',
      'rfcs/template.md': '# Title\n\n- Status: Draft\n- Date: (day)\n\n## Problem\n\nWhat is it?\n\n## Costs\n\nHow much?\n',
    };
    const tree = new Tree(files);
    const editor = await startEditor({ files, options: ours });
    for (const kind of ['adr', 'rfc']) {
      for (const folder of ['', 'svc', 'docs/adr']) {
        const { out, err } = await tree.run(['new', kind, 'Use Go'], { cwd: folder });
        assert.equal(err, '');
        const path = join(folder, out.trim()).replaceAll('\\', '/');
        const draft = await editor.ask<DraftResult>('docent/draft', { kind, title: 'Use Go', near: editor.uri(folder) });
        assert.deepEqual([draft.path, draft.text], [path, tree.read(path)]);
        rmSync(join(tree.root, path));
      }
    }
    tree.remove();
  });
});

function textsIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => [
      relative(folder, join(parentPath, name)).replaceAll('\\', '/'),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

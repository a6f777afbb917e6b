import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, eventually, inFolder } from './support.ts';
import type { CommandFinding } from '../../command-finding.ts';

const severities = ['error', 'warning', 'info', 'hint'];

suite('VS Code and the command line', () => {
  teardown(closeAll);
  suiteTeardown(() => vscode.workspace.fs.delete(inFolder('agreement'), { recursive: true }));

  test('say the same of the same tree, at the same places', async () => {
    const extension = vscode.extensions.getExtension('docent.docent')?.extensionPath ?? '';
    const folder = inFolder('agreement').fsPath;
    await cp(join(extension, 'examples'), folder, { recursive: true });
    const findings = await checked(join(extension, 'dist', 'docent.cjs'), folder);
    const expected = findings
      .map(({ path, rule, severity, message, line, column }) => [path, rule, severity, message, line, column].join('|'))
      .sort();
    for (const path of new Set(findings.map((finding) => finding.path)))
      await vscode.window.showTextDocument(inFolder(`agreement/${path}`), { preview: false });

    const said = (): string[] =>
      vscode.languages
        .getDiagnostics()
        .filter(([uri]) => uri.path.includes('/agreement/'))
        .flatMap(([uri, diagnostics]) =>
          diagnostics.filter(({ source }) => source === 'docent').map((diagnostic) => lineFor(uri, folder, diagnostic)),
        )
        .sort();
    await eventually(() => said().length >= expected.length, 'as many findings as the command line has').catch(() => {});

    assert.ok(expected.length > 5);
    assert.deepEqual(said(), expected);
  });
});

function lineFor(uri: vscode.Uri, folder: string, { code, severity, message, range: { start } }: vscode.Diagnostic): string {
  const rule = typeof code === 'object' ? code.value : code;
  return [
    uri.fsPath.slice(folder.length + 1).replaceAll('\\', '/'),
    rule,
    severities[severity],
    message,
    start.line + 1,
    start.character + 1,
  ].join('|');
}

/** What `docent check` finds in a folder; it exits with 1 when it finds something. */
function checked(program: string, cwd: string): Promise<readonly CommandFinding[]> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'check', '--format', 'json'],
      { cwd, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
      (_, stdout) => {
        resolve((JSON.parse(stdout) as { readonly findings: readonly CommandFinding[] }).findings);
      },
    );
  });
}

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { decision, declared, Tree } from './support.ts';

const bin = join(import.meta.dirname, '..', '..', 'src', 'cli', 'bin.ts');

suite('the docent program', function () {
  this.timeout(60_000);
  let tree: Tree;

  suiteSetup(() => {
    tree = new Tree({ '.git/HEAD': '', 'docs/adr/0001-a.md': declared(decision('A', { Accepted: 'Acepted' })) });
  });
  suiteTeardown(() => tree.remove());

  test('ends with the exit code, and keeps what it found apart from what it remarks', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'check'], { cwd: tree.root, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /status-unknown/);
    assert.equal(stderr, '');
    assert.equal(spawnSync(process.execPath, [bin, 'nonsense'], { cwd: tree.root }).status, 2);
  });

  test('reads standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, [bin, 'check', '--stdin-filename', 'docs/adr/0001-a.md'], {
      cwd: tree.root,
      encoding: 'utf8',
      input: declared(decision('A')),
    });
    assert.deepEqual([status, stdout], [0, 'No findings in 1 artifact\n']);
  });

  test('does not mind when nobody reads on', async () => {
    const child = spawn(process.execPath, [bin, 'rules'], { cwd: tree.root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (chunk) => (told += String(chunk)));
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(told, '');
  });

  test('turns into the language server', async () => {
    const child = spawn(process.execPath, [bin, 'lsp'], { cwd: tree.root, stdio: ['pipe', 'pipe', 'inherit'] });
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
    let answer = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        answer += String(chunk);
        if (answer.includes('"capabilities"')) resolve();
      });
      child.once('exit', () => resolve());
    });
    child.kill();
    assert.match(answer, /"id":1,"result":\{"capabilities":/);
  });
});

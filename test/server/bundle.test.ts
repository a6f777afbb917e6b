import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { readSetup } from '../../src/core/engine/setup.ts';
import { shipped } from '../../src/core/engine/shipped.ts';
import type { WorkerAnswer, WorkerTask } from '../../src/node/worker.ts';
import { folderOf, removeFolders } from '../node/support.ts';
import { serverBundle } from './bundle.ts';

suite('the bundle of the server', () => {
  let file: string;

  suiteSetup(async () => {
    file = join(folderOf({ 'server.cjs': await serverBundle() }), 'server.cjs');
  });

  suiteTeardown(removeFolders);

  test('is a language server where a process runs it', async () => {
    const server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    try {
      connection.listen();
      const answer = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
      assert.ok(Object.hasOwn(answer as object, 'capabilities'));
    } finally {
      connection.dispose();
      server.kill();
    }
  });

  test('examines files where a thread runs it', async () => {
    const path = 'docs/adr/0001-use-postgres.md';
    const root = folderOf({ [path]: '# Use Postgres\n\n## Context\n\nWe need joins.\n' });
    const setup = readSetup(shipped, { config: undefined, kinds: {}, templates: {}, homeFiles: {} }, [], '2026-11-22');
    const task: WorkerTask = { root, setup, paths: [path], beside: {}, next: new SharedArrayBuffer(4) };
    const [{ from, lines }] = (await once(new Worker(file, { workerData: task }), 'message')) as [WorkerAnswer];

    assert.equal(from, 0);
    assert.match(lines.join(), /Use Postgres/);
  });
});

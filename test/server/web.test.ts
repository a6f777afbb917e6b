import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import type { Message } from 'vscode-languageserver-protocol';
import { serverBundle } from './bundle.ts';
import { ours } from './client.ts';
import { lacking } from './workspace.ts';

const folder = 'memory://host/repo';
const path = 'docs/adr/0001-lack-much.md';

/** What a client that has one file answers. */
const answers: Readonly<Record<string, unknown>> = {
  'docent/listFiles': [{ uri: `${folder}/${path}`, version: '1' }],
  'docent/filesExist': [],
  'docent/readFile': { text: lacking },
};

suite('the server in a web worker', () => {
  test('needs nothing that a worker has not', async () => {
    const { port1, port2 } = new MessageChannel();
    const scope = { self: port1, TextDecoder, TextEncoder, URL, setTimeout, clearTimeout, queueMicrotask, performance, console };
    runInContext(await serverBundle(), createContext(scope));
    try {
      await talk(port2);
    } finally {
      port1.close();
      port2.close();
    }
  });
});

async function talk(port: MessagePort): Promise<void> {
  const waiting = new Map<number, (result: unknown) => void>();
  port.onmessage = ({ data }: MessageEvent<Message & { id?: number; method?: string; result?: unknown; params?: { uri?: string } }>) => {
    if (data.id === undefined) return;
    if (data.method === undefined) waiting.get(data.id)?.(data.result);
    else
      port.postMessage({
        jsonrpc: '2.0',
        id: data.id,
        result: data.params?.uri?.endsWith('.yaml') ? null : (answers[data.method] ?? null),
      });
  };
  const ask = (id: number, method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  const workspaceFolders = [{ uri: folder, name: 'repo' }];
  await ask(1, 'initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions: ours });
  port.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
  assert.deepEqual(await ask(2, 'docent/ready', {}), { artifacts: 1 });
}

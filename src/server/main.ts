/** One script for every host, so that core is packaged once (ADR 9); each part of it is evaluated only where it runs. */
const threads = globalThis.process?.getBuiltinModule('node:worker_threads');

if (!threads) void import('./main-web.ts');
else if (threads.isMainThread) void import('./main-node.ts');
else void import('../node/worker.ts');

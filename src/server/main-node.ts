import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { today } from '../node/clock.ts';
import { openFolder, openRepositoryOf, rulePageUri } from '../node/machine.ts';
import { findRoot } from '../node/root.ts';
import { keepHeapSmall } from '../node/small-heap.ts';
import { startServer } from './server.ts';

keepHeapSmall();

/** Whoever starts us without saying how to talk means the standard streams. */
const saysHow = process.argv.some((each) => /^--(?:stdio|node-ipc|socket|pipe)/.test(each));
const connection = saysHow ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);

startServer(connection, {
  machine: { findRoot, open: openFolder, openRepository: openRepositoryOf, rulePage: rulePageUri },
  today,
  pause: () => new Promise((resolve) => setImmediate(resolve)),
});

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cached } from '../node/cache.ts';
import { cachePlace } from '../node/cache-place.ts';
import { today } from '../node/clock.ts';
import { diskFiles } from '../node/disk.ts';
import { productFingerprint } from '../node/fingerprint.ts';
import { examineInWorkers } from '../node/pool.ts';
import { findRoot } from '../node/root.ts';
import type { LocalRoot, Machine } from './host.ts';
import { startServer } from './server.ts';

/** The package's folder, from the bundle (`dist/`) or the source (`src/server/`). */
const packageFolder = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')].find((folder) =>
  existsSync(join(folder, 'package.json')),
);

const machine: Machine = {
  findRoot,
  open(root, { exclude, cache }): LocalRoot {
    const files = diskFiles(root, { exclude });
    const inWorkers = examineInWorkers({ root, files, cores: Math.min(4, availableParallelism()) });
    const fingerprint = productFingerprint();
    const examineAll = fingerprint === undefined ? inWorkers : cached(inWorkers, cachePlace(root, cache), fingerprint);
    return { files, examineAll };
  },
  rulePage(rule) {
    const path = join(packageFolder ?? '', 'docs', 'rules', `${rule}.md`);
    return packageFolder !== undefined && existsSync(path) ? pathToFileURL(path).toString() : undefined;
  },
};

const connection = process.argv.some((each) => /^--(?:stdio|node-ipc|socket|pipe)/.test(each))
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
startServer(connection, { machine, today, pause: () => setImmediate() });

import { join } from 'node:path';

/** The server's bundle, beside the one that runs: as a thread it examines, for the command line too. Where nothing is bundled there is none. */
export const serverBundle = join(import.meta.dirname, 'server.js');

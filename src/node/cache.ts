import { createHash } from 'node:crypto';
import type { ExamineAll } from '../core/engine/options.ts';
import type { Examined } from '../core/engine/examine.ts';
import type { Setup } from '../core/engine/setup.ts';
import type { DocumentEntry } from '../core/engine/sidecars.ts';
import { artifactRules } from '../core/rules/rules/index.ts';
import { readCache, writeCache, type CacheLine } from './cache-file.ts';
import { inSlices } from './slices.ts';

/**
 * Remember in a file what examining gave, and examine only what changed since: another version of the file, of the setup,
 * or of the product (`fingerprint`). A cache that cannot be read or written is as good as none.
 */
export function cached(examineAll: ExamineAll, cacheFile: string, fingerprint: string): ExamineAll {
  return async (setup, files, each) => {
    const key = keyOf(setup, fingerprint);
    const kept = await readCache(cacheFile, key);
    const lines: CacheLine[] = [];
    const missing = await takeKept(files, kept, (file, line, examined) => {
      lines.push(line);
      each(file, examined);
    });
    await examineAll(setup, missing, (file, examined, json = JSON.stringify(examined)) => {
      lines.push({ path: file.path, version: file.version, json });
      each(file, examined);
    });
    if (missing.length > 0 || kept.size !== lines.length) await writeCache(cacheFile, key, lines);
  };
}

/** Answers the files that are not in the cache as they are now. */
async function takeKept(
  files: readonly DocumentEntry[],
  kept: ReadonlyMap<string, CacheLine>,
  take: (file: DocumentEntry, line: CacheLine, examined: Examined) => void,
): Promise<DocumentEntry[]> {
  const turn = inSlices();
  const missing: DocumentEntry[] = [];
  for (const file of files) {
    const line = kept.get(file.path);
    const examined = line?.version === file.version ? parsed(line.json) : undefined;
    if (line && examined) take(file, line, examined);
    else missing.push(file);
    const others = turn();
    if (others) await others;
  }
  return missing;
}

function parsed(json: string): Examined | undefined {
  try {
    return JSON.parse(json) as Examined;
  } catch {
    return undefined;
  }
}

/** What examining depends on besides the text. Severities do not matter: they are given later. */
function keyOf({ kinds, words, config, today }: Setup, fingerprint: string): string {
  const readsToday = artifactRules.some(({ reads }) => reads.includes('today'));
  const ground = JSON.stringify([fingerprint, kinds, words, config.kinds, readsToday ? today : null]);
  return createHash('sha256').update(ground).digest('base64url');
}

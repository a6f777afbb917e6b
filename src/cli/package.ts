import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder Docent is installed in, whether we run bundled or from sources: the nearest one with a manifest of our name. */
export function packageFolder(): string {
  for (let at = import.meta.dirname; dirname(at) !== at; at = dirname(at)) if (manifestIn(at)) return at;
  return dirname(import.meta.dirname);
}

/** The version as the manifest says it. */
export const version = (): string => manifestIn(packageFolder())?.version ?? 'unknown';

function manifestIn(folder: string): { readonly version: string } | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly name?: unknown;
      readonly version?: unknown;
    };
    return manifest.name === 'docent' ? { version: String(manifest.version) } : undefined;
  } catch {
    return undefined;
  }
}

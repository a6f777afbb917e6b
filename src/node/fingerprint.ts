import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What changes with the product: a fingerprint of the bundle that examines; undefined where nothing is bundled, and caching would keep old findings. */
export function productFingerprint(): string | undefined {
  try {
    return createHash('sha256')
      .update(readFileSync(join(import.meta.dirname, 'worker.cjs')))
      .digest('base64url');
  } catch {
    return undefined;
  }
}

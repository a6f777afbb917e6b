import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serverBundle } from './bundle.ts';

/** What changes with the product: a fingerprint of the bundle that examines; undefined where nothing is bundled, and caching would keep old findings. */
export function productFingerprint(): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(serverBundle)).digest('base64url');
  } catch {
    return undefined;
  }
}

import { readFile, writeFile } from 'node:fs/promises';
import { about, capabilities } from '../../src/manifest/package.ts';
import { contributions, type ManifestKind } from './manifest.ts';
import { activationEvents, keywords } from './recognition.ts';

/** The text of a `package.json` with what the tables and kinds say put in; every other key stays as it is, where it is. */
export function withManifest(text: string, kinds: readonly ManifestKind[]): string {
  const written = {
    ...about,
    keywords: keywords(kinds),
    capabilities,
    activationEvents: activationEvents(kinds),
    contributes: contributions(kinds),
  };
  return `${JSON.stringify({ ...JSON.parse(text), ...written }, undefined, 2)}\n`;
}

/** Write the manifest's generated parts, and say whether that changed anything. */
export async function applyManifest(path: string, kinds: readonly ManifestKind[]): Promise<boolean> {
  const before = await readFile(path, 'utf8');
  const after = withManifest(before, kinds);
  if (after !== before) await writeFile(path, after);
  return after !== before;
}

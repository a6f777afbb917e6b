import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

suite('the lock', () => {
  let packages: Readonly<Record<string, Locked>>;

  suiteSetup(async () => {
    const text = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
    packages = (JSON.parse(text) as { packages: Readonly<Record<string, Locked>> }).packages;
  });

  test('knows every platform’s packages, without which “npm ci” refuses to run', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );

    assert.deepEqual(missing, []);
  });

  test('names no registry', () => {
    assert.deepEqual(
      Object.values(packages).flatMap(({ resolved }) => resolved ?? []),
      [],
    );
  });

  /** Looks where Node would: in the package itself, then in each one around it. */
  function isLocked(path: string, name: string): boolean {
    const parts = path === '' ? [] : path.split('/node_modules/');
    return [...parts.keys(), parts.length].some((depth) => {
      const around = parts.slice(0, depth).join('/node_modules/');
      return `${around ? `${around}/` : ''}node_modules/${name}` in packages;
    });
  }
});

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles, PackageManager } from '@vscode/vsce';
import { sectionMissing } from '../../src/core/rules/rules/section-missing.ts';

const root = join(import.meta.dirname, '..', '..');

/** Grows only on purpose: whatever else is packaged was packaged by mistake. */
const allowed = [
  /^package(\.nls)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/(extension|client|extension-web)\.cjs$/,
  /^dist\/server\.js$/,
  /^dist\/package\.json$/,
  /^dist\/NOTICES\.txt$/,
  /^media\/(icon[\w-]*|walkthrough\/[\w-]+)\.(md|png|svg)$/,
  /^snippets\/[\w-]+\.json$/,
  /^schemas\/\w+\.schema\.json$/,
];

suite('the package', () => {
  let folder: string;
  let size: number;

  suiteSetup(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(join(tmpdir(), 'docent-package-'));
    const path = join(folder, 'docent.vsix');
    await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'package', path], { cwd: root });
    size = (await stat(path)).size;
  });

  suiteTeardown(() => rm(folder, { recursive: true, force: true }));

  test('is smaller than a megabyte', () => {
    assert.ok(size < 1024 * 1024, `It has ${size} bytes`);
  });

  test('holds only what runs, and what people read', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const strangers = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !allowed.some((pattern) => pattern.test(file)));

    assert.deepEqual(strangers, []);
  });

  test('holds what it knows once', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const scripts = files.filter((file) => /\.c?js$/.test(file));
    const texts = await Promise.all(scripts.map((file) => readFile(join(root, file), 'utf8')));

    assert.deepEqual(
      scripts.filter((_, at) => texts[at]?.includes(sectionMissing.summary)),
      ['dist/server.js'],
    );
  });

  test('holds both entry points', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });

    assert.ok(files.includes('dist/extension.cjs'));
    assert.ok(files.includes('dist/extension-web.cjs'));
  });
});

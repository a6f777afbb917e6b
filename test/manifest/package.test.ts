import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { commands } from '../../src/manifest/commands.ts';
import { contributions } from '../../scripts/generate/manifest.ts';
import { withManifest } from '../../scripts/generate/apply-manifest.ts';

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text);
const adr = { id: 'adr', short: 'ADR', icon: 'law', prefixes: ['ADR'], home: 'docs/adr', detect: { homeFile: '.adr-dir' } };

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

suite('package.json', () => {
  test('has every command of the table, with title and category', () => {
    const contributed: readonly Command[] = manifest.contributes.commands;
    for (const { id } of commands)
      assert.ok(
        contributed.some(({ command }) => command === id),
        id,
      );
    for (const { title, category } of contributed) assert.ok(title && category === 'Docent');
  });

  test('offers to start each kind', () => {
    const { commands: made } = contributions([adr]) as { commands: Command[] };

    assert.ok(made.some(({ command, title }) => command === 'docent.new.adr' && title === 'New ADR…'));
  });

  test('keeps its keys in their order when it is written again', () => {
    const again = JSON.parse(withManifest(text, [adr]));

    assert.deepEqual(Object.keys(again), Object.keys(manifest));
    assert.deepEqual(again.devDependencies, manifest.devDependencies);
  });

  test('points at pictures that are there', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const pictures: string[] = walkthrough.steps.map(({ media }: { media: { svg: string } }) => media.svg);
    const icons = [manifest.icon, manifest.contributes.viewsContainers.activitybar[0].icon];
    for (const path of [...pictures, ...icons]) assert.ok(existsSync(path), path);
  });

  test('draws the walkthrough in colours of the theme only', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    for (const { media } of walkthrough.steps) {
      const drawn = readFileSync(media.svg, 'utf8').replaceAll(
        /var\([^()]*(?:\([^()]*\)[^()]*)*(?:\([^()]*(?:\([^()]*\))?[^()]*\))?\)/g,
        '',
      );
      assert.doesNotMatch(drawn, /(?:fill|stroke)="#/, media.svg);
    }
  });

  test('starts where kinds have their homes, but looks for nothing private', () => {
    const secret = { ...adr, id: 'note', short: 'Secret note', prefixes: [], home: 'private/notes', private: true, detect: {} };
    const { activationEvents, keywords } = JSON.parse(withManifest(text, [adr, secret]));

    assert.deepEqual(activationEvents, [
      'onLanguage:markdown',
      ...['.docent/config.yaml', 'docs/decisions', '.adr-dir', 'docs/adr', 'doc/adr'].map((path) => `workspaceContains:${path}`),
    ]);
    assert.ok(keywords.includes('adr') && !keywords.includes('secret note'));
  });

  test('titles commands as the editor does', () => {
    const { commands: made } = contributions([{ ...adr, id: 'map', short: 'Map of the risky places' }]) as { commands: Command[] };

    assert.ok(made.some(({ title }) => title === 'New Map of the Risky Places…'));
  });

  test('activates by exact names only: a glob would search the whole workspace', () => {
    for (const event of manifest.activationEvents) assert.doesNotMatch(event, /[*?{]/);
  });
});

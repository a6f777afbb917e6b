import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Engine } from '../../../src/core/engine/engine.ts';
import { answers } from '../../../src/core/rules/options.ts';
import { omissionsOf } from './omissions.ts';
import { builtIn, engineIn, MemoryFiles, shown } from './support.ts';

const root = new URL('../../../', import.meta.url);

const today = '2026-11-22';

/** The example workspace, with artifacts of private kinds as if they lay in `private/` there. */
const texts = { ...textsBelow('examples/', ''), ...textsBelow('test/fixtures/artifacts/', 'private/') };
const engine = await engineIn(new MemoryFiles(texts), 'strict');

/** What the examples' README says has something to find. */
const deliberate = new Set([...(texts['README.md'] ?? '').matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gm)].map(([, path = '']) => path));

suite('every kind we ship', () => {
  for (const kind of new Engine({ files: new MemoryFiles({}), today: () => today, face: 'editor', builtIn }).kinds) {
    const written = [...engine.catalog.all()].filter((each) => each.kind === kind.id).map(({ path }) => path);
    const finished = written.filter((path) => !deliberate.has(path));

    suite(kind.id, () => {
      test('has three examples or more, clean at its strictest but where their README says', () => {
        assert.ok(written.length >= 3 && finished.length > 0, written.join(', '));
        for (const path of written)
          assert.equal(engine.findings(path).length > 0, deliberate.has(path), `${path}: ${engine.findings(path).map(shown).join('; ')}`);
      });

      test('is told of each single omission from a finished one, at its place', async () => {
        let tried = 0;
        const missed: string[] = [];
        for (const path of finished) {
          const artifact = await engine.artifact(path);
          if (!artifact || artifact.closed) continue;
          for (const { what, text, rule, names, line, section } of omissionsOf(artifact, engine.words)) {
            if (engine.artifactOf(path, text)?.sections.some((reading) => section !== undefined && answers(reading, section))) continue;
            await engine.setOverlay(path, text);
            const findings = engine.findings(path);
            const found = findings.some(
              (finding) => finding.rule === rule && finding.message.includes(names) && (line === undefined || finding.place.line === line),
            );
            const said = findings.map((each) => `${each.rule} ${each.place.line}: ${each.message}`).join('\n  ');
            if (!found) missed.push(`${path} without ${what}: expected ${rule}, ${names}, line ${line}; found\n  ${said}`);
            tried++;
          }
          await engine.setOverlay(path, undefined);
        }
        assert.deepEqual(missed, []);
        assert.ok(tried >= 5, `${tried} omissions tried`);
      }).timeout(20_000);
    });
  }
});

function textsBelow(folder: string, below: string): Record<string, string> {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|ya?ml)$/.test(name));
  return Object.fromEntries(names.map((name) => [below + name.replaceAll('\\', '/'), readFileSync(new URL(folder + name, root), 'utf8')]));
}

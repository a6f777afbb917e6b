import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { refunds } from './branch.ts';

const page = readFileSync('docs/review.md', 'utf8');

/** The n-th fence of a language on the page. */
const fence = (language: string, at: number): string =>
  [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, name]) => name === language)[at]?.[2] ?? '';

suite('docs/review.md', () => {
  test('shows a config, a list and rules that work as it says', async () => {
    const [config, rules] = [fence('yaml', 0), fence('yaml', 1)];
    const tree = refunds({
      '.docent/config.yaml': config.replace('origin/develop', 'main'),
      'docs/what-we-ask.md': `${rules}\n# What we ask\n\n${fence('md', 1)}\n## Performance\n\n- [ ] Is all that grows bounded?\n`,
    });
    tree.commit('Queue', { 'src/queue.ts': 'export const waiting = new RefundQueue();\n' });
    assert.deepEqual(await tree.run(['check', '.docent']).then(({ code }) => code), 0);
    const { out, err } = await tree.run(['review']);
    assert.equal(err, '');
    assert.match(out, /^feature\/refunds against main\n/);
    assert.match(out, /\n {2}checklist {2}What we ask \(docs\/what-we-ask\.md\)\n/);
    assert.match(out, / 1 \[ \] Can the migration be taken back\?\n {7}. 1 migration/);
    assert.match(out, / 2 \[ \] Does the data catalogue know the new columns\? \(optional\)\n/);
    assert.match(out, / 3 \[ \] Is all that grows bounded\?\n {7}! 1 new queue: RefundQueue\n/);
    tree.remove();
  });

  test('names every flag and every key of the JSON', async () => {
    const schema = JSON.parse(readFileSync('schemas/review.schema.json', 'utf8')) as {
      properties: Record<string, unknown>;
      $defs: Record<string, { properties: Record<string, unknown> }>;
    };
    const keys = [schema, ...Object.values(schema.$defs)].flatMap(({ properties }) => Object.keys(properties));
    const programs = page.slice(page.indexOf('## For programs'));
    assert.deepEqual(
      keys.filter((key) => !programs.includes(`\`${key}\``) && key !== 'version' && key !== 'url'),
      [],
    );
    const { actFlags } = await import('../../../src/cli/review/acts.ts');
    assert.deepEqual(
      [...Object.keys(actFlags), 'base', 'head', 'format', 'save', 'verify'].filter((flag) => !page.includes(`--${flag}`)),
      [],
    );
  });
});

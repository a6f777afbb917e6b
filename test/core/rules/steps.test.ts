import assert from 'node:assert/strict';
import { check, engineOver } from './support.ts';

const path = 'docs/procedure/restart.md';
const kind = (steps: string): string =>
  [
    '---',
    'docent: 1',
    'kind: procedure',
    'detect: { folders: [procedure], headings: [[steps, contacts]] }',
    '---',
    '',
    '# {title}',
    '',
    '## Steps',
    `<!-- docent: { need: core, steps: ${steps} } -->`,
    '<!-- What is there to do? -->',
    '',
    '1. {The first thing}',
    '',
    '   ```sh',
    '   {command}',
    '   ```',
    '',
    '## Contacts',
    '<!-- docent: { need: optional } -->',
    '',
  ].join('\n');
const text = (...lines: readonly string[]): string =>
  ['---', 'kind: procedure', '---', '', '# Restart', '', '## Steps', '', ...lines, ''].join('\n');
const of = (rule: string, steps: string, lines: readonly string[]): Promise<string[]> =>
  check(rule, path, text(...lines), { '.docent/kinds/procedure.md': kind(steps) });

suite('steps-missing', () => {
  const missing = (lines: readonly string[], steps = '{ min: 1 }'): Promise<string[]> => of('steps-missing', steps, lines);

  test('takes whatever somebody can do or follow', async () => {
    for (const lines of [
      ['1. Restart it.'],
      ['- [ ] Restart it.'],
      ['```', 'restart', '```'],
      ['    restart'],
      ['Run `restart`.'],
      ['See [the page](https://example.org).'],
      ['See [the page]({{< ref "./page.md" >}}).'],
      ['See <https://example.org>.'],
      ['None.'],
      ['Not applicable, because it restarts itself.'],
      ['1. {The first thing}'],
      ['<!-- What is there to do? -->'],
    ])
      assert.deepEqual(await missing(lines), [], lines[0]);
  });

  test('tells that there is nothing, or too little', async () => {
    assert.deepEqual(await missing(['Somebody restarts it.', '', '- or not']), [
      '7:4 Section “Steps” has no numbered step, check-box, command or link; expected 1 or more',
    ]);
    assert.deepEqual(await missing(['1. Restart it.'], '{ min: 3 }'), [
      '7:4 Section “Steps” has only one numbered step, check-box, command or link; expected 3 or more',
    ]);
    assert.deepEqual(await missing(['Somebody restarts it.', '', '## Contacts', '', 'See `rota`.']).then((all) => all.length), 1);
  });

  test('looks anywhere where the kind says so', async () => {
    const anywhere = '{ min: 1, anywhere: true }';
    assert.deepEqual(await missing(['Somebody restarts it.', '', '## Contacts', '', 'See `rota`.'], anywhere), []);
    assert.deepEqual(await missing(['Somebody restarts it.'], anywhere), [
      '7:4 The Procedure has no numbered step, check-box, command or link; expected 1 or more',
    ]);
  });

  test('takes sentences where nobody declared the kind, but no “TODO”', async () => {
    const found = async (said: string) => {
      const engine = await engineOver({
        '.docent/kinds/procedure.md': kind('{ min: 1, anywhere: true }'),
        [path]: `# Restart\n\n## Steps\n\n${said}\n\n## Contacts\n\nAna.\n`,
      });
      return engine.findings(path).map(({ rule, severity }) => `${rule} ${severity}`);
    };
    assert.deepEqual(await found('Restart it.'), []);
    assert.ok((await found('TODO')).includes('steps-missing info'));
  });
});

suite('step-bare', () => {
  const bare = (...lines: readonly string[]): Promise<string[]> => of('step-bare', '{ each: [command] }', lines);

  test('finds the command wherever it stands in a step', async () => {
    for (const lines of [
      ['1. Run `restart`.'],
      ['1. Run:', '', '   ```sh', '   restart', '   ```'],
      ['1. Run:', '', '```sh', 'restart', '```', '', '2. See <https://example.org>.'],
      ['1. Restart:', '   - `stop`', '   - `start`'],
      ['1. See OPS-12.'],
      ['- Restart it.'],
      ['Restart it.'],
      ['1. {The first thing}'],
    ])
      assert.deepEqual(await bare(...lines), [], lines[0]);
  });

  test('stands at the step', async () => {
    assert.deepEqual(await bare('1. Run `stop`.', '2. Wait for “it”.', '3. Run `start`.'), [
      '10:4 Step “Wait for "it".” has no command and no link; expected one of them',
    ]);
  });
});

suite('step-destructive', () => {
  const unguarded = (...lines: readonly string[]): Promise<string[]> => of('step-destructive', '{ guarded: true }', lines);
  const span = (command: string): Promise<string[]> => unguarded(`Run \`${command}\`.`);
  const fence = (lang: string, ...lines: readonly string[]): Promise<string[]> => unguarded('Run:', '', `\`\`\`${lang}`, ...lines, '```');

  test('knows commands that destroy', async () => {
    for (const command of [
      'kubectl -n shop delete deploy web',
      'kubectl -n shop delete pod web-0 --force',
      'rm -rf /data',
      'terraform destroy -auto-approve',
      'git push --force',
      'git push origin main -f',
      'git reset --hard HEAD~1',
      'kubectl scale deploy/web --replicas=0',
      'DROP TABLE users CASCADE',
      'psql -c "DELETE FROM users"',
      'curl -X DELETE https://example.org/1',
      'aws s3api delete-bucket --bucket x',
      'ls old | xargs rm -rf',
      'docker system prune -a',
    ])
      assert.equal((await span(command)).length, 1, command);
  });

  test('takes names, options, sentences and printed lines for none', async () => {
    for (const command of [
      'delete',
      'git push --force-with-lease',
      'docker run --rm -it web',
      'grep delete log',
      'scripts/delete-pods.py',
      'kubectl -n shop delete pod web-0',
      'kubectl delete -n shop pod web-0',
      'DELETE',
      'rm x',
    ])
      assert.deepEqual(await span(command), [], command);
    assert.deepEqual(await fence('promql', 'sum(rate(x{verb=~"POST|DELETE"}[5m]))'), []);
    assert.deepEqual(await fence('', 'sum(rate(x{verb=~"POST|DELETE"}[5m]))'), []);
    assert.deepEqual(await fence('yaml', 'policy: delete everything'), []);
    assert.deepEqual(await fence('', 'NAME  RECLAIM POLICY', 'web   Delete'), []);
    assert.deepEqual(await fence('', '# delete the old ones', 'restart'), []);
    assert.deepEqual(await fence('console', '$ restart', 'will not delete web'), []);
    assert.deepEqual(await fence('', 'error: failed to delete web'), []);
  });

  test('takes a check, a dry run or a warning before it for enough', async () => {
    const destroy = ['```sh', 'rm -rf /data', '```'];
    for (const lines of [
      ['Make sure that nobody uses it:', '', ...destroy],
      ['⚠ All exports are gone after this.', '', ...destroy],
      ['> [!WARNING]', '> Everything goes.', '', ...destroy],
      ['Look:', '', '```sh', 'ls /data', '```', '', 'Then:', '', ...destroy],
      ['```sh', 'ls /data', 'rm -rf /data', '```'],
      ['```sh', '# check that nobody uses it', 'rm -rf /data', '```'],
      ['Run `kubectl delete deploy web --dry-run=client`.'],
      ['Never run `rm -rf /data`.'],
      ['1. Run `kubectl get pvc`.', '2. Breathe.', '3. Run `kubectl delete pvc web`.'],
      ['This is dangerous.', '', '1. Log in.', '2. Breathe.', '3. Breathe again.', '4. And again.', '5. Run `rm -rf /data`.'],
      ['Look: `terraform plan && terraform destroy`'],
    ])
      assert.deepEqual(await unguarded(...lines), [], lines.join('\n'));
  });

  test('takes no check that comes too late, or long before', async () => {
    assert.deepEqual(await unguarded('1. Run `rm -rf /data`, then `ls /data`.'), [
      '9:9 “rm -rf /data” destroys something; expected a check or a warning before it',
    ]);
    assert.equal((await unguarded('1. Run `ls /data`.', '2. Wait.', '3. Wait.', '4. Wait.', '5. Run `rm -rf /data`.')).length, 1);
  });
});

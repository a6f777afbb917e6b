import assert from 'node:assert/strict';
import { templateIn, withHomeTemplates } from '../../../src/core/config/home-templates.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { shippedKind } from '../kinds/support.ts';

const adr = shippedKind('adr');

suite('a template in a home', () => {
  test('is known by its name', () => {
    for (const name of ['template.md', 'TEMPLATE.md', '0000-template.md', '000-template.md', 'adr-template.md', 'ADR-Template.md'])
      assert.equal(templateIn([`docs/adr/${name}`], 'docs/adr', adr), `docs/adr/${name}`);
    for (const name of ['0007-template.md', 'adr-template-bare.md', 'rfc-template.md', 'old/template.md', 'template-engine.md'])
      assert.equal(templateIn([`docs/adr/${name}`], 'docs/adr', adr), undefined);
  });

  test('is the plainest of several', () => {
    assert.equal(templateIn(['a/adr-template.md', 'a/0000-template.md', 'a/template.md'], 'a', adr), 'a/template.md');
  });

  const templateOf = (config: string): string | undefined =>
    withHomeTemplates(readConfig(config, { kinds: ['adr'], rules: [] }).config, [adr], ['a/template.md']).kinds['adr']?.template;

  test('counts where the config names the home and no body', () => {
    assert.equal(templateOf('kinds: { adr: { home: [b, a] } }'), 'a/template.md');
    assert.equal(templateOf('kinds: { adr: { home: b } }'), undefined);
    assert.equal(templateOf('kinds: { adr: { home: a, template: t.md } }'), 't.md');
    assert.equal(templateOf('kinds: { adr: { home: a, variant: madr } }'), undefined);
    assert.equal(templateOf(''), undefined);
  });
});

import assert from 'node:assert/strict';
import type { Config, KindConfig } from '../../../src/core/config/config.ts';
import { isExcluded, mappingsOf } from '../../../src/core/config/mappings.ts';
import { defaultConfig } from '../../../src/core/config/read-config.ts';

const kind = (parts: Partial<KindConfig>): KindConfig => ({ homes: [], files: [], off: false, ...parts });

const configWith = (parts: Partial<Config>): Config => ({ ...defaultConfig, ...parts });

suite('mappingsOf', () => {
  const mappings = mappingsOf(
    configWith({
      kinds: {
        adr: kind({ homes: ['docs'] }),
        rfc: kind({ homes: ['docs/rfcs'], files: ['notes/*.design.md'] }),
        kep: kind({ files: ['keps/**/README.md'] }),
        memo: kind({ homes: ['docs/memos'], off: true }),
      },
    }),
  );
  const kindOf = (path: string): string | undefined => mappings.find(({ matches }) => matches(path))?.kindId;

  test('maps homes at any depth, the innermost first', () => {
    assert.equal(kindOf('docs/x.md'), 'adr');
    assert.equal(kindOf('docs/a/b/x.md'), 'adr');
    assert.equal(kindOf('docs/rfcs/x.md'), 'rfc');
    assert.equal(kindOf('docsy/x.md'), undefined);
  });

  test('maps globs', () => assert.equal(kindOf('notes/x.design.md'), 'rfc'));

  test('takes an index page only where a glob names it, or it speaks for its folder', () => {
    assert.equal(kindOf('docs/README.md'), undefined);
    assert.equal(kindOf('keps/sig-x/README.md'), 'kep');
    assert.equal(kindOf('docs/rfcs/012-x/README.md'), 'rfc');
  });

  test('leaves out kinds that are off', () => assert.equal(kindOf('docs/memos/x.md'), 'adr'));

  test('says why', () => assert.equal(mappings[0]?.because, 'The config says that “notes/*.design.md” is “rfc”'));
});

suite('isExcluded', () => {
  const config = configWith({ exclude: ['third_party/**'], notArtifacts: ['docs/x.md'], index: [{ file: 'docs/list.md', kind: 'adr' }] });

  test('says why the config leaves a path out', () => {
    assert.equal(isExcluded(config, 'third_party/a/b.md'), 'The config leaves it out');
    assert.equal(isExcluded(config, 'docs/x.md'), 'The config says that it is no artifact');
    assert.equal(isExcluded(config, 'docs/list.md'), 'The config says that it is an index page');
    assert.equal(isExcluded(config, 'docs/y.md'), undefined);
  });
});

import assert from 'node:assert/strict';
import { said } from './said.ts';

const untested = (written: string): string[] => said('untested', written).filter((line) => !line.startsWith('  '));
const code = '+  return price(order) * 2;\n';

suite('tests beside a change', () => {
  test('are missed where code does something else', () => {
    assert.deepEqual(said('untested', `=== src/order.ts\n@@ 7\n${code}=== src/tax.py\n${code}`), [
      '2 code files changed, and no test: order.ts, tax.py',
      '  src/order.ts:7',
      '  src/tax.py:1',
    ]);
    assert.deepEqual(untested(`=== src/order.ts\n${code}=== src/tax.ts\n${code}=== test/order.test.ts\n+  check();\n`), [
      '1 test file changed',
      '1 of 2 changed code files has no changed test: tax.ts',
    ]);
  });

  for (const [file, test_] of [
    ['src/order.ts', 'src/order.test.ts'],
    ['src/order.ts', 'src/__tests__/order.spec.ts'],
    ['src/core/order.ts', 'test/core/order-edges.test.ts'],
    ['app/models/user_account.rb', 'spec/models/user_account_spec.rb'],
    ['pkg/order/price.go', 'pkg/order/order_test.go'],
    ['src/main/java/com/acme/OrderService.java', 'src/test/java/com/acme/OrderServiceTest.java'],
    ['shop/order.py', 'tests/test_order.py'],
    ['shop/order/price.py', 'tests/shop/order/test_all.py'],
    ['Shop/Orders/OrderService.cs', 'Shop.Tests/Orders/OrderServiceTests.cs'],
    ['Sources/Shop/Order.swift', 'Tests/ShopTests/OrderTests.swift'],
    ['lib/shop/order.ex', 'test/shop/order_test.exs'],
  ] as const)
    test(`are ${test_} for ${file}`, () => {
      assert.deepEqual(untested(`=== ${file}\n${code}+++ ${test_}\n+  check();\n`), ['1 test file added']);
    });

  test('are found by what they import', () => {
    assert.deepEqual(untested(`=== src/a/pricing.ts\n${code}=== test/shop.test.ts\n+import { price } from '../src/a/pricing.ts';\n`), [
      '1 test file changed',
    ]);
    assert.deepEqual(untested(`=== src/a/index.ts\n${code}=== test/shop.test.ts\n+import { price } from '../src/b/index.ts';\n`).length, 2);
  });

  test('may stand in the same file', () => {
    assert.deepEqual(untested(`=== src/order.rs\n${code}+    #[test]\n+    fn doubles() { assert_eq!(1, 1); }\n`), []);
    assert.equal(untested(`=== src/order.rs\n${code}`).length, 1);
  });

  test('are not missed for comments, imports, types, constants, blanks or new names', () => {
    for (const lines of [
      '-// one\n+// two\n',
      "-import { a } from './a';\n+import { b } from './b';\n+import {\n+  c,\n+} from './c';\n",
      '+export interface Order {\n+  readonly id: string;\n+  price?: number;\n+}\n',
      '-const MAX_TRIES = 3;\n+const MAX_TRIES = 5;\n',
      '-  return price(order);\n+    return price(order);\n+\n+}\n',
      '-  const total = price(a) + price(b);\n-  return price(total);\n+  const total = cost(a) + cost(b);\n+  return cost(total);\n',
    ])
      assert.deepEqual(untested(`=== src/order.ts\n${lines}`), [], lines);
    assert.equal(untested('=== src/order.ts\n-  return price(a) + 1;\n+  return price(a) - 1;\n').length, 1);
  });

  test('are not missed for documents, scripts, generated code and files that only moved', () => {
    for (const path of [
      'docs/a.ts',
      'scripts/a.ts',
      'dist/a.js',
      'src/a.generated.ts',
      'db/migrate/1_a.rb',
      'styles/a.css',
      'vite.config.ts',
    ])
      assert.deepEqual(untested(`=== ${path}\n${code}`), [], path);
    assert.deepEqual(untested('=== src/a.ts -> src/b.ts\n'), []);
    assert.deepEqual(untested(`--- src/a.ts\n-  return 1 + one();\n`), []);
  });
});

import assert from 'node:assert/strict';
import { changeOf } from './diff.ts';
import { said, shippedFacts } from './said.ts';

// Put together here, so that no file of ours looks as if it held one.
const token = (...parts: readonly string[]): string => parts.join('');
const github = token('ghp', '_', 'a8Kq2LmZ0xYt5RwB7nVc3PdS9hJf1GuE6oTi');
const aws = token('AKIA', 'Q3EGRT7ZLX2MWPJV');

const found = (path: string, line: string): boolean => said('secrets', `=== ${path}\n+${line}\n`).length > 0;

suite('likely secrets', () => {
  test('are tokens, wherever they stand', () => {
    for (const path of ['src/a.ts', 'docs/a.md', 'test/a.test.ts', '.env', 'deploy.yaml']) {
      assert.ok(found(path, `x = "${github}"`), path);
      assert.ok(found(path, `aws: ${aws}`), path);
    }
    assert.ok(found('key.pem', token('-----BEGIN RSA ', 'PRIVATE KEY-----')));
    assert.ok(found('src/a.go', `key := "${token('-----BEGIN ', 'PRIVATE KEY-----')}\\nMIIE"`));
  });

  test('are mixed values of telling names', () => {
    assert.ok(found('src/a.py', 'API_KEY = "9fK2mQ7xZ1vB4nT8wL3c"'));
    assert.ok(found('app/config.rb', "config.secret_key_base = '4f1b9c0de2a87f6e5d3c1b0a9f8e7d6c'"));
    assert.ok(found('.env', 'DB_PASSWORD=t7Yq9Wz2Lk4Vb8Nx'));
    assert.ok(found('src/db.ts', "const url = 'postgres://app:Zt7qY9wL2k@db1.internal.net/app';"));
  });

  test('are no placeholders, references, names, or things about secrets', () => {
    for (const line of [
      'password = "changeme-please-1234"',
      'const token = process.env.TOKEN_2_OF_SERVICE;',
      'api_key: ${API_KEY_FROM_VAULT_2}',
      'apiKey: "your-api-key-goes-here-123"',
      'passwordHash = "9fK2mQ7xZ1vB4nT8wL3c"',
      "token: 'reset-password-form-step-2'",
      'token = "550e8400-e29b-41d4-a716-446655440000"',
      'tokenUrl = "https://login.example.com/oauth2/v2.0/token"',
      'const secret = await readSecret(config.path1, options2);',
      'password: string; // at least 12 letters, 2 digits',
      'postgres://postgres:postgres@localhost:5432/app_test',
      `aws = "AKIA${'IOSFODNN7'}EXAMPLE"`,
      `if (text.includes('${token('-----BEGIN ', 'PRIVATE KEY-----')}')) return;`,
    ])
      assert.ok(!found('src/a.ts', line), line);
  });

  test('are no made-up values of tests and documents, nor of lock files', () => {
    assert.ok(!found('test/a.test.ts', 'password = "9fK2mQ7xZ1vB4nT8wL3c"'));
    assert.ok(!found('docs/a.md', 'password = "9fK2mQ7xZ1vB4nT8wL3c"'));
    assert.ok(!found('package-lock.json', `"integrity": "${github}"`));
  });

  test('are not shown', () => {
    const facts = shippedFacts(changeOf(`=== src/a.ts\n+const key = "${github}";\n+router.get('/x', "${github}");\n`));

    assert.ok(facts.some(({ rule }) => rule === 'secrets'));
    assert.ok(!JSON.stringify(facts).includes(github.slice(0, 10)));
    assert.deepEqual(facts.find(({ rule }) => rule === 'secrets')?.places[0]?.excerpt, 'const key = "ghp_…');
  });

  test('that only moved are no news', () => {
    assert.deepEqual(said('secrets', `=== a.ts\n-k = "${github}"\n=== b.ts\n+k = "${github}"\n`), []);
  });
});

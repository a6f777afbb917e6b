import { execFileSync } from 'node:child_process';
import { decision, Tree } from '../support.ts';

/** Who commits in tests, whatever the machine's own config says. */
const committer = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** A folder under git, and the command line run in it. */
export class Repository extends Tree {
  constructor(files: Readonly<Record<string, string>>) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.root, stdio: 'pipe', encoding: 'utf8', env: { ...process.env, ...committer } }).trim();
  }

  /** Write files and commit all there is. */
  commit(subject: string, files: Readonly<Record<string, string>> = {}): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', subject);
  }
}

/** Looks like a key that a cloud provider hands out; it is none. */
const key = ['AKIA', 'Q7ZP2MNB4XKD6TLW'].join('');

/** A branch that adds a route, a migration, a test and what looks like a secret, in code that a decision is about. */
export function refunds(more: Readonly<Record<string, string>> = {}): Repository {
  const repository = new Repository({
    ...more,
    'docs/adr/0001-refund-through-the-ledger.md': decision('Refund through the ledger', {
      'Each team gets a schema of its own.': 'Every refund is a row in the ledger: `src/refunds.ts` writes it, and nothing else does.',
    }),
    'src/refunds.ts': 'export const refund = (): number => 1;\n',
    'src/routes.ts': "import express from 'express';\nexport const router = express.Router();\n",
    'README.md': '# Refunds\n',
  });
  repository.commit('Begin');
  repository.git('checkout', '--quiet', '-b', 'feature/refunds');
  repository.commit('Refund by request', {
    'src/refunds.ts': 'export const refund = (cents: number): number => -cents;\n',
    'src/routes.ts': [
      "import express from 'express';",
      "import { refund } from './refunds.js';",
      'export const router = express.Router();',
      "router.post('/refunds', (request, response) => response.json(refund(request.body.cents)));",
      `const storageKey = '${key}';`,
      '',
    ].join('\n'),
    'db/migrations/0002_refunds.sql': 'ALTER TABLE ledger ADD COLUMN refunded_at timestamptz;\n',
    'test/refunds.test.ts': "test('refunds', () => assert.equal(refund(5), -5));\n",
  });
  return repository;
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What surrounds a run of the command line. */
export interface Around {
  /** Folder of the tree it runs in; the tree's root where absent. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly answer?: string;
  readonly start?: (program: string, args: readonly string[]) => number;
}

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of files on disk, and the command line run in it; `remove` takes it away. */
export class Tree {
  readonly root: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.root = mkdtempSync(join(tmpdir(), 'docent-cli-'));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  async run(argv: readonly string[], around: Around = {}): Promise<Ran> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(argv, this.#io(around, out, err));
    return { code, out: out.join(''), err: err.join('') };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #io({ cwd = '', env = {}, stdin = '', isTTY = false, columns, answer, start }: Around, out: string[], err: string[]): Io {
    const stream = (lines: string[]) => ({ write: (text: string) => void lines.push(text), isTTY, columns });
    return {
      cwd: join(this.root, cwd),
      env: { DOCENT_TODAY: '2026-11-22', ...env },
      stdout: stream(out),
      stderr: stream(err),
      readStdin: () => Promise.resolve(stdin),
      ask: () => Promise.resolve(answer),
      start: (program, args) => Promise.resolve(start?.(program, args) ?? 0),
      serve: () => Promise.resolve(),
    };
  }
}

/** A decision record as Nygard writes them, with `change` made to it. */
export const decision = (title: string, change: Readonly<Record<string, string>> = {}): string =>
  Object.entries(change).reduce(
    (text, [from, to]) => text.replace(from, to),
    [
      `# ${title}`,
      '',
      'Date: 2026-10-01',
      '',
      '## Status',
      '',
      'Accepted',
      '',
      '## Context',
      '',
      'Two teams write to one database and step on each other.',
      '',
      '## Decision',
      '',
      'Each team gets a schema of its own.',
      '',
      '## Consequences',
      '',
      'Reports that join both need a view.',
      '',
    ].join('\n'),
  );

/** The text with front matter that says it is a decision record, and with the options it weighs. */
export const declared = (text: string): string =>
  [
    '---\nkind: adr\n---\n\n',
    text,
    '\n## Alternatives\n\n',
    ...['A database each', 'Do nothing'].map((option) => `### ${option}\n\n- **Pros:** nobody waits\n- **Cons:** somebody pays\n\n`),
  ]
    .join('')
    .trimEnd()
    .concat('\n');

import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { safely, surroundings } from './safely.ts';

export interface GitOptions {
  /** What git reads on its standard input. */
  readonly input?: string;
  /** Most bytes to read of its answer; then it is stopped. */
  readonly limit?: number;
  readonly seconds?: number;
  /** Settings on top of the usual ones (`core.eol=lf`), and such as are to be empty, whatever their names are. */
  readonly settings?: readonly string[];
  readonly without?: readonly string[];
}

export interface GitAnswer {
  /** Whether git came to its end, and was content. */
  readonly ok: boolean;
  /** `cut`: there was more than the limit. `late`: it took too long. `never`: it could not be started. */
  readonly end: 'own' | 'cut' | 'late' | 'never';
  readonly bytes: Buffer;
  /** As UTF-8, whatever it is. */
  readonly text: string;
  /** The last thing it complained of, without “fatal:”. */
  readonly complaint: string;
  /** All it said beside its answer. */
  readonly said: string;
}

/** Ask git something; it never throws. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;

/** The one place that starts git: without a shell, in a folder, and so that nothing in the repository runs. */
export function gitIn(program: string, folder: string): Git {
  return (args, { input, limit = 1 << 24, seconds = 20, settings = [], without = [] } = {}) =>
    new Promise((resolve) => {
      const child = spawn(program, [...safely(folder, settings), ...args], {
        env: surroundings(without),
        stdio: 'pipe',
        windowsHide: true,
      });
      const answer = new Collected(limit);
      const stop = (end: 'cut' | 'late'): void => {
        answer.end = end;
        child.kill('SIGKILL');
        // Whoever it started itself may hold these open for long.
        child.stdout.destroy();
        child.stderr.destroy();
      };
      const timer = setTimeout(() => stop('late'), seconds * 1000);
      const finish = (code: number | null): void => {
        clearTimeout(timer);
        resolve(answer.toAnswer(code));
      };
      child.stdout.on('data', (chunk: Buffer) => answer.add(chunk) || stop('cut'));
      child.stderr.on('data', (chunk: Buffer) => answer.complain(chunk));
      child.on('error', () => {
        answer.end = 'never';
        finish(null);
      });
      child.on('close', finish);
      // Git need not read all that it is told.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
    });
}

class Collected {
  readonly #limit: number;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #complaint = '';
  end: GitAnswer['end'] = 'own';

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether there may come more. */
  add(chunk: Buffer): boolean {
    const some = chunk.subarray(0, this.#limit - this.#size);
    this.#chunks.push(some);
    this.#size += some.length;
    return some.length === chunk.length;
  }

  complain(chunk: Buffer): void {
    this.#complaint = (this.#complaint + chunk.toString('utf8')).slice(-4000);
  }

  toAnswer(code: number | null): GitAnswer {
    const bytes = Buffer.concat(this.#chunks);
    const said = this.#complaint.trim().split('\n');
    const last = said.findLast((line) => line.startsWith('fatal: ')) ?? said.at(-1) ?? '';
    return {
      ok: code === 0 && this.end === 'own',
      end: this.end,
      bytes,
      get text() {
        return bytes.toString('utf8');
      },
      said: this.#complaint,
      complaint: last.replace(/^(?:fatal|error): /, '').trim(),
    };
  }
}

/** One of the two streams the command line writes to. */
export interface Out {
  write(text: string): void;
  /** Whether a person is looking. */
  readonly isTTY: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** All the command line may touch of the process it runs in; a test passes its own. */
export interface Io {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Out;
  readonly stderr: Out;
  /** All of standard input, as text. */
  readStdin(): Promise<string>;
  /** What a person at the terminal answers; undefined where nobody is there to ask. */
  ask(question: string): Promise<string | undefined>;
  /** Start a program at this terminal and wait for it; its exit code. */
  start(program: string, args: readonly string[]): Promise<number>;
  /** Turn this process into the language server that is in a file of ours. */
  serve(file: string): Promise<void>;
}

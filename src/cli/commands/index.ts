import type { Command } from './command.ts';

/** A verb as the overview lists it; what it does is loaded when it is typed. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

const verb = (name: string, summary: string, load: () => Promise<unknown>): Verb => ({
  name,
  summary,
  load: load as () => Promise<Command>,
});

/** Every verb of the command line, in the order of help. */
export const verbs: readonly Verb[] = [
  verb('check', 'Check artifacts and say what is wrong, where, and how to mend it', async () => (await import('./check.ts')).check),
  verb('new', 'Create an artifact that follows its neighbours', async () => (await import('./new.ts')).newArtifact),
  verb('list', 'List artifacts', async () => (await import('./list.ts')).list),
  verb('show', 'Show one artifact: status, gist, relations, findings', async () => (await import('./show.ts')).show),
  verb('review', 'Review a branch by the checklist, with what it changes', async () => (await import('./review.ts')).review),
  verb('kinds', 'List kinds, or show what one asks for', async () => (await import('./kinds.ts')).kinds),
  verb('rules', 'List rules, or show the page of one', async () => (await import('./rules.ts')).rules),
  verb('init', 'Write a config that fits what is here', async () => (await import('./init.ts')).init),
  verb('lsp', 'Start the language server on standard input and output', async () => (await import('./lsp.ts')).lsp),
];

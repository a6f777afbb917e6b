import type { RootFiles } from './host.ts';

/** The files around a document that was opened on its own: what it links to is looked up, but nothing is listed. */
export const looseFiles = (files: RootFiles): RootFiles => ({
  ...files,
  list: async () => [],
  ignores: async () => false,
  nested: () => [],
});

/** Where nothing can be read: a document that is in no folder. */
export const noFiles: RootFiles = {
  list: async () => [],
  read: async () => undefined,
  exist: async (paths) => paths.map(() => false),
  ignores: async () => false,
  nested: () => [],
};

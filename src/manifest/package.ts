/** What the package says of itself beside its contributions. */
export const about = {
  displayName: 'Docent',
  description:
    'Keeps decisions, designs and other engineering artifacts findable and complete: new ones in one step, what is missing underlined, every status in view.',
  categories: ['Linters', 'Snippets', 'Visualization', 'Other'],
  keywords: ['adr', 'rfc', 'architecture decision record', 'design doc', 'markdown', 'documentation', 'lint', 'template'],
  icon: 'media/icon.png',
  galleryBanner: { color: '#1b3a4b', theme: 'dark' },
  main: './dist/extension.cjs',
  browser: './dist/extension-web.cjs',
} as const;

/** Exact names only: a glob makes the editor search the whole workspace. Views and commands activate by themselves. */
export const activationEvents = [
  'onLanguage:markdown',
  'workspaceContains:.docent/config.yaml',
  'workspaceContains:.adr-dir',
  'workspaceContains:docs/adr',
  'workspaceContains:doc/adr',
  'workspaceContains:docs/decisions',
] as const;

/** Where it runs, with the true reason. */
export const capabilities = {
  untrustedWorkspaces: {
    supported: 'limited',
    description:
      'Nothing from a workspace is ever run. git is started only in a trusted workspace, because a repository’s own git settings can run programs.',
  },
  virtualWorkspaces: true,
} as const;

/** Schemas by the files they are for. */
export const schemas = [
  { match: '.docent/config.yaml', schema: './schemas/config.schema.json' },
  { match: '.docent/config.yml', schema: './schemas/config.schema.json' },
] as const;

/** Where the snippets of all kinds are generated to. */
export const snippets = { language: 'markdown', path: './snippets/docent.json' } as const;

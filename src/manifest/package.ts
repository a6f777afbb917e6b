/** What the package says of itself beside its contributions. */
export const about = {
  displayName: 'Docent',
  description:
    'Keeps decisions, designs, runbooks, postmortems and other engineering artifacts findable and complete: new ones in one step, what is missing underlined, every status in view.',
  categories: ['Linters', 'Snippets', 'Visualization', 'Other'],
  icon: 'media/icon.png',
  galleryBanner: { color: '#1b3a4b', theme: 'dark' },
  main: './dist/extension.cjs',
  browser: './dist/extension-web.cjs',
} as const;

/** What people look for who may want it, besides the names of kinds. */
export const keywords = ['architecture decision record', 'design doc', 'markdown', 'documentation', 'lint', 'template'] as const;

/** Files and folders by which a workspace shows that its team writes artifacts, besides the homes of kinds. Exact names only: a glob makes the editor search the whole workspace. */
export const signs = ['.docent/config.yaml', 'docs/decisions'] as const;

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

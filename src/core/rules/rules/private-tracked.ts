import { defineRule, type Exposure } from '../rule.ts';

/** Git keeps what it once took, for everybody who can read the repository. The title is left out: findings are read where the artifact is not. */
export const privateTracked = defineRule({
  id: 'private-tracked',
  summary: 'What is private stands where git ignores it.',
  subject: 'catalog',
  weight: 'integrity',
  evenClosed: true,

  *check({ summary, catalog, exposures }) {
    const exposed = summary.private ? exposures.of(summary.path) : undefined;
    if (!exposed) return;
    const { keepOut } = exposed;
    yield {
      place: summary.titlePlace,
      message: `This ${catalog.kindOf(summary)?.short ?? 'artifact'} is private and ${wrong(exposed)}`,
      ...(keepOut && {
        fix: { kind: 'suggestion', title: `Add “${keepOut.line}” to ${keepOut.file}`, edits: () => [], changes: () => [keepOut.change] },
      }),
    };
  },
});

function wrong({ ignored, tracked }: Exposure): string {
  if (!tracked) return 'git does not ignore it; expected a place that git ignores';
  const way = '“git rm --cached” takes it out';
  return ignored ? `git tracks it although it is ignored; ${way}` : `git tracks it; expected a place that git ignores, and ${way}`;
}

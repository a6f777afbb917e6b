import { examineArtifact, readAs } from '../core/engine/examine.ts';
import { finish } from '../core/engine/finish.ts';
import { resolverOf } from '../core/engine/resolve.ts';
import type { Setup } from '../core/engine/setup.ts';
import type { Outline } from '../core/markdown/shape.ts';
import type { Finding } from '../core/rules/finding.ts';
import { ruleById } from '../core/rules/rules/index.ts';

/** What the rules that read one artifact alone say of a text, by an outline that somebody else made. */
export function artifactFindings(setup: Setup, path: string, outline: Outline): Finding[] {
  const artifact = readAs(setup, resolverOf(setup), { path, text: outline.text, outline });
  if (!artifact) return [];
  const { summary, remarks } = examineArtifact(setup, artifact);
  if (!summary) return [];
  const foreign = summary.suppressions.filter(({ rules }) => rules.some((rule) => ruleById.get(rule)?.subject === 'catalog'));
  return finish(summary, remarks, setup, 'ci').filter(
    // What suppresses a finding across documents looks unused where one document is all there is.
    ({ rule, place }) => rule !== 'suppression-unused' || !foreign.some((each) => each.place.start === place.start),
  );
}

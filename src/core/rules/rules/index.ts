import type { ArtifactRule, CatalogRule, EngineRule, Rule } from '../rule.ts';

/** Every rule, by subject: artifacts, the catalog, and the files that set Docent up. */
export const rules: readonly Rule[] = [];

export const artifactRules: readonly ArtifactRule[] = rules.filter((rule) => rule.subject === 'artifact');
export const catalogRules: readonly CatalogRule[] = rules.filter((rule) => rule.subject === 'catalog');
export const engineRules: readonly EngineRule[] = rules.filter(
  (rule) => rule.subject === 'config' || rule.subject === 'kind' || rule.subject === 'suppression',
);
export const ruleIds: readonly string[] = rules.map(({ id }) => id);
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

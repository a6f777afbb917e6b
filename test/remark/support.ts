import { join } from 'node:path';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { VFile } from 'vfile';
import type { Finding } from '../../src/core/rules/finding.ts';
import { catalogRules, ruleById } from '../../src/core/rules/rules/index.ts';
import { remarkDocent } from '../../src/remark/index.ts';

const parser = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** What the plugin says of a text at a path below a root, on remark's own tree; a message a line. */
export function toldByPlugin(root: string, path: string, text: string, profile?: 'strict'): string[] {
  const file = new VFile({ path: join(root, path), value: text, cwd: root });
  const tree: Root = parser.parse(file);
  remarkDocent({ root, today: '2026-11-22', ...(profile ? { profile } : {}) })(tree, file);
  return file.messages
    .map(({ place, ruleId, reason, fatal }) => {
      const { start, end } = place && 'start' in place ? place : { start: undefined, end: undefined };
      const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
      return `${start?.line ?? 0}:${start?.column ?? 0}-${end?.line ?? 0}:${end?.column ?? 0} ${severity} ${ruleId ?? ''} ${reason}`;
    })
    .sort();
}

/**
 * The same of the engine's findings, as far as they are of rules that read one artifact alone; what suppresses a finding
 * across documents is out of the plugin's sight.
 */
export const toldByEngine = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ rule, message }) => {
      const { subject } = ruleById.get(rule) ?? {};
      return (
        subject === 'artifact' || (subject === 'suppression' && !catalogRules.some(({ id }) => message.includes(`“${id}” has no finding`)))
      );
    })
    .map(({ place, severity, rule, message }) => {
      const loud = severity === 'hint' ? 'info' : severity;
      return `${place.line + 1}:${place.column + 1}-${place.endLine + 1}:${place.endColumn + 1} ${loud} ${rule} ${message}`;
    })
    .sort();

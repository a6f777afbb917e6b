import type { Config, Face, Severity } from '../config/config.ts';
import type { Basis } from '../kinds/basis.ts';
import type { Rule, Weight } from './rule.ts';

type Row = Readonly<Record<Basis, Severity>>;

const row = (declared: Severity, mapped: Severity, strong: Severity, weak: Severity = 'off'): Row => ({ declared, mapped, strong, weak });

/** Severity = what is missing or wrong × why we believe the file is of its kind. */
const table: Readonly<Record<Weight, Row>> = {
  syntax: row('error', 'error', 'warning'),
  integrity: row('warning', 'warning', 'warning'),
  core: row('warning', 'warning', 'info'),
  required: row('warning', 'warning', 'off'),
  recommended: row('warning', 'info', 'off'),
  content: row('warning', 'info', 'off'),
  'required-field': row('warning', 'info', 'off'),
  'recommended-field': row('info', 'off', 'off'),
  template: row('warning', 'info', 'info'),
  hint: row('hint', 'off', 'off'),
};

const strictest = new Set<Weight>(['core', 'required', 'required-field']);

/** How loudly a rule's finding is said: config first, then profile, then the rule's own row, then its weight's. */
export function severityOf(rule: Rule, weight: Weight, basis: Basis, config: Config, face: Face): Severity {
  const written = config.rules[rule.id]?.[face];
  if (written) return written;
  if (config.profile === 'strict') return strictest.has(weight) ? 'error' : strictOf(rule, weight);
  return rule.severity?.[basis] ?? table[weight][basis];
}

function strictOf(rule: Rule, weight: Weight): Severity {
  const declared = rule.severity?.declared ?? table[weight].declared;
  return declared === 'off' ? 'info' : declared;
}

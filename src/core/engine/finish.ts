import type { Face } from '../config/config.ts';
import type { Summary } from '../catalog/summary.ts';
import { ruleById, catalogRules } from '../rules/rules/index.ts';
import { suppresses } from '../rules/suppress.ts';
import { severityOf } from '../rules/severity.ts';
import { suppressionRemarks } from '../rules/suppression-remarks.ts';
import type { CatalogContext, CatalogRemark, CatalogRule } from '../rules/rule.ts';
import type { Finding } from '../rules/finding.ts';
import { keptFix, type KeptRemark } from './examine.ts';
import type { Setup } from './setup.ts';

/** What the rules that read the catalog say of one artifact. */
export function* catalogRemarksOn(context: CatalogContext): Iterable<{ readonly rule: CatalogRule; readonly remark: CatalogRemark }> {
  const { summary } = context;
  for (const rule of catalogRules) {
    if (!rule.evenClosed && (summary.closed || summary.redirect)) continue;
    for (const remark of rule.check(context)) yield { rule, remark };
  }
}

/** The same, as it is kept. */
export function keptCatalogRemarks(context: CatalogContext): KeptRemark[] {
  return [...catalogRemarksOn(context)].map(({ rule, remark }) => ({
    rule: rule.id,
    weight: remark.weight ?? rule.weight,
    message: remark.message,
    place: remark.place,
    ...keptFix(remark.fix),
    related: remark.related ? [remark.related] : [],
  }));
}

/** Turn remarks into findings: suppressed ones taken out, severity given, in the order of the text. */
export function finish(summary: Summary, remarks: readonly KeptRemark[], { config }: Setup, face: Face): Finding[] {
  const used = new Set<number>();
  const standing = remarks.filter(({ rule, place }) => {
    const by = summary.suppressions.findIndex((suppression) => suppresses(suppression, rule, place));
    if (by >= 0) used.add(by);
    return by < 0;
  });
  const findings: Finding[] = [];
  for (const remark of [...standing, ...suppressionRemarks(summary.suppressions, used)]) {
    const rule = ruleById.get(remark.rule);
    const severity = rule ? severityOf(rule, remark.weight, summary.basis, config, face) : 'off';
    if (severity === 'off') continue;
    const { message, place, fix, fixTitle, related } = remark;
    findings.push({
      path: summary.path,
      rule: remark.rule,
      severity,
      message,
      place,
      kind: summary.kind,
      basis: summary.basis,
      fix,
      ...(fixTitle === undefined ? {} : { fixTitle }),
      related,
    });
  }
  return findings.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}

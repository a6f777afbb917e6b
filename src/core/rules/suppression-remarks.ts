import type { SuppressionSummary } from '../catalog/summary.ts';
import type { Place } from '../text/lines.ts';
import { didYouMean, moreSlips, nearest, quoted } from '../text/near.ts';
import { ruleIds } from './rules/index.ts';
import type { Weight } from './rule.ts';

interface SuppressionRemark {
  readonly rule: string;
  readonly weight: Weight;
  readonly message: string;
  readonly place: Place;
  readonly fix: null;
  readonly fixTitle?: never;
  readonly related: readonly [];
}

/** What is to be said of suppressions themselves: no reason given, nothing suppressed, no such rule. */
export function suppressionRemarks(suppressions: readonly SuppressionSummary[], used: ReadonlySet<number>): SuppressionRemark[] {
  return suppressions.flatMap(({ rules, reason, place }, index) => {
    const remark = (rule: string, message: string): SuppressionRemark => ({
      rule,
      weight: 'content',
      message,
      place,
      fix: null,
      related: [],
    });
    const unknown = rules.find((rule) => !ruleIds.includes(rule));
    const remarks: SuppressionRemark[] = [];
    if (unknown !== undefined)
      remarks.push(
        remark('suppression-unused', `No rule is called “${unknown}”${didYouMean(nearest(unknown, ruleIds, moreSlips(unknown)))}`),
      );
    else if (rules.length === 0)
      remarks.push(remark('suppression-unused', 'The suppression names no rule; expected “docent-ignore RULE: reason”'));
    else if (!used.has(index))
      remarks.push(remark('suppression-unused', `Nothing is suppressed here: ${quoted(rules)} has no finding to suppress`));
    if (reason === '') remarks.push(remark('suppression-reason', 'The suppression gives no reason; expected one after a colon'));
    return remarks;
  });
}

import { lineEnd, lineStart } from '../../artifacts/line-ending.ts';
import type { FrontMatterProblem } from '../../markdown/front-matter.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Remark } from '../rule.ts';

/** Front matter that does not parse is nothing at all to most tools: no title, no status, often no page. */
export const frontMatterBroken = defineRule({
  id: 'front-matter-broken',
  summary: 'Front matter can be read as YAML.',
  subject: 'artifact',
  weight: 'syntax',
  evenClosed: true,
  reads: [],

  *check({ artifact: { text, frontMatter, sidecar } }) {
    yield* brokenLines(text, frontMatter?.problems ?? []);
    for (const remark of sidecar ? brokenLines(sidecar.text, sidecar.problems) : []) yield { ...remark, beside: true };
  },
});

/** One remark a line: what is wrong in one breaks what follows. */
function* brokenLines(text: string, problems: readonly FrontMatterProblem[]): Iterable<Remark> {
  const seen = new Set<number>();
  for (const { span, message } of problems) {
    const line = lineStart(text, span.start);
    if (seen.has(line)) continue;
    seen.add(line);
    yield unquotedValue(text, line) ?? { span, message };
  }
}

const keyAndValue = /^([ \t]*(?:-[ \t]+)?([\w-]+):[ \t]+)([^\s"'[{|>#].*?)[ \t]*$/;

/** Nearly always it is a value that YAML wants in quotes: one with a colon in it, or one that begins with “@”. */
function unquotedValue(text: string, at: number): Remark | undefined {
  const [, lead, key, value] = keyAndValue.exec(text.slice(at, lineEnd(text, at))) ?? [];
  if (lead === undefined || key === undefined || value === undefined) return undefined;
  const needs = /:(?:\s|$)/.test(value) ? 'holds a colon' : /^[@`%&*!]/.test(value) ? `begins with “${value.slice(0, 1)}”` : undefined;
  if (needs === undefined) return undefined;
  const span: Span = { start: at + lead.length, end: at + lead.length + value.length };
  return {
    span,
    message: `The value of “${key}” ${needs}; expected it in quotes`,
    fix: { kind: 'suggestion', title: 'Put the value in quotes', edits: () => [{ span, text: JSON.stringify(value) }] },
  };
}

import type { Artifact, StatusReading } from '../../artifacts/artifact.ts';
import { isTemplateValue } from '../../artifacts/template-text.ts';
import { slice, type Span } from '../../text/span.ts';
import { didYouMean, nearest, oneOf } from '../../text/near.ts';
import { defineRule, type Fix, type Remark } from '../rule.ts';
import { writtenIn } from '../written.ts';

/** A status nobody else uses sorts an artifact nowhere: no list, no filter, no index finds it. */
export const statusUnknown = defineRule({
  id: 'status-unknown',
  summary: 'The status is one of those its kind has, rightly spelt.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: true,
  reads: [],

  *check({ artifact }) {
    const { status, basis, redirect } = artifact;
    const written = status && writtenIn(artifact, status.reading);
    // “Moved” is what a stub says; it has no life of its own.
    if (!status || redirect || !written || isTemplateValue(written, written.reading)) return;
    const word: Word = { ...status, text: written.text, span: status.inSidecar ?? status.wordSpan };
    if (status.misspeltFor !== undefined) yield { ...misspelt(word, status.misspeltFor), ...written.beside };
    else if (!status.status && (!status.canonical || basis === 'declared')) yield { ...unknown(artifact, word), ...written.beside };
  },
});

/** The word of a status in the text where it stands. */
type Word = Pick<StatusReading, 'word'> & { readonly text: string; readonly span: Span };

function misspelt({ word, text, span }: Word, right: string): Remark {
  return {
    span,
    message: `Status “${word}” is misspelt; expected “${right}”`,
    // adr-tools writes “Superceded by” itself; nobody is to be told off for that.
    ...(/^superceded/i.test(word) && /^\s+by\b/i.test(text.slice(span.end)) ? { weight: 'hint' as const } : {}),
    fix: replacing(word, span, right, 'safe'),
  };
}

function unknown({ kind }: Artifact, { word, text, span }: Word): Remark {
  const near = nearest(
    word,
    kind.statuses.flatMap(({ label, aliases }) => [label, ...aliases]),
  );
  return {
    span,
    message: `“${word}” is no status of ${kind.short}${didYouMean(near) || `; expected ${oneOf(kind.statuses.map(({ label }) => label))}`}`,
    ...(near === undefined ? {} : { fix: replacing(slice(text, span), span, near, 'suggestion') }),
  };
}

function replacing(written: string, span: Span, right: string, kind: Fix['kind']): Fix {
  const text = likeWritten(written, right);
  return { kind, title: `Change to “${text}”`, edits: () => [{ span, text }] };
}

/** Small, Capitalised or CAPITAL, as the word it replaces. */
function likeWritten(written: string, right: string): string {
  if (written === written.toUpperCase() && written.length > 1) return right.toUpperCase();
  const first = written[0] ?? '';
  return first === first.toLowerCase() ? right.toLowerCase() : `${right[0]?.toUpperCase() ?? ''}${right.slice(1).toLowerCase()}`;
}

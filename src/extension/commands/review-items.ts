import * as vscode from 'vscode';
import { byKey } from '../../manifest/keys.ts';
import { askReason } from '../ui/ask-reason.ts';
import { askText } from '../ui/ask.ts';
import { isAnswered } from '../views/review/acted.ts';
import type { ItemRow } from '../views/review/rows.ts';
import type { ReviewView } from '../views/review/view.ts';
import type { Command } from './command.ts';
import { questionsFor } from './review-target.ts';

const { l10n } = vscode;

/** Tick questions; where all of them are answered, open them again. */
export const toggleReviewItem: Command = {
  failure: l10n.t('The answer was not kept'),

  async run(host, ...args) {
    const rows = args[0] === byKey ? await focused(host.review) : await questionsFor(host, args, l10n.t('Tick or Untick'));
    if (rows.length === 0) return;
    const open = rows.filter(({ item }) => !isAnswered(item));
    if (open.length > 0) await host.review.act(open, (items) => ({ do: 'tick', items }));
    else await host.review.act(rows, (items) => ({ do: 'untick', items }));
  },
};

/** Say why questions have nothing to do with the change. */
export const reviewItemNotApplicable: Command = {
  failure: l10n.t('The answer was not kept'),

  async run(host, ...args) {
    const { review } = host;
    const rows = await questionsFor(host, args, l10n.t('Not Applicable'));
    const [first] = rows;
    if (!first) return;
    const title = rows.length === 1 ? l10n.t('Not Applicable: {0}', first.item.text) : l10n.t('Not Applicable: {0} questions', rows.length);
    const reason = await askReason({ title, reasons: review.choices.reasons, value: first.item.reason ?? '' });
    if (!reason) return;
    await Promise.all([review.choices.addReason(reason), review.act(rows, (items) => ({ do: 'not-applicable', items, reason }))]);
  },
};

/** Write down what came to mind at a question. */
export const editReviewNote: Command = {
  failure: l10n.t('The note was not kept'),

  async run(host, ...args) {
    const [row] = await questionsFor(host, args, l10n.t('Edit Note'));
    if (!row) return;
    const { text, note } = row.item;
    const answer = await askText({
      title: l10n.t('Note: {0}', text),
      prompt: l10n.t('Kept with the review, and copied with it; empty takes the note away'),
      placeholder: l10n.t('What you saw, asked or agreed'),
      value: note ?? '',
    });
    if (typeof answer === 'string') await host.review.act([row], ([item = row.item.id]) => ({ do: 'note', item, note: answer.trim() }));
  },
};

/**
 * What the keyboard is on. It is told by selecting it, which makes one of what may have been a selection of several: that one is
 * meant where the keyboard is in it. Selecting opens and closes a topic, and opens evidence, as a click does: no question, no tick.
 */
async function focused(view: ReviewView): Promise<readonly ItemRow[]> {
  const before = view.selection;
  const row = await view.selectFocused();
  if (!row) return [];
  return view.current(before.some(({ id }) => id === row.id) ? before : [row]);
}

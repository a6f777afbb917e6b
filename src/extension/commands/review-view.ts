import * as vscode from 'vscode';
import { ForeseenFailure } from '../failure.ts';
import { openPlace } from '../views/review/open-evidence.ts';
import { isReviewRow } from '../views/review/rows.ts';
import type { Command } from './command.ts';
import { reviewFor } from './review-target.ts';

const { l10n } = vscode;

/** Ask for everything anew. */
export const refreshReview: Command = {
  failure: l10n.t('The review was not read'),
  run: ({ review }) => review.refresh(),
};

/** Show only what is still to be answered. */
export const hideDone: Command = {
  failure: l10n.t('The view stays as it is'),
  run: ({ review }) => review.choices.hideDone(true),
};

/** Show everything again. */
export const showDone: Command = {
  failure: l10n.t('The view stays as it is'),
  run: ({ review }) => review.choices.hideDone(false),
};

/** Forget every answer and note of a review, once the person has said so twice. */
export const resetReview: Command = {
  failure: l10n.t('The review was not reset'),

  async run(host, ...args) {
    const review = await reviewFor(host, args, l10n.t('Reset Review'));
    if (!review) return;
    const reset = l10n.t('Reset');
    const message = l10n.t('Reset the review of {0}?', review.branch ?? review.name);
    const detail = l10n.t('Its ticks, reasons and notes are forgotten. This cannot be undone.');
    const chosen = await vscode.window.showWarningMessage(message, { modal: true, detail }, reset);
    if (chosen === reset) await host.review.reviews.act(review, { do: 'reset' });
  },
};

/** Open where the questions come from. */
export const openChecklist: Command = {
  failure: l10n.t('The checklist was not opened'),

  async run(host, ...args) {
    const review = await reviewFor(host, args, l10n.t('Open Review Checklist'));
    if (!review) return;
    if (review.checklist.uri === null) throw new ForeseenFailure(builtIn());
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(review.checklist.uri));
  },
};

/** Open what a row of evidence tells of: its only place, or the first. */
export const openEvidence: Command = {
  failure: l10n.t('The evidence was not opened'),

  async run({ review }, ...[drawn]) {
    if (!isReviewRow(drawn)) return;
    const row = review.now(drawn);
    const place = row.type === 'place' ? row.place : row.type === 'fact' ? row.fact.places[0] : undefined;
    if (place) await openPlace(row.review, place);
  },
};

function builtIn() {
  const remedy = { label: l10n.t('Customize'), command: 'docent.customizeKind' };
  return { reason: 'built-in', message: l10n.t('its questions come with Docent, not from a file; a team can have its own'), remedy };
}

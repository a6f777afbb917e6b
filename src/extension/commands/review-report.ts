import * as vscode from 'vscode';
import { applyEdit } from '../edits.ts';
import { granted } from '../failure.ts';
import { readSetting } from '../settings.ts';
import { nameOf } from '../views/review/reviews.ts';
import type { Command } from './command.ts';
import { reviewFor } from './review-target.ts';

const { l10n } = vscode;

/** Copy a review as a task list, for the pull request. */
export const copyReview: Command = {
  failure: l10n.t('The review was not copied'),

  async run(host, ...args) {
    const review = await reviewFor(host, args, l10n.t('Copy Review as Markdown'));
    if (!review) return;
    const { text } = granted(await host.server.ask('docent/reviewMarkdown', nameOf(review)));
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(l10n.t('$(check) Copied the review of {0} as Markdown', review.branch ?? review.name), 5000);
  },
};

/** Keep a review in the repository, as an artifact. */
export const saveReview: Command = {
  failure: l10n.t('The review was not saved'),

  async run(host, ...args) {
    const review = await reviewFor(host, args, l10n.t('Save Review'));
    if (!review) return;
    const author = readSetting('author', vscode.Uri.parse(review.repository));
    const saved = granted(await host.server.ask('docent/reviewSave', { ...nameOf(review), ...(author ? { author } : {}) }));
    await applyEdit(await host.server.workspaceEdit(saved.edit));
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(saved.uri), {
      selection: new vscode.Range(0, 0, 0, 0),
      preview: false,
    });
  },
};

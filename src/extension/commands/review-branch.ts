import * as vscode from 'vscode';
import type { RepositoryReview } from '../../manifest/review.ts';
import { ForeseenFailure } from '../failure.ts';
import { askChoice, askText, separator, type Choice } from '../ui/ask.ts';
import { branchChoices } from '../ui/ask-review.ts';
import type { Command, Host } from './command.ts';
import { reviewFor } from './review-target.ts';

const { l10n } = vscode;

/** Review somebody else's branch, without checking it out. */
export const startReview: Command = {
  failure: l10n.t('The review was not started'),

  async run(host, ...args) {
    const title = l10n.t('Start Review of Branch');
    const review = await reviewFor(host, args, title);
    if (!review) return;
    const items = await branchesOf(host, review);
    const active = items.find(({ value }) => value.name === review.branch);
    const branch = await askChoice({ title, placeholder: l10n.t('Branch to review; what is checked out stays'), items, active });
    if (typeof branch !== 'object') return;
    await host.review.choices.setHead(review.repository, branch.isCheckedOut ? undefined : branch.name);
    await vscode.commands.executeCommand('docent.review.focus');
  },
};

/** Show the review of what is checked out again. */
export const endReview: Command = {
  failure: l10n.t('The review is still the other one'),

  async run(host, ...args) {
    const others = (await host.review.reviews.known()).filter(({ isOther }) => isOther);
    const review = others.length > 1 ? await reviewFor(host, args, l10n.t('Back to the Checked-out Branch')) : others[0];
    if (review) await host.review.choices.setHead(review.repository, undefined);
  },
};

/** Choose what a branch is held against. */
export const compareReview: Command = {
  failure: l10n.t('The review is still against the same base'),

  async run(host, ...args) {
    const title = l10n.t('Compare Review With');
    const review = await reviewFor(host, args, title);
    if (!review) return;
    const base = await askBase(host, review, title);
    if (base) await host.review.reviews.act(review, { do: 'base', ...base });
  },
};

type Base = { readonly base?: string };

async function askBase(host: Host, review: RepositoryReview, title: string): Promise<Base | undefined> {
  const { change } = review;
  const detected = change && !change.baseIsChosen ? l10n.t('{0} now', change.base) : '';
  const branches = (await branchesOf(host, review)).filter(({ value }) => value.name !== review.branch);
  const items: (Choice<Base | 'typed'> | vscode.QuickPickItem)[] = [
    { value: {}, label: l10n.t('The branch changes go to'), description: detected, iconPath: new vscode.ThemeIcon('sparkle') },
    { value: 'typed', label: l10n.t('A commit, tag or branch…'), iconPath: new vscode.ThemeIcon('git-commit') },
    separator(l10n.t('branches')),
    ...branches.map((choice) => ({ ...choice, value: { base: choice.value.name } })),
  ];
  const placeholder = change ? l10n.t('{0} against …', change.head) : l10n.t('Against …');
  const chosen = await askChoice<Base | 'typed'>({ title, placeholder, items });
  return chosen === 'typed' ? typedBase(title) : typeof chosen === 'object' ? chosen : undefined;
}

async function typedBase(title: string): Promise<Base | undefined> {
  const typed = await askText({ title, prompt: l10n.t('A commit, tag or branch'), placeholder: 'v1.2.0' });
  const base = typeof typed === 'string' ? typed.trim() : '';
  return base === '' ? undefined : { base };
}

async function branchesOf({ server }: Host, { repository, notice }: RepositoryReview) {
  const branches = await server.ask('docent/branches', { repository });
  if (branches.length > 0) return branchChoices(branches);
  throw new ForeseenFailure({ reason: 'no-branches', message: notice?.message ?? l10n.t('there is no branch yet') });
}

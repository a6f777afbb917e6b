import * as vscode from 'vscode';
import type { BranchRow, RepositoryReview } from '../../manifest/review.ts';
import { itemRows, type ItemRow } from '../views/review/rows.ts';
import { progressWords, stateWord, itemWords } from '../views/review/words.ts';
import { askChoice, separator, type Choice } from './ask.ts';

const { l10n } = vscode;

/** Let the person pick one of several reviews; the only one needs no question. */
export async function askReview(reviews: readonly RepositoryReview[], title: string): Promise<RepositoryReview | undefined> {
  const [first, ...others] = reviews;
  if (others.length === 0) return first;
  const items = reviews.map((review): Choice<RepositoryReview> => {
    const description = [progressWords(review.progress), review.branch].filter(Boolean).join(' · ');
    return { value: review, label: review.name, description, iconPath: new vscode.ThemeIcon('repo') };
  });
  const review = await askChoice({ title, placeholder: l10n.t('Of which repository?'), items });
  return typeof review === 'object' ? review : undefined;
}

/** Let the person pick a question of the review. */
export async function askQuestion(reviews: readonly RepositoryReview[], title: string): Promise<ItemRow | undefined> {
  const items = reviews.flatMap((review) =>
    review.groups.flatMap((group) => [
      separator(reviews.length > 1 ? `${review.name} · ${group.title}` : group.title),
      ...itemRows([review])
        .filter(({ item }) => group.items.includes(item))
        .map(questionChoice),
    ]),
  );
  const row = await askChoice<ItemRow>({ title, placeholder: l10n.t('Which question?'), items });
  return typeof row === 'object' ? row : undefined;
}

function questionChoice(row: ItemRow): Choice<ItemRow> {
  const { item } = row;
  const icon = item.state === 'open' ? 'circle-large-outline' : item.state === 'done' ? 'check' : 'circle-slash';
  return {
    value: row,
    label: item.text,
    detail: [stateWord(item), ...itemWords(item)].filter(Boolean).join(' · '),
    iconPath: new vscode.ThemeIcon(icon),
  };
}

/** Rows for branches, the newest first as the server lists them. */
export function branchChoices(branches: readonly BranchRow[]): Choice<BranchRow>[] {
  return branches.map((branch) => ({
    value: branch,
    label: branch.name,
    description: [branch.isCheckedOut ? l10n.t('checked out') : '', branch.author, shownDay(branch.date)].filter(Boolean).join(' · '),
    detail: branch.subject,
    iconPath: new vscode.ThemeIcon(branch.isCheckedOut ? 'check' : branch.remote ? 'cloud' : 'git-branch'),
  }));
}

const shownDay = (date: string): string => date.slice(0, 10);

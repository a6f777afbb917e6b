import * as vscode from 'vscode';
import type { ReviewFact, ReviewItemRow, ReviewPlace } from '../../../manifest/review.ts';
import { isAnswered } from './acted.ts';
import { factHover, groupHover, itemHover, moreWords } from './hover.ts';
import { optionalUri } from './optional-color.ts';
import type { GroupRow, ItemRow, Remark, ReviewRow } from './rows.ts';
import { changeWords, factCount, factWords, groupWords, itemWords, placeWords, progressWords, stateWord } from './words.ts';

const { l10n } = vscode;
const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Draw a row. */
export function reviewItem(row: ReviewRow): vscode.TreeItem {
  const item = drawn(row);
  item.id = row.id;
  return item;
}

function drawn(row: ReviewRow): vscode.TreeItem {
  switch (row.type) {
    case 'repository':
      return repositoryItem(row);
    case 'group':
      return groupItem(row);
    case 'item':
      return questionItem(row);
    case 'remark':
      return remarkItem(row.remark, row.text);
    case 'fact':
      return factItem(row, row.fact);
    case 'place':
      return placeItem(row, row.place);
    case 'others':
      return othersItem(row.review.others);
  }
}

function repositoryItem({ review }: ReviewRow): vscode.TreeItem {
  const { name, branch, progress, change } = review;
  const item = new vscode.TreeItem(name, Expanded);
  item.iconPath = new vscode.ThemeIcon('repo');
  item.description = [progressWords(progress), branch].filter(Boolean).join(' · ');
  item.tooltip = [name, progressWords(progress), ...(change ? changeWords(change) : [])].join('\n');
  item.contextValue = 'review.repository';
  item.accessibilityInformation = { label: [name, item.description].join(', ') };
  return item;
}

function groupItem(row: GroupRow): vscode.TreeItem {
  const { group } = row;
  const title = group.title || l10n.t('General');
  const item = new vscode.TreeItem(title, Expanded);
  const answered = group.items.every((question) => question.optional || isAnswered(question));
  item.iconPath = answered
    ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('docent.activeIcon'))
    : new vscode.ThemeIcon('circle-large-outline');
  item.description = groupWords(group);
  item.tooltip = groupHover(title, row);
  item.contextValue = 'review.group';
  item.accessibilityInformation = { label: `${title}, ${item.description}` };
  return item;
}

function questionItem(row: ItemRow): vscode.TreeItem {
  const { item: question } = row;
  const item = new vscode.TreeItem(question.text, hasParts(question) ? startOf(question) : None);
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const answered = isAnswered(question);
  const words = itemWords(question);
  item.checkboxState = {
    state: answered ? Checked : Unchecked,
    tooltip: answered ? l10n.t('Open it again') : l10n.t('Tick what you have looked at yourself'),
    accessibilityInformation: { label: question.text },
  };
  const icon = iconOf(question);
  if (icon) item.iconPath = icon;
  if (question.optional) item.resourceUri = optionalUri;
  item.description = words.join(' · ');
  item.tooltip = itemHover(row);
  item.contextValue = `review.item.${question.state}`;
  item.accessibilityInformation = { label: [question.text, stateWord(question), ...words].filter(Boolean).join(', ') };
  return item;
}

const hasParts = ({ facts, again, note, state }: ReviewItemRow): boolean =>
  facts.length > 0 || again !== null || note !== null || state === 'not-applicable';

/** What is still to be looked at lies open, and so do reasons; what was ticked need not be read again. */
const startOf = ({ state }: ReviewItemRow): vscode.TreeItemCollapsibleState => (state === 'done' ? Collapsed : Expanded);

/** An optional question stands a little in from the others; a row with an address would have a file's icon there. */
function iconOf({ state, again, optional }: ReviewItemRow): vscode.ThemeIcon | undefined {
  if (state === 'not-applicable') return new vscode.ThemeIcon('circle-slash');
  if (again !== null) return new vscode.ThemeIcon('history', lookColor());
  return optional ? new vscode.ThemeIcon('blank') : undefined;
}

function remarkItem(remark: Remark, text: string): vscode.TreeItem {
  const [icon, label] = remarkWords(remark, text);
  const item = new vscode.TreeItem(label);
  if (icon) item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = label;
  item.contextValue = `review.remark.${remark}`;
  item.accessibilityInformation = { label };
  return item;
}

function remarkWords(remark: Remark, text: string): [icon: string, label: string] {
  switch (remark) {
    case 'again':
      return ['history', l10n.t('Look again: changed since {0}', text)];
    case 'reason':
      return ['circle-slash', l10n.t('Not applicable: {0}', text)];
    case 'note':
      return ['note', text];
    case 'complaint':
      return ['warning', text];
    case 'notice':
      return ['info', text];
    case 'more':
      return ['', moreWords(Number(text))];
  }
}

function factItem(row: ReviewRow, fact: ReviewFact): vscode.TreeItem {
  const item = new vscode.TreeItem(fact.text, fact.places.length > 1 ? Collapsed : None);
  const [first] = fact.places;
  item.iconPath = fact.tone === 'look' ? new vscode.ThemeIcon('eye', lookColor()) : new vscode.ThemeIcon('info');
  item.description = factWords(fact);
  item.tooltip = factHover(fact);
  const tone = fact.tone === 'look' ? l10n.t('worth a look') : '';
  item.accessibilityInformation = { label: [fact.text, tone, item.description].filter(Boolean).join(', ') };
  return first ? opening(item, row) : item;
}

function placeItem(row: ReviewRow, place: ReviewPlace): vscode.TreeItem {
  const { path, line, excerpt } = place;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const item = new vscode.TreeItem(line === null ? name : `${name}:${line + 1}`);
  item.description = excerpt || path;
  item.tooltip = [placeWords(place), excerpt].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [placeWords(place), excerpt].filter(Boolean).join(', ') };
  return opening(item, row);
}

function opening(item: vscode.TreeItem, row: ReviewRow): vscode.TreeItem {
  item.contextValue = 'review.evidence';
  item.command = { command: 'docent.openEvidence', title: l10n.t('Open Evidence'), arguments: [row] };
  return item;
}

function othersItem(others: readonly ReviewFact[]): vscode.TreeItem {
  const title = l10n.t('Also in This Change');
  const item = new vscode.TreeItem(title, Expanded);
  item.iconPath = new vscode.ThemeIcon('git-compare');
  item.description = factCount(others.length);
  item.tooltip = l10n.t('What the change shows that no question is about');
  item.contextValue = 'review.others';
  item.accessibilityInformation = { label: `${title}, ${item.description}` };
  return item;
}

const lookColor = (): vscode.ThemeColor => new vscode.ThemeColor('docent.pausedIcon');

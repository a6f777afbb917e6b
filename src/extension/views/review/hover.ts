import * as vscode from 'vscode';
import type { RepositoryReview, ReviewFact, ReviewPlace } from '../../../manifest/review.ts';
import { escaped } from '../../ui/words.ts';
import type { GroupRow, ItemRow } from './rows.ts';
import { groupWords, placeWords } from './words.ts';

const { l10n } = vscode;
const placesShown = 3;

/** What resting on a question tells: all of it, with links and guidance, its own or its topic's. Its words come from files, so nothing in them is trusted. */
export function itemHover({ item, group, review }: ItemRow): vscode.MarkdownString {
  const { text, optional, guidance, links, again, reason, note, state, facts } = item;
  const parts = [
    `**${escaped(text)}**${optional ? ` ${l10n.t('(optional)')}` : ''}`,
    withoutPictures(guidance || group.guidance),
    links.map(({ text: label, uri }) => linkTo(label, uri)).join(' · '),
    again === null ? '' : escaped(l10n.t('Look again: what it shows has changed since {0}.', again)),
    reason && state === 'not-applicable' ? escaped(l10n.t('Not applicable: {0}', reason)) : '',
    note ? escaped(l10n.t('Note: {0}', note)) : '',
    facts.map(factLine).join('\n'),
  ];
  return untrusted(parts, review);
}

/** What a topic is about, and how far it is. */
export function groupHover(title: string, { group, review }: GroupRow): vscode.MarkdownString {
  return untrusted([`**${escaped(title)}**, ${groupWords(group)}`, withoutPictures(group.guidance)], review);
}

/** Links are written from where the checklist is. */
function untrusted(parts: readonly string[], { checklist }: RepositoryReview): vscode.MarkdownString {
  const hover = new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
  if (checklist.uri !== null) hover.baseUri = vscode.Uri.parse(checklist.uri);
  return hover;
}

/** All places of a fact, for the row that has room for one. */
export function factHover(fact: ReviewFact): vscode.MarkdownString {
  const places = fact.places.map((place) => `- ${placeLink(place)}${place.excerpt ? ` ${codeSpan(place.excerpt)}` : ''}`);
  return new vscode.MarkdownString([escaped(fact.text), places.join('\n'), moreWords(fact.more)].filter(Boolean).join('\n\n'));
}

function factLine(fact: ReviewFact): string {
  const shown = fact.places.slice(0, placesShown).map(placeLink);
  const more = moreWords(fact.places.length - shown.length + fact.more);
  return `- ${escaped(fact.text)}${shown.length > 0 ? `: ${[...shown, more].filter(Boolean).join(', ')}` : ''}`;
}

/** “and 12 more”; empty where there are none. */
export function moreWords(count: number): string {
  return count > 0 ? l10n.t('and {0} more', count) : '';
}

/** Only files can be linked to from a text that is not trusted; others are opened by their rows. */
function placeLink(place: ReviewPlace): string {
  const uri = vscode.Uri.parse(place.uri);
  if (uri.scheme !== 'file') return escaped(placeWords(place));
  return linkTo(placeWords(place), (place.line === null ? uri : uri.with({ fragment: `L${place.line + 1}` })).toString());
}

function linkTo(label: string, uri: string): string {
  return `[${escaped(label)}](<${encodeURI(decoded(uri)).replaceAll(/[<>\n]/g, '')}>)`;
}

function decoded(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}

function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', '’').replaceAll(/\s+/g, ' ')}\``;
}

/** A picture would be fetched from wherever the file says. */
function withoutPictures(markdown: string): string {
  return markdown.replaceAll('![', '!\\[');
}

import * as vscode from 'vscode';
import type { DraftParams, KindItem } from '../../manifest/protocol.ts';
import { ForeseenFailure } from '../failure.ts';
import { homesFor, type Home } from '../homes.ts';
import type { KeptInGit } from '../kept-in-git.ts';
import { nearestFirst } from '../nearest.ts';
import type { Server } from '../server.ts';
import { readSetting } from '../settings.ts';
import { askChoice, askText, type Choice } from './ask.ts';
import { askExposure, exposedBy, type Exposed } from './ask-exposure.ts';
import { askKind } from './ask-kind.ts';
import { moreParams, moreSteps, type MoreAnswers } from './more-steps.ts';
import { askSteps, back, type Answer, type Position, type Step } from './steps.ts';
import { titleCase } from './title-case.ts';
import { artifactCount, placeName } from './words.ts';

const { l10n } = vscode;

interface Answers extends MoreAnswers {
  /** How git would take it, as far as its title tells. */
  readonly exposed?: Exposed | undefined;
  readonly keepOut?: boolean;
}

interface Given {
  readonly kind?: string;
  readonly folder?: string;
  /** What the box for the title holds at first. */
  readonly title?: string;
}

/** Ask what a new artifact should be; whatever is settled already is not asked. Undefined where the person gives up. */
export async function askDraft(server: Server, kept: KeptInGit, given: Given): Promise<DraftParams | undefined> {
  if (!vscode.workspace.workspaceFolders?.length) throw new ForeseenFailure(noFolder());
  const near = given.folder ?? vscode.window.activeTextEditor?.document.uri.toString();
  const kinds = await server.ask('docent/kinds', near ? { near } : {});
  const kind = kinds.find(({ id }) => id === given.kind);
  if (given.kind && !kind) throw new ForeseenFailure({ reason: 'kind-off', message: l10n.t('the config has switched this kind off') });

  const folder = given.folder === undefined ? undefined : { uri: given.folder, path: pathOf(given.folder) };
  const homes = (chosen: KindItem | undefined): readonly Home[] => (chosen ? nearestFirst(homesFor(chosen, folder), near) : []);
  const params = (answers: Answers): DraftParams => ({
    kind: answers.kind?.id ?? '',
    title: answers.title ?? '',
    ...moreParams(answers),
    ...(answers.keepOut ? { keepOut: true } : {}),
    ...place(answers.home ?? homes(answers.kind)[0]),
    ...author(),
  });
  const steps: Step<Answers>[] = [
    ...(kind ? [] : [{ ask: (answers: Answers, position: Position) => askFirst(kinds, given.folder, answers, position) }]),
    {
      applies: (answers) => homes(answers.kind).length > 1,
      ask: (answers, position) => askHome(answers, homes(answers.kind), position),
    },
    { ask: (answers, position) => askTitle(server, { ...answers, home: answers.home ?? homes(answers.kind)[0] }, params, position) },
    ...moreSteps<Answers>(server, kinds, near),
    {
      applies: ({ exposed }) => exposed !== undefined && !kept.has(exposed.folder),
      ask: (answers, position) => askShelter(server, kept, answers, params, position),
    },
  ];
  const answers = await askSteps<Answers>({ kind, ...(given.title === undefined ? {} : { title: given.title }) }, steps);
  return answers && params(answers);
}

async function askFirst(
  kinds: readonly KindItem[],
  folder: string | undefined,
  answers: Answers,
  position: Position,
): Promise<Answer<Answers>> {
  const question = {
    title: l10n.t('New Artifact'),
    placeholder: l10n.t('What do you want to write?'),
    folder,
    active: answers.kind,
    position,
  };
  const kind = await askKind(kinds, question);
  return typeof kind === 'object' ? { ...answers, kind } : kind;
}

async function askHome(answers: Answers, homes: readonly Home[], position: Position): Promise<Answer<Answers>> {
  const items = homes.map((home): Choice<Home> => ({
    value: home,
    label: placeName(home),
    description: home.count > 0 ? l10n.t('{0}, next is {1}', artifactCount(home.count), home.nextNumber) : l10n.t('none there yet'),
    iconPath: vscode.ThemeIcon.Folder,
  }));
  const title = l10n.t('New {0}', titleCase(answers.kind?.short ?? ''));
  const home = await askChoice({ title, placeholder: l10n.t('Where does it go?'), items, position });
  return typeof home === 'object' ? { ...answers, home } : home;
}

async function askTitle(
  server: Server,
  answers: Answers,
  params: (answers: Answers) => DraftParams,
  position: Position,
): Promise<Answer<Answers>> {
  const { kind, home } = answers;
  const next = home?.nextNumber ?? '';
  const where = home ? placeName(home) : '';
  const prompt = next ? l10n.t('It will be number {0}, in {1}', next, where) : l10n.t('It will be in {0}', where);
  let exposed: Exposed | undefined;
  const review = async (title: string) => {
    if (title === '') return { prompt };
    if (!isTitle(title)) return { problem: l10n.t('A title has at least one letter or digit') };
    const draft = await server.ask('docent/draft', params({ ...answers, title: title.trim() }));
    if ('reason' in draft) return { problem: draft.message };
    exposed = exposedBy(draft);
    return { prompt: l10n.t('Creates {0}', placeName(draft)) };
  };
  const title = await askText({
    title: l10n.t('New {0}', titleCase(kind?.short ?? '')),
    prompt,
    placeholder: kind?.asks ?? l10n.t('Title'),
    value: answers.title ?? '',
    position,
    review,
  });
  if (title === back || title === undefined) return title;
  if (!isTitle(title)) return undefined;
  const named = { ...answers, title: title.trim(), exposed };
  return kind?.carriesOver ? { ...named, open: await server.ask('docent/carryOver', params(named)) } : named;
}

async function askShelter(
  server: Server,
  kept: KeptInGit,
  answers: Answers,
  params: (answers: Answers) => DraftParams,
  position: Position,
): Promise<Answer<Answers>> {
  const { exposed, kind } = answers;
  if (!exposed) return answers;
  const draftIn = (folder: vscode.Uri) => server.ask('docent/draft', { ...params(answers), folder: folder.toString() });
  const shelter = await askExposure({ exposed, kind, kept, draftIn }, position);
  if (shelter === undefined || shelter === back) return shelter;
  const { folder, keepOut } = shelter;
  return { ...answers, keepOut, ...(folder ? { home: { ...noHome, uri: folder.toString(), path: pathOf(folder.toString()) } } : {}) };
}

const noHome = { count: 0, nextNumber: '' };

const isTitle = (title: string): boolean => /[\p{L}\p{N}]/u.test(title);

function place(home: Home | undefined): { folder?: string } {
  return home ? { folder: home.uri } : {};
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function author(): { author?: string } {
  const name = readSetting('author', vscode.workspace.workspaceFolders?.[0]).trim();
  return name ? { author: name } : {};
}

function noFolder() {
  return {
    reason: 'no-folder',
    message: l10n.t('open a folder first; artifacts live in files'),
    remedy: { label: l10n.t('Open Folder'), command: 'vscode.openFolder' },
  };
}

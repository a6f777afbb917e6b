import * as vscode from 'vscode';
import type { DraftResult, ExposedItem, KindItem, Refusal } from '../../manifest/protocol.ts';
import type { KeptInGit } from '../kept-in-git.ts';
import { askChoice, type Choice } from './ask.ts';
import { back, type Answer, type Position } from './steps.ts';
import { titleCase } from './title-case.ts';

const { l10n } = vscode;

/** What is about to be made is private, and git would take it where it goes. */
export interface Exposed extends ExposedItem {
  /** URI of the folder it goes to. */
  readonly folder: string;
}

/** What becomes of it. */
export interface Shelter {
  /** Whether git is told to ignore it. */
  readonly keepOut: boolean;
  /** Where it goes instead. */
  readonly folder?: vscode.Uri;
}

interface Needs {
  readonly exposed: Exposed;
  readonly kind: KindItem | undefined;
  readonly kept: KeptInGit;
  /** The draft as it would be in another folder. */
  readonly draftIn: (folder: vscode.Uri) => Promise<DraftResult | Refusal>;
}

/** Where a draft is exposed, and to what. */
export function exposedBy({ exposed, uri }: DraftResult): Exposed | undefined {
  return exposed && { ...exposed, folder: uri.slice(0, uri.lastIndexOf('/')) };
}

/** Ask whether git is to ignore what is private. Asked again for another folder only where git would take it there, too. */
export async function askExposure({ exposed, kind, kept, draftIn }: Needs, position: Position): Promise<Answer<Shelter>> {
  const title = l10n.t('New {0}', titleCase(kind?.short ?? ''));
  let at = exposed;
  let elsewhere: Pick<Shelter, 'folder'> = {};
  let placeholder = l10n.t('It is private, and git would take it');
  for (;;) {
    const way = await askChoice({ title, placeholder, items: waysFor(at), position });
    if (way === undefined || way === back) return way;
    if (way === 'keep-in') await kept.add(at.folder);
    if (way !== 'elsewhere') return { keepOut: way === 'keep-out', ...elsewhere };

    const folder = await askFolder(at.folder);
    const draft = folder && (await draftIn(folder));
    if (draft && 'reason' in draft) placeholder = draft.message;
    if (!draft || 'reason' in draft) continue;
    const there = exposedBy(draft);
    elsewhere = { folder };
    if (!there || kept.has(there.folder)) return { keepOut: false, ...elsewhere };
    at = there;
  }
}

type Way = 'keep-out' | 'keep-in' | 'elsewhere';

function waysFor({ target, ignoreFile }: Exposed): Choice<Way>[] {
  return [
    {
      value: 'keep-out',
      label: l10n.t('Keep it out of git: {0}', target),
      description: l10n.t('added to {0}', ignoreFile.path),
      detail: l10n.t('It stays on this machine: nobody gets it with the repository, now or later'),
      iconPath: new vscode.ThemeIcon('lock'),
    },
    {
      value: 'keep-in',
      label: l10n.t('Keep it in git all the same'),
      detail: l10n.t('Whoever can read the repository can read it, and history keeps it'),
      iconPath: new vscode.ThemeIcon('unlock'),
    },
    {
      value: 'elsewhere',
      label: l10n.t('Another folder…'),
      detail: l10n.t('One that git ignores already'),
      iconPath: vscode.ThemeIcon.Folder,
    },
  ];
}

async function askFolder(from: string): Promise<vscode.Uri | undefined> {
  const workspace = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(from));
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Create It Here'),
      title: l10n.t('Another Folder'),
      ...(workspace ? { defaultUri: workspace.uri } : {}),
    })) ?? [];
  return folder;
}

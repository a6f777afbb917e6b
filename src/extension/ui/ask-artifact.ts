import * as vscode from 'vscode';
import type { ArtifactItem } from '../../manifest/protocol.ts';
import { Disposables } from '../disposables.ts';
import type { Server } from '../server.ts';
import { artifactIcon } from '../views/status-icons.ts';
import type { Choice } from './ask.ts';
import { nameOf, placeName } from './words.ts';

const limit = 50;

/** What the person picked, and whether they want it beside what they have open. */
export interface PickedArtifact {
  readonly artifact: ArtifactItem;
  readonly toSide: boolean;
}

/** Let the person pick an artifact by number, title or tag; the server does the looking. */
export async function askArtifact(server: Server, title: string): Promise<ArtifactItem | undefined> {
  return (await pickArtifact(server, title))?.artifact;
}

/** The same, with a way to open beside. */
export async function pickArtifact(server: Server, title: string, offerSide = false): Promise<PickedArtifact | undefined> {
  const owner = new Disposables();
  const pick = owner.add(vscode.window.createQuickPick<Choice<ArtifactItem>>());
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Number, title or tag');
  const buttons = offerSide ? [{ iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: vscode.l10n.t('Open to the Side') }] : [];

  const look = async () => {
    const query = pick.value;
    pick.busy = true;
    const found = await server.ask('docent/find', { query, limit });
    if (query !== pick.value) return;
    pick.items = found.map((artifact) => artifactChoice(artifact, buttons));
    pick.busy = false;
  };
  try {
    return await new Promise<PickedArtifact | undefined>((resolve, reject) => {
      const answer = (choice: Choice<ArtifactItem> | undefined, toSide: boolean) => choice && resolve({ artifact: choice.value, toSide });
      owner.add(pick.onDidChangeValue(() => void look().catch(reject)));
      owner.add(pick.onDidAccept(() => answer(pick.selectedItems[0], false)));
      owner.add(pick.onDidTriggerItemButton(({ item }) => answer(item, true)));
      owner.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
      look().catch(reject);
    });
  } finally {
    owner.dispose();
  }
}

function artifactChoice(artifact: ArtifactItem, buttons: readonly vscode.QuickInputButton[]): Choice<ArtifactItem> {
  return {
    value: artifact,
    label: nameOf(artifact),
    description: [artifact.status?.label, artifact.date].filter(Boolean).join(' · '),
    detail: placeName(artifact),
    iconPath: artifactIcon(artifact),
    alwaysShow: true,
    buttons,
  };
}

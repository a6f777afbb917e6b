import * as vscode from 'vscode';
import { Disposables } from '../disposables.ts';
import { askText } from './ask.ts';

const { l10n } = vscode;

interface ReasonNeeds {
  readonly title: string;
  /** What was said last, the newest first. */
  readonly reasons: readonly string[];
  /** What was said of this one before. */
  readonly value: string;
}

/** Let the person say why something does not apply: in their own words, or in those they used last. */
export async function askReason({ title, reasons, value }: ReasonNeeds): Promise<string | undefined> {
  const others = reasons.filter((reason) => reason !== value);
  const answer = others.length > 0 ? await pickReason(title, others, value) : await typeReason(title, value);
  return answer?.trim() || undefined;
}

async function typeReason(title: string, value: string): Promise<string | undefined> {
  const answer = await askText({
    title,
    prompt: l10n.t('Why does it not apply to this change?'),
    placeholder: l10n.t('No new input, say'),
    value,
    review: async (typed) => (typed.trim() === '' ? { problem: l10n.t('A reason is needed: others will ask') } : {}),
  });
  return typeof answer === 'string' ? answer : undefined;
}

async function pickReason(title: string, reasons: readonly string[], value: string): Promise<string | undefined> {
  const owner = new Disposables();
  const pick = owner.add(vscode.window.createQuickPick());
  Object.assign(pick, { title, value, ignoreFocusOut: true, placeholder: l10n.t('Why does it not apply to this change?') });
  const offer = () => {
    const typed = pick.value.trim();
    const own = typed === '' || reasons.includes(typed) ? [] : [{ label: typed, iconPath: new vscode.ThemeIcon('edit'), alwaysShow: true }];
    pick.items = [...own, ...reasons.map((label) => ({ label, iconPath: new vscode.ThemeIcon('history') }))];
  };
  offer();
  try {
    return await new Promise<string | undefined>((resolve) => {
      owner.add(pick.onDidChangeValue(offer));
      owner.add(pick.onDidAccept(() => pick.activeItems[0] && resolve(pick.activeItems[0].label)));
      owner.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
    });
  } finally {
    owner.dispose();
  }
}

import * as vscode from 'vscode';
import { Disposables } from '../disposables.ts';
import { back, type Answer, type Position } from './steps.ts';

/** A row to pick, with what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A heading between rows. */
export function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

interface PickNeeds<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly (Choice<T> | vscode.QuickPickItem)[];
  readonly active?: Choice<T> | undefined;
  readonly position?: Position;
}

/** Let the person pick one row. */
export async function askChoice<T>({ title, placeholder, items, active, position }: PickNeeds<T>): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  if (active) pick.activeItems = [active];
  return shown(pick, title, position, (done) => {
    const chosen = pick.selectedItems[0];
    if (chosen && 'value' in chosen) done(chosen.value as T);
  });
}

/** Let the person pick any number of rows; at first all are picked. */
export async function askSeveral<T>({ title, placeholder, items, position }: SeveralNeeds<T>): Promise<Answer<readonly T[]>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, { placeholder, canSelectMany: true, items, selectedItems: items });
  return shown(pick, title, position, (done) => done(pick.selectedItems.map(({ value }) => value)));
}

interface SeveralNeeds<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Choice<T>[];
  readonly position?: Position;
}

interface InputNeeds {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly position?: Position;
  /** Looks at what was typed so far: what to say under the box, and whether it stands in the way. */
  readonly review?: (value: string) => Promise<{ readonly prompt?: string; readonly problem?: string }>;
  /** Hears what was typed so far. */
  readonly onInput?: (value: string) => void;
}

const pause = 60;

/** Let the person type a line; it is looked at while they type, and cannot be accepted while there is a problem. */
export async function askText({ title, prompt, placeholder, value, position, review, onInput }: InputNeeds): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  // What was typed is not lost when something else takes the focus.
  Object.assign(input, { prompt, placeholder, value: value ?? '', ignoreFocusOut: true });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<boolean> => {
    const typed = input.value;
    const said = (await review?.(typed)) ?? {};
    if (typed !== input.value) return false;
    input.prompt = said.prompt ?? prompt;
    input.validationMessage = said.problem;
    return said.problem === undefined;
  };
  const listening = input.onDidChangeValue((typed) => {
    onInput?.(typed);
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  });
  if (value) void look();
  try {
    return await shown<string>(input, title, position, async (done) => {
      const typed = input.value;
      if (await look()) done(typed);
    });
  } finally {
    clearTimeout(timer);
    listening.dispose();
  }
}

type Box = (vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox) & vscode.QuickInput;

/** Show a box until it is answered, left, or the person goes back; nothing of it stays. */
async function shown<T>(
  box: Box,
  title: string,
  position: Position | undefined,
  accept: (done: (answer: T) => void) => void | Promise<void>,
): Promise<Answer<T>> {
  const owner = new Disposables();
  owner.add(box);
  box.title = title;
  box.ignoreFocusOut ||= position !== undefined;
  if (position && position.total > 1) Object.assign(box, { step: position.step, totalSteps: position.total });
  if (position?.canGoBack) box.buttons = [vscode.QuickInputButtons.Back];
  try {
    return await new Promise<Answer<T>>((resolve, reject) => {
      let answering: Promise<void> = Promise.resolve();
      owner.add(box.onDidAccept(() => (answering = Promise.resolve(accept(resolve)).catch(reject))));
      // It may be hidden while an answer is still looked at; the answer counts.
      owner.add(box.onDidHide(() => void answering.then(() => resolve(undefined))));
      owner.add(box.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && resolve(back)));
      box.show();
    });
  } finally {
    owner.dispose();
  }
}

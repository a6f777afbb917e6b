import * as vscode from 'vscode';
import { settings, settingsPrefix, type SettingKey, type SettingRow } from '../manifest/settings.ts';

type Value<Row> = Row extends { readonly choices: infer Choices }
  ? keyof Choices
  : Row extends { readonly type: 'boolean' }
    ? boolean
    : string;

/** Read one setting for a resource, now; a value we cannot use counts as absent. */
export function readSetting<K extends SettingKey>(key: K, scope?: vscode.ConfigurationScope): Value<(typeof settings)[K]> {
  const row: SettingRow = settings[key];
  const written = vscode.workspace.getConfiguration(settingsPrefix, scope).get<unknown>(key);
  return (accepts(row, written) ? written : row.default) as Value<(typeof settings)[K]>;
}

/** Tell when a setting changes. */
export function onDidChangeSetting(keys: readonly SettingKey[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (keys.some((key) => event.affectsConfiguration(`${settingsPrefix}.${key}`))) listener();
  });
}

function accepts({ type, choices }: SettingRow, value: unknown): boolean {
  return typeof value === type && (!choices || Object.hasOwn(choices, String(value)));
}

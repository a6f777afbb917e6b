import type { Connection } from 'vscode-languageserver';
import type { ServerSettings } from '../manifest/protocol.ts';
import { recordOf, type Client } from './client.ts';

/** What a person prefers, with nothing absent. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave' | 'never';
  readonly closedFiles: boolean;
}

const section = 'docent';

/** Ask the client for its settings for each of some folders; a client that cannot be asked has those it sent, else the defaults. */
export async function readSettings(connection: Connection, client: Client, uris: readonly string[], sent: unknown): Promise<Settings[]> {
  if (!client.asksSettings || uris.length === 0) return uris.map(() => settingsFrom(sent));
  try {
    const answers: unknown[] = await connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section })));
    return uris.map((_, index) => settingsFrom(answers[index] ?? sent));
  } catch (error) {
    connection.console.warn(`The client did not tell its settings: ${String(error)}`);
    return uris.map(() => settingsFrom(sent));
  }
}

/** Values that are none of those we know count as absent. */
export function settingsFrom(value: unknown): Settings {
  const { enable, check, problems } = recordOf(value) as ServerSettings;
  const run = recordOf(check)['run'];
  return {
    enable: enable !== false,
    run: run === 'onSave' || run === 'never' ? run : 'onType',
    closedFiles: recordOf(problems)['closedFiles'] !== false,
  };
}

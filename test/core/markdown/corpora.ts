import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['DOCENT_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora');

/** Whether real documents are at hand; they are no part of the project. */
export const hasCorpora = existsSync(folder);

/** Every real document, without a byte-order mark. */
export function realDocuments(): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));
}

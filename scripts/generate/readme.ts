import { readFile } from 'node:fs/promises';
import { commands, type CommandRow } from '../../src/manifest/commands.ts';
import { settings } from '../../src/manifest/settings.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { firstSentence } from '../../src/core/text/first-sentence.ts';
import { titleCase } from '../../src/extension/ui/title-case.ts';
import { rules } from '../../src/core/rules/rules/index.ts';
import type { Output } from './output.ts';
import { root } from './root.ts';
import { table } from './table.ts';

/** README.md with its tables filled between their markers; the prose is left as it is. */
export async function readme(kinds: readonly Kind[]): Promise<Output> {
  const text = await readFile(new URL('README.md', root), 'utf8');
  const tables = { kinds: kindTable(kinds), commands: commandTable(kinds), rules: ruleTable(), settings: settingTable() };
  return { path: 'README.md', text: Object.entries(tables).reduce((filled, [name, lines]) => fill(filled, name, lines), text) };
}

function fill(text: string, name: string, lines: readonly string[]): string {
  const between = new RegExp(`(<!-- ${name}: generated -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!between.test(text)) throw new Error(`README.md has no place for the table “${name}”`);
  return text.replace(between, (_, open: string, close: string) => `${open}\n${lines.join('\n')}\n\n${close}`);
}

const kindTable = (kinds: readonly Kind[]): string[] =>
  table(
    ['Kind', 'What it is for'],
    kinds.map(({ id, name, about = '', private: isPrivate }) => [
      `[${name}](docs/kinds/${id}.md)${isPrivate === true ? ' (private)' : ''}`,
      firstSentence(about),
    ]),
  );

const ruleTable = (): string[] =>
  table(
    ['Rule', 'Holds when'],
    rules.map(({ id, summary }) => [`[${id}](docs/rules/${id}.md)`, summary]),
  );

function commandTable(kinds: readonly Kind[]): string[] {
  const [first] = kinds;
  const perKind = first ? [[`New ${titleCase(first.short)}…, and so on for each kind`, `\`docent.new.${first.id}\` …`]] : [];
  const rows: readonly CommandRow[] = commands;
  const others = rows.filter(({ palette }) => palette !== 'false').map(({ id, title }) => [title, `\`${id}\``]);
  return table(['Command', 'Id'], [...perKind, ...others]);
}

const settingTable = (): string[] =>
  table(
    ['Setting', 'Default', 'What it does'],
    Object.entries(settings).map(([key, { default: fallback, description }]) => [
      `\`docent.${key}\``,
      `\`${JSON.stringify(fallback)}\``,
      description,
    ]),
  );

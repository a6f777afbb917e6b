import {
  category,
  chosenSuffix,
  commands,
  groupingPrefix,
  groupings,
  newKindPrefix,
  type CommandRow,
} from '../../src/manifest/commands.ts';
import { colors } from '../../src/manifest/colors.ts';
import { keys } from '../../src/manifest/keys.ts';
import { menus, submenus, type MenuRow } from '../../src/manifest/menus.ts';
import { schemas, snippets } from '../../src/manifest/package.ts';
import { settings, settingsPrefix, type SettingRow } from '../../src/manifest/settings.ts';
import { container, views, welcome } from '../../src/manifest/views.ts';
import { steps, walkthrough } from '../../src/manifest/walkthrough.ts';
import { titleCase } from '../../src/extension/ui/title-case.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { featuredFor, type RecognisedKind } from './recognition.ts';

/** What the manifest needs to know of a kind. */
export type ManifestKind = RecognisedKind & Pick<Kind, 'id' | 'icon'>;

/** Everything in the manifest's `contributes`, from the tables and the kinds we ship. */
export function contributions(kinds: readonly ManifestKind[]): Record<string, unknown> {
  const rows = [...commands, ...kinds.map(newKindRow), ...groupings.flatMap(groupingRows)];
  return {
    commands: rows.map(command),
    menus: { commandPalette: rows.flatMap(paletteRow), ...menus, 'docent.grouping': groupings.flatMap(groupingPlaces) },
    keybindings: keys,
    submenus: submenus.map((row) => ({ ...row, icon: codicon(row.icon) })),
    viewsContainers: { activitybar: [container] },
    views: { [container.id]: views },
    viewsWelcome: welcome,
    walkthroughs: [{ ...walkthrough, featuredFor: featuredFor(kinds), steps: steps.map(step) }],
    configuration: configuration(),
    colors: colors.map(color),
    snippets: [snippets],
    yamlValidation: schemas.map(({ match, schema }) => ({ fileMatch: match, url: schema })),
  };
}

function newKindRow({ id, short, icon }: ManifestKind): CommandRow {
  return { id: `${newKindPrefix}${id}`, title: `New ${titleCase(short)}…`, icon, enablement: 'docent.state != off' };
}

function groupingRows({ id, title }: (typeof groupings)[number]): CommandRow[] {
  const row = { id: `${groupingPrefix}${id}`, title: `Group by ${title}`, palette: 'false' };
  return [row, { ...row, id: `${row.id}${chosenSuffix}`, title: `✓ ${row.title}` }];
}

/** The editor has no ticks in menus: the chosen grouping is another command that says so. */
function groupingPlaces({ id }: (typeof groupings)[number], index: number): MenuRow[] {
  const place = { command: `${groupingPrefix}${id}`, when: `docent.grouping != ${id}`, group: `1_grouping@${index + 1}` };
  return [place, { ...place, command: `${place.command}${chosenSuffix}`, when: `docent.grouping == ${id}` }];
}

function command({ id, title, icon, enablement }: CommandRow): object {
  return { command: id, title, category, ...(icon ? { icon: codicon(icon) } : {}), ...(enablement ? { enablement } : {}) };
}

function paletteRow({ id, palette }: CommandRow): MenuRow[] {
  return palette ? [{ command: id, when: palette }] : [];
}

function codicon(name: string): string {
  return `$(${name})`;
}

function step({ id, title, description, picture, alt, completionEvents }: (typeof steps)[number]): object {
  return { id, title, description, media: { svg: `media/walkthrough/${picture}`, altText: alt }, completionEvents };
}

/** One block a section, its settings in the order of the table. */
function configuration(): object[] {
  const rows: [string, SettingRow][] = Object.entries(settings);
  const sections = [...new Set(rows.map(([, { section }]) => section))];
  return sections.map((section, order) => ({
    id: `${settingsPrefix}.${section.toLowerCase()}`,
    title: section,
    order,
    properties: Object.fromEntries(
      rows.filter(([, row]) => row.section === section).map(([key, row], index) => [`${settingsPrefix}.${key}`, property(row, index)]),
    ),
  }));
}

function property({ type, default: value, scope, description, choices }: SettingRow, order: number): object {
  const named = choices ? { enum: Object.keys(choices), markdownEnumDescriptions: Object.values(choices) } : {};
  return { type, default: value, scope, order, markdownDescription: description, ...named };
}

function color({ id, description, default: value }: (typeof colors)[number]): object {
  return { id, description, defaults: { dark: value, light: value, highContrast: value, highContrastLight: value } };
}

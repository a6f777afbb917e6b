import type { Kind } from '../../core/kinds/kind.ts';
import { counted } from '../reporters/text.ts';
import type { FoundKind } from './found-kinds.ts';

/** What the text of a first config is made of. */
export interface FirstConfig {
  readonly found: readonly FoundKind[];
  /** Every kind, for the examples where none was found. */
  readonly kinds: readonly Kind[];
  readonly today: string;
  /** Hold only artifacts from today on to what their kind asks for. */
  readonly sinceToday: boolean;
  /** Rules that so many artifacts fail that the config quietens them. */
  readonly quiet: readonly QuietRule[];
}

/** A rule, and how many of the artifacts fail at it. */
export interface QuietRule {
  readonly rule: string;
  readonly count: number;
  readonly artifacts: number;
}

/** The text of a config that says what is here and shows what else may be said. */
export function configText(config: FirstConfig): string {
  const { found } = config;
  return [
    '# What Docent knows of this repository. All of it is optional; “docent kinds” and “docent rules” list what may be named.\n\n',
    '# “default” speaks only of what is sure; “strict” holds every artifact to all its kind asks for.\nprofile: default\n\n',
    found.length > 0 ? `kinds:\n${found.map((each) => kindEntry(each, config)).join('')}` : noKinds(config),
    rulesText(config),
    examples,
  ].join('');
}

function kindEntry({ kind, homes, variant, template }: FoundKind, { today, sinceToday }: FirstConfig): string {
  const count = homes.reduce((sum, home) => sum + home.count, 0);
  const since = sinceToday
    ? [`    # Older ones are not held to what the kind asks for.\n    since: ${today}\n`]
    : [`    # since: ${today}    # not to hold older ones to what the kind asks for\n`];
  return [
    `  # ${counted(count, kind.short)}\n`,
    `  ${kind.id}:\n`,
    homes.length === 1
      ? `    home: ${yaml(homes[0]?.path ?? '')}\n`
      : `    home:\n${homes.map(({ path }) => `      - ${yaml(path)}\n`).join('')}`,
    ...bodyLines(variant, template),
    ...since,
  ].join('');
}

/** A template of the team's own goes before a body that we ship. */
function bodyLines(variant: string, template: string | undefined): readonly string[] {
  if (template !== undefined) return [`    template: ${yaml(template)}\n`];
  return variant === 'default' ? [] : [`    variant: ${yaml(variant)}\n`];
}

function noKinds({ kinds }: FirstConfig): string {
  const lines = kinds.map(({ id, home }) => `#   ${id}: { home: ${yaml(home)} }\n`);
  return `# No artifacts were found; these are the places where Docent would put them.\n# kinds:\n${lines.join('')}`;
}

function rulesText({ quiet }: FirstConfig): string {
  const about = '\n# A rule may be louder, quieter or off, and differ between the editor and CI.\n';
  if (quiet.length === 0) return `${about}# rules:\n#   section-order: off\n#   link-broken: { editor: info, ci: error }\n`;
  const lines = quiet.map(({ rule, count, artifacts }) => `  ${rule}: info    # ${count} of ${artifacts} artifacts fail it today\n`);
  return `${about}rules:\n${lines.join('')}  # link-broken: { editor: info, ci: error }\n`;
}

const examples = `
# Words your team uses, beside those Docent knows.
# words:
#   status: { accepted: [agreed] }

# What is never looked at; what git ignores is not anyway.
# exclude: ["third_party/**"]
`;

const yaml = (text: string): string =>
  /^[\w./][\w./ -]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|[\d.]+)$/i.test(text) ? text : JSON.stringify(text);

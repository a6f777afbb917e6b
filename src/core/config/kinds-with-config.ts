import type { Demand, Kind } from '../kinds/kind.ts';
import { plainTemplateKind } from '../kinds/plain-template.ts';
import type { Config, KindConfig } from './config.ts';

/**
 * The kinds as a workspace wants them: those it switched off are left out, homes and names are its own,
 * and plain templates (texts by path) say what the sections are.
 */
export function kindsWithConfig(kinds: readonly Kind[], config: Config, templates: Readonly<Record<string, string>>): readonly Kind[] {
  const own = kinds.flatMap((kind) => {
    const settings = config.kinds[kind.id];
    if (!settings) return [kind];
    return settings.off ? [] : [withSettings(withTemplate(kind, kind.id, settings, templates) ?? kind, settings)];
  });
  const ids = new Set(kinds.map(({ id }) => id));
  const more = Object.entries(config.kinds).flatMap(([id, settings]) => {
    const kind = ids.has(id) || settings.off ? undefined : withTemplate(undefined, id, settings, templates);
    return kind ? [withSettings(kind, settings)] : [];
  });
  return [...own, ...more];
}

function withTemplate(
  base: Kind | undefined,
  id: string,
  { template }: KindConfig,
  templates: Readonly<Record<string, string>>,
): Kind | undefined {
  const text = template === undefined ? undefined : templates[template];
  return template === undefined || text === undefined ? undefined : plainTemplateKind(base, id, template, text);
}

function withSettings(kind: Kind, { homes, short, since }: KindConfig): Kind {
  const [home = kind.home] = homes;
  const named = { ...kind, home, short: short ?? kind.short };
  if (since === undefined) return named;
  return {
    ...named,
    fields: kind.fields.map((field) => ({ ...field, demand: notBefore(field.demand, since) })),
    sections: kind.sections.map((section) => ({ ...section, demand: notBefore(section.demand, since) })),
  };
}

/** The later of two days counts. */
const notBefore = (demand: Demand, since: string): Demand =>
  demand.need === 'optional' || (demand.since ?? '') > since ? demand : { ...demand, since };

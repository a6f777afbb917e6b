import type { Demand, Kind, Section } from '../kinds/kind.ts';
import { plainTemplateKind } from '../kinds/plain-template.ts';
import { folderOf, joinPath } from '../text/path.ts';
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
  { template, templateFound = false, sidecar }: KindConfig,
  templates: Readonly<Record<string, string>>,
): Kind | undefined {
  const text = template === undefined ? undefined : templates[template];
  if (template === undefined || text === undefined) return undefined;
  const beside = sidecarOfTemplate(template, sidecar ?? base?.sidecar);
  const kind = plainTemplateKind(base, id, template, text, beside === undefined ? undefined : templates[beside]);
  return base && templateFound ? { ...kind, sections: kind.sections.map((section) => softened(section, base)) } : kind;
}

/** The sidecar that stands beside a template, as others stand beside artifacts; its keys are fields. */
export const sidecarOfTemplate = (template: string, sidecar: string | undefined): string | undefined =>
  sidecar === undefined ? undefined : joinPath(folderOf(template), sidecar);

/** A template that merely stands in the home shows what is usual there; only what the kind itself requires stays required. */
function softened(section: Section, { sections }: Kind): Section {
  const own = sections.find(({ id }) => id === section.id)?.demand.need;
  if (section.demand.need !== 'required' || own === 'required' || own === 'core') return section;
  return { ...section, demand: { ...section.demand, need: 'recommended' } };
}

function withSettings(kind: Kind, { homes, short, since, sidecar }: KindConfig): Kind {
  const [home = kind.home] = homes;
  const named = { ...kind, home, short: short ?? kind.short, ...(sidecar === undefined ? {} : { sidecar }) };
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

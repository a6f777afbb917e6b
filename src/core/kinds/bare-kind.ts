import { labelOf } from './label.ts';
import { canonicalStatuses, type CanonicalStatus, type Field, type FieldType, type Kind, type Status } from './kind.ts';
import { normaliseKey } from './normalise.ts';

/** A kind of which only a plain template is known: every canonical status, and the template's front-matter keys as fields. */
export function bareKind(id: string, keys: readonly string[]): Kind {
  return {
    id,
    name: labelOf(id),
    short: labelOf(id),
    icon: 'file',
    prefixes: [id.toUpperCase()],
    home: `docs/${id}`,
    file: '{number:4}-{slug}.md',
    detect: { folders: { strong: [], weak: [] }, files: [], headings: [] },
    statuses: canonicalStatuses.map(bareStatus),
    fields: withOneStatus(keys.filter((key) => !foreignKeys.has(key.toLowerCase())).map(bareField)),
    sections: [],
    variants: [],
    followUps: [],
    origin: { path: '', builtIn: false },
  };
}

/** Where a template has both a status and a stage, the status is it. */
function withOneStatus(fields: readonly Field[]): readonly Field[] {
  const states = fields.filter(({ type }) => type === 'status');
  const [first] = states.sort((a, b) => stateNames.indexOf(a.id) - stateNames.indexOf(b.id));
  return fields.map((field) => (field.type === 'status' && field !== first ? { ...field, type: 'text' } : field));
}

const stateNames = ['status', 'state', 'stage'];

function bareField(key: string): Field {
  const name = normaliseKey(key);
  const type = typesByName.find(([, form]) => form.test(name))?.[0] ?? 'text';
  return { id: name.replace(/ /g, '-'), label: labelOf(name), type, aliases: [key], demand: { need: 'optional' }, choices: [], due: false };
}

const typesByName: readonly (readonly [FieldType, RegExp])[] = [
  ['status', /^(?:status|state|stage)$/],
  ['date', /(?:^| )(?:date|created|updated|started)$/],
  ['people', /^(?:authors?|owners?|deciders?|decision makers?|reviewers?|approvers?|consulted|informed|assignees?)$/],
  ['artifacts', /^(?:supersedes|superseded by|replaces|replaced by|amends|amended by|related|relates to|see also)$/],
  ['list', /^(?:tags|labels|categories)$/],
];

/** Front-matter keys of templates that are not the artifact's own. */
const foreignKeys = new Set(['kind', 'type', 'title', 'layout', 'parent', 'nav_order', 'nav order', 'permalink', 'docent']);

const steps: Readonly<Partial<Record<CanonicalStatus, readonly CanonicalStatus[]>>> = {
  draft: ['proposed', 'accepted', 'withdrawn'],
  proposed: ['accepted', 'rejected', 'deferred', 'withdrawn'],
  accepted: ['implemented', 'deprecated', 'superseded'],
  implemented: ['deprecated', 'superseded'],
  deferred: ['proposed'],
};

const closed = new Set<CanonicalStatus>(['rejected', 'withdrawn', 'deprecated', 'superseded']);

const bareStatus = (is: CanonicalStatus): Status => ({
  id: is,
  label: labelOf(is),
  is,
  aliases: [],
  next: steps[is] ?? [],
  closed: closed.has(is),
});

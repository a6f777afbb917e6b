import { choiceMeant } from '../core/kinds/choices.ts';
import { contractWords } from '../core/kinds/contract-words.ts';
import type { Demand, Field, Kind, Section } from '../core/kinds/kind.ts';
import { escaped } from './markdown-text.ts';

/** What a section is for and what it must hold, for hovers. */
export function sectionText(kind: Kind, section: Section): string {
  const { title, demand, guidance } = section;
  return [
    `**${escaped(title)}**, a section of the kind ${escaped(kind.name)}. ${needWords(demand)}`,
    escaped(guidance),
    bullets(contractWords(section, kind)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a field is, for hovers and completion. */
export function fieldText(kind: Kind, field: Field): string {
  const { id, label, type, about, demand } = field;
  return [
    `**${escaped(label)}** (${escaped(id)}), ${typeWords[type]} of the kind ${escaped(kind.name)}`,
    about ? escaped(about) : '',
    [needWords(demand), ...limits(kind, field)].join(' '),
    choices(field),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a value of a field with choices is taken for; empty where it is none of them. */
export function choiceText(field: Field, value: string): string {
  const choice = choiceMeant(field, value);
  if (choice === undefined) return '';
  const spellings = field.spellings?.[choice] ?? [];
  return [
    `**${escaped(choice)}**, one of ${field.choices.length} choices of ${escaped(field.label)}`,
    spellings.length > 0 ? `Also written ${escaped(spellings.join(', '))}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const typeWords: Readonly<Record<Field['type'], string>> = {
  status: 'the status',
  date: 'a date',
  datetime: 'a date and time',
  people: 'people',
  text: 'a text',
  link: 'a link',
  choice: 'a choice',
  number: 'a number',
  duration: 'a duration',
  artifacts: 'artifacts',
  list: 'a list',
};

/** What else is asked of its values. */
function limits({ fields }: Kind, { after = [], due, within, of, inverse, budget }: Field): string[] {
  const named = (id: string): string => `*${escaped(fields.find((each) => each.id === id)?.label ?? id)}*`;
  return [
    after.length > 0 ? `Not earlier than ${after.map(named).join(' or ')}.` : '',
    due ? 'Overdue once it has passed.' : '',
    within === undefined ? '' : `Overdue ${typeof within === 'number' ? `${within} days` : `as long as ${named(within)} says`} after it.`,
    of === undefined ? '' : `Points to artifacts of the kind *${escaped(of)}*.`,
    inverse === undefined ? '' : `The other side says *${escaped(inverse)}*.`,
    budget ? 'The minutes that headings name must fit into it.' : '',
  ].filter(Boolean);
}

/** The choices in a line, or each in a line of its own where it goes by other spellings. */
function choices({ choices: all, spellings = {} }: Field): string {
  if (all.length === 0) return '';
  if (Object.keys(spellings).length === 0) return `One of ${all.map((each) => `*${escaped(each)}*`).join(', ')}.`;
  const lines = all.map((each) => `* *${escaped(each)}*${spellings[each] ? `: also ${escaped(spellings[each].join(', '))}` : ''}`);
  return `One of\n\n${lines.join('\n')}`;
}

function needWords({ need, from, since, orSaysWhy }: Demand): string {
  if (need === 'optional') return 'It may be left out.';
  const words = { core: 'No such document is without it', required: 'It has to be there', recommended: 'A good one has it' }[need];
  const when = [from === undefined ? '' : ` from the status *${escaped(from)}* on`, since === undefined ? '' : ` since ${since}`].join('');
  return `${words}${when}${orSaysWhy ? ', or says why not' : ''}.`;
}

const bullets = (sentences: readonly string[]): string => sentences.map((each) => `* ${escaped(each)}`).join('\n');

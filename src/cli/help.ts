import type { Command } from './commands/command.ts';
import type { Verb } from './commands/index.ts';
import { commonFlags, type Flag } from './flags.ts';
import { inColumns, type Painted } from './terminal/columns.ts';
import type { Paint } from './terminal/paint.ts';
import { wrap } from './terminal/wrap.ts';

const widest = 100;

/** What `docent` and `docent --help` say. */
export function overview(verbs: readonly Verb[], { bold, dim, cyan }: Paint): string {
  const rows = verbs.map(({ name, summary }) => [{ text: `  ${name}`, paint: cyan }, { text: summary }]);
  return [
    'Docent keeps decisions, designs and runbooks findable and complete.\n\n',
    `${bold('Usage')}  docent VERB [FLAGS] [OPERANDS]\n\n`,
    inColumns(rows, '   '),
    `\n${dim('“docent VERB --help” says more; “docent --version” says which one this is.')}\n`,
  ].join('');
}

/** What `docent VERB --help` says. */
export function page(name: string, { operands, about, flags, examples }: Command, paint: Paint, columns = widest): string {
  const room = Math.min(columns, widest);
  const usage = ['docent', name, operands, '[FLAGS]'].filter(Boolean).join(' ');
  return [
    `${paint.bold('Usage')}  ${usage}\n\n`,
    ...about.map((line) => `${wrap(line, room)}\n`),
    `\n${paint.bold('Flags')}\n`,
    inColumns(
      Object.entries({ ...flags, ...commonFlags }).map((entry) => flagRow(entry, paint)),
      '   ',
    ),
    ...(examples.length > 0
      ? [
          `\n${paint.bold('Examples')}\n`,
          inColumns(
            examples.map((each) => exampleRow(each, paint)),
            '   ',
          ),
        ]
      : []),
  ].join('');
}

function flagRow([name, flag]: readonly [string, Flag], { cyan }: Paint): Painted[] {
  const short = 'short' in flag && flag.short ? `-${flag.short}, ` : '';
  return [{ text: `  ${short}--${name}${valueOf(flag)}`, paint: cyan }, { text: aboutOf(flag) }];
}

function valueOf(flag: Flag): string {
  if (flag.type === 'switch') return '';
  return 'choices' in flag ? ` ${flag.choices.join('|')}` : ` ${flag.value}`;
}

const aboutOf = (flag: Flag): string => (flag.type === 'choice' ? `${flag.about} (${flag.fallback})` : flag.about);

const exampleRow = ([line, does]: readonly [string, string], { dim }: Paint): Painted[] => [
  { text: `  ${line}` },
  { text: does, paint: dim },
];

import assert from 'node:assert/strict';
import { dateOf, isAsked, isHeld } from '../../../src/core/artifacts/demand.ts';
import { isBlank, saysNotApplicable } from '../../../src/core/artifacts/emptiness.ts';
import { personLabel, readPerson } from '../../../src/core/artifacts/people.ts';
import { sectionOf } from '../../../src/core/artifacts/sections.ts';
import { isTemplateSection, isTemplateText, isTemplateValue } from '../../../src/core/artifacts/template-text.ts';
import type { Demand } from '../../../src/core/kinds/kind.ts';
import { artifactOf, kindOf, lines, words } from './support.ts';

const context = (...body: readonly string[]) => {
  const artifact = artifactOf(lines('# X', '', '## Context', ...body, '', '## Decision', '', 'We will.', ''));
  const section = sectionOf(artifact, 'context');
  assert.ok(section);
  return { artifact, section };
};

suite('emptiness', () => {
  const blank = (...body: readonly string[]) => {
    const { artifact, section } = context(...body);
    return isBlank(artifact, section);
  };

  test('is a heading with nothing but comments, rules and definitions', () => {
    assert.ok(blank());
    assert.ok(blank('', '<!-- why? -->', '', '---', '', '[context]: #context'));
    assert.ok(blank('', '-', '', '### Part', ''));
  });

  test('is not an answer, not even “None”', () => {
    assert.ok(!blank('', 'None'));
    assert.ok(!blank('', 'N/A'));
    assert.ok(!blank('', '<!-- why? --> because'));
    assert.ok(!blank('', '### Part', '', 'words'));
    assert.ok(!blank('', '```', 'code', '```'));
  });

  test('of a label is nothing after it', () => {
    const artifact = artifactOf(lines('# X', '', '- **Context**: words', '- **Decision**:', ''));
    const [one, two] = artifact.sections;
    assert.ok(one && two && !isBlank(artifact, one) && isBlank(artifact, two));
  });

  test('“not applicable” may give a reason', () => {
    const says = (...body: readonly string[]) => {
      const { artifact, section } = context(...body);
      return saysNotApplicable(artifact, section, words)?.reason;
    };
    assert.equal(says('', 'N/A'), '');
    assert.equal(says('', 'None.'), '');
    assert.equal(says('', '- Not applicable because nobody uses it yet.'), 'because nobody uses it yet.');
    assert.equal(says('', '*Not applicable*: nobody uses it.'), 'nobody uses it.');
    assert.equal(says('', 'No user can log in.'), undefined);
    assert.equal(says('', 'We need joins.'), undefined);
    assert.equal(says('', '<!-- or n/a -->'), undefined);
  });
});

suite('template-text', () => {
  const guidance = kindOf('adr').sections.find(({ id }) => id === 'context')?.body ?? '';

  test('is guidance that still stands', () => {
    const { artifact, section } = context('', guidance);
    assert.ok(isTemplateSection(artifact, section));
    assert.ok(section.blocks.every((block) => isTemplateText(artifact, block)));
  });

  test('is no longer a section once somebody wrote', () => {
    const { artifact, section } = context('', guidance, '', 'We need joins.');
    assert.ok(!isTemplateSection(artifact, section));
  });

  test('is a value with a hole', () => {
    const { fields } = artifactOf(lines('---', 'date: {YYYY-MM-DD when decided}', 'status: proposed', '---'));
    assert.deepEqual(
      fields.map((field) => isTemplateValue({ text: lines('---', 'date: {YYYY-MM-DD when decided}', 'status: proposed', '---') }, field)),
      [true, false],
    );
  });

  test('is not what people wrote', () => {
    const { artifact, section } = context('', 'We need joins.', '', '<!-- note to self -->');
    assert.ok(!section.blocks.some((block) => isTemplateText(artifact, block)));
  });
});

suite('demand', () => {
  const required: Demand = { need: 'required' };
  const withStatus = (status: string, date = '2026-01-02') => artifactOf(lines('# X', '', `- Status: ${status}`, `- Date: ${date}`, ''));

  test('asks of open artifacts what is no option', () => {
    assert.ok(isAsked(required, withStatus('proposed')));
    assert.ok(!isAsked({ need: 'optional' }, withStatus('proposed')));
    assert.ok(isHeld({ need: 'optional' }, withStatus('proposed')));
    assert.ok(!isAsked(required, withStatus('rejected')));
  });

  test('asks from a status on', () => {
    const demand: Demand = { need: 'required', from: 'accepted' };
    assert.deepEqual(
      ['proposed', 'accepted', 'implemented', 'superseded', 'strange'].map((status) => isAsked(demand, withStatus(status))),
      [false, true, true, false, false],
    );
    assert.ok(!isAsked(demand, artifactOf('# X\n')));
  });

  test('asks since a day, and of what is not dated', () => {
    const demand: Demand = { need: 'required', since: '2026-03-01' };
    assert.ok(!isAsked(demand, withStatus('proposed', '2026-02-28')));
    assert.ok(isAsked(demand, withStatus('proposed', '2026-03-01')));
    assert.ok(isAsked(demand, artifactOf('# X\n')));
  });

  test('goes by the first date of the kind', () => {
    assert.equal(dateOf(artifactOf(lines('---', 'review-by: 2027-01-01', 'decided: 2 January 2026', '---'))), '2026-01-02');
  });
});

suite('people', () => {
  const forms: readonly (readonly [string, string | undefined, string])[] = [
    ['Jane Doe', undefined, 'Jane Doe'],
    ['Jane Doe <jane@x.org>', undefined, 'Jane Doe'],
    ['Jane Doe (@jane)', undefined, 'Jane Doe'],
    ['@jane', undefined, '@jane'],
    ['jane@x.org', undefined, 'jane@x.org'],
    ['Jane', 'https://github.com/jane', 'Jane'],
    ['[Jane]', undefined, 'Jane'],
  ];
  for (const [text, url, label] of forms) test(`“${text}” is ${label}`, () => assert.equal(personLabel(readPerson(text, url)), label));

  test('have handles and addresses', () => {
    assert.deepEqual(readPerson('Jane (@jane)'), { name: 'Jane', handle: 'jane' });
    assert.deepEqual(readPerson('Jane <jane@x.org>'), { name: 'Jane', mail: 'jane@x.org' });
    assert.deepEqual(readPerson('Jane', 'https://github.com/jane-d'), { name: 'Jane', handle: 'jane-d' });
  });
});

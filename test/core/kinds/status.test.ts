import assert from 'node:assert/strict';
import { lookUpStatus } from '../../../src/core/kinds/status.ts';
import { kindWith, statusWith, words } from './support.ts';

const decision = kindWith({
  statuses: [
    statusWith({ id: 'proposed', label: 'Proposed', is: 'proposed' }),
    statusWith({ id: 'accepted', label: 'Accepted', is: 'accepted', aliases: ['angenommen'] }),
    statusWith({ id: 'last-call', label: 'Last call', is: 'proposed' }),
    statusWith({ id: 'moved', label: 'Moved' }),
    statusWith({ id: 'superseded', label: 'Superseded', is: 'superseded', closed: true }),
  ],
});

const said = (value: string): string => {
  const found = lookUpStatus(decision, words, value);
  return found ? `${found.word} = ${found.status?.id ?? '?'} / ${found.canonical ?? '?'} [${found.note}]` : 'nothing';
};

const cases: readonly (readonly [string, string])[] = [
  ['Accepted', 'Accepted = accepted / accepted []'],
  ['accepted (lazy consensus) & implemented', 'accepted = accepted / accepted [(lazy consensus) & implemented]'],
  ['Accepted # FIXME: check', 'Accepted = accepted / accepted []'],
  ['**Approved**', 'Approved = accepted / accepted []'],
  ['✅ Accepted', 'Accepted = accepted / accepted []'],
  [':white_check_mark: Accepted', 'Accepted = accepted / accepted []'],
  ['Angenommen', 'Angenommen = accepted / accepted []'],
  ['![adr status accepted](https://img.example/open.svg)', 'accepted = accepted / accepted []'],
  ['![open](https://img.example/x.svg) Accepted', 'Accepted = accepted / accepted []'],
  [
    'Superseded by [20. User models](0020-user-models.md)',
    'Superseded = superseded / superseded [by [20. User models](0020-user-models.md)]',
  ],
  ['superseded by ADR-0057', 'superseded = superseded / superseded [by ADR-0057]'],
  ['Superceded by 9', 'Superceded = superseded / superseded [by 9]'],
  ['[Superseded](0003-x.md)', 'Superseded = superseded / superseded []'],
  ['Partially superseded by 4', 'Partially superseded = superseded / superseded [by 4]'],
  ['~~Proposed~~ Accepted', 'Accepted = accepted / accepted []'],
  ['Not accepted', 'Not accepted = ? / rejected []'],
  ['In Review', 'In Review = proposed / proposed []'],
  ['in_review', 'in_review = proposed / proposed []'],
  ['Last Call', 'Last Call = last-call / proposed []'],
  ['Moved', 'Moved = moved / ? []'],
  ['This decision has been accepted.', 'accepted = accepted / accepted []'],
  ['2024-01-02 Accepted', 'Accepted = accepted / accepted []'],
  ['2024-01-02: proposed\n2024-02-02: accepted', 'proposed = proposed / proposed [2024-02-02: accepted]'],
  ['<!-- one of accepted, rejected -->\nProposed', 'Proposed = proposed / proposed []'],
  ['Accepted. Supersedes [2](0002-x.md)', 'Accepted = accepted / accepted [Supersedes [2](0002-x.md)]'],
  ['Sleeping (since May)', 'Sleeping = ? / ? [(since May)]'],
  ['Draft', 'Draft = ? / draft []'],
  ['—', 'nothing'],
  ['', 'nothing'],
];

suite('lookUpStatus', () => {
  for (const [value, expected] of cases) test(`reads “${value}”`, () => assert.equal(said(value), expected));

  test('tells a misspelling and what was meant', () => {
    const found = lookUpStatus(decision, words, 'Superceded');

    assert.equal(found?.misspeltFor, 'superseded');
  });

  test('gives places in the value as written', () => {
    const value = '**Status** [Superceded](x.md) by ADR-2 ';
    const found = lookUpStatus(decision, words, value);

    assert.equal(value.slice(found?.wordStart, found?.wordEnd), 'Superceded');
    assert.equal(value.slice(found?.noteStart).trimEnd(), found?.note);
  });
});

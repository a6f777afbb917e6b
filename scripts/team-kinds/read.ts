/** Why the two linters differ, read by hand in every file that is named; by topic and who says it. */
export const causes: Readonly<Record<string, string>> = {
  'a required section is missing, only eipw':
    'All are there. EIP-8 has its sections one rank deeper, EIP-868 one rank higher, and EIP-1571 has its rationale within its abstract; eipw looks at the second ' +
    'rank only. Docent reads a section at any rank, since whole families of documents write theirs at another one than their template.',
  'sections are out of order, only Docent':
    'Both are out of order. EIP-8 has its sections one rank deeper, EIP-2566 calls its reference implementation “Implementation”, as EIP-1 did then; ' +
    'eipw takes neither for a section of EIP-1.',
  'a section that EIP-1 does not name, only eipw':
    'Docent asks for what a kind wants and leaves more alone. In 26 of the 44 files every such heading is one that EIP-1 had in its time (“Simple Summary”, ' +
    '“Implementation”), which the kind knows; half of the others have “References”. EIP-1 itself is among them.',
  'no author has a handle, only eipw': 'The kind language says that a field names people, not in which form.',
};

/** What the comparison was good for. */
export const read: readonly string[] = [
  '## What only one of them holds',
  '',
  'Only eipw: lengths and forbidden words of title and description, the order of keys, how other proposals are cited and linked, HTML comments in what is',
  'ready, and whether what is required is further along. These are house rules of one process; the kind language has no words for them.',
  '',
  'Only Docent: text that the template left (“TBD”, “TODO”), sections without a word, a last call whose deadline has passed, links and anchors that lead',
  'nowhere, relations without a target, a number that two files carry; and an edit that mends it, where one does.',
  '',
  '## What the comparison mended',
  '',
  '* A heading deep in a document that is called like a field (“Description” of each method in EIP-1474) was read as the field, so that a missing one was not missed.',
  '* A number kept in a field (`eip: 1474`) was not held against the file name; `title-number` does so now, for every kind that has such a field.',
  '* Metadata below a first heading that is not of the first rank was not read (Rust RFC 3654).',
  '* `title-missing` asked for a heading where the kind’s own template has none (57 Rust RFCs).',
  '* “N/A” in a field now is an answer where the kind says so, and braces in prose are no holes of a template that has none (32 in KEPs).',
  '',
];

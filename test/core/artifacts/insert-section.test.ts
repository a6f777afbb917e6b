import assert from 'node:assert/strict';
import { insertMissing, insertSection } from '../../../src/core/artifacts/insert-section.ts';
import type { Section } from '../../../src/core/kinds/kind.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { artifactOf, lines } from './support.ts';

suite('insert-section', () => {
  const sections = (text: string, ids: readonly string[]): readonly Section[] =>
    artifactOf(text).kind.sections.filter(({ id }) => ids.includes(id));
  const inserted = (text: string, ...ids: readonly string[]) => applyEdits(text, insertMissing(artifactOf(text), sections(text, ids)));
  const headings = (text: string) => text.match(/^(?:#+ .+|.+(?=\r?\n(?:==|--)))/gm);

  test('goes after the section that precedes it, with its guidance', () => {
    const text = lines('# X', '', '## Context', '', 'a', '', '## Decision', '', 'b', '', '## Consequences', '', 'c', '');
    const [section] = sections(text, ['drivers']);
    assert.ok(section);
    const result = applyEdits(text, [insertSection(artifactOf(text), section)]);
    assert.match(result, /\na\n\n## Decision drivers\n\n<!-- [^]*? -->\n\n## Decision\n/);
  });

  test('goes before the one that follows where nothing precedes', () => {
    assert.deepEqual(headings(inserted(lines('# X', '', '## Decision', ''), 'context')), ['# X', '## Context', '## Decision']);
  });

  test('goes to the end, one below the title, where nothing tells', () => {
    assert.equal(inserted('# X\n\nWe will.\n', 'consequences').split('\n')[4], '## Consequences');
  });

  test('ends what the document leaves open, lest it swallow the section', () => {
    for (const [open, end] of [
      ['```sh\nls', '```'],
      ['<!-- to be', '-->'],
    ] as const)
      for (const last of ['', '\n', '\n\n']) {
        const result = inserted(`# X\n\n## Decision\n\n${open}${last}`, 'consequences');
        assert.ok(result.startsWith(`# X\n\n## Decision\n\n${open}${last || '\n'}${end}\n\n## Consequences\n`), result);
      }
    assert.ok(!inserted('# X\n\n## Decision\n\n```sh\nls\n```\n', 'consequences').includes('```\n```'));
  });

  test('goes after all headings that say the section together, beside them', () => {
    const text = lines(
      '# Summary',
      '',
      'a',
      '',
      '# What it is',
      '',
      'b',
      '',
      '## Terms',
      '',
      '# How it works',
      '',
      'c',
      '',
      '# Prior art',
      '',
    );
    const artifact = artifactOf(text, { kind: 'rfc' });
    const missing = artifact.kind.sections.filter(({ id }) => id === 'tradeoffs' || id === 'rollout-plan');
    assert.deepEqual(headings(applyEdits(text, insertMissing(artifact, missing))), [
      '# Summary',
      '# What it is',
      '## Terms',
      '# How it works',
      '# Tradeoffs',
      '# Rollout plan',
      '# Prior art',
    ]);
  });

  test('is parted by a blank line, whatever ends the lines', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = lines('# X', '', '## Context', '', 'a', '').replaceAll('\n', ending);
      assert.ok(inserted(text, 'decision').replaceAll(ending, '\n').startsWith('# X\n\n## Context\n\na\n\n## Decision\n\n<!--'));
    }
  });

  test('is numbered as the headings before it are, where no number follows', () => {
    const text = '# X\n\n## 1. Context\n\na\n\n## 2. Decision\n\nb\n';
    assert.deepEqual(headings(inserted(text, 'consequences', 'alternatives'))?.slice(3, 5), ['## 3. Consequences', '## 4. Alternatives']);
    assert.deepEqual(headings(inserted(text, 'rationale', 'drivers'))?.slice(1, 3), ['## 1. Context', '## Decision drivers']);
  });

  test('is numbered once where its kind numbers it too', () => {
    const artifact = artifactOf('# X\n\n## Design interview\n\n### 1. Clarify\n\na\n\n### 2. API and metrics\n\nb\n', {
      kind: 'interview-questions',
    });
    const section = artifact.kind.sections.find(({ title }) => title === '3. Architecture');
    assert.ok(section);
    assert.match(insertSection(artifact, section).text, /^\n### 3\. Architecture\n/);
  });

  test('several keep their order at one place', () => {
    const text = lines('# X', '', '## Context', '', 'a', '');
    assert.deepEqual(headings(inserted(text, 'consequences', 'alternatives', 'decision')), [
      '# X',
      '## Context',
      '## Decision',
      '## Consequences',
      '## Alternatives',
    ]);
  });

  test('has the rank and marks of its neighbours', () => {
    assert.deepEqual(headings(inserted('# Context\n\na\n\n# Consequences\n\nb\n', 'decision')), [
      '# Context',
      '# Decision',
      '# Consequences',
    ]);
    assert.deepEqual(headings(inserted('# X\n\n### Context ###\n\na\n', 'decision')), ['# X', '### Context ###', '### Decision ###']);
    assert.match(inserted('X\n=\n\nContext\n-------\n\na\n', 'decision'), /\na\n\nDecision\n--------\n/);
  });

  test('goes into its parent, as the variant nests it', () => {
    const text = lines(
      '# X',
      '',
      '## Context and Problem Statement',
      '',
      'a',
      '',
      '## Considered Options',
      '',
      '- b',
      '',
      '## Decision Outcome',
      '',
      'c',
      '',
      '## More Information',
      '',
    );
    assert.deepEqual(headings(inserted(text, 'consequences', 'confirmation', 'pros-and-cons')), [
      '# X',
      '## Context and Problem Statement',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## Pros and Cons of the Options',
      '## More Information',
    ]);
  });

  test('stays before a comment that speaks of the next heading', () => {
    const text = lines('# X', '', '## Context', '', 'a', '', '<!-- docent-ignore section-order: so -->', '## Consequences', '');
    assert.match(inserted(text, 'decision'), /## Decision\n\n<!-- “We[^]*-->\n\n<!-- docent-ignore/);
  });

  test('keeps line endings, and a missing last one', () => {
    const windows = inserted('# X\r\n\r\n## Context\r\n\r\na\r\n', 'decision');
    assert.ok(!/(?<!\r)\n/.test(windows));
    const bare = inserted('# X\n\n## Context\n\na', 'decision', 'consequences');
    assert.match(bare, /\na\n\n## Decision\n\n<!--[^]*?-->\n\n## Consequences\n\n<!--[^]*-->$/);
  });
});

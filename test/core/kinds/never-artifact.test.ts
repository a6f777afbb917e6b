import assert from 'node:assert/strict';
import { isIndexPage, isNeverArtifact, isPlaceholderTitle } from '../../../src/core/kinds/never-artifact.ts';

suite('isNeverArtifact', () => {
  for (const path of [
    '.docent/kinds/adr.md',
    '.github/adr/0001-x.md',
    'a/node_modules/b/docs/adr/0001-x.md',
    'test/fixtures/adr/0001-x.md',
    'templates/adr.md',
    'docs/adr/template.md',
    'docs/adr/0000-template.md',
    'docs/adr/NNNN-template.md',
    'docs/adr/adr-template.md',
    'docs/adr/adr-template-bare-minimal.md',
    'docs/template-incident-report.md',
    'docs/adr/0007-template.md',
    'keps/NNNN-kep-template/README.md',
  ]) {
    test(`leaves out ${path}`, () => assert.notEqual(isNeverArtifact(path), undefined));
  }

  for (const path of [
    'docs/adr/0001-x.md',
    'docs/adr/0012-use-jinja-templates.md',
    'docs/proposals/proxy-template-redesign.md',
    'docs/latest/adr/1-x.md',
    'README.md',
  ]) {
    test(`may take ${path}`, () => assert.equal(isNeverArtifact(path), undefined));
  }

  test('leaves out what is attached to an artifact that is a folder', () => {
    const folders = new Set(['rfcs/086-name']);

    assert.match(isNeverArtifact('rfcs/086-name/appendix/notes.md', folders) ?? '', /attached/);
    assert.equal(isNeverArtifact('rfcs/086-name/README.md', folders), undefined);
    assert.equal(isNeverArtifact('rfcs/087-other.md', folders), undefined);
  });
});

suite('isIndexPage', () => {
  for (const path of [
    'README.md',
    'docs/adr/readme.ja.md',
    'docs/adr/index.md',
    '_index.md',
    'docs/adr/000-index.md',
    'AGENTS.md',
    'docs/CHANGELOG.md',
    'toc.md',
  ]) {
    test(`is ${path}`, () => assert.ok(isIndexPage(path)));
  }

  test('is not the README of a numbered folder', () => assert.ok(!isIndexPage('rfcs/086-name/README.md')));
});

suite('isPlaceholderTitle', () => {
  const kinds = [{ prefixes: ['ADR'] }, { prefixes: ['RFC', 'KEP'] }];
  for (const heading of [
    '{title}',
    'adr-nnnn: {title}',
    'rfc 0000 [short words]',
    'kep0001: your title here',
    '1. title',
    'short title of the thing',
    'template',
  ])
    test(`takes “${heading}” for a template’s`, () => assert.equal(isPlaceholderTitle(heading, kinds), true));
  for (const heading of ['adr-1: use {braces} well', 'memo: {title}', 'a page template', 'entitle', 'runbook [inc-123]', ''])
    test(`takes “${heading}” for somebody’s words`, () => assert.equal(isPlaceholderTitle(heading, kinds), false));
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { places, slips, writtenDocuments } from '../written-documents.ts';
import { engineOver } from './support.ts';

suite('line endings', () => {
  const written = Object.keys(writtenDocuments).filter((path) => path.endsWith('.md'));
  const slipped = fc.tuple(fc.constantFrom(...written), fc.array(fc.tuple(slips, places), { maxLength: 4 })).map(([path, made]) => {
    const text = made.reduce((before, [slip, at]) => slip(before, at), writtenDocuments[path] ?? '');
    return { path, text: text.replaceAll('\r\n', '\n') };
  });

  for (const [name, ending] of [
    ['CRLF', '\r\n'],
    ['the lone carriage return', '\r'],
  ] as const)
    test(`of ${name} change nothing that is said of any kind, nor what its fixes make`, async function () {
      this.timeout(120_000);
      const engine = await engineOver(writtenDocuments, 'strict');
      const said = async (path: string, text: string): Promise<readonly string[]> => {
        await engine.setOverlay(path, text);
        const all = engine.findings(path);
        // Where broken YAML ends, and what else is broken after it, its parser counts in its own way.
        const isBroken = ({ rule }: Finding): boolean => rule === 'front-matter-broken';
        const told = all.filter((finding) => !isBroken(finding) || finding === all.find(isBroken));
        const findings = told.map(({ rule, message, place: { line, column, endLine, endColumn } }) => {
          const end = rule === 'front-matter-broken' ? '' : `-${endLine}:${endColumn}`;
          return `${line}:${column}${end} ${rule} ${message}`;
        });
        const mended = (await engine.fixes(path)).map(
          (offer) => `${offer.title}: ${applyEdits(text, offer.edits()).replaceAll(ending, '\n')}`,
        );
        return [...findings, ...mended];
      };
      await fc.assert(
        fc.asyncProperty(slipped, async ({ path, text }) => {
          assert.deepEqual(await said(path, text.replaceAll('\n', ending)), await said(path, text));
          await engine.setOverlay(path, undefined);
        }),
        { numRuns: Number(process.env['DOCENT_SLIPS'] ?? 150) },
      );
    });
});

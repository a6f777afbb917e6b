import assert from 'node:assert/strict';
import fc from 'fast-check';
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
        const findings = engine.findings(path).map(({ rule, message, place: { line, column, endLine, endColumn } }) => {
          // Where broken YAML ends its parser counts in its own way.
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

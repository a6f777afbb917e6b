// Reads the corpora beside this repository and writes docs/real-input.md: npm run real-input
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { ForeseenError, runScript, say } from './foreseen.ts';
import { corpora } from './real-input/corpora.ts';
import { measure, type Measured } from './real-input/measure.ts';
import { page } from './real-input/page.ts';

await runScript(async () => {
  const found = corpora();
  if (found.length === 0) throw new ForeseenError('The corpora are not there: expected a folder “shared/corpora” beside this repository');
  const measured: Measured[] = [];
  for (const corpus of found) {
    say(corpus.name);
    measured.push(await measure(corpus));
  }
  const path = new URL('../docs/real-input.md', import.meta.url);
  await writeFile(path, await format(page(measured), { parser: 'markdown', printWidth: 140, singleQuote: true }));
  say('docs/real-input.md written');
});

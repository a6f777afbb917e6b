import { readFile } from 'node:fs/promises';
import { templates, words } from '../../src/manifest/builtin.generated.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import type { Output } from './output.ts';
import { examplesToday } from '../examples.ts';
import { withManifest } from './apply-manifest.ts';
import { kindsOf } from './built-in.ts';
import { examplesByKind } from './kind-examples.ts';
import { kindPage } from './kind-page.ts';
import { readme } from './readme.ts';
import { root } from './root.ts';
import { schemas } from './schemas.ts';
import { snippetFile } from './snippets.ts';

/** Everything that follows from the kinds, the rules, and the tables in src/manifest. */
export async function* derived(): AsyncIterable<Output> {
  const kinds = shippedKinds();
  const examples = await examplesByKind({ templates, words }, examplesToday);
  for (const kind of kinds) yield { path: `docs/kinds/${kind.id}.md`, text: kindPage(kind, examples.get(kind.id)) };
  yield { path: 'snippets/docent.json', text: snippetFile(kinds) };
  yield* schemas(kinds);
  yield { path: 'package.json', text: withManifest(await readFile(new URL('package.json', root), 'utf8'), kinds) };
  yield await readme(kinds);
}

/** The kinds we ship. */
export const shippedKinds = (): readonly Kind[] => kindsOf(templates);

import type { Root } from './root.ts';
import type { Session } from './session.ts';
import { inSlices } from './slices.ts';

/** How many files are read ahead. */
const ahead = 32;

/** The text of every Markdown file of a root, by path in order; open documents as they stand. Others have their turn in between. */
export async function* everyText({ documents, host }: Session, root: Root): AsyncGenerator<readonly [path: string, text: string]> {
  const paths = [...root.engine.listed].sort();
  const turn = inSlices(() => host.pause());
  for (let from = 0; from < paths.length; from += ahead) {
    const some = paths.slice(from, from + ahead);
    const texts = await Promise.all(some.map(async (path) => documents.openAt(root, path)?.getText() ?? root.engine.text(path)));
    for (const [index, path] of some.entries()) {
      const text = texts[index];
      if (text !== undefined) yield [path, text];
      const others = turn();
      if (others) await others;
    }
  }
}

import { resolve } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { outlineOfMdast } from '../core/markdown/of-mdast.ts';
import type { Finding } from '../core/rules/finding.ts';
import { ruleScheme } from '../manifest/protocol.ts';
import { artifactFindings } from './findings.ts';
import { groundFor } from './ground.ts';
import type { RemarkDocentOptions } from './options.ts';

export type { RemarkDocentOptions } from './options.ts';

/**
 * Docent as a remark plugin: what its rules say of one document, as messages of the file. Use it after `remark-frontmatter`
 * and `remark-gfm`; rules that compare documents need the command line.
 */
export function remarkDocent(options: RemarkDocentOptions = {}): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (file.path === undefined) return;
    const { setup, path } = groundFor(resolve(file.cwd, file.path), file.cwd, options);
    const outline = outlineOfMdast(String(file).replace(/^\uFEFF/, ''), tree);
    for (const finding of artifactFindings(setup, path, outline)) tell(file, finding);
  };
}

function tell(file: VFile, { rule, severity, message, place }: Finding): void {
  const told = file.message(message, {
    place: {
      start: { line: place.line + 1, column: place.column + 1, offset: place.start },
      end: { line: place.endLine + 1, column: place.endColumn + 1, offset: place.end },
    },
    source: 'docent',
    ruleId: rule,
  });
  told.url = `${ruleScheme}:/${rule}.md`;
  told.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
}

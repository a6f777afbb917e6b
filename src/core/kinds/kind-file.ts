import { readOutline } from '../markdown/outline.ts';
import type { Outline } from '../markdown/shape.ts';
import type { Complaint } from './complaint.ts';
import type { Located, Say } from './forms/form.ts';
import { readYaml } from './forms/read-yaml.ts';
import { readBody, type KindBody } from './kind-body.ts';
import { kindForm, type WrittenKind } from './kind-forms.ts';

/** A file that says what a kind is, or words another body for one. */
export interface KindFile {
  /** Relative to the root, or `templates/<kind>.md` for one we ship. */
  readonly path: string;
  readonly text: string;
  readonly builtIn: boolean;
}

/** A kind file taken apart. */
export interface WrittenKindFile extends KindFile {
  readonly kindId: Located<string>;
  readonly variant: Located<string> | undefined;
  readonly written: WrittenKind;
  readonly body: KindBody;
  readonly say: Say;
}

const version = 1;
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Take a kind file apart; undefined where it is broken, which is said. */
export function readKindFile(file: KindFile, complaints: Complaint[]): WrittenKindFile | undefined {
  const say: Say = (complaint) => complaints.push(complaint);
  const outline = readOutline(file.text);
  const written = readFront(outline, say);
  const kindId = written && checkedId(written, say);
  if (!kindId || complaints.some(({ broken }) => broken)) return undefined;
  return { ...file, kindId, variant: written.variant, written, body: readBody(outline, say), say };
}

function readFront({ text, frontMatter }: Outline, say: Say): WrittenKind | undefined {
  const lines = frontMatter?.type === 'yaml' ? frontMatter.content : [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && last) return readYaml(kindForm, text, { start: first.start, end: last.end }, say);
  say({
    span: { start: 0, end: 0 },
    message: 'This file defines no kind; front matter with “docent: 1” and “kind:” is expected',
    broken: true,
  });
  return undefined;
}

function checkedId({ docent, kind }: WrittenKind, say: Say): Located<string> | undefined {
  const broken = (at: Located<unknown> | undefined, message: string): void =>
    say({ span: at?.span ?? { start: 0, end: 3 }, message, broken: true });
  if (docent?.value !== version)
    broken(
      docent,
      docent
        ? `Version ${docent.value} of the kind language is unknown; this Docent reads 1`
        : 'The version of the kind language is missing; “docent: 1” is expected',
    );
  if (!kind) broken(undefined, 'The kind has no id; “kind:” is expected');
  else if (!idForm.test(kind.value)) broken(kind, `“${kind.value}” is no id; lower-case words joined by hyphens are expected`);
  return kind;
}

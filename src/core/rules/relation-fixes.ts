import type { Artifact } from '../artifacts/artifact.ts';
import { nameOther, succeed } from '../artifacts/name-other.ts';
import type { FieldEdits } from '../artifacts/write-field.ts';
import { answerTo, saysInStatus } from '../catalog/answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Statement } from '../catalog/statements.ts';
import type { Succession } from '../catalog/succession.ts';
import type { Field } from '../kinds/kind.ts';
import type { Change } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import { nameOf } from '../text/path.ts';
import type { CatalogRemark } from './rule.ts';

type CatalogFix = NonNullable<CatalogRemark['fix']>;

/** Lets the target of a statement name the artifact that makes it, in the target's file. */
export function answering(statement: Statement, field: Field, catalog: Catalog): CatalogFix {
  const { from, to, relation } = statement;
  return {
    kind: 'suggestion',
    title: `Name “${from.title}” in “${nameOf(to.path)}”`,
    reads: to.path,
    edits: () => [],
    changes: (own, other) => {
      const { bare, linked } = answerTo(statement, field.id, catalog);
      const part = relation.partial ? ' (in part)' : '';
      return other ? changesOf([nameOther(other, field, { bare: bare + part, linked: linked + part }, spellingOf(own, other))]) : [];
    },
  };
}

/** Gives the target of a statement the status of one whose place was taken, and lets it say by what; in the target's own file. */
export function closing(statement: Statement, succession: Succession, catalog: Catalog, isOwn: boolean): CatalogFix {
  const { from, to } = statement;
  const { status, field } = succession;
  const changesIn = (target: Artifact, other: Artifact | undefined): readonly Change[] => {
    const inStatus = saysInStatus(target.kind, to, catalog);
    return changesOf(
      succeed(target, { status, field, reference: answerTo(statement, field.id, catalog), inStatus }, spellingOf(target, other)),
    );
  };
  const title = isOwn ? `Name “${from.title}” as what took its place` : `Set “${nameOf(to.path)}” to “${status.label}”`;
  if (!isOwn)
    return { kind: 'suggestion', title, reads: to.path, edits: () => [], changes: (own, other) => (other ? changesIn(other, own) : []) };
  const changes = (own: Artifact): readonly Change[] => changesIn(own, undefined);
  return { kind: 'suggestion', title, edits: (own) => editsOf(changes(own), own), changes };
}

/** The edits among some changes that are of an artifact's own text. */
export const editsOf = (changes: readonly Change[], { path }: Artifact): readonly Edit[] =>
  changes.flatMap((change) => (change.type === 'edit' && change.path === path ? change.edits : []));

/** Edits of some files as changes. */
export const changesOf = (all: readonly FieldEdits[]): readonly Change[] =>
  all.map(({ path, text, edits }) => ({ type: 'edit', path, hash: hashText(text), edits }));

/** As adr-tools spells it, where one of the two does. */
const spellingOf = (...all: readonly (Artifact | undefined)[]): { readonly withC: boolean } => ({
  withC: all.some((each) => each !== undefined && /\bsupercede/i.test(each.text)),
});

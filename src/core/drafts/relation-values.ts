import { referenceFrom, type Nameable } from '../catalog/references.ts';
import type { FieldValues } from './draft-fields.ts';

/** Artifacts that a relation field names, and whether others name theirs by path there. */
export interface Related {
  readonly to: readonly Nameable[];
  readonly byPath: boolean;
}

/** What relation fields name, by id of the field. */
export type Relations = Readonly<Record<string, Related>>;

/** The values of relation fields as a text at a path writes them. */
export function relationValues(relations: Relations | undefined, path: string, inText: boolean): FieldValues {
  return Object.fromEntries(
    Object.entries(relations ?? {}).map(([id, { to, byPath }]) => {
      const [first = '', ...more] = to.map((each) => referenceFrom(path, each, { byPath, inText }));
      return [id, more.length > 0 ? [first, ...more] : first];
    }),
  );
}

/** Why we believe a file is of its kind, surest first. */
export const bases = ['declared', 'mapped', 'strong', 'weak'] as const;
export type Basis = (typeof bases)[number];

/** The kind a text is of, on what basis, and because of what (sentences for a person). */
export interface KindResolution {
  readonly kindId: string;
  readonly basis: Basis;
  readonly why: readonly string[];
}

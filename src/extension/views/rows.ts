import type { ArtifactItem, TreeNode } from '../../manifest/protocol.ts';

/** A node of the server's, where it stands in a tree: the same artifact may stand under several tags. */
export interface Row {
  readonly node: TreeNode;
  readonly parent: Row | undefined;
  /** Unique in its tree, and the same after a refresh. */
  readonly id: string;
}

/** A node under its parent. */
export function row(node: TreeNode, parent?: Row): Row {
  return { node, parent, id: parent ? `${parent.id}/${node.id}` : node.id };
}

/** The artifacts among what a command was given by a tree: the row it was called on, or the whole selection it is part of. */
export function artifactsOf(args: readonly unknown[]): readonly ArtifactItem[] {
  const [first, selection] = args;
  const rows = Array.isArray(selection) && selection.includes(first) ? selection.filter(isRow) : [first].filter(isRow);
  return rows.flatMap(({ node }) => (node.type === 'artifact' ? [node.artifact] : []));
}

/** Whether a command was given a row of one of our trees. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'node' in value && 'id' in value;
}

import type { PhrasingContent } from 'mdast';

/** The words of parsed inlines: no markup, no HTML, entities and escapes resolved; a picture counts as its description. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
    case 'footnoteReference':
      return '';
    default:
      return plainText(node.children);
  }
}

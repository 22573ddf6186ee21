import type {RichNode} from '../../src/text/rich-text.js';

/** Writes a tree so that a test can say what a reader gets. Text stands in it as it is shown. */
export function show(nodes: readonly RichNode[]): string {
  return nodes.map(showNode).join('');
}

function showNode(node: RichNode): string {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => ` ${name}="${value}"`);
  const start = `<${node.tag}${attributes.join('')}>`;
  return node.tag === 'br' || node.tag === 'hr' ? start : `${start}${show(node.children)}</${node.tag}>`;
}

/** Every element of a tree, the outer before the inner. */
export function elementsOf(nodes: readonly RichNode[]): Exclude<RichNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));
}

/** All the text of a tree. */
export function textOf(nodes: readonly RichNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

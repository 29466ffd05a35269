/** The text nodes of the page whose words are currently lent to marks, see mark-elements.ts. */

export interface Lent {
  readonly words: string;
  /** The pieces behind the node, */
  readonly pieces: readonly ChildNode[];
  /** … and the text nodes in them, with the offset of each in the words. */
  readonly texts: readonly { readonly text: Text; readonly at: number }[];
  readonly key: string;
}

export const lent = new Map<Text, Lent>();

/** The length of a text node of the page, including words that it has lent. */
export const lengthOf = (node: Text): number => lent.get(node)?.words.length ?? node.length;

/** The page's text nodes whose words stand in marks for now, see mark-elements.ts. */

export interface Lent {
  readonly words: string;
  /** What stands behind the node in its place, */
  readonly pieces: readonly ChildNode[];
  /** … and the text nodes in it, with the place where each begins in the words. */
  readonly texts: readonly { readonly text: Text; readonly at: number }[];
  readonly key: string;
}

export const lent = new Map<Text, Lent>();

/** How many characters a text node of the page has, or has lent. */
export const lengthOf = (node: Text): number => lent.get(node)?.words.length ?? node.length;

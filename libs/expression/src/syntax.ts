import { parseExpression } from 'feelin';

/** A FEEL expression as a plain tree, without comments. */
export type Syntax = { name: string; from: number; to: number; text: string; children: Syntax[]; error: boolean };

type TreeNode = ReturnType<typeof parseExpression>['topNode'];

const plain = (node: TreeNode, feel: string): Syntax => {
  const children: Syntax[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!child.type.isSkipped || child.type.isError) children.push(plain(child, feel));
  const { from, to, name } = node;
  return { name, from, to, text: feel.slice(from, to), children, error: node.type.isError };
};

/** Parsed without any context, so that the same text always has the same tree: `a-b` is a minus. */
export const parse = (feel: string): Syntax => plain(parseExpression(feel, {}, undefined).topNode, feel);

export const named = (node: Syntax, ...names: string[]): Syntax[] =>
  node.children.filter(({ name }) => names.includes(name));

/** Operands: what is left of a node without its words and signs. */
export const operands = (node: Syntax): Syntax[] =>
  node.children.filter(({ name, error }) => error || (/^[A-Z]|^null$/.test(name) && !/Op$/.test(name)));

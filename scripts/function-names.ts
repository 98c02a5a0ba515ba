/** The functions of a parsed program by name, the inner ones by the names around them: `startReader/ask`. */

/** As much of an ESTree node as is needed to walk a program. */
export type SyntaxNode = { type: string; start: number; end: number; [key: string]: unknown }

export type NamedFunction = {
  name: string
  node: SyntaxNode
  /** How it is written: with a name of its own in the body of a function or a module, or as the value of a constant. */
  form: 'declaration' | 'value'
  /** The list of statements that a declaration stands in; null for a value, and for what a module exports by default. */
  body: SyntaxNode | null
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}

/** The nodes right below one, in no order. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? value : [],
  )
}

function ownName(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  const named =
    node.type === 'FunctionDeclaration' ? node['id'] : parent?.type === 'VariableDeclarator' ? parent['id'] : null
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : null
}

const functionType = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/
/** What may hold declarations that are there before the first statement of it. */
const bodyType = /^(Program|BlockStatement)$/

/**
 * All named functions, the outer ones first. A function without a name only adds nothing to the names of those in it.
 * @param rename what a name is called in the end; by itself as it is written
 */
export function namedFunctions(program: SyntaxNode, rename = (name: string): string => name): NamedFunction[] {
  const found: NamedFunction[] = []
  const walk = (node: SyntaxNode, parents: readonly SyntaxNode[], path: string): void => {
    let inside = path
    const parent = parents.at(-1) ?? null
    const name = functionType.test(node.type) ? ownName(node, parent) : null
    if (name !== null) {
      inside = `${path}${path && '/'}${rename(name)}`
      const isDeclaration = node.type === 'FunctionDeclaration'
      // `export default function f() {}` stays where it is.
      const moves = isDeclaration && parent?.type !== 'ExportDefaultDeclaration'
      const body = moves ? (parents.findLast(({ type }) => bodyType.test(type)) ?? null) : null
      found.push({ name: inside, node, form: isDeclaration ? 'declaration' : 'value', body })
    }
    for (const child of childrenOf(node)) walk(child, [...parents, node], inside)
  }
  walk(program, [], '')
  return found
}

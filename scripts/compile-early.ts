/**
 * A browser reads a script twice: once to pass over each function, and once more when the function is first called. Where
 * two hundred small functions are called in the first moments of a page, that is a fifth of what they cost. A function in
 * brackets is compiled where it stands (a "possibly invoked function expression", V8's and SpiderMonkey's sign for it), so
 * those that the first reading of a page calls are put in brackets:
 *
 *   export function gate(document) {…}   →   export var gate = (function (document) {…});
 *
 * Which ones these are is seen in a real browser (`npm run early`) and kept in `early-functions.json`.
 */
import type { Plugin } from 'vite'
import { childrenOf, namedFunctions, type SyntaxNode } from './function-names.ts'

/** Names of functions (`function-names.ts`) by the path of their module from the project's folder. */
export type EarlyFunctions = Readonly<Record<string, readonly string[]>>

type Early = { values: Set<SyntaxNode>; declarations: Map<SyntaxNode, SyntaxNode[]> }

function findEarly(program: SyntaxNode, names: ReadonlySet<string>): Early {
  const values = new Set<SyntaxNode>()
  const declarations = new Map<SyntaxNode, SyntaxNode[]>()
  for (const { name, node, form, body } of namedFunctions(program)) {
    if (!names.has(name)) continue
    if (form === 'value') values.add(node)
    else if (body) declarations.set(body, [...(declarations.get(body) ?? []), node])
  }
  return { values, declarations }
}

/**
 * The code of a module with those functions in brackets. Declarations come first in their body, where a program finds
 * them before its first statement as well.
 */
export function putInBrackets(code: string, program: SyntaxNode, names: ReadonlySet<string>): string {
  const { values, declarations } = findEarly(program, names)
  const moved = new Set([...declarations.values()].flat())

  /** A function as a value: without its name, which would only be one more inside it. */
  function asValue(node: SyntaxNode): string {
    const id = node['id'] as SyntaxNode
    return `${code.slice(node.start, id.start)}${write(node, id.end)}`
  }

  function statementOf(node: SyntaxNode, exported: boolean): string {
    const { name } = node['id'] as { name: string } & SyntaxNode
    return `${exported ? 'export ' : ''}var ${name} = (${asValue(node)});\n`
  }

  function write(node: SyntaxNode, from = node.start): string {
    let text = ''
    let at = from
    for (const child of childrenOf(node).sort((a, b) => a.start - b.start)) {
      if (child.start < at) continue
      text += code.slice(at, child.start)
      at = child.end
      const declared = child.type === 'ExportNamedDeclaration' ? (child['declaration'] as SyntaxNode | null) : child
      if (declared && moved.has(declared)) continue
      text += values.has(child) ? `(${write(child)})` : write(child)
    }
    text += code.slice(at, node.end)
    const early = declarations.get(node)
    if (!early) return text
    const isModule = node.type === 'Program'
    const exported = new Set(
      isModule
        ? childrenOf(node).flatMap((child) => (child.type === 'ExportNamedDeclaration' ? child['declaration'] : []))
        : [],
    )
    const first = early.map((each) => statementOf(each, exported.has(each))).join('')
    return isModule ? first + text : `{${first}${text.slice(1)}`
  }

  return write(program)
}

/** @param root the project's folder */
export function compileEarly(root: string, early: EarlyFunctions): Plugin {
  return {
    name: 'compile-early',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      const names = early[id.replace(root, '')]
      return names
        ? { code: putInBrackets(code, this.parse(code) as unknown as SyntaxNode, new Set(names)), map: null }
        : null
    },
  }
}

/**
 * Reading the DOM past what a page may have put in the way. A form's own properties are shadowed by its controls:
 * with `<form><input name=parentNode>`, `form.parentNode` is the input, in Chromium even for a content script
 * (platform.md §1.5). The accessors of the prototypes cannot be shadowed, so every read that may meet a form goes
 * through them. Outside a browser (the command line's DOM) there are no such globals and no such shadows.
 */

function accessor<T>(type: 'Node' | 'Element', name: string): (node: Node) => T {
  const prototype = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get
  return get ? (node) => get.call(node) as T : (node) => (node as unknown as Record<string, unknown>)[name] as T
}

function method<Arg, T>(type: 'Node' | 'Element', name: string) {
  type Call = (this: Node, arg: Arg) => T
  const prototype = (globalThis as unknown as Record<string, { prototype: Record<string, Call> } | undefined>)[type]
    ?.prototype
  const own = prototype?.[name]
  return (node: Node, arg: Arg): T => (own ?? ((node as unknown as Record<string, Call>)[name] as Call)).call(node, arg)
}

export const parentOf = /* @__PURE__ */ accessor<Element | null>('Node', 'parentElement')
export const firstChildOf = /* @__PURE__ */ accessor<Node | null>('Node', 'firstChild')
export const nextSiblingOf = /* @__PURE__ */ accessor<Node | null>('Node', 'nextSibling')
/** 1: element, 3: text; see `SHOW` for the masks of a tree walker. */
export const typeOf = /* @__PURE__ */ accessor<number>('Node', 'nodeType')
export const textOf = /* @__PURE__ */ accessor<string | null>('Node', 'textContent')
/** Lower-case element name without prefix. */
export const nameOf = /* @__PURE__ */ accessor<string>('Element', 'localName')
export const attributeOf = /* @__PURE__ */ method<string, string | null>('Element', 'getAttribute')
/** Whether an element has any attribute; most paragraphs have none, and then nothing else need be asked of them. */
export const hasAttributes = /* @__PURE__ */ method<void, boolean>('Element', 'hasAttributes')
export const closestOf = /* @__PURE__ */ method<string, Element | null>('Element', 'closest')
export const matches = /* @__PURE__ */ method<string, boolean>('Element', 'matches')
export const queryAllIn = /* @__PURE__ */ method<string, NodeListOf<Element>>('Element', 'querySelectorAll')
/** Whether the second node lies in the first, or is it. */
export const containsNode = /* @__PURE__ */ method<Node | null, boolean>('Node', 'contains')

/** Values of `NodeFilter`, which the command line's DOM does not offer as a global. */
export const SHOW = { element: 1, text: 4 } as const

/** Elements that do not end a line of text, unless the page says otherwise. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Whether elements of this name (lower case) stand within a line. */
export function isInlineName(name: string): boolean {
  return inline.has(name)
}

/** Whether elements of this name (lower case) stand beside what a page is about. */
export function isBesideName(name: string): boolean {
  return name === 'nav' || name === 'footer' || name === 'aside'
}

/** Whether elements of this name (lower case) head a part of a page: h2 to h6. */
export function isSubheadingName(name: string): boolean {
  return name.length === 2 && name >= 'h2' && name <= 'h6'
}

/** Elements whose text nobody reads as part of the page. */
const unread = new Set(
  'script style noscript template textarea select option button input title svg math canvas iframe object embed video audio map datalist'.split(
    ' ',
  ),
)

/** Whether the text in elements of this name (lower case) is no text of the page. */
export function isUnreadName(name: string): boolean {
  return unread.has(name)
}

/** Whether there is text directly in an element. */
export function hasOwnText(element: Element): boolean {
  for (let node = firstChildOf(element); node; node = nextSiblingOf(node))
    if (typeOf(node) === 3 && /\S/.test((node as Text).data)) return true
  return false
}

/** The nodes from `start` on (after it those in it), in document order, as long as they lie in `within`. */
export function* nodesFrom(start: Node, within: Node): Generator<Node> {
  for (let node: Node | null = start; node; node = nextInOrder(node, within)) yield node
}

/** The texts among them. */
export function* textsFrom(start: Node, within: Node): Generator<Text> {
  for (const node of nodesFrom(start, within)) if (typeOf(node) === 3) yield node as Text
}

function nextInOrder(node: Node, within: Node): Node | null {
  const child = typeOf(node) === 1 ? firstChildOf(node) : null
  if (child) return child
  for (let at: Node | null = node; at && at !== within; at = parentOf(at)) {
    const next = nextSiblingOf(at)
    if (next) return next
  }
  return null
}

function pathTo(node: Node): Node[] {
  const path: Node[] = []
  for (let at: Node | null = node; at; at = parentOf(at)) path.unshift(at)
  return path
}

/**
 * Whether `second` begins after `first` in the page, or lies in it. By the tree itself: the command line's DOM gives other
 * positions than a browser.
 */
export function isBefore(first: Node, second: Node): boolean {
  const [one, two] = [pathTo(first), pathTo(second)]
  let depth = 0
  while (depth < one.length && one[depth] === two[depth]) depth += 1
  const [left, right] = [one[depth], two[depth]]
  if (!left || !right || depth === 0) return right !== undefined && left === undefined
  for (let node = nextSiblingOf(left); node; node = nextSiblingOf(node)) if (node === right) return true
  return false
}

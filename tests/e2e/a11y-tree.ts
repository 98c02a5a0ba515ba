/** A page as assistive technology has it: roles, names and states, and a way to press what is named. */
import { expect, type Page } from '@playwright/test'

type Name = string | RegExp

export type Tree = {
  /** Waits until something has this role, this name, and this state. */
  has: (role: string, name: Name, state?: { pressed: boolean }) => Promise<void>
  /** The words in it, in reading order. */
  textOf: (role: string, name: Name) => Promise<string>
  press: (role: string, name: Name) => Promise<void>
}

type Value = { value?: unknown }
type Node = {
  nodeId: string
  ignored: boolean
  role?: Value
  name?: Value
  properties?: { name: string; value: Value }[]
  childIds?: string[]
  backendDOMNodeId?: number
}

function nameOf({ name }: Node): string {
  return typeof name?.value === 'string' ? name.value : ''
}

function isNamed(node: Node, name: Name): boolean {
  const own = nameOf(node)
  return typeof name === 'string' ? name === '' || own === name : name.test(own)
}

/** The browser's own tree, which looks through a closed root (platform.md §4.5). Chromium only. */
export async function axTree(page: Page): Promise<Tree> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Accessibility.enable')

  async function all(): Promise<Map<string, Node>> {
    const { nodes } = (await protocol.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
    return new Map(nodes.map((node) => [node.nodeId, node]))
  }

  async function find(role: string, name: Name): Promise<{ node: Node; nodes: Map<string, Node> } | null> {
    const nodes = await all()
    const node = [...nodes.values()].find((one) => !one.ignored && one.role?.value === role && isNamed(one, name))
    return node ? { node, nodes } : null
  }

  async function wait(role: string, name: Name): Promise<{ node: Node; nodes: Map<string, Node> }> {
    await expect.poll(async () => (await find(role, name)) !== null, { message: `${role} ${name}` }).toBe(true)
    const found = await find(role, name)
    if (!found) throw new Error(`${role} ${name} is gone`)
    return found
  }

  function read(node: Node, nodes: Map<string, Node>): string {
    if (!node.ignored && node.role?.value === 'StaticText') return nameOf(node)
    return (node.childIds ?? [])
      .flatMap((id) => nodes.get(id) ?? [])
      .map((child) => read(child, nodes))
      .join(' ')
  }

  const pressed = (node: Node): boolean =>
    node.properties?.find((property) => property.name === 'pressed')?.value.value === 'true'

  return {
    async has(role, name, state) {
      const message = `${role} ${name}`
      await wait(role, name)
      if (!state) return
      await expect
        .poll(
          async () => {
            const found = await find(role, name)
            return found && pressed(found.node)
          },
          { message },
        )
        .toBe(state.pressed)
    },
    async textOf(role, name) {
      const { node, nodes } = await wait(role, name)
      return read(node, nodes)
    },
    async press(role, name) {
      const { node } = await wait(role, name)
      const { backendDOMNodeId: backendNodeId } = node
      if (backendNodeId === undefined) throw new Error(`${role} ${name} is not on the page`)
      await protocol.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })
      const { model } = await protocol.send('DOM.getBoxModel', { backendNodeId })
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.content
      await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    },
  }
}

/** The tree as the driver computes it from roles and names, where the browser's own cannot be had. */
export function snapshotTree(page: Page): Tree {
  type Role = Parameters<Page['getByRole']>[0]
  const at = (role: string, name: Name, state?: { pressed: boolean }) =>
    page.getByRole(role as Role, { ...(name !== '' && { name, exact: true }), ...state }).first()
  return {
    has: (role, name, state) => expect(at(role, name, state)).toHaveCount(1),
    async textOf(role, name) {
      await expect(at(role, name)).toHaveCount(1)
      return at(role, name).ariaSnapshot()
    },
    press: (role, name) => at(role, name).click(),
  }
}

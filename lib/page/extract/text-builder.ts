/**
 * Puts the text of an article together from live text nodes, as a reader sees it: runs of white space are one blank,
 * inline elements join without one, a line break is a line break. Remembers where each stretch came from.
 */
import type { BlockKind } from '../../analysis/types.ts'
import { countLetters, wordClass } from '../letters.ts'

/** `length` units of the block's text from `at` on are those of `node` from `offset` on. Offsets are UTF-16 units. */
export type Piece = { at: number; length: number; node: Text; offset: number }

/** A paragraph as it is read from the page, with positions in its own text. */
export type TextBlock = {
  kind: BlockKind
  text: string
  pieces: Piece[]
  /** Units of the text that stand in links. */
  linked: number
  /** The live element that it stands in; null for a text without one. */
  element: Element | null
}

export type TextBuilder = {
  /** Everything from here on belongs to a block of this kind in this element. Ends the block before. */
  startBlock(kind: BlockKind, element: Element): void
  /** Adds the text of a node, at most its first `most` units. */
  addText(node: Text, options: { linked: boolean; keepsLines: boolean; most: number }): void
  /** A `<br>`; two in a row end the block. */
  breakLine(): void
  /** Ends the last block and gives all. */
  finish(): TextBlock[]
  /** UTF-16 units so far. */
  size(): number
}

/** Stretches without white space longer than one unit: most text nodes are one. */
const stretch = /[^ \t\n\r\f]+(?:[ \t\n\r\f][^ \t\n\r\f]+)*/g
const lineStretch = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g
/** The last of the units that are white space, or nothing that can be seen. */
const blank = 0x20
/** White space that is more than one blank between two words. */
const spaces = /  |[\t\n\r\f]/
const word = new RegExp(`[${wordClass}]`)
const paragraphBreak = /\n[ \t\r\f]*\n/

type Gap = { separator: ' ' | '\n'; node: Text | null; offset: number }

/** A builder without text; what is added before the first `startBlock` is a paragraph. */
export function createTextBuilder(): TextBuilder {
  const blocks: TextBlock[] = []
  let block: TextBlock = { kind: 'paragraph', text: '', pieces: [], linked: 0, element: null }
  let gap: Gap | null = null
  let breaks = 0
  let done = 0

  function end(): void {
    if (block.text !== '') {
      if (countLetters(block.text) > 0 || word.test(block.text)) blocks.push(block)
      done += block.text.length
      block = { kind: block.kind, text: '', pieces: [], linked: 0, element: block.element }
    }
    gap = null
    breaks = 0
  }

  function addPiece(node: Text, offset: number, length: number): void {
    const at = block.text.length
    const last = block.pieces[block.pieces.length - 1]
    if (last?.node === node && last.offset + last.length === offset && last.at + last.length === at)
      last.length += length
    else block.pieces.push({ at, length, node, offset })
  }

  function addGap(): void {
    if (gap && block.text !== '') {
      if (gap.node) addPiece(gap.node, gap.offset, 1)
      block.text += gap.separator
    }
    gap = null
  }

  /** White space of the source between two stretches of text. */
  function addSpace(node: Text, from: number, to: number, keepsLines: boolean): void {
    if (from === to) return
    const space = keepsLines ? node.data.slice(from, to) : ''
    if (keepsLines && paragraphBreak.test(space)) return end()
    const line = space.indexOf('\n')
    if (line >= 0) gap = { separator: '\n', node, offset: from + line }
    else gap ??= { separator: ' ', node, offset: from }
  }

  return {
    startBlock(kind, element) {
      end()
      block.kind = kind
      block.element = element
    },
    addText(node, { linked, keepsLines, most }) {
      const data = node.data.slice(0, most)
      let at = 0
      const add = (start: number, stretch: string): void => {
        addSpace(node, at, start, keepsLines)
        at = start + stretch.length
        // `<br>&nbsp;<br>` is an empty line.
        const text = breaks > 0 ? stretch.trimStart() : stretch
        if (text === '') return
        const from = at - text.length
        addGap()
        addPiece(node, from, text.length)
        block.text += text
        if (linked) block.linked += text.length
        breaks = 0
      }
      // Most texts have no white space to collapse but that around them.
      let from = 0
      let to = data.length
      while (from < to && data.charCodeAt(from) <= blank) from += 1
      while (from < to && data.charCodeAt(to - 1) <= blank) to -= 1
      const inner = data.slice(from, to)
      if (spaces.test(inner))
        for (const { 0: text, index } of data.matchAll(keepsLines ? lineStretch : stretch))
          add(index, keepsLines ? text : text.replace(/[\t\n\r\f]/g, ' '))
      else if (inner !== '') add(from, inner)
      addSpace(node, at, data.length, keepsLines)
    },
    breakLine() {
      breaks += 1
      if (breaks >= 2) end()
      else gap = { separator: '\n', node: null, offset: 0 }
    },
    finish() {
      end()
      return blocks
    },
    size: () => done + block.text.length,
  }
}

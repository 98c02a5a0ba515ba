/** Everything that the browser tests of lib/page call, as one global of the test page. */
import type { Article } from '../../../lib/analysis/types.ts'
import type { Kind, Paint } from '../../../lib/analysis/view.ts'
import { extractPage, type ExtractInput, type Extraction } from '../../../lib/page/extract/extract.ts'

export * from '../../../lib/page/panel-host/dock.ts'
export * from '../../../lib/page/extract/extract.ts'
export * from '../../../lib/page/gate.ts'
export * from '../../../lib/page/marks/geometry.ts'
export * from '../../../lib/page/marks/highlight-names.ts'
export * from '../../../lib/page/marks/highlight-style.ts'
export * from '../../../lib/page/marks/hit-test.ts'
export * from '../../../lib/page/panel-host/leftover.ts'
export * from '../../../lib/page/panel-host/margin-host.ts'
export * from '../../../lib/page/marks/marks.ts'
export * from '../../../lib/page/observe.ts'
export * from '../../../lib/page/marks/paint.ts'
export * from '../../../lib/page/marks/paint-highlight.ts'
export * from '../../../lib/page/marks/paint-wrap.ts'
export * from '../../../lib/page/text-map.ts'
export * from '../../../lib/page/watch.ts'

/** The article of the page; an error when there is none. */
export async function readHere(input: Partial<ExtractInput> = {}): Promise<Extraction> {
  const signal = new AbortController().signal
  const result = await extractPage(document, { url: location.href, ...input, signal })
  if (!result.ok) throw new Error(`nothing was read: ${result.code}`)
  return result.value
}

/** Marks on every place where one of these words stands in the article. */
export function paintsFor(article: Article, words: Record<string, Kind>, sure = true): Paint[] {
  return article.blocks.flatMap((block, index) => {
    const text = article.text.slice(block.start, block.end)
    return Object.entries(words)
      .flatMap(([word, kind]) =>
        Array.from(text.matchAll(new RegExp(word, 'g')), (match) => ({
          block: index,
          start: match.index,
          end: match.index + word.length,
          kind,
          id: word,
          sure,
        })),
      )
      .toSorted((a, b) => a.start - b.start)
  })
}

/** The words that are painted at present, in document order, with the name they are painted under. */
export function paintedWords(): [name: string, text: string][] {
  const found: { name: string; text: string; node: Node; offset: number }[] = []
  for (const [name, highlight] of CSS.highlights ?? [])
    for (const range of highlight) {
      const { startContainer: node, startOffset: offset, endContainer, endOffset } = range
      const text = node === endContainer ? (node as Text).data.slice(offset, endOffset) : '(two nodes)'
      found.push({ name, text, node, offset })
    }
  for (const mark of document.querySelectorAll('sq-m'))
    found.push({ name: mark.getAttribute('k') ?? '', text: mark.textContent ?? '', node: mark, offset: 0 })
  const order = (a: Node, b: Node): number => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)
  return found
    .toSorted((a, b) => (a.node === b.node ? a.offset - b.offset : order(a.node, b.node)))
    .map(({ name, text }) => [name, text])
}

/** Everything below a node, to the last text node: what an exact undo must bring back. */
export function treeOf(node: Node): Node[] {
  return [node, ...Array.from(node.childNodes).flatMap(treeOf)]
}

/** Counts what happens to the page from now on. */
export function countMutations(): () => number {
  let count = 0
  const observer = new MutationObserver((list) => (count += list.length))
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  return () => (count += observer.takeRecords().length)
}

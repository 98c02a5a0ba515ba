// Collects the paragraphs, asks where the marks are, and shows them.
const texts = []
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.length > 40) texts.push(node)

const highlights = ['sq-a1', 'sq-a2', 'sq-a3', 'sq-a4', 'sq-a5', 'sq-a6', 'sq-a7'].map((name) => [
  name,
  new Highlight(),
])

function show(marks) {
  for (const [name, highlight] of highlights)
    if (marks) CSS.highlights.set(name, highlight)
    else CSS.highlights.delete(name)
}

chrome.runtime.onMessage.addListener(({ settings }) => show(settings.marks))
chrome.runtime.sendMessage({ type: 'names', texts: texts.map((node) => node.data) }).then((places) => {
  for (let at = 0; at < places.length; at += 3) {
    const [node, start, end] = [texts[places[at]], places[at + 1], places[at + 2]]
    const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
    highlights[(at / 3) % highlights.length][1].add(range)
  }
  show(true)
})

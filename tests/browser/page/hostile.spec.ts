/** Pages that work against us (platform.md §3.10); the numbers are those of that list. */
import { expect, fixture, test } from './fixtures.ts'

const paragraph =
  'أعلنت البلدية أن أعمال الصيانة في الشارع الرئيسي تنتهي قبل نهاية الشهر، وأن الحافلات تعود إلى مسارها المعتاد بعد ذلك بيوم واحد.'
const body = `<h1>صيانة الشارع الرئيسي تنتهي قريبا</h1><div class="text">${`<p>${paragraph}</p>`.repeat(4)}</div>`

function html({ head = '', content = body, root = '<html lang="ar" dir="rtl">' } = {}): string {
  return `<!doctype html>${root}<head><meta charset="utf-8"><title>صيانة الشارع الرئيسي تنتهي قريبا</title><meta property="og:type" content="article">${head}</head><body>${content}</body></html>`
}

const readable: [string, string][] = [
  [
    '1 a form whose controls shadow its properties',
    html({
      content: `<form>${[
        'parentNode',
        'parentElement',
        'attributes',
        'tagName',
        'localName',
        'childNodes',
        'firstChild',
        'nextSibling',
        'getAttribute',
        'closest',
        'contains',
        'querySelectorAll',
        'textContent',
        'nodeType',
        'checkVisibility',
        'getBoundingClientRect',
      ]
        .map((name) => `<input name="${name}">`)
        .join('')}${body}</form>`,
    }),
  ],
  [
    '2 pictures and links named like the page',
    html({ content: `<img name="getElementById" alt=""><a id="body">x</a><form name="forms"></form>${body}` }),
  ],
  [
    '4 overridden methods of nodes',
    html({
      head: '<script>Node.prototype.normalize = Text.prototype.splitText = () => { throw new Error("no") }</script>',
    }),
  ],
  ['5 ten thousand nested boxes', html({ content: `${'<div>'.repeat(10_000)}${body}${'</div>'.repeat(10_000)}` })],
  ['13 a base that is a script', html({ head: '<base href="javascript:alert(1)">' })],
  ['14 a page that reloads itself', html({ head: '<meta http-equiv="refresh" content="600">' })],
  [
    '15 a policy that forbids everything',
    html({
      head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
    }),
  ],
  ['17 an article that can be edited', html({ content: `<div contenteditable="true">${body}</div>` })],
  ['19 Arabic in a page that runs from left to right', html({ root: '<html lang="en" dir="ltr">' })],
  ['19 no direction at all', html({ root: '<html>' })],
  [
    'hidden text of every kind',
    html({
      head: '<style>.a{display:none}.b{visibility:hidden}.c{position:absolute;left:-9999px}.d{opacity:0}.e{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style>',
      content: `${body.replace('</div>', `${['a', 'b', 'c', 'd', 'e'].map((name) => `<p class="${name}">نص لا يراه أحد في هذه الصفحة كتب للآلات وحدها لا للقراء.</p>`).join('')}<p hidden>نص لا يراه أحد</p></div>`)}<dialog><p>${'نص لا يراه أحد '.repeat(60)}</p></dialog>`,
    }),
  ],
  [
    'text that only its place in the page moves out of sight',
    html({
      head: '<style>div>p:nth-last-child(-n+2){position:absolute;left:-9999px}</style>',
      content: body.replace(
        '</div>',
        `${'<p>نص لا يراه أحد في هذه الصفحة كتب للآلات وحدها لا للقراء.</p>'.repeat(2)}</div>`,
      ),
    }),
  ],
  ['a page that fades in', html({ head: '<style>body{opacity:0}</style>' })],
]

for (const [title, page] of readable)
  test(`${title}: is read and left as it is`, async ({ open }) => {
    const opened = await open(page)
    const result = await opened.evaluate(async () => {
      const html = document.documentElement.outerHTML
      const mutations = window.lib.countMutations()
      const verdict = window.lib.gate(document, location.href)
      const { article, map, elements } = await window.lib.readHere()
      const painter = window.lib.createPainter({ document, article, map, elements })
      const painted = await painter.paint(window.lib.paintsFor(article, { الحافلات: 'other' }))
      painter.dispose()
      return {
        code: verdict.code,
        blocks: article.blocks.length,
        text: article.text,
        url: article.url,
        painted,
        mutations: mutations(),
        same: document.documentElement.outerHTML === html,
      }
    })
    expect(result).toMatchObject({
      code: 'article',
      blocks: 5,
      url: 'https://page.example/news/1',
      painted: 4,
      mutations: 0,
      same: true,
    })
    expect(result.text).not.toContain('لا يراه أحد')
  })

test('5 a text of 5 MB is read in part, in short tasks', async ({ open, browserName }) => {
  test.setTimeout(180_000)
  const page = await open(
    html({ content: '<h1>صيانة الشارع الرئيسي تنتهي قريبا</h1><div class="text" style="white-space:pre-line"></div>' }),
  )
  const result = await page.evaluate(async (paragraph) => {
    const text = document.querySelector('.text')
    // One node of lines: without them Chromium's own layout takes minutes.
    text?.append(`${paragraph}\n`.repeat(20_000))
    text?.append(
      ...Array.from({ length: 300 }, () => Object.assign(document.createElement('p'), { textContent: paragraph })),
    )
    const started = performance.now()
    const { article, doubts } = await window.lib.readHere()
    return { length: article.text.length, doubts, complete: article.complete, time: performance.now() - started }
  }, paragraph)
  expect(result.length).toBeLessThanOrEqual(400_100)
  expect(result.doubts).toContain('too-long')
  expect(result.complete).toBe(false)
  console.log(`${browserName}: 5 MB read in ${Math.round(result.time)} ms`)
})

test('5 two hundred thousand small nodes end', async ({ open }) => {
  test.setTimeout(90_000)
  const page = await open(html())
  const result = await page.evaluate(async () => {
    const heap = document.createElement('div')
    for (let index = 0; index < 200_000; index += 1) heap.append(document.createElement('i'))
    document.body.append(heap)
    const verdict = window.lib.gate(document, location.href)
    const { article } = await window.lib.readHere()
    return { code: verdict.code, blocks: article.blocks.length, complete: article.complete }
  })
  // They hold no text: of the article nothing is missing.
  expect(result).toEqual({ code: 'article', blocks: 5, complete: true })
})

test('11 a document that is written anew', async ({ open }) => {
  const page = await open(html())
  const result = await page.evaluate(async (content) => {
    const { article, map, elements, root } = await window.lib.readHere()
    const painter = window.lib.createPainter({ document, article, map, elements })
    await painter.paint(window.lib.paintsFor(article, { الحافلات: 'other' }))
    const changes: string[] = []
    const told = new Promise<void>((resolve) => {
      window.lib.watchArticle({
        root,
        article,
        map,
        patience: window.lib.newPatience(),
        signal: new AbortController().signal,
        onChange: ({ kind }) => {
          changes.push(kind)
          resolve()
        },
      })
    })
    document.querySelector('main, .text')?.parentElement?.replaceChildren()
    await told
    document.open()
    document.write(`<body>${content}</body>`)
    document.close()
    painter.clear()
    return { changes, painted: window.lib.paintedWords() }
  }, body)
  expect(result).toEqual({ changes: ['gone'], painted: [] })
})

test('12 XHTML is read, other documents are not', async ({ page, script }) => {
  const types: Record<string, [string, string]> = {
    '/x': [
      'application/xhtml+xml',
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="ar"><head><title>صيانة الشارع الرئيسي</title><meta property="og:type" content="article"/></head><body>${body}</body></html>`,
    ],
    '/svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>نص</text></svg>'],
    '/text': ['text/plain; charset=utf-8', paragraph],
    '/xml': ['application/xml', `<rss><title>نص</title></rss>`],
  }
  await page.route('**/*', (route) => {
    const [contentType, text] = types[new URL(route.request().url()).pathname] ?? ['text/plain', '']
    return route.fulfill({ contentType, body: text })
  })
  const codes: Record<string, string> = {}
  for (const path of Object.keys(types)) {
    await page.goto(`https://page.example${path}`)
    await page.evaluate(script)
    codes[path] = await page.evaluate(() => window.lib.gate(document, location.href).code)
    if (path === '/x')
      expect(await page.evaluate(async () => (await window.lib.readHere()).article.blocks.length)).toBe(5)
  }
  expect(codes).toEqual({ '/x': 'article', '/svg': 'not-html', '/text': 'not-html', '/xml': 'not-html' })
})

test('16 an article in a shadow tree is left alone', async ({ open }) => {
  for (const mode of ['open', 'closed']) {
    const page = await open(
      html({
        content: `<h1>صيانة الشارع الرئيسي تنتهي قريبا</h1><x-story><template shadowrootmode="${mode}">${body}</template></x-story>`,
      }),
    )
    expect(await page.evaluate(() => window.lib.gate(document, location.href).code)).toBe('little-text')
  }
})

test('17 a selection survives marks and pointing out', async ({ open }) => {
  const page = await open(fixture('marks.html'))
  const result = await page.evaluate(async () => {
    const { article, map, elements } = await window.lib.readHere()
    const selection = getSelection()
    const text = document.querySelectorAll('p')[1]?.firstChild
    if (text) selection?.setBaseAndExtent(text, 5, text, 40)
    const before = selection?.toString()
    const painter = window.lib.createPainter({ document, article, map, elements })
    await painter.paint(window.lib.paintsFor(article, { 'ليلى الحموي': 'person' }))
    window.lib.createGuide(document).show(map, { start: 0, end: 5 })
    return { kept: before !== '' && selection?.toString() === before }
  })
  expect(result).toEqual({ kept: true })
})

test('nothing happens after the signal', async ({ open }) => {
  // Too long for one task: a short page may be read before the signal comes.
  const page = await open(html({ content: `<h1>صيانة الشارع الرئيسي</h1>${`<p>${paragraph}</p>`.repeat(4_000)}` }))
  const code = await page.evaluate(async () => {
    const stop = new AbortController()
    const reading = window.lib.extractPage(document, { url: location.href, signal: stop.signal })
    stop.abort()
    const result = await reading
    return result.ok ? 'read' : result.code
  })
  expect(code).toBe('aborted')
})

import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Paint } from '../../../lib/analysis/view.ts'
import { dropBoilerplate } from '../../../lib/page/extract/boilerplate.ts'
import { gather } from '../../../lib/page/extract/gather.ts'
import { judgeLanguage } from '../../../lib/arabic/language.ts'
import { addLetters, countLetters, looksArabic, noLetters } from '../../../lib/page/letters.ts'
import { belowFirst, belowScrolled, marksOf, nearWindow } from '../../../lib/page/marks/marks.ts'
import { runThrough } from '../../../lib/page/slices.ts'
import type { TextBlock } from '../../../lib/page/extract/text-builder.ts'
import { buildTextMap, locate, offsetOf } from '../../../lib/page/text-map.ts'
import { statedLooks } from '../../../lib/page/extract/visible.ts'

function read(html: string): TextBlock[] {
  const { document } = parseHTML(`<body><main>${html}</main></body>`)
  const root = document.querySelector('main') as unknown as Element
  return runThrough(gather({ root, isKept: () => true, hidden: new Set(), looks: statedLooks, limit: 10_000 })).blocks
}

const texts = (html: string): string[] => read(html).map(({ text }) => text)

describe('text as a reader sees it', () => {
  test.each<[string, string, string[]]>([
    [
      'inline elements join without a blank',
      '<p>وزار <b>الس</b>ودان، و<a href="/x">السودان</a> بعيد</p>',
      ['وزار السودان، والسودان بعيد'],
    ],
    ['block elements part', '<div>أول<div>ثان</div>ثالث</div>', ['أول', 'ثان', 'ثالث']],
    ['white space is one blank', '<p>\n   كلمة\t\n  وكلمة   </p>', ['كلمة وكلمة']],
    ['white space at the border of elements', '<p>كلمة <b> وكلمة </b> </p>', ['كلمة وكلمة']],
    ['a line break is one', '<p>سطر<br>وسطر</p>', ['سطر\nوسطر']],
    ['two of them are a new paragraph', '<p>سطر<br> <br/>وسطر</p>', ['سطر', 'وسطر']],
    ['a place to break is nothing', '<p>كل<wbr>مة</p>', ['كلمة']],
    ['kept lines', '<p style="white-space: pre-line">سطر\nوسطر\n\nفقرة</p>', ['سطر\nوسطر', 'فقرة']],
    ['kept lines end with the text', '<p style="white-space: pre-line">\n\nسطر <b>وسطر</b>\n\n</p>', ['سطر وسطر']],
    ['comments and scripts are not read', '<p>كلمة<!-- لا --><script>لا</script><style>لا</style></p>', ['كلمة']],
    ['lines without letters are none', '<p>***</p><p>&nbsp;</p><p>كلمة</p>', ['كلمة']],
    ['a no-break blank stays', '<p>20&nbsp;كلم</p>', ['20\u00a0كلم']],
    ['a form is no border to text', '<form><input name="parentNode"><p>كلمة</p></form>', ['كلمة']],
    [
      'furniture by name',
      '<p>كلمة</p><div class="share-bar">انشر</div><ul class="related"><li><a href="/">خبر</a></li></ul>',
      ['كلمة'],
    ],
    [
      'a badly named article is an article',
      `<div class="related">${'كلمات كثيرة '.repeat(40)}</div>`,
      ['كلمات كثيرة '.repeat(40).trim()],
    ],
  ])('%s', (_title, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  test('kinds of blocks', () => {
    const html =
      '<h2>عنوان فرعي</h2><p>فقرة</p><blockquote><p>قول</p></blockquote><ul><li>بند</li></ul><figure><figcaption>شرح</figcaption></figure><div class="wp-caption-text">شرح آخر</div>'
    expect(read(html).map(({ kind, text }) => [kind, text])).toEqual([
      ['subheading', 'عنوان فرعي'],
      ['paragraph', 'فقرة'],
      ['quote', 'قول'],
      ['list-item', 'بند'],
      ['caption', 'شرح'],
      ['caption', 'شرح آخر'],
    ])
  })
})

describe('the way from text to page and back', () => {
  const blocks = read('<p>وزار  <b>الس</b>ودان</p><p>عاد<br>غدا</p>')
  const map = buildTextMap(blocks, [0, 14])
  const words = (start: number, end: number): string[] =>
    locate(map, { start, end }).map(({ node, start, end }) => node.data.slice(start, end))

  test('the text', () => {
    expect(blocks.map(({ text }) => text)).toEqual(['وزار السودان', 'عاد\nغدا'])
  })

  test.each<[number, number, string[]]>([
    [0, 4, ['وزار']],
    [5, 12, ['الس', 'ودان']],
    [0, 12, ['وزار ', 'الس', 'ودان']],
    [6, 7, ['ل']],
    // the break between blocks and the line break have no node
    [12, 14, []],
    [14, 21, ['عاد', 'غدا']],
    [30, 40, []],
  ])('%i–%i', (start, end, expected) => {
    expect(words(start, end)).toEqual(expected)
  })

  test('back', () => {
    const [bold] = locate(map, { start: 5, end: 8 })
    const [last] = locate(map, { start: 18, end: 21 })
    expect(bold && offsetOf(map, bold.node, 1)).toBe(6)
    expect(last && offsetOf(map, last.node, 3)).toBe(21)
    const { document } = parseHTML('<p>غريب</p>')
    expect(offsetOf(map, document.querySelector('p')?.firstChild as unknown as Node, 0)).toBeNull()
  })
})

describe('lines that are no text', () => {
  const block = (text: string, linked = 0): TextBlock => ({
    kind: 'paragraph',
    text,
    pieces: [],
    linked,
    element: null,
  })
  const kept = (blocks: TextBlock[]): string[] =>
    runThrough(dropBoilerplate(blocks, 'عنوان الخبر هنا')).blocks.map(({ text }) => text)

  test.each([
    'اقرأ أيضًا: بلدية تفتتح حديقة',
    'إقرأ ايضاً',
    'شاهد أيضا',
    'مواضيع ذات صلة',
    'شارك الخبر',
    'حجم الخط',
    'إعلان',
    'Advertisement',
    'تابعنا',
    'انتم الان تتابعون خبر حريق في مستودع',
    'أخبار فاتتك',
    'تاجز: المياه البلدية',
    'الوسوم: سوريا',
    '#سوريا #دمشق_الآن',
    'عنوان الخبر هنا',
    '«عنوان الخبر هنا»',
    'نسخ الرابط',
    'طباعة',
    'الخط',
    'الكاتب',
    'التعليقات',
    'أترك تعليقًا',
    'أضف تعليق',
    'الرئيسية',
    'تحميل المزيد',
    'المزيد',
    'إستمع',
    'Share',
    'Tweet',
    'Print',
    'طالع أيضاً: أسعار الخضار',
    'تابع أيضا',
    'قد يهمك',
    'قد يعجبك أيضا: رحلة إلى الجبل',
    'اقرأ المزيد',
    'موضوعات متعلقة',
    'ذات صلة',
    'للمزيد من الأخبار زوروا موقعنا',
    'تابعونا على فيسبوك',
    'نعرض لكم زوارنا الكرام أهم الأخبار',
    'لمتابعة أخبارنا أولا بأول',
    'حمّل تطبيق الجريدة',
    'أشترك في نشرتنا',
    'Related',
    'Read also: prices of fruit',
    'وسوم: المياه',
    'الكلمات المفتاحية: المياه، البلدية',
    'کلمات دلالية: المياه',
    'هاشتاغ: المياه',
  ])('dropped: %s', (line) => {
    expect(kept([block('فقرة أولى من النص.'), block(line)])).toEqual(['فقرة أولى من النص.'])
  })

  test.each([
    'شارك في المؤتمر وزراء من ست دول، وتحدث فيه خبراء.',
    'إعلان الاتفاق جاء بعد جولات من المحادثات.',
    'المصدر: وكالات',
    'تابعنا طريقنا إلى القرية ووصلنا عند الظهر.',
    'قال: اقرأ أيضا ما كتبه الآخرون قبل أن تحكم.',
    'سأقدم لك تحليلا وفق القواعد التي طلبتها.',
    'طباعة الكتاب أخذت سنتين.',
    'المزيد من القتلى سقطوا في اليوم التالي.',
    'حمل تطبيقه للقانون كثيرا من الجدل.',
    'للمزيد من الدقة سألنا خبيرا.',
  ])('kept: %s', (line) => {
    expect(kept([block('فقرة أولى من النص.'), block(line)])).toEqual(['فقرة أولى من النص.', line])
  })

  test.each([
    '------------------------------ إعلان ------------------------------',
    '***** ***** ***** ***** ***** ***** ***** ***** ***** اقرأ أيضًا: بلدية تفتتح حديقة',
    '⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ شارك الخبر ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️ ⬇️',
    'تـــــــــــــــــــــــــــــــــــــــــــــــــــــابعونا',
    'الوسوم .......................................... دمشق',
    '———————————————————————————————————————— عنوان الخبر هنا',
  ])('dropped, though there is much about it: %s', (line) => {
    expect(kept([block('فقرة أولى من النص.'), block(line)])).toEqual(['فقرة أولى من النص.'])
  })

  test.each([
    '-------------------------------------------- إعلان الاتفاق جاء بعد جولات من المحادثات.',
    'الوسوم التي منحها الرئيس في الحفل ذهبت إلى ستة من رجال الإطفاء',
    '......................................... شارك في المؤتمر وزراء من ست دول',
  ])('kept: %s', (line) => {
    expect(kept([block('فقرة أولى من النص.'), block(line)])).toEqual(['فقرة أولى من النص.', line])
  })

  test('signs, marks and tatweel around the words of a line change nothing', () => {
    const word = fc.constantFrom(
      ...'إعلان اقرأ أيضًا شارك الخبر تاجز الوسوم سوريا قد يهمك مواضيع ذات صلة عنوان هنا التعليقات المستوردة'.split(' '),
    )
    const words = fc.array(word, { minLength: 1, maxLength: 12 })
    const signs = fc.constantFrom('', '------', '*** *** *** ***', '— — — — — — — — —', 'ـــــــــــــــ')
    fc.assert(
      fc.property(words, signs, signs, (line, before, after) => {
        const first = block('فقرة أولى من النص.')
        const bare = block(line.join(' '))
        const dressed = block(`${before} ${line.join(' ')} ${after}`)
        fc.pre(dressed.text.length < 200)
        expect(kept([first, dressed]).length).toBe(kept([first, bare]).length)
      }),
      { numRuns: 2_000 },
    )
  })

  test('a paragraph that is a link leads elsewhere; a link in a paragraph is text', () => {
    expect(kept([block('خبر آخر تماما', 11), block('وزار السودان أمس', 7)])).toEqual(['وزار السودان أمس'])
  })

  test('a dateline goes before the text, a dated sentence stays', () => {
    const long = 'جملة طويلة في أول النص تكفي لتكون فقرة كاملة. '.repeat(3)
    expect(kept([block('الأحد 30 نوفمبر 2025 - 14:22'), block(long), block('الأحد 30 نوفمبر 2025')])).toEqual([
      long,
      'الأحد 30 نوفمبر 2025',
    ])
  })

  test('a wall is known', () => {
    expect(runThrough(dropBoilerplate([block('نص'), block('لمتابعة القراءة اشترك الآن')], null))).toMatchObject({
      walled: true,
    })
    expect(runThrough(dropBoilerplate([block('نص')], null))).toMatchObject({ walled: false })
  })

  test.each([
    ['لقراءة المقال كاملا', true],
    ['للمتابعة سجلوا، ثم أكملوا: أكمل القراءة', true],
    ['هذا المحتوى للمشتركين', true],
    ['عزيزي القارئ، هذه المادة للمشترکین فقط', true],
    ['للمشتركيـــن فقط', true],
    ['إشترك الآن', true],
    ['سجل الدخول لمتابعة المادة', true],
    ['نفذت القوتان عملية مشتركة، وقال المشاركون فيها إنها نجحت.', false],
    ['قدم القراءة الأولى للنص، ثم المقال.', false],
  ])('whether it is a wall: %s', (line, walled) => {
    expect(runThrough(dropBoilerplate([block('نص'), block(line)], null))).toMatchObject({ walled })
  })
})

describe('Arabic or not', () => {
  test.each([
    ['ar', 'قالت مديرة المكتبة إن القاعة الجديدة ستفتح أمام الباحثين قبل نهاية العام'],
    // ڤ for a foreign name: one letter among the many that only Arabic has.
    ['ar', 'زارت الوزيرة مدينة ڤيينا والتقت مديرة المكتبة الوطنية في زيارة هي الأولى إلى أوروبا'],
    ['other', 'کتابخانه سیار صبح شنبه به نخستین روستای کوهستانی رسید'],
    // Persian typed with the Arabic letters ي and ك, as on old systems.
    ['other', 'كتابخانه سيار چند روز پيش به روستاي بزرگ رسيد و گروهي از كودكان را ديد'],
    ['other', 'موبائل لائبریری ہفتے کی صبح پہلے پہاڑی گاؤں پہنچی'],
    ['other', 'کتێبخانەی گەڕۆک بەیانی شەممە گەیشتە یەکەم گوندی شاخاوی'],
    ['other', 'The library opened its doors on Sunday'],
    ['other', 'הספרייה הניידת הגיעה בשבת'],
    ['other', ''],
    ['other', `Report on the Damascus library and its collection, with one name in Arabic: المكتبة`],
  ])('%s: %s', (language, text) => {
    expect(judgeLanguage(text).language).toBe(language)
  })

  test('a long list of Arabic words without grammar is no Arabic prose', () => {
    expect(judgeLanguage('قلم دفتر كرسي طاولة '.repeat(40)).language).toBe('other')
  })

  test('letters are counted by kind', () => {
    const letters = noLetters()
    addLetters('كتابة 123 abc ـ ً گ', letters)
    expect(letters).toEqual({ letters: 6, own: 2, foreign: 1 })
    expect(looksArabic(letters)).toBe(false)
  })

  test('up to 120 units all letters are counted, and about all of a longer text', () => {
    // Five letters in each seven units.
    const words = (count: number): string => 'كتابة، '.repeat(count)
    expect(countLetters('')).toBe(0)
    expect(countLetters(words(17))).toBe(85)
    const most = countLetters(words(1_000))
    expect(most).toBeGreaterThan(4_500)
    expect(most).toBeLessThan(5_500)
  })

  test.each([
    ['the white space of a box', 'كتابة'.padEnd(60), 250],
    ['words of another script', 'كتابة and everything that is said about it, ', 250],
  ])('few letters among %s are counted one by one', (_name, text, letters) => {
    expect(countLetters(text.repeat(50))).toBe(letters)
  })

  test('a short title that names one Arabic word is seen, however long the rest', () => {
    const titles = noLetters()
    addLetters(`${'Press review '.repeat(60)} القدس`, titles, 1)
    expect(titles.letters).toBe(5)
  })
})

describe('the marks that are painted before the reader comes to them', () => {
  const box = (bottom: number): Element => ({ getBoundingClientRect: () => ({ bottom }) }) as unknown as Element
  /** So many blocks, each 50 pixels high, with `each` marks in it; it stands `down` pixels below its top. */
  type Near = { blocks: number; each?: number; down?: number; scrolled?: boolean }
  const near = ({ blocks, each = 10, down = 0, scrolled = false }: Near) => {
    const elements = Array.from({ length: blocks }, (_value, index) => box((index + 1) * 50 - down))
    const paints = Array.from({ length: blocks * each }, (_value, at): Paint => ({
      block: Math.floor(at / each),
      start: at,
      end: at + 1,
      kind: 'place',
      id: null,
      sure: true,
    }))
    const found = nearWindow(paints, elements, { first: null, below: scrolled ? belowScrolled : belowFirst })
    return { first: found[0]?.block, last: found.at(-1)?.block, count: found.length }
  }

  test('all of them, as long as they are not many, wherever the window is', () => {
    expect(near({ blocks: 45, down: 2_001 })).toEqual({ first: 0, last: 44, count: 450 })
  })

  test('at the top of a long article: three hundred and fifty', () => {
    expect(near({ blocks: 200 })).toEqual({ first: 0, last: 35, count: 360 })
  })

  test('farther down: three hundred and fifty below the window and a hundred above it, counted from each 100th', () => {
    // Block 90 is the first in the window, then block 99, then block 100.
    expect(near({ blocks: 200, down: 4_501 })).toEqual({ first: 80, last: 125, count: 460 })
    expect(near({ blocks: 200, down: 4_951 })).toEqual({ first: 80, last: 125, count: 460 })
    expect(near({ blocks: 200, down: 5_001 })).toEqual({ first: 90, last: 135, count: 460 })
  })

  test('once the reader scrolls, six hundred below the window', () => {
    expect(near({ blocks: 200, down: 4_501, scrolled: true })).toEqual({ first: 80, last: 150, count: 710 })
  })

  test('at the end, and below it', () => {
    expect(near({ blocks: 200, down: 9_801 })).toEqual({ first: 180, last: 199, count: 200 })
    expect(near({ blocks: 200, down: 20_000 })).toEqual({ first: 190, last: 199, count: 100 })
  })

  test('where the window was, if that was seen before', () => {
    const elements = Array.from({ length: 200 }, () => box(1))
    const paints = Array.from({ length: 2_000 }, (_value, at): Paint => ({
      block: Math.floor(at / 10),
      start: at,
      end: at + 1,
      kind: 'place',
      id: null,
      sure: true,
    }))
    expect(nearWindow(paints, elements, { first: 90, below: belowFirst })[0]?.block).toBe(80)
    expect(nearWindow(paints, elements, { first: null, below: belowFirst })[0]?.block).toBe(0)
  })

  test('blocks are not divided', () => {
    const { first, last, count } = near({ blocks: 10, each: 400, down: 251 })
    // The window begins with block 5, the 2,000th mark; 2,000 - 100 and 2,000 + 350 stand in blocks 4 and 5.
    expect({ first, last, count }).toEqual({ first: 4, last: 5, count: 800 })
  })
})

describe('marks are whole words', () => {
  const text = 'عنوان\n\nقال لأحمد وبدمشق، و«قسد» في F-16'
  const article = {
    text,
    blocks: [
      { start: 0, end: 5, kind: 'headline' as const },
      { start: 7, end: text.length, kind: 'paragraph' as const },
    ],
  }
  const paint = (block: number, word: string): Paint => {
    const { start = 0, end = 0 } = article.blocks[block] ?? {}
    const at = text.slice(start, end).indexOf(word)
    return { block, start: at, end: at + word.length, kind: 'person', id: word, sure: true }
  }
  const painted = (paints: Paint[]): string[] =>
    marksOf(paints, article).map(({ start, end }) => text.slice(start, end))

  test.each([
    [1, 'أحمد', 'لأحمد'],
    [1, 'دمشق', 'وبدمشق'],
    [1, 'قسد', 'قسد'],
    [0, 'عنوان', 'عنوان'],
    [1, 'F-16', 'F-16'],
  ])('block %i: %s → %s', (block, word, expected) => {
    expect(painted([paint(block, word)])).toEqual([expected])
  })

  test('overlaps, empty spans and spans outside their block are left out', () => {
    const outside: Paint = { block: 0, start: 3, end: 9, kind: 'place', id: null, sure: false }
    const nowhere: Paint = { ...outside, block: 7 }
    const empty: Paint = { ...outside, start: 2, end: 2 }
    expect(painted([paint(1, 'دمشق'), paint(1, 'أحمد'), paint(1, 'لأحمد'), outside, nowhere, empty])).toEqual([
      'لأحمد',
      'وبدمشق',
    ])
  })
})

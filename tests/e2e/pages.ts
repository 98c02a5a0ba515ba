/** Pages of our own writing: a report of a known event, and the kinds of page on which Hawamish has to stay silent. */
import { sample as report } from '../../components/welcome/sample.ts'
import { escapeHtml } from './seeds.ts'
import type { Answer } from './server.ts'

/** The sample report that the welcome page and `npm start` show. */
export const sample = {
  title: report.title ?? '',
  published: report.published ?? '',
  paragraphs: report.blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start, end }) => report.text.slice(start, end)),
}

type Shape = {
  title?: string
  lang?: string
  head?: string
  body?: string
  tail?: string
  paragraphs?: readonly string[]
}

/** An article page around paragraphs; each part can be another one. */
export function articlePage({
  title = sample.title,
  lang = 'ar',
  head = '',
  body,
  tail = '',
  paragraphs = sample.paragraphs,
}: Shape = {}): string {
  const text = body ?? paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${lang}" dir="rtl"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${escapeHtml(title)}">
<meta property="article:published_time" content="${sample.published}T09:00:00+03:00">
<style>main{max-width:640px;margin-inline:40px auto}p{line-height:1.9}</style>${head}</head>
<body><header><a href="/">الرئيسية</a></header>
<main><article><h1>${escapeHtml(title)}</h1><div id="body">${text}</div></article></main>${tail}</body></html>`
}

const persian = [
  'به گزارش خبرگزاری، مقامات محلی روز گذشته اعلام کردند که پروژه بزرگ آب‌رسانی در چند روستای این منطقه به پایان رسیده است و ساکنان از این پس به آب آشامیدنی دسترسی خواهند داشت.',
  'گفته می‌شود هزینه این طرح از سوی شورای شهر پرداخت شده و کارگران گروهی از جوانان همان منطقه بوده‌اند که پس از ماه‌ها کار، پیروزی بزرگی به دست آورده‌اند.',
  'در پایان این گزارش آمده است که چگونگی نگهداری از شبکه به عهده یک شرکت خصوصی گذاشته خواهد شد و پژوهشگران وضعیت را بررسی می‌کنند.',
]

/** None of its letters is foreign to Arabic: only the words say what it is. */
const persianInArabicLetters = [
  'وزارت امور خارجه سوريه در بيانيه اي اعلام كرد كه نيروهاي امنيتي اين كشور با همكاري ائتلاف بين المللي به مواضع داعش در حومه دمشق حمله كرده و شماري از افراد اين سازمان را دستگير كرده اند.',
  'در ادامه اين بيانيه آمده است كه عمليات مشترك براي نابودي انبارهاي سلاح انجام شد و هيچ يك از نيروهاي دولتي در اين حمله آسيب نديد. مسئولان محلي نيز از مردم خواستند كه از نزديك شدن به اين منطقه خودداري كنند.',
  'احمد الشرع رئيس جمهور سوريه هم در ديدار با فرمانده نيروهاي امريكايي از اين همكاري استقبال كرد و آن را براي امنيت منطقه مهم دانست.',
]

const teasers = Array.from(
  { length: 30 },
  (_, index) =>
    `<h3><a href="/news/${index}">سوريا: خبر رقم ${index} من أخبار قوات سوريا الديمقراطية والتحالف الدولي اليوم</a></h3>`,
)

function html(body: string): Answer {
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

/** «داعش» and «سوريا» in windows-1256, in a line as long as a report: a file, not a page. */
const oldText = Uint8Array.from(
  Array.from({ length: 60 }, () => [0xcf, 0xc7, 0xda, 0xd4, 0x20, 0xd3, 0xe6, 0xd1, 0xed, 0xc7, 0x20]).flat(),
)

/** Each kind with its address: none of these may be marked, painted over, or counted. */
export const silentPages = {
  'a Persian article': {
    url: 'https://aljazeera.net/fa/news/1',
    ...html(articlePage({ title: 'پروژه آب‌رسانی چند روستا به پایان رسید', lang: 'fa', paragraphs: persian })),
  },
  'a Persian article typed on an Arabic keyboard': {
    url: 'https://aljazeera.net/fa/news/2',
    ...html(
      articlePage({
        title: 'عمليات مشترك سوريه و ائتلاف در حومه دمشق',
        lang: 'fa',
        paragraphs: [...persianInArabicLetters, ...persianInArabicLetters],
      }),
    ),
  },
  'a front page': {
    url: 'https://shaam.org/',
    ...html(articlePage({ title: 'شبكة شام', body: teasers.join('\n') })),
  },
  'a section page': {
    url: 'https://shaam.org/news/section',
    ...html(articlePage({ title: 'أخبار سورية', body: teasers.join('\n') })),
  },
  'a wall against robots': {
    url: 'https://almanassa.com/news/wall',
    ...html(
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Just a moment...</title></head><body><h1>almanassa.com</h1><p>Verifying you are human. This may take a few seconds.</p></body></html>',
    ),
  },
  'an empty page': {
    url: 'https://shaam.org/news/empty',
    ...html('<!doctype html><html><head><title></title></head><body></body></html>'),
  },
  'an English article': {
    url: 'https://shaam.org/en/news/1',
    ...html(
      articlePage({
        title: 'US military says it destroyed ISIS weapons caches',
        lang: 'en',
        paragraphs: Array.from(
          { length: 8 },
          () => 'The United States Central Command said the operation with Syrian forces took place in Rif Dimashq.',
        ),
      }),
    ),
  },
  'a page without a body': {
    url: 'https://shaam.org/news/bodiless',
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="ar"><head><title>${escapeHtml(sample.title)}</title></head></html>`,
  },
  'a text file in windows-1256': {
    url: 'https://shaam.org/news/old.txt',
    headers: { 'content-type': 'text/plain; charset=windows-1256' },
    body: oldText,
  },
  'an empty file': { url: 'https://shaam.org/news/nothing.html', ...html('') },
  'a missing file': { url: 'https://shaam.org/news/missing', status: 404, ...html('<h1>404</h1>') },
} satisfies Record<string, Answer & { url: string }>

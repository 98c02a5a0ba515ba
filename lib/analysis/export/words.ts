/** The words of an exported reading copy, in both languages. */
import type { Language } from '../view.ts'

type Words = {
  noTitle: string
  published: string
  noDate: string
  address: string
  packs: string
  asOf: string
  stale: string
  report: string
  compare: string
  field: string
  statement: string
  here: string
  difference: string
  names: string
  dates: string
  unsure: string
  says: string
  nobody: string
  namings: string
  times: string
  background: string
  since: string
  sources: string
  related: string
  copies: string
  unknownOrigin: string
  residue: string
  made: string
  opens: string
  closes: string
}

/** `{}` stands for a value. */
export const words: Record<Language, Words> = {
  ar: {
    noTitle: 'مقال بلا عنوان',
    published: 'تاريخ النشر',
    noDate: 'لم يُعثر على تاريخ موثوق',
    address: 'الرابط',
    packs: 'حزم المعرفة',
    asOf: 'المعلومات حتى {}',
    stale: 'قد تكون الوقائع تغيّرت بعد ذلك',
    report: 'هذا التقرير',
    compare: 'المقارنة بالبيان',
    field: 'البند',
    statement: 'البيان',
    here: 'هذا التقرير',
    difference: 'الفرق',
    names: 'الأسماء في النص',
    dates: 'التواريخ في النص',
    unsure: 'غير محسوم',
    says: 'مَن القائل؟',
    nobody: 'بلا قائل',
    namings: 'التسميات المختارة',
    times: '×{}',
    background: 'الخلفية',
    since: 'ومنذ ذلك الحين',
    sources: 'المصادر',
    related: 'تقارير أخرى',
    copies: 'نسخ شبه مطابقة: {}',
    unknownOrigin: 'أصل غير معروف',
    residue: 'عبارات متروكة في النص',
    made: 'كُتب هذا الملف في {} ببرنامج هوامش، على جهاز القارئ.',
    opens: '«',
    closes: '»',
  },
  en: {
    noTitle: 'Untitled article',
    published: 'Published',
    noDate: 'no reliable date was found',
    address: 'Address',
    packs: 'Packs of knowledge',
    asOf: 'as of {}',
    stale: 'the facts may have changed since',
    report: 'This report',
    compare: 'Compared with the statement',
    field: 'Field',
    statement: 'Statement',
    here: 'This report',
    difference: 'Difference',
    names: 'Names in the text',
    dates: 'Dates in the text',
    unsure: 'unsure',
    says: 'Who says so',
    nobody: 'nobody named',
    namings: 'Names chosen',
    times: '×{}',
    background: 'Background',
    since: 'Since then',
    sources: 'Sources',
    related: 'Other reports',
    copies: 'near-copies: {}',
    unknownOrigin: 'Unknown origin',
    residue: 'Sentences left in the text',
    made: 'Written on {} by Hawamish, on the reader’s own device.',
    opens: '“',
    closes: '”',
  },
}

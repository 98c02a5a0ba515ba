/** Cards for the gallery. */
import type { CardView, Language } from '../../lib/analysis/view.ts'

const source = { url: 'https://example.org/source', outlet: 'شبكة شام', date: '2025-11-30' }

const arabic: CardView = {
  id: 'sharaa',
  kind: 'person',
  kindLabel: 'شخص',
  name: 'أحمد الشرع',
  nameOther: 'Ahmad al-Sharaa',
  description: 'رئيس سوريا في المرحلة الانتقالية منذ 29 كانون الثاني/يناير 2025. عُرف قبل ذلك باسم أبي محمد الجولاني.',
  asOf: '2026-04-22',
  roleThen: {
    title: 'رئيس الجمهورية العربية السورية',
    from: '2025-01-29',
    to: null,
    asOf: '2026-04-22',
    current: true,
  },
  roles: [
    { title: 'رئيس الجمهورية العربية السورية', from: '2025-01-29', to: null, asOf: '2026-04-22', current: true },
    { title: 'قائد هيئة تحرير الشام', from: '2017-10', to: '2025-01-29', asOf: null, current: false },
  ],
  facts: [
    { text: 'التقى الرئيس الأميركي دونالد ترامب في البيت الأبيض.', date: '2025-11-10', sources: [source] },
    { text: 'شُطب اسمه من قائمة عقوبات مجلس الأمن بالقرار 2799.', date: '2025-11-06', sources: [source] },
  ],
  otherNames: [
    { form: 'الرئيس السوري الانتقالي', usedBy: 'معظم وسائل الإعلام', stance: 'neutral' },
    { form: 'أبو محمد الجولاني', usedBy: null, stance: null },
    { form: 'Abu Mohammad al-Julani', usedBy: null, stance: null },
  ],
  chain: [],
  said: [
    { text: 'التقى الرئيس السوري أحمد الشرع نظيره الأميركي', span: { start: 300, end: 345 } },
    { text: 'وكان الشرع طالب برفع العقوبات', span: { start: 400, end: 430 } },
  ],
  related: [
    { id: 'trump', name: 'دونالد ترامب' },
    { id: 'caesar', name: 'قانون قيصر' },
    { id: 'centcom', name: 'القيادة المركزية الأميركية (CENTCOM)' },
  ],
  sources: [source, { url: 'https://example.org/other', outlet: '', date: null }],
  reasons: ['يرد الاسم كاملًا في النص', 'تاريخ المقال داخل مدة المنصب'],
}

const english: CardView = {
  ...arabic,
  kindLabel: 'person',
  name: 'Ahmad al-Sharaa',
  nameOther: 'أحمد الشرع',
  description: 'President of Syria for the transitional period since 29 January 2025.',
  roleThen: arabic.roleThen && { ...arabic.roleThen, title: 'President of the Syrian Arab Republic' },
  roles: [],
  otherNames: arabic.otherNames.map((other) => ({ ...other, usedBy: other.usedBy && 'most media' })),
  facts: [{ text: 'Met Donald Trump at the White House.', date: '2025-11-10', sources: [source] }],
  related: [{ id: 'trump', name: 'Donald Trump' }],
  reasons: ['The full name stands in the text'],
}

export function fullCard(language: Language): CardView {
  return language === 'ar' ? arabic : english
}

/** Only what a card must have. */
export function bareCard(language: Language): CardView {
  return {
    ...fullCard(language),
    id: 'bare',
    kind: 'other',
    nameOther: '',
    roleThen: null,
    roles: [],
    facts: [],
    otherNames: [],
    said: [],
    related: [],
    sources: [],
    reasons: [],
  }
}

/** A place with its containment chain, and more of everything than fits. */
export function placeCard(language: Language): CardView {
  const full = fullCard(language)
  return {
    ...full,
    id: 'daraya',
    kind: 'place',
    kindLabel: language === 'ar' ? 'مدينة' : 'town',
    name: language === 'ar' ? 'داريا' : 'Daraya',
    nameOther: language === 'ar' ? 'Daraya' : 'داريا',
    description:
      language === 'ar'
        ? 'مدينة في الغوطة الغربية جنوب غربي دمشق، مركز منطقة في محافظة ريف دمشق.'
        : 'A town in western Ghouta, south-west of Damascus; the centre of a district of Rif Dimashq.',
    chain:
      language === 'ar' ? ['داريا', 'منطقة داريا', 'محافظة ريف دمشق', 'سوريا'] : ['Daraya', 'Rif Dimashq', 'Syria'],
    roleThen: null,
    roles: [],
    facts: Array.from({ length: 12 }, (_, index) => ({
      text: `واقعة رقم ${index + 1} في هذه المدينة، بجملة تطول لتُعرف حال السطور حين تلتفّ.`,
      date: index % 2 === 0 ? '2024-12' : null,
      sources: [source],
    })),
    otherNames: Array.from({ length: 14 }, (_, index) => ({ form: `اسم ${index}`, usedBy: null, stance: null })),
  }
}

/** Margins for the gallery: our own writing on one event, in every state that the panel must bear. */
import type { Language, MarginView, NameView, ReportView, SourceView, Span } from '../../lib/analysis/view.ts'

const at = (start: number, end: number): Span => ({ start, end })

const source = (outlet: string, date: string | null): SourceView => ({
  url: `https://example.org/${encodeURIComponent(outlet)}`,
  outlet,
  date,
})

const report = (id: string, change: Partial<ReportView>): ReportView => ({
  id,
  url: `https://example.org/reports/${id}`,
  outlet: 'صحيفة النهر',
  date: '2025-11-30',
  dateText: '30 تشرين الثاني/نوفمبر 2025',
  title: 'تدمير مخابئ سلاح لداعش جنوب سوريا',
  lang: 'ar',
  archive: `https://web.archive.org/web/2025/https://example.org/reports/${id}`,
  outletFacts: null,
  copies: 0,
  ...change,
})

/** Further reports with nearly the same headline, folded under the first. */
const copies = (id: string, count: number): Pick<ReportView, 'copies' | 'folded'> => ({
  copies: count,
  folded: Array.from({ length: count }, (_, index) => report(`${id}-${index}`, {})),
})

const name = (id: string, kind: NameView['kind'], label: string, count: number): NameView => ({
  id,
  kind,
  name: label,
  count,
  mentions: Array.from({ length: count }, (_, index) => at(100 * index, 100 * index + label.length)),
  sure: true,
})

const arabic: MarginView = {
  language: 'ar',
  dir: 'rtl',
  title: 'واشنطن ودمشق تدمّران مخابئ سلاح لتنظيم داعش في ريف دمشق',
  published: '2025-12-01',
  publishedText: '1 كانون الأول/ديسمبر 2025',
  event: {
    id: 'operation',
    title: 'عملية مشتركة على مخابئ سلاح لداعش في ريف دمشق',
    when: '24–27 تشرين الثاني/نوفمبر 2025',
    where: 'ريف دمشق، جنوب سوريا',
    summary:
      'قالت القيادة المركزية الأميركية إنها دمّرت مع وزارة الداخلية السورية أكثر من 15 موقعًا لتخزين السلاح، بينها ما يزيد على 130 قذيفة هاون وصاروخًا. جاء ذلك بعد أسابيع قليلة من انضمام سوريا إلى التحالف.',
    asOf: '2026-04-22',
    since: [
      {
        date: '2025-12-13',
        text: 'قُتل جنديان أميركيان ومترجم مدني في هجوم قرب تدمر.',
        sources: [source('صحيفة النهر', '2025-12-14')],
      },
      {
        date: '2025-12-18',
        text: 'أُلغي قانون قيصر ضمن قانون تفويض الدفاع لعام 2026.',
        sources: [source('Reuters', '2025-12-19'), source('موقع الجسر', null)],
      },
    ],
    timeline: [
      ...[
        ['caliphate', '2014-06-29', '29 حزيران/يونيو 2014', 'داعش يعلن ما سمّاه «الخلافة»'],
        ['coalition', '2014-09', 'أيلول/سبتمبر 2014', 'تشكّل التحالف الدولي ضد داعش'],
        ['baghouz', '2019-03-23', '23 آذار/مارس 2019', 'نهاية سيطرة داعش على الأرض في الباغوز'],
        ['assad', '2024-12-08', '8 كانون الأول/ديسمبر 2024', 'سقوط حكم الأسد'],
        ['meeting', '2025-11-10', '10 تشرين الثاني/نوفمبر 2025', 'ترامب يستقبل الشرع في البيت الأبيض'],
      ].map(([id = '', date = '', dateText = '', title = '']) => ({
        id,
        date,
        dateText,
        title,
        role: 'before' as const,
        summary: id === 'meeting' ? 'علّقت واشنطن في اليوم نفسه معظم عقوبات قيصر 180 يومًا.' : '',
      })),
      {
        id: 'operation',
        date: '2025-11-24',
        dateText: '24–27 تشرين الثاني/نوفمبر 2025',
        title: 'عملية مشتركة على مخابئ سلاح لداعش في ريف دمشق',
        role: 'event',
        summary: '',
      },
      {
        id: 'article',
        date: '2025-12-01',
        dateText: '1 كانون الأول/ديسمبر 2025',
        title: '',
        role: 'article',
        summary: '',
      },
      {
        id: 'palmyra',
        date: '2025-12-13',
        dateText: '13 كانون الأول/ديسمبر 2025',
        title: 'هجوم قرب تدمر',
        role: 'after',
        summary: 'قُتل جنديان أميركيان ومترجم مدني.',
      },
    ],
    related: [
      {
        origin: 'القيادة المركزية الأميركية، 20251130-01',
        originKind: 'statement',
        reports: [
          report('one', { outletFacts: 'مؤسسة حكومية سورية', ...copies('one', 2) }),
          report('two', {
            outlet: 'Shafaq News',
            title: 'US, Syrian forces destroy ISIS caches (F-16, 15 sites)',
            lang: 'en',
          }),
          report('three', { title: null, date: null, dateText: null }),
        ],
      },
      {
        origin: 'رويترز',
        originKind: 'agency',
        reports: [report('four', { outlet: 'موقع الجسر', ...copies('four', 11) })],
      },
      { origin: '', originKind: 'unknown', reports: [report('five', { outlet: 'إذاعة الشام', archive: '' })] },
    ],
    reportCount: 8,
    originCount: 1,
    unknownCount: 1,
    sources: [source('القيادة المركزية الأميركية', '2025-11-30'), source('شبكة شام', '2025-11-30')],
    compare: [
      {
        field: 'sites',
        label: 'المواقع المدمَّرة',
        statement: {
          text: 'أكثر من 15',
          span: null,
          quote: 'more than 15 sites',
          url: 'https://example.org/statement',
        },
        here: { text: '15', span: at(60, 72), quote: '15 موقعًا', url: null },
        others: [
          { outlet: 'شبكة شام', cell: { text: 'أكثر من 15', span: null, quote: null, url: 'https://example.org/a' } },
          { outlet: 'Reuters', cell: { text: '15', span: null, quote: '15 sites', url: 'https://example.org/b' } },
        ],
        difference: 'qualifier-lost',
        differenceLabel: 'سقط التحفظ',
      },
      {
        field: 'partner',
        label: 'الجهة الشريكة',
        statement: {
          text: 'وزارة الداخلية السورية',
          span: null,
          quote: 'Syrian Ministry of Interior',
          url: 'https://example.org/statement',
        },
        here: { text: 'القوات السورية', span: at(40, 54), quote: 'مع القوات السورية', url: null },
        others: [],
        difference: 'less-specific',
        differenceLabel: 'أقل تحديدًا',
      },
      {
        field: 'munitions',
        label: 'القذائف والصواريخ',
        statement: { text: 'أكثر من 130', span: null, quote: 'over 130 mortars and rockets', url: null },
        here: { text: 'أكثر من 130', span: at(200, 230), quote: 'أكثر من 130 قذيفة هاون وصاروخًا', url: null },
        others: [],
        difference: 'same',
        differenceLabel: 'مطابق',
      },
      {
        field: 'drugs',
        label: 'مخدّرات',
        statement: { text: 'عُثر عليها وأُتلفت', span: null, quote: 'illicit drugs', url: null },
        here: null,
        others: [],
        difference: 'not-in-text',
        differenceLabel: 'ليس في هذا النص',
      },
    ],
  },
  verdict: {
    sentence: 'يتناول هذا النص: عملية مشتركة على مخابئ سلاح لداعش في ريف دمشق',
    reasons: ['يُذكر في النص «24 و27 تشرين الثاني»', 'يُذكر «15 موقعًا» مع داعش', 'نُشر بعد يوم من البيان'],
    sure: true,
  },
  background: [{ id: 'meeting', title: 'ترامب يستقبل الشرع في البيت الأبيض', when: '10 تشرين الثاني/نوفمبر 2025' }],
  names: [
    name('sharaa', 'person', 'أحمد الشرع', 5),
    name('trump', 'person', 'دونالد ترامب', 1),
    name('isis', 'group', 'تنظيم داعش', 7),
    name('sdf', 'group', 'قوات سوريا الديمقراطية (قسد)', 3),
    name('centcom', 'body', 'القيادة المركزية الأميركية (CENTCOM)', 2),
    { ...name('ministry', 'body', 'وزارة الداخلية السورية', 1), sure: false },
    name('rif', 'place', 'ريف دمشق', 2),
    name('caesar', 'law', 'قانون قيصر', 1),
    name('resolve', 'event', 'عملية العزم الصلب', 1),
  ],
  dates: [
    { span: at(20, 29), text: 'أمس الأحد', resolved: '30 تشرين الثاني/نوفمبر 2025', sure: true },
    {
      span: at(90, 120),
      text: 'بين 24 و27 تشرين الثاني الماضي',
      resolved: '24–27 تشرين الثاني/نوفمبر 2025',
      sure: true,
    },
    { span: at(300, 310), text: 'الثلاثاء', resolved: '25 تشرين الثاني/نوفمبر 2025', sure: false },
  ],
  attributions: [
    {
      speaker: 'القيادة المركزية الأميركية',
      entity: null,
      kind: 'institution',
      kindLabel: 'جهة',
      text: 'دمّرت مع القوات السورية 15 موقعًا كان تنظيم داعش يخزّن فيها أسلحته',
      span: at(30, 95),
    },
    {
      speaker: 'مصدر أمني',
      entity: null,
      kind: 'anonymous',
      kindLabel: 'مصدر لم يُسمَّ',
      text: 'العملية لم تنتهِ بعد',
      span: at(320, 340),
    },
  ],
  namings: [
    {
      entity: 'sdf',
      name: 'قوات سوريا الديمقراطية',
      used: [{ form: 'ميليشيا قسد', count: 2, quoted: 1, stance: 'pejorative', spans: [at(400, 411), at(500, 511)] }],
      others: [
        { form: 'قوات سوريا الديمقراطية', usedBy: 'معظم وسائل الإعلام', stance: 'neutral' },
        { form: 'قسد', usedBy: 'معظم وسائل الإعلام', stance: 'neutral' },
      ],
    },
  ],
  residue: [{ text: 'سأكتب لك الآن الفقرة التي طلبتها بأسلوب صحفي', span: at(600, 645) }],
  headlineDifferences: [
    {
      text: 'في العنوان «15»، وفي المتن «أكثر من 15»',
      headline: { text: '15', span: at(10, 12) },
      body: { text: 'أكثر من 15', span: at(60, 72) },
    },
  ],
  pack: { id: 'pack', title: 'سوريا وواشنطن وداعش', version: '1.0.0', asOf: '2026-04-22', stale: false },
}

const englishNames: Readonly<Record<string, string>> = {
  sharaa: 'Ahmad al-Sharaa',
  trump: 'Donald Trump',
  isis: 'ISIS',
  sdf: 'Syrian Democratic Forces (SDF)',
  centcom: 'US Central Command (CENTCOM)',
  ministry: 'Syrian Ministry of Interior',
  rif: 'Rif Dimashq',
  caesar: 'Caesar Act',
  resolve: 'Operation Inherent Resolve',
}

/** The same margin as the background would build it for a reader of English. */
const english: MarginView = {
  ...arabic,
  language: 'en',
  dir: 'ltr',
  publishedText: '1 December 2025',
  event: arabic.event && {
    ...arabic.event,
    title: 'Joint operation against ISIS weapons caches in Rif Dimashq',
    when: '24–27 November 2025',
    where: 'Rif Dimashq, southern Syria',
    summary:
      'US Central Command said that it had destroyed, with the Syrian Ministry of Interior, more than 15 sites where weapons were stored. It came a few weeks after Syria had joined the coalition.',
    since: [
      {
        date: '2025-12-18',
        text: 'The Caesar Act was repealed.',
        sources: [source('Reuters', '2025-12-19')],
      },
    ],
    timeline: arabic.event.timeline.map((item) => ({
      ...item,
      title: item.role === 'article' ? '' : 'An event in English',
      dateText: '10 November 2025',
      summary: '',
    })),
    compare: arabic.event.compare.map((row, index) => ({
      ...row,
      label: ['Sites destroyed', 'Partner force', 'Mortars and rockets', 'Drugs'][index] ?? row.label,
      differenceLabel:
        ['qualifier lost', 'less specific', 'the same', 'not in this text'][index] ?? row.differenceLabel,
    })),
    related: arabic.event.related.map((group) => ({
      ...group,
      origin: group.originKind === 'statement' ? 'CENTCOM, 20251130-01' : group.origin,
      reports: group.reports.map((report) => ({
        ...report,
        dateText: report.dateText && '30 November 2025',
        outletFacts: report.outletFacts && 'Syrian state news agency',
      })),
    })),
  },
  verdict: {
    sentence: 'This text reports: Joint operation against ISIS weapons caches in Rif Dimashq',
    reasons: ['The text names “24 و27 تشرين الثاني”', 'It says “15 موقعًا” of ISIS'],
    sure: true,
  },
  background: [{ id: 'meeting', title: 'Trump receives al-Sharaa at the White House', when: '10 November 2025' }],
  names: arabic.names.map((entry) => ({ ...entry, name: englishNames[entry.id] ?? entry.name })),
  dates: arabic.dates.map((date) => ({ ...date, resolved: '30 November 2025' })),
  attributions: arabic.attributions.map((attribution) => ({ ...attribution, kindLabel: attribution.kind })),
  namings: arabic.namings.map((naming) => ({
    ...naming,
    others: naming.others.map((other) => ({ ...other, usedBy: 'most media' })),
  })),
  headlineDifferences: arabic.headlineDifferences.map((difference) => ({
    ...difference,
    text: 'the headline says “15”, the text “أكثر من 15”',
  })),
  pack: { ...arabic.pack, title: 'Syria, Washington and ISIS' },
}

export function fullView(language: Language): MarginView {
  return language === 'ar' ? arabic : english
}

/** An Arabic article of no known event, without a date and with a single name. */
export function bareView(language: Language): MarginView {
  const view = fullView(language)
  return {
    ...view,
    published: null,
    publishedText: null,
    event: null,
    verdict: {
      sentence: language === 'ar' ? 'لا يتناول هذا النص حدثًا معروفًا' : 'This text reports no known event',
      reasons: [],
      sure: false,
    },
    background: [],
    names: view.names.slice(0, 1),
    dates: [],
    attributions: [],
    namings: [],
    residue: [],
    headlineDifferences: [],
  }
}

/** Nothing recognised at all. */
export function emptyView(language: Language): MarginView {
  return { ...bareView(language), names: [] }
}

const longName =
  'اللجنة المركزية المشتركة لمتابعة تنفيذ اتفاق العاشر من آذار بين الحكومة السورية وقوات سوريا الديمقراطية (CJTF-OIR liaison)'

/** A hundred names, sixty reports, long names, a stale pack, uncertain verdict. */
export function crowdedView(language: Language): MarginView {
  const view = fullView(language)
  const kinds = ['person', 'group', 'body', 'place', 'law', 'event', 'other'] as const
  return {
    ...view,
    verdict: { ...view.verdict, sure: false },
    names: Array.from({ length: 100 }, (_, index) =>
      name(
        `name-${index}`,
        kinds[index % kinds.length] ?? 'other',
        index % 9 === 0 ? longName : index % 4 === 0 ? `Abu Muhammad al-${index}` : `اسم طويل رقم ${index}`,
        (index % 30) + 1,
      ),
    ),
    attributions: Array.from({ length: 30 }, (_, index) => ({
      speaker: longName,
      entity: null,
      kind: 'institution' as const,
      kindLabel: 'جهة',
      text: `قول رقم ${index} من أقوال كثيرة في هذا المقال`,
      span: at(index * 50, index * 50 + 40),
    })),
    event: view.event && {
      ...view.event,
      title: `${view.event.title} ${longName}`,
      reportCount: 63,
      originCount: 12,
      unknownCount: 0,
      timeline: [
        ...Array.from({ length: 20 }, (_, index) => ({
          id: `before-${index}`,
          date: `20${14 + Math.floor(index / 2)}`,
          dateText: `20${14 + Math.floor(index / 2)}`,
          title: `حدث سابق رقم ${index}`,
          role: 'before' as const,
          summary: '',
        })),
        ...view.event.timeline.filter((item) => item.role !== 'before'),
      ],
      related: view.event.related.map((group) => ({
        ...group,
        reports: Array.from({ length: 20 }, (_, index) =>
          report(`${group.originKind}-${index}`, { title: index % 3 === 0 ? longName : 'خبر قصير' }),
        ),
      })),
      compare: view.event.compare.map((row) => ({
        ...row,
        others: Array.from({ length: 5 }, (_, index) => ({
          outlet: `صحيفة رقم ${index}`,
          cell: { text: '15', span: null, quote: null, url: `https://example.org/${row.field}/${index}` },
        })),
      })),
    },
    pack: { ...view.pack, asOf: '2024-01-31', stale: true },
  }
}

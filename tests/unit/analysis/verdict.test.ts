/** Which event a report covers: own short reports of events that share people, bodies and places (arabic.md §8). */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { eventReasons } from '../../../lib/analysis/event-reasons.ts'
import type { Verdict } from '../../../lib/analysis/types.ts'
import { articleOf } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

function judge(text: string, published: string | null): Verdict[] {
  return analyse(articleOf(text, { published }), knowledge).events
}

const main = (text: string, published: string | null): string | null =>
  judge(text, published).find(({ role }) => role === 'main')?.id ?? null

const caches = `القيادة المركزية: تدمير مخازن أسلحة لداعش في ريف دمشق
قالت القيادة المركزية الأمريكية إن قواتها دمرت مع وزارة الداخلية السورية أكثر من 15 موقعا لتخزين أسلحة داعش في ريف دمشق بين 24 و27 نوفمبر.
وشملت العملية ضربات جوية وتفجيرات أرضية، ودُمر فيها أكثر من 130 قذيفة هاون وصاروخ.`

const reports: [string, string, string][] = [
  ['us-syria-caches-op-nov-2025', '2025-12-01', caches],
  [
    'hawkeye-strike-dec-2025',
    '2025-12-20',
    `واشنطن تبدأ «ضربة عين الصقر» على داعش
أعلنت القيادة المركزية الأمريكية قصف أكثر من 70 هدفا لداعش في وسط سوريا ضمن عملية عين الصقر.
وقالت إن الضربات جاءت ردا على هجوم تدمر وشارك فيها سلاح الجو الأردني.`,
  ],
  [
    'palmyra-attack-dec-2025',
    '2025-12-14',
    `مقتل جنديين أمريكيين ومترجم قرب تدمر
قالت القيادة المركزية الأمريكية إن مسلحا من داعش قتل جنديين أمريكيين ومترجما مدنيا في هجوم قرب تدمر يوم 13 ديسمبر.
وكان الجنود في جولة ميدانية مشتركة أمريكية سورية.`,
  ],
  [
    'centcom-22-operations-oct-nov-2025',
    '2025-11-13',
    `سنتكوم: 22 عملية ضد داعش في خمسة أسابيع
قالت القيادة المركزية الأمريكية إنها نفذت مع شركائها أكثر من 22 عملية ضد داعش في سوريا منذ مطلع أكتوبر.
وقتل خمسة من عناصر التنظيم واعتقل 19 آخرين.`,
  ],
  [
    'syria-preemptive-raids-nov-2025',
    '2025-11-09',
    `وزارة الداخلية السورية: حملة استباقية على خلايا داعش
نفذت وزارة الداخلية السورية بالتنسيق مع جهاز الاستخبارات العامة 61 عملية مداهمة ضد خلايا داعش في عدة محافظات.
وأسفرت الحملة الاستباقية عن توقيف 71 شخصا من عناصر التنظيم.`,
  ],
  [
    'isis-leaders-captured-killed-damascus-dec-2025',
    '2025-12-25',
    `القبض على «والي دمشق» في داعش
أعلنت وزارة الداخلية السورية القبض على طه الزعبي متزعم داعش في دمشق في عملية مع التحالف الدولي في المعضمية.
وقتلت قوة أخرى محمد شحادة المعروف بأبي عمر شداد في البويضة.`,
  ],
  [
    'caesar-suspension-nov-2025',
    '2025-11-11',
    `واشنطن تعلق عقوبات قيصر 180 يوما
أعلنت وزارة الخزانة الأمريكية تعليق عقوبات قيصر على سوريا لمدة 180 يوما في 10 نوفمبر.
وقال البيان إن التعليق يحل محل الإعفاء السابق ولا يشمل روسيا وإيران.`,
  ],
  [
    'caesar-repeal-ndaa-dec-2025',
    '2025-12-19',
    `ترامب يوقع إلغاء قانون قيصر
وقع ترامب على قانون تفويض الدفاع الوطني الذي يتضمن إلغاء قانون قيصر في 18 ديسمبر.
وكان مجلس الشيوخ صوت على القانون، ويلزم النص بتقارير كل 180 يوما على مدى أربع سنوات.`,
  ],
  [
    'trump-sharaa-white-house-nov-2025',
    '2025-11-11',
    `ترامب يستقبل الشرع في البيت الأبيض
استقبل الرئيس الأمريكي دونالد ترامب الرئيس السوري أحمد الشرع في البيت الأبيض في أول زيارة لرئيس سوري.
وجرى اللقاء في المكتب البيضاوي بعيدا عن الكاميرات يوم 10 نوفمبر.`,
  ],
  [
    'abu-khadija-killing-mar-2025',
    '2025-03-15',
    `مقتل أبو خديجة في الأنبار
أعلن العراق مقتل عبد الله مكي مصلح الرفاعي الملقب أبو خديجة، والي العراق وسوريا في داعش، بضربة في الأنبار.
ووصفه رئيس الوزراء بأنه الرجل الثاني في التنظيم، وأكدت القيادة المركزية الأمريكية العملية.`,
  ],
  [
    'al-hol-closure-2026',
    '2026-02-20',
    `إغلاق مخيم الهول ونقل آخر العائلات
أعلنت الحكومة السورية إخلاء مخيم الهول ونقل من بقي فيه إلى مخيم في أخترين بريف حلب.
وكان المخيم يضم 24 ألف شخص.`,
  ],
  [
    'mar-elias-church-bombing-jun-2025',
    '2025-06-23',
    `تفجير انتحاري في كنيسة مار إلياس بدمشق
قالت وزارة الداخلية السورية إن انتحاريا من داعش فجر نفسه داخل كنيسة مار إلياس في الدويلعة خلال القداس.
وقع التفجير يوم 22 يونيو.`,
  ],
]

describe('the main event', () => {
  it.each(reports)('%s', (id, published, text) => expect(main(text, published)).toBe(id))
  it.each(reports)('%s, without a publication date', (id, _, text) => expect(main(text, null)).toBe(id))
  it.each(reports)('%s is the only main one, surely', (id, published, text) => {
    const verdicts = judge(text, published)
    expect(verdicts.filter(({ role }) => role === 'main')).toHaveLength(1)
    expect(verdicts[0]).toMatchObject({ id, role: 'main' })
    expect(verdicts[0]?.score).toBeGreaterThan(0.6)
  })
})

describe('a sign', () => {
  it.each([
    [
      'with the article on the word beside it, half in the headline and half in the lead',
      'trump-sharaa-riyadh-may-2025',
      '2025-05-15',
      `أحمد الشرع يعود إلى دمشق بعد اللقاء
قال مسافرون إن الفرح عم ساحات العاصمة السورية حين عاد الوفد من الرياض صباح الأربعاء الرابع عشر من مايو الجاري.`,
    ],
    [
      'without the article on the word beside it',
      'us-withdrawal-completed-apr-2026',
      '2026-04-23',
      `إخلاء آخر قواعد الأمريكيين
انسحبت القوات الأمريكية من شرق سوريا، وتحدثت نشرة أممية صدرت في 22 نيسان عن اكتمال الانسحاب وإخلاء كل قاعدة فيها.`,
    ],
    [
      'of a decision on a Syrian group, with the Syrian president beside it',
      'hts-fto-revocation-jul-2025',
      '2025-07-08',
      `ماركو روبيو: لم تعد «تحرير الشام» على قائمتنا
سحبت واشنطن، الثلاثاء، الجماعة التي قادها الرئيس السوري من قائمة المنظمات الإرهابية الأجنبية.`,
    ],
  ])('%s', (_, id, published, text) => expect(main(text, published)).toBe(id))
})

describe('look-alikes', () => {
  const others = reports.filter(([id]) => id !== 'us-syria-caches-op-nov-2025')
  it.each(others)('%s is never taken for the operation of November', (_, published, text) => {
    expect(judge(text, published).map(({ id }) => id)).not.toContain('us-syria-caches-op-nov-2025')
    expect(main(text, '2025-12-20')).not.toBe('us-syria-caches-op-nov-2025')
  })
  it('tells by the headline, where the background names another', () => {
    const text = `${reports[1]?.[2] ?? ''}
وكانت القيادة المركزية الأمريكية قد أعلنت في نهاية نوفمبر تدمير 15 موقعا لتخزين أسلحة داعش في ريف دمشق بتفجيرات أرضية وضربات.
وتقول واشنطن إنها مستمرة في ملاحقة التنظيم مع شركائها في المنطقة كلها.
ويرى خبراء أن خلايا صغيرة ما زالت تنشط في البادية السورية الواسعة.`
    const verdicts = judge(text, '2025-12-20')
    expect(verdicts[0]).toMatchObject({ id: 'hawkeye-strike-dec-2025', role: 'main' })
    expect(verdicts.slice(1)).toContainEqual(
      expect.objectContaining({ id: 'us-syria-caches-op-nov-2025', role: 'background' }),
    )
  })
})

describe('no event', () => {
  const cases: [string, string, string | null][] = [
    ['other news', 'فوز المنتخب\nفاز المنتخب في المباراة الأخيرة بثلاثة أهداف أمام جمهور كبير.', '2025-12-01'],
    [
      'the same names without a distinguishing fact',
      'داعش في سوريا\nقالت القيادة المركزية الأمريكية إن داعش ما زال خطرا في ريف دمشق، وإن وزارة الداخلية السورية شريك.',
      '2025-12-01',
    ],
    ['one sign alone', 'كوبر في دمشق\nقال براد كوبر إن مخازن أسلحة داعش كثيرة في سوريا كلها.', '2025-12-01'],
    [
      'the same days and figure in another war',
      'التحالف العربي يدمر مخازن للحوثيين\nأعلن التحالف العربي تدمير 15 موقعا لتخزين أسلحة الحوثيين في صعدة بين 24 و27 نوفمبر. وكانت القيادة المركزية الأمريكية على علم بالعملية.',
      '2025-12-02',
    ],
    ['long before the event', caches, '2024-05-01'],
    ['long after it', caches, '2026-06-01'],
    ['nothing at all', 'عنوان', null],
  ]
  it.each(cases)('%s', (_, text, published) => expect(main(text, published)).toBeNull())
})

describe('no background either', () => {
  it.each([
    [
      'a list of countries with a number',
      'أحكام الإعدام\nنفذت الحكم 20 من دول العالم.\nومنها البحرين والأردن والسعودية والعراق والإمارات.',
    ],
    [
      'a plan for an Arab force, and what was offered to an earlier administration',
      'خطة لقوة عربية\nتضم القوة السعودية وقطر والبحرين والأردن.\nوقال الوزير إن التحالف الإسلامي قدم مقترحا إلى إدارة أوباما قبل ذلك.',
    ],
  ])('%s', (_, text) => expect(judge(text, '2018-10-01')).toEqual([]))

  const day = (text: string): string[] => judge(text, '2026-01-21').map(({ id, role }) => `${id} ${role}`)
  it.each([
    [
      'a truce of another war on the day of an agreement',
      'هدنة في غزة\nبدأ الأحد وقف إطلاق النار في غزة بموجب اتفاق رعته مصر وقطر، ودخلت الشاحنات إلى القطاع منذ الصباح.',
    ],
    [
      'two groups on the day of an event of theirs',
      'معارك شرق الفرات\nقالت قوات سوريا الديمقراطية، الثلاثاء، إنها صدت هجوما شنه تنظيم الدولة الإسلامية على نقاطها في البادية.',
    ],
  ])('%s', (_, text) => expect(day(text)).toEqual([]))
  it('a body and whoever heads it on a day of the week', () => {
    const text =
      'قائد القيادة المركزية الأمريكية في الكويت\nقال قائد القيادة المركزية الأمريكية، صباح الأربعاء، إن المنطقة تواجه تهديدين أمنيين.'
    expect(judge(text, '2025-12-01')).toEqual([])
  })
  it('a day within two months of withdrawal', () => {
    const text =
      'وزير الدفاع يزور دير الزور\nزار الوزير، الأحد، ألوية الجيش السوري في دير الزور.\nوقال ضابط إن سحب القوات الأمريكية من المنطقة شأن واشنطن.'
    expect(judge(text, '2026-03-24')).toEqual([])
  })
  it('but where one of those who met is named on that day', () => {
    const text =
      'اقتصاديون: الليرة تتعافى\nتحسن سعر الصرف هذا الأسبوع وفق ما يقوله تجار في سوق الحميدية.\nواستقبل ترامب ضيفه أحمد الشرع في واشنطن يوم الاثنين.'
    expect(judge(text, '2025-11-14').map(({ id, role }) => `${id} ${role}`)).toContain(
      'trump-sharaa-white-house-nov-2025 background',
    )
  })

  const behind = (sentence: string): string[] =>
    judge(`اجتماع في عمان\nبحث مسؤولون في عمان، الاثنين، أمن الحدود ومكافحة التهريب.\n${sentence}`, '2026-02-14').map(
      ({ id }) => id,
    )
  it.each([
    ['وأعلن التحالف هزيمة التنظيم في الباغوز، آخر جيب له، في مارس آذار 2019.', ['baghouz-defeat-mar-2019']],
    ['وتسيطر القوات على الباغوز، آخر جيب للتنظيم، منذ مارس آذار 2020.', []],
    ['وزار وفد من التحالف الباغوز في مارس آذار 2019.', []],
    ['ونفذ التنظيم 20 هجوما منذ سقوط نظام الأسد في 8 كانون الأول 2024 وحتى 20 أيلول الماضي.', ['assad-fall-dec-2024']],
    ['ونفذ التنظيم 20 هجوما منذ سقوط نظام الأسد وبين 20 أيلول 2024 و8 كانون الثاني 2025.', []],
    ['وبعد انسحاب قوات سوريا الديمقراطية شهد سجن الشدادي خروج سجناء، ونقلت القيادة المركزية الأمريكية غيرهم.', []],
  ])('or what is told of an event long past: %s', (sentence, expected) => expect(behind(sentence)).toEqual(expected))

  it('but where the strikes of that day are told', () => {
    const text =
      'محلل: القوة العربية ليست جديدة\nشاركت السعودية والأردن والبحرين وقطر في الضربات على داعش قبل سنوات.\nوكانت تلك استراتيجية أوباما.'
    expect(judge(text, '2018-10-01').map(({ id, role }) => `${id} ${role}`)).toEqual([
      'global-coalition-formation-sep-2014 background',
    ])
  })
})

describe('reasons', () => {
  it('name window, core entity, date and signs', () => {
    const codes = judge(caches, '2025-12-01')[0]?.reasons.map((reason) => reason.split(':')[0])
    expect(codes).toEqual(
      expect.arrayContaining(['published-in-window', 'core-entity', 'event-date', 'event-count', 'sign-in-headline']),
    )
  })
  it('tell a figure once, in the words of the text', () => {
    const text =
      'عشرات الضربات على داعش\nقالت القيادة المركزية الأمريكية إنها قصفت سبعين هدفا لداعش في سوريا ضمن عملية «عين الصقر» يوم 19 ديسمبر.'
    const reasons = judge(text, '2025-12-21').find(({ role }) => role === 'main')?.reasons ?? []
    expect(reasons.filter((one) => /هدفا/.test(one))).toEqual(['event-count: سبعين هدفا'])
  })
  it('call an event by its name, not by its id', () => {
    const text =
      'الأردن يقصف مهربين في السويداء\nضربت طائرات أردنية، فجر السبت، مستودعات لمهربي المخدرات في ريف السويداء قرب الحدود الأردنية السورية.\nوشارك الأردن في العاشر من كانون الثاني في ضربات «عين الصقر» على داعش.'
    const verdict = judge(text, '2026-01-24').find(({ id }) => id === 'hawkeye-strike-second-wave-jan-2026')
    expect(verdict?.reasons).toContain('core-entity: عملية «ضربة عين الصقر»')
    expect(verdict && eventReasons(verdict, knowledge, 'en')).toContain('core-entity: Operation Hawkeye Strike')
  })
  it('say that a date is missing', () => expect(judge(caches, null)[0]?.reasons).toContain('no-date'))
  it('never name an event that had not happened', () => {
    const later = judge(caches, '2025-12-01').filter(({ id }) => (knowledge.events.get(id)?.start ?? '') > '2025-12-01')
    expect(later).toEqual([])
  })
})

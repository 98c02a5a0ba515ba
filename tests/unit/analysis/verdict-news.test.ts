/** What the news is and what is told again in it: one operation as news, and as background of other news (arabic.md §8). */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../lib/analysis/analyse.ts'
import { articleOf } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()
const CACHES = 'us-syria-caches-op-nov-2025'

/** The role that the operation has in a text; null where it is no event of it. */
function roleOf(text: string, published: string | null): string | null {
  const { events } = analyse(articleOf(text, { published }), knowledge)
  return events.find(({ id }) => id === CACHES)?.role ?? null
}

const figures =
  'أكثر من 15 موقعا لتخزين أسلحة داعش في ريف دمشق وأكثر من 130 قذيفة هاون وصاروخا بالتعاون مع وزارة الداخلية السورية'

describe('a sentence that goes back', () => {
  const lead = 'قال قائد القيادة المركزية الأمريكية براد كوبر، الاثنين، إن داعش ما زال خطرا على سوريا والمنطقة كلها.'
  const report = (sentence: string): string => `كوبر: المهمة في سوريا لم تنته\n${lead}\n${sentence}`
  it.each([
    [`وكانت القيادة المركزية قد أعلنت تدمير ${figures}.`],
    [`وكانت القيادة المركزية للجيش الأمريكي أعلنت تدمير ${figures}.`],
    [`القيادة المركزية كانت أعلنت تدمير ${figures}.`],
    [`وسبق أن دمرت القيادة المركزية ${figures}.`],
    [`ويذكر أن القيادة المركزية دمرت ${figures}.`],
    [`وفي وقت سابق دمرت القيادة المركزية ${figures}.`],
    [`ويأتي كلامه بعد تدمير ${figures}.`],
    [`وتأتي هذه التصريحات الجديدة عقب تدمير ${figures}.`],
    [`13:05 القيادة المركزية تدمر ${figures}.`],
    [`الأحد: القيادة المركزية تدمر ${figures}.`],
  ])('background: %s', (sentence) => expect(roleOf(report(sentence), '2025-12-01')).toBe('background'))
  it.each([
    [`وأعلنت القيادة المركزية تدمير ${figures}.`],
    [`وكان مما أوضحه تدمير ${figures}.`],
    [`وجاء في البيان تدمير ${figures}.`],
    [`وتأتي في مقدمة ما تحقق ضربة دمرت ${figures}.`],
    [`15 يوما بعد انضمام دمشق، دمرت القيادة المركزية ${figures}.`],
  ])('news: %s', (sentence) => expect(roleOf(report(sentence), '2025-12-01')).toBe('main'))
})

describe('headline and lead', () => {
  const background = `ودمرت القيادة المركزية الأمريكية ${figures} بين 24 و27 نوفمبر.`
  it.each([
    [
      'another number, place and day',
      'تدمير خمسة مخازن أسلحة لداعش في حمص',
      'دمرت القيادة المركزية الأمريكية خمسة مخازن أسلحة لداعش في حمص، الثلاثاء.',
    ],
    [
      'another place',
      'العثور على مخازن أسلحة لداعش في دير الزور',
      'عثر الأمن الداخلي على مخازن أسلحة لداعش في دير الزور.',
    ],
    [
      'another number and day',
      'عملية جديدة في ريف دمشق',
      'دهمت القوات، الثلاثاء، أربعة مواقع لتخزين الأسلحة تابعة لداعش في ريف دمشق.',
    ],
    [
      'another state’s forces',
      'تدمير 15 وكرا لداعش في جبال حمرين',
      'دمرت طائرات القوة الجوية العراقية 15 وكرا ومستودعا للأسلحة تابعة لداعش في جبال حمرين.',
    ],
    ['nobody who took part', 'الشرع يلقي كلمة', 'ألقى الرئيس السوري أحمد الشرع كلمة أمام طلاب الجامعة في العاصمة.'],
  ])('tell of something else: %s', (_, headline, lead) => {
    expect(roleOf(`${headline}\n${lead}\n${background}`, '2025-12-10')).toBe('background')
  })
  it.each([
    ['its number and place', 'تدمير 15 موقعا لداعش في ريف دمشق', 'دمرت القوات 15 موقعا لتخزين أسلحة داعش في ريف دمشق.'],
    [
      'two facts of it and a later day',
      'تفاصيل عملية ريف دمشق',
      'كشفت الوزارة، الثلاثاء، كيف دمرت مواقع لتخزين أسلحة داعش في ريف دمشق.',
    ],
    [
      'another state’s minister on it',
      'وزير عراقي: عملية ريف دمشق مهمة',
      'قال الوزير العراقي إن تدمير 15 موقعا لتخزين أسلحة داعش في ريف دمشق مهم.',
    ],
    [
      'other words for the depots',
      'تدمير مستودعات لداعش بريف دمشق',
      'دمر الجيش الأمريكي 20 مستودعا للسلاح يعود لداعش بريف دمشق في عملية بدأت في 24 نوفمبر.',
    ],
    [
      'another number, but its days',
      'تدمير 20 موقعا لداعش',
      'دمرت القيادة المركزية الأمريكية 20 موقعا لتخزين أسلحة داعش في ريف دمشق بين 24 و27 نوفمبر.',
    ],
  ])('tell of it: %s', (_, headline, lead) => {
    expect(roleOf(`${headline}\n${lead}\n${background}`, '2025-12-03')).toBe('main')
  })
  it('leave it open while it is new, and only then', () => {
    const text = `تعاون يتقدم بين واشنطن ودمشق\nدخل التعاون بين الولايات المتحدة والسلطات السورية مرحلة جديدة لم يتوقعها أحد.\n${background}`
    expect(roleOf(text, '2025-12-02')).toBe('main')
    expect(roleOf(text, '2026-01-08')).toBe('background')
  })
})

describe('a count of people that is of another kind', () => {
  const lead = (people: string): string =>
    `من هم قتلى تدمر؟\nكان الرقيبان من ولاية آيوا ${people} إلى الشرق الأوسط هذا العام كما تقول عائلتاهما.\nوقتلا مع مترجم مدني يوم 13 ديسمبر في هجوم قرب تدمر نفذه مسلح من داعش.`
  it.each([
    ['ضمن 1800 جندي من الحرس الوطني أرسلتهم الولاية', 'main'],
    ['ضمن 12 جنديا من الحرس الوطني قتلوا منذ أرسلتهم الولاية', 'background'],
  ])('%s', (people, expected) => {
    const { events } = analyse(articleOf(lead(people), { published: '2025-12-17' }), knowledge)
    expect(events.find(({ id }) => id === 'palmyra-attack-dec-2025')?.role).toBe(expected)
  })
})

describe('what a strike answers', () => {
  const strike =
    'الأردن يشارك في ضرب مواقع داعش جنوبي سوريا\nشارك سلاح الجو الملكي الأردني، ليل الجمعة السبت، إلى جانب القوات الأمريكية في ضربات على تنظيم داعش في سوريا'
  const figures =
    'وقالت القيادة المركزية الأمريكية إن عملية «عين الصقر» أصابت أكثر من 70 هدفا بأكثر من 100 ذخيرة دقيقة.'
  it.each([
    [`${strike}، ردا على هجوم تدمر الذي قتل فيه جنديان أمريكيان ومترجم.\n${figures}`, 'hawkeye-strike-dec-2025'],
    [
      `${strike}، في الحملة التي أعقبت هجوم تدمر الذي قتل فيه جنديان أمريكيان ومترجم.\n${figures}`,
      'hawkeye-strike-dec-2025',
    ],
    [
      'مقتل جنديين أمريكيين ومترجم في هجوم قرب تدمر\nأعقب هجوم تدمر الذي قتل فيه جنديان أمريكيان ومترجم استنفار واسع حول القواعد.',
      'palmyra-attack-dec-2025',
    ],
    [
      'مقتل جنديين أمريكيين ومترجم في هجوم قرب تدمر\nردا على هجوم تدمر الذي قتل فيه جنديان أمريكيان ومترجم، توعد ترامب داعش بضربة قاسية.',
      'palmyra-attack-dec-2025',
    ],
  ])('%s', (text, expected) => {
    const { events } = analyse(articleOf(text, { published: '2025-12-21' }), knowledge)
    expect(events.find(({ role }) => role === 'main')?.id).toBe(expected)
  })
})

describe('what the headline says the news follows', () => {
  const lead =
    'شددت دوريات الأمن الداخلي إجراءاتها على الطرق المؤدية إلى العاصمة السورية، وفتشت السيارات والشاحنات طوال الليل.'
  const news = 'قالت القيادة المركزية الأمريكية إنها دمرت مواقع كثيرة كان داعش يستعملها في ريف دمشق لتخزين الأسلحة.'
  const body = `وشملت عملية القيادة المركزية الأمريكية ${figures} بين 24 و27 نوفمبر.`
  it.each([
    ['background', `تشديد أمني على الطرق بعد تدمير مخازن أسلحة لداعش في ريف دمشق\n${lead}\n${body}`],
    ['background', `تشديد أمني عقب تدمير مخازن أسلحة لداعش في ريف دمشق\n${lead}\n${body}`],
    ['main', `بعد تدمير مخازن أسلحة لداعش في ريف دمشق: ماذا بقي؟\n${lead}\n${body}`],
    ['main', `ماذا بعد تدمير مخازن أسلحة لداعش في ريف دمشق؟\n${lead}\n${body}`],
    ['main', `ارتياح بعد تدمير مخازن أسلحة لداعش في ريف دمشق\n${news}\n${body}`],
  ])('%s: %s', (role, text) => expect(roleOf(text, '2025-12-12')).toBe(role))
})

describe('those who did it', () => {
  const found = (more: string): string =>
    `ضبط مستودع للأسلحة في ريف دمشق\nضبط الأمن الداخلي أمس الجمعة في بلدة بريف دمشق مستودعا للأسلحة فيه قذائف هاون وصواريخ خبأتها خلية لداعش${more}`
  it.each([
    ['background', found(`.\nوكانت القوات الأمريكية أعلنت نهاية الشهر الماضي تدمير ${figures}.`)],
    ['background', found(`.\nويذكر أن القيادة المركزية الأمريكية دمرت ${figures}.`)],
    ['main', found(`، وقالت القيادة المركزية الأمريكية إنه بقية ما دُمر في عمليتها.\nودُمر فيها ${figures}.`)],
  ])('%s: %s', (role, text) => expect(roleOf(text, '2025-12-06')).toBe(role))

  const mainOf = (text: string, published: string): string | undefined =>
    analyse(articleOf(text, { published }), knowledge).events.find(({ role }) => role === 'main')?.id
  it.each([
    [
      'called by an office that the event does not name',
      'واشنطن تثأر لقتلاها من داعش\nوصف وزير الحرب الأميركي ما انهال فجر أمس السبت على أوكار داعش في البادية السورية بأنه انتقام لا بداية حرب.\nودكت المقاتلات أكثر من 70 هدفا بما يزيد على مئة قذيفة موجهة.',
      '2025-12-21',
      'hawkeye-strike-dec-2025',
    ],
    [
      'a law by its short name',
      'ترامب ينهي «قيصر» بتوقيعه\nأنهى دونالد ترامب أمس ست سنوات من العقوبات على سوريا بتوقيعه قانون موازنة الدفاع الذي أقره الكونغرس.\nويرفع البيت الأبيض تقارير عن دمشق طوال أربع سنوات.',
      '2025-12-19',
      'caesar-repeal-ndaa-dec-2025',
    ],
    [
      'another vote of that day with those votes',
      'مجلس الأمن يمدد العقوبات على دارفور\nاعتمد مجلس الأمن الدولي، الخميس، قرارا يمدد حظر السلاح سنة أخرى بتأييد 14 عضوا وامتناع روسيا.\nوطلب المندوب السوداني رفع العقوبات كلها.',
      '2025-11-07',
      undefined,
    ],
    [
      'another army on that day with that number',
      'غارات على مواقع للمسلحين في الساحل\nقال جيش النيجر إن طائراته أصابت، السبت، سبعين هدفا للمسلحين قرب الحدود.\nواستخدمت فيها ذخائر موجهة.',
      '2025-12-21',
      undefined,
    ],
  ])('%s', (_, text, published, expected) => expect(mainOf(text, published)).toBe(expected))
})

describe('a number in the headline and lead', () => {
  const raids = (number: string): string =>
    `قوات الأمن السورية تلاحق خلايا داعش\nنفذت وزارة الداخلية السورية ${number} ضد خلايا تنظيم الدولة في عدة محافظات.\nوقالت الوزارة إنها نفذت 61 مداهمة وأوقفت 71 شخصا.`
  it.each([
    ['عشرات المداهمات', 'main'],
    ['مئات المداهمات', 'background'],
    ['12 مداهمة', 'background'],
  ])('%s', (number, expected) => {
    const { events } = analyse(articleOf(raids(number), { published: '2025-11-09' }), knowledge)
    expect(events.find(({ id }) => id === 'syria-preemptive-raids-nov-2025')?.role).toBe(expected)
  })
})

describe('an event all over a country', () => {
  const raids = 'syria-preemptive-raids-nov-2025'
  const rolesOf = (text: string): [string, string][] =>
    analyse(articleOf(text, { published: '2025-11-09' }), knowledge).events.map(({ id, role }) => [id, role])
  it('is told by a city of it', () =>
    expect(
      rolesOf(
        'حملة على خلايا تنظيم الدولة من حلب إلى حمص\nنفذت وزارة الداخلية السورية مداهمات متزامنة ضد خلايا التنظيم في حلب ودمشق.\nوقالت الوزارة إنها نفذت 61 مداهمة وأوقفت 71 شخصا بالتنسيق مع جهاز الاستخبارات العامة.',
      ),
    ).toContainEqual([raids, 'main']))
  it.each([
    [
      'of another country',
      'حملة على خلايا تنظيم الدولة في كركوك\nنفذ جهاز مكافحة الإرهاب العراقي مداهمات متزامنة ضد خلايا التنظيم في كركوك.\nونفذت وزارة الداخلية السورية 61 مداهمة وأوقفت 71 شخصا بالتنسيق مع جهاز الاستخبارات العامة.',
    ],
    [
      'with as many killed as were arrested',
      '70 قتيلا في قصف على دوما\nقتل 70 شخصا، السبت، في قصف على دوما نفته الحكومة السورية.',
    ],
  ])('is not told by a report %s', (_, text) => expect(rolesOf(text)).not.toContainEqual([raids, 'main']))
})

/** What a report tells of something else, or takes back: no value of the event's and no difference. */
import { describe, expect, it } from 'vitest'
import { claims, missing, report } from './reading.ts'

describe('a new number that counts something else', () => {
  const counts = (sentence: string): string[] =>
    claims(report(sentence)).filter((claim) => /^(munitions|sites)_destroyed/.test(claim))
  it.each([
    ['fired', 'وأطلقت المدفعية السورية 20 قذيفة على مواقع التنظيم.'],
    ['fired, and what followed', 'وأطلقت المدفعية السورية 20 قذيفة فدمرت الطريق.'],
    ['used', 'ونفذت العملية باستخدام 18 صاروخا موجها.'],
    ['fallen', 'وسقطت 3 قذائف هاون قرب مطار دمشق مساء أمس.'],
    ['held', 'وتسيطر القوات الأمريكية على 8 مواقع.'],
    ['owned', 'ويملك التنظيم أكثر من 50 مخزنا.'],
    ['by another army, before', 'وكان الجيش العراقي دمر 22 وكرا لداعش.'],
    ['by another army', 'ودمر الجيش العراقي 22 وكرا لداعش.'],
    ['bombed by others, before', 'وكانت إسرائيل قصفت 30 موقعا.'],
    ['elsewhere', 'ودمرت القوات 30 موقعا في الحسكة.'],
    ['of the whole year', 'وارتفع عدد المواقع التي دمرت هذا العام إلى 80 موقعا.'],
    ['to come', 'وستدمر القوات 20 موقعا.'],
    ['others', 'وتخطط القوات لتدمير 20 موقعا آخر.'],
    ['not confirmed', 'ولم تؤكد القيادة ما ذكر عن تدمير 30 موقعا.'],
    ['not verified', 'ولم يتسن التحقق من تدمير 30 موقعا.'],
    ['a mistake', 'وورد في خبر سابق خطأ أن القوات دمرت 25 موقعا.'],
    ['a slip', 'وذكرنا سهوا أن القوات دمرت 25 موقعا.'],
    ['parts of a whole', 'ودمرت القوات 90 قذيفة هاون و40 صاروخا.'],
    ['parts by days', 'ودمرت في اليوم الأول 6 مواقع وفي اليوم الثاني 9 مواقع.'],
  ])('%s: %s', (_title, sentence) => {
    expect(counts(sentence)).toEqual([])
  })
  it.each([
    ['ودمرت القوات 20 قذيفة.', ['munitions_destroyed=20 number-changed']],
    ['ودمرت القوات 20 موقعا في ريف دمشق.', ['sites_destroyed=20 number-changed']],
    ['ودمر الجيش الأمريكي 20 موقعا.', ['sites_destroyed=20 number-changed']],
    ['وطالت الضربات 20 موقعا.', ['sites_destroyed=20 number-changed']],
    ['وأكدت القيادة تدمير 20 موقعا.', ['sites_destroyed=20 number-changed']],
    ['ولم يقتل أحد، ودمرت القوات 20 موقعا.', ['sites_destroyed=20 number-changed']],
    ['وقتل مدني بطريق الخطأ ودمرت القوات 20 موقعا.', ['sites_destroyed=20 number-changed']],
    [
      'ودمرت القوات 20 موقعا و140 قذيفة.',
      ['sites_destroyed=20 number-changed', 'munitions_destroyed=140 number-changed'],
    ],
  ])('its own: %s', (sentence, expected) => {
    expect(counts(sentence)).toEqual(expected)
  })
  it('is not missing when it is told in parts', () => {
    expect(missing(report('ودمرت القوات 90 قذيفة هاون و40 صاروخا.'))).not.toContain('munitions_destroyed')
  })
})

describe('another span of days, another statement', () => {
  const days = (sentence: string): string[] =>
    claims(
      `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية تدمير أكثر من 15 مخزنا لأسلحة داعش في ريف دمشق. ${sentence}`,
    ).filter((claim) => /^(operation_window|announced)/.test(claim))
  it.each([
    ['وجرت تدريبات بين 20 و25 نوفمبر في التنف.', []],
    ['وعقدت اجتماعات بين 20 و25 نوفمبر.', []],
    ['وجرت العملية بين 20 و25 نوفمبر.', ['operation_window=2025-11-20/2025-11-25 different']],
    ['ودمرت المواقع بين 24 و27 نوفمبر.', ['operation_window=2025-11-24/2025-11-27 same']],
    ['وكان البيان السابق للقيادة المركزية صدر يوم 12 نوفمبر.', []],
    ['وأصدرت وزارة الداخلية السورية يوم الثلاثاء الماضي بيانا عن أمن الحدود.', []],
    ['وأصدرت القيادة المركزية البيان يوم الأحد.', ['announced=2025-11-30 same']],
    // a day to come, what residents heard, and a span that holds everything
    ['وأعلنت القيادة المركزية أن وفدا سيزور المكان غدا.', []],
    ['وأكد سكان من الضمير أنهم سمعوا انفجارات ليل الثلاثاء 25 نوفمبر.', []],
    ['وأكد سكان من الضمير أن القيادة المركزية أعلنت ذلك يوم الأحد.', ['announced=2025-11-30 same']],
    ['وتحفظ العملية مكاسب تحققت على مدى السنوات العشر الماضية.', []],
    ['وجرت العملية خلال الأيام العشرة الماضية.', ['operation_window=2025-11-21/2025-12-01 less-specific']],
  ])('%s', (sentence, expected) => {
    expect(days(sentence)).toEqual(expected)
  })
})

describe('what the text takes back', () => {
  const partners = (sentence: string): string[] =>
    claims(report(sentence)).filter((claim) => claim.startsWith('partner_force'))
  it.each([
    ['وجرت بالتعاون مع وزارة الداخلية وليس مع الجيش السوري.', ['partner_force=syrian-moi same']],
    ['وجرت بالتعاون مع وزارة الداخلية، لا مع الجيش السوري.', ['partner_force=syrian-moi same']],
    ['وجرت دون أي تنسيق مع الجيش السوري.', []],
    ['ولم تنسق القوات مع الجيش السوري.', []],
    ['ونفت القيادة المركزية الأمريكية تعاونها مع الجيش السوري.', []],
    [
      'ونفت القيادة المركزية الأمريكية سقوط مدنيين في العملية التي جرت بالتعاون مع الجيش السوري.',
      ['partner_force=syrian-army different'],
    ],
    ['وجرت دون إصابات بالتعاون مع الجيش السوري.', ['partner_force=syrian-army different']],
    ['ولا تزال العملية جارية مع الجيش السوري.', ['partner_force=syrian-army different']],
    ['ولا تزال تتعاون مع الجيش السوري.', []],
    ['وتعمل القيادة مع الجيش السوري على خطط أخرى.', []],
    ['وجرت بشراكة مع مصالح وزارة الداخلية السورية.', ['partner_force=syrian-moi same']],
    ['وكان التحالف نفذ بالتعاون مع قوات سوريا الديمقراطية عشرات العمليات.', []],
    ['وورد خطأ أنها نفذت مع الجيش السوري.', []],
    ['وذكر خبرنا أنها نفذت مع الجيش السوري، والصحيح أنها نفذت مع وزارة الداخلية.', ['partner_force=syrian-moi same']],
    ['وجرت ليس فقط مع الجيش السوري.', ['partner_force=syrian-army different']],
    ['وهي عملية غير مسبوقة بالتعاون مع الجيش السوري.', ['partner_force=syrian-army different']],
  ])('a partner: %s', (sentence, expected) => {
    expect(partners(sentence)).toEqual(expected)
  })

  it.each([
    ['وتشير الحصيلة الأولية إلى تدمير 130 قذيفة.', ['munitions_destroyed=130 qualifier-lost']],
    ['وبحسب حصيلة أولية دمرت 130 قذيفة.', ['munitions_destroyed=130 qualifier-lost']],
    ['وكانت حصيلة أولية تحدثت عن 130 قذيفة.', []],
    ['وكانت حصيلة سابقة تحدثت عن 130 قذيفة.', []],
  ])('a count of before, not the first one of now: %s', (sentence, expected) => {
    expect(claims(report(sentence)).filter((claim) => claim.startsWith('munitions_destroyed'))).toEqual(expected)
  })

  it.each([
    ['وشاركت وزارة الداخلية السورية في العملية إلى جانب القوات الأمريكية.', []],
    ['وجرت بالتنسيق مع التحالف الدولي ضد داعش، كما شاركت وزارة الداخلية.', []],
    ['وجرت بالتنسيق مع قوات سوريا الديمقراطية.', ['partner_force=sdf different']],
  ])('the side that speaks is not its own partner: %s', (sentence, expected) => {
    expect(partners(sentence)).toEqual(expected)
  })

  it.each([
    ['وعثر في المكان على مخدرات.', ['drugs_found=true same']],
    ['ولم يعثر في المكان على مخدرات.', ['drugs_found=false different']],
    ['ولم يتضح ما إذا كانت المخدرات للتنظيم.', []],
    ['ولا يعرف مصدر المخدرات في المكان.', []],
    ['ولم يستبعد البيان وجود مخدرات في المكان.', []],
    ['ولا تزال المخدرات في المكان.', ['drugs_found=true same']],
    ['ولم تكن المخدرات وحدها في المكان.', ['drugs_found=true same']],
    ['ولم تكن هناك مخدرات في المكان.', ['drugs_found=false different']],
    ['ولم تعلن القيادة المركزية في بيانها عن العثور على مخدرات.', []],
    ['ولم يشر البيان إلى مخدرات في المكان.', []],
    ['ولم يقتل أحد من الجنود وعثر في المكان على مخدرات.', ['drugs_found=true same']],
    ['ونفت القيادة المركزية الأمريكية العثور على مخدرات.', []],
  ])('a thing that is there or not: %s', (sentence, expected) => {
    expect(claims(report(sentence)).filter((claim) => claim.startsWith('drugs_found'))).toEqual(expected)
  })

  it.each([
    ['ودمرت أكثر من 15 موقعا، وليس 150 موقعا.', ['sites_destroyed=15 same']],
    ['ودمرت 20 موقعا بدلا من 15 موقعا كما قيل.', ['sites_destroyed=20 number-changed']],
    ['ودمرت 20 موقعا، لا 15 موقعا.', ['sites_destroyed=20 number-changed']],
    ['ودمرت 15 موقعا وأكثر من 130 قذيفة هاون.', ['sites_destroyed=15 qualifier-lost']],
  ])('a number: %s', (sentence, expected) => {
    expect(claims(report(sentence)).filter((claim) => claim.startsWith('sites_destroyed'))).toEqual(expected)
  })

  it.each([
    ['25 قتيلا و63 جريحا، بعد أن كانت 20 قتيلا و52 جريحا', ['deaths=25 same', 'injured=63 same']],
    ['25 قتيلا و63 جريحا، وكانت حصيلة سابقة تحدثت عن 20 قتيلا', ['deaths=25 same', 'injured=63 same']],
    ['20 قتيلا و52 جريحا', ['deaths=20 number-changed', 'injured=52 number-changed']],
  ])('an older count of a growing one: %s', (toll, expected) => {
    const text = `تفجير كنيسة مار إلياس في دمشق\nارتفعت حصيلة ضحايا التفجير الانتحاري في كنيسة مار إلياس بدمشق أمس الأحد إلى ${toll}.`
    const found = claims(text, { published: '2025-06-23' })
    expect(found.filter((claim) => /^(deaths|injured)/.test(claim))).toEqual(expected)
  })

  it('a title that is denied', () => {
    const text = (last: string): string =>
      `مقتل والي حوران في داعش\nأعلنت وزارة الداخلية السورية مقتل محمد شحادة والي داعش في حوران بعملية في البويضة بريف دمشق، بعد يوم على القبض على طه الزعبي والي دمشق.\n${last}`
    const roles = (last: string): string[] =>
      claims(text(last), { published: '2025-12-26' }).filter((claim) => claim.startsWith('captured_role'))
    expect(roles('ونفت الوزارة أن يكون القتيل زعيم داعش.')).toEqual(['captured_role=wali of Damascus same'])
    expect(roles('وقالت الوزارة إنها أوقفت زعيم داعش.')).toContain('captured_role=leader of ISIS different')
  })
})

describe('members of a body', () => {
  const killers = (sentence: string): string[] =>
    claims(
      `مقتل جنديين أمريكيين ومترجم في هجوم قرب تدمر\nقالت القيادة المركزية الأمريكية إن مسلحا قتل السبت جنديين أمريكيين ومترجما مدنيا قرب تدمر. ${sentence}`,
      { published: '2025-12-14' },
    ).filter((claim) => claim.startsWith('gunman_killed_by'))
  it.each([
    ['وقال مصدر إن عنصرين من قوات الأمن السورية أصيبا، وإن المهاجم قتل.', []],
    ['وقال مصدر إن قوات الأمن السورية قتلت المهاجم.', ['gunman_killed_by=partner-forces same']],
  ])('%s', (sentence, expected) => {
    expect(killers(sentence)).toEqual(expected)
  })
})

describe('whose deed it is', () => {
  const partners = (sentence: string): string[] =>
    claims(
      `ضربات أمريكية واسعة على داعش في سوريا\nقالت القيادة المركزية الأمريكية إنها ضربت الجمعة أكثر من 70 هدفا لداعش في وسط سوريا في عملية «ضربة عين الصقر». ${sentence}`,
      { published: '2025-12-21' },
    ).filter((claim) => claim.startsWith('partner_air_force'))
  it.each([
    ['وشاركت مقاتلات من دول أخرى إلى جانب القوات الأمريكية.', []],
    ['وشارك سلاح الجو الملكي الأردني إلى جانب القوات الأمريكية.', ['partner_air_force=royal-jordanian-air-force same']],
  ])('is no partner in it: %s', (sentence, expected) => {
    expect(partners(sentence)).toEqual(expected)
  })
})

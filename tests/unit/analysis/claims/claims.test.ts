/** Values of the main event's fields in short reports of one event, rule by rule: numbers, days, forms, speakers, what is missing. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../lib/analysis/types.ts'
import { analyse } from '../../../../lib/analysis/analyse.ts'
import { article, claims, knowledge, missing, report } from './reading.ts'

describe('a number fills the field that counts its thing', () => {
  it.each([
    ['ودمرت أكثر من 15 موقعا.', 'sites_destroyed=15 same'],
    ['ودمرت 15 موقعا.', 'sites_destroyed=15 qualifier-lost'],
    ['ودمرت 20 موقعا.', 'sites_destroyed=20 number-changed'],
    ['ودمرت خمسة عشر مستودعا.', 'sites_destroyed=15 qualifier-lost'],
    ['ودمرت أكثر من 130 قذيفة هاون وصاروخا.', 'munitions_destroyed=130 same'],
    ['ودمرت نحو 130 قذيفة هاون.', 'munitions_destroyed=130 different'],
  ])('%s', (sentence, expected) => {
    expect(claims(report(sentence))).toContain(expected)
  })

  it.each([
    'وشارك في العملية 15 عنصرا.',
    'وتبعد المنطقة 15 كيلومترا.',
    'واستمرت المداهمات 15 يوما.',
    'وتقع بينها 4 مواقع أثرية.',
  ])('none for another thing, a part or a length: %s', (sentence) => {
    expect(claims(report(sentence)).filter((claim) => claim.startsWith('sites_destroyed'))).toEqual([])
  })
})

describe('two counts of votes in one sentence', () => {
  const votes = (sentence: string): string[] =>
    claims(
      `ترامب يوقع قانونا ينهي عقوبات قيصر على سوريا\nوقع الرئيس الأمريكي دونالد ترامب أمس الخميس قانون الدفاع الذي يلغي عقوبات قيصر. ${sentence}`,
      {
        published: '2025-12-19',
      },
    ).filter((claim) => claim.includes('votes_for'))
  it.each([
    [
      'وصادق مجلس الشيوخ على النص الأربعاء بأغلبية 79 صوتا مقابل 20، بعد أسبوع من تصويت مجلس النواب بـ312 صوتا.',
      ['senate_votes_for=79 number-changed', 'house_votes_for=312 same'],
    ],
    [
      'وأقره مجلس الشيوخ بـ77 صوتا بعد أن أقره مجلس النواب بـ312 صوتا.',
      ['senate_votes_for=77 same', 'house_votes_for=312 same'],
    ],
    ['وصوت لصالحه 312 نائبا في مجلس النواب.', []],
  ])('%s', (sentence, expected) => {
    expect(votes(sentence)).toEqual(expected)
  })
})

describe('fields of events in the background', () => {
  const told = (sentence: string): string[] =>
    analyse(
      article(
        `ضربات أمريكية جديدة على تنظيم الدولة الإسلامية في سوريا\nقالت القيادة المركزية الأمريكية إن قواتها شنت مع قوات شريكة، السبت 10 يناير، ضربات واسعة على أهداف لتنظيم الدولة في إطار عملية «ضربة عين الصقر».\n${sentence}`,
        { published: '2026-01-12' },
      ),
      knowledge,
    )
      .claims.filter(({ event }) => event !== 'hawkeye-strike-second-wave-jan-2026')
      .map(({ field, value, difference }) => `${field}=${value} ${difference}`)
  it.each([
    [
      'وفي حلب نزح بسبب معارك الجيش السوري وقوات سوريا الديمقراطية في حي الشيخ مقصود نحو 140 ألف شخص.',
      ['displaced=140000 same'],
    ],
    ['وفي حلب يسكن حي الشيخ مقصود، حيث دارت معارك الجيش السوري وقوات سوريا الديمقراطية، 90 ألف شخص.', []],
    [
      'وكان أبو بكر البغدادي فجر نفسه ليل 26 أكتوبر 2019 في باريشا بإدلب خلال غارة أمريكية.',
      ['death_date=2019-10-26 null'],
    ],
    ['وظهر أبو بكر البغدادي في تسجيل في 27 أكتوبر 2018 قبل مقتله في باريشا بإدلب خلال غارة أمريكية.', []],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })
})

describe('a form fills a field where its words announce it', () => {
  it.each([
    ['وجرت بالتعاون مع وزارة الداخلية السورية.', 'partner_force=syrian-moi same'],
    ['وجرت بالتنسيق مع الجيش السوري.', 'partner_force=syrian-army different'],
    ['وجرت بالتعاون مع القوات السورية.', 'partner_force=Syrian forces less-specific'],
    ['وعثر في المكان على مخدرات.', 'drugs_found=true same'],
    [
      'ودمرت بنادق هجومية ورشاشات وألغام مضادة للدبابات ومواد لصنع عبوات ناسفة.',
      'other_material=assault rifles, machine guns, anti-tank mines, IED materials same',
    ],
    [
      'ودمرت بنادق هجومية ورشاشات وألغام مضادة للدبابات.',
      'other_material=assault rifles, machine guns, anti-tank mines, IED materials less-specific',
    ],
    [
      'ودمرت ألغام مضادة للدبابات.',
      'other_material=assault rifles, machine guns, anti-tank mines, IED materials less-specific',
    ],
    ['ودمرت 130 قذيفة هاون وصاروخا.', 'munitions_type=mortars and rockets same'],
    ['ودمرت 130 صاروخا وقذيفة مورتر.', 'munitions_type=mortars and rockets same'],
    ['ودمرت 130 قذيفة وصاروخا من مخازن داعش لتخزين الأسلحة.', 'munitions_type=mortars and rockets less-specific'],
    ['ودمرت قذائف الهاون.', 'munitions_type=mortars and rockets less-specific'],
  ])('%s', (sentence, expected) => {
    expect(claims(report(sentence))).toContain(expected)
  })

  it.each(['ولم تعلق وزارة الداخلية السورية.', 'وكان الجيش السوري انتشر في البادية.'])(
    'no partner in: %s',
    (sentence) => {
      expect(claims(report(sentence)).filter((claim) => claim.startsWith('partner_force'))).toEqual([])
    },
  )
})

describe('what is told of something else fills nothing', () => {
  const of = (field: string, sentence: string, more: Partial<Article> = {}): string[] =>
    claims(report(sentence), more).filter((claim) => claim.startsWith(`${field}=`))
  it.each([
    ['munitions_destroyed', 'وعثر على 40 بندقية.'],
    ['munitions_destroyed', 'ودمر 12 لغما.'],
    ['other_material', 'وكان التنظيم قد استخدم في معارك عام 2015 ألغاما مضادة للدبابات.'],
    ['announced', 'وقال مصدر في وزارة الداخلية السورية، الأربعاء، إن التحضير استمر شهرا.'],
    ['announced', 'وقال خبير عسكري، الأربعاء، إن العملية ناجحة.'],
  ])('%s: %s', (field, sentence) => expect(of(field, sentence, { published: '2025-12-04' })).toEqual([]))
  it.each([
    ['munitions_destroyed=130 same', 'ودمر أكثر من 130 صاروخا.'],
    ['announced=2025-11-30 same', 'وقالت القيادة المركزية الأمريكية، الأحد، إن العملية ناجحة.'],
    ['announced=2025-12-03 different', 'وأعلنت القيادة المركزية الأمريكية ذلك، الأربعاء.'],
  ])('but: %s', (expected, sentence) =>
    expect(claims(report(sentence), { published: '2025-12-04' })).toContain(expected),
  )
  it('nor is a ministry missing that is named in one noun with another', () => {
    expect(missing(report('وشاركت قوات من وزارتي الداخلية والدفاع.'))).not.toContain('partner_force')
  })
})

describe('a day or window', () => {
  it('fills the window', () => {
    expect(claims(report(''))).toContain('operation_window=2025-11-24/2025-11-27 same')
  })
  it.each([
    ['يومي 25 و26 نوفمبر', 'operation_window=2025-11-25/2025-11-26 more-specific'],
    ['في 24 و25 و26 و27 نوفمبر', 'operation_window=2025-11-24/2025-11-27 same'],
  ])('is told by its days: %s', (days, expected) => {
    const text = `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية تدمير أكثر من 15 موقعا لتخزين أسلحة داعش في ريف دمشق ${days}.`
    expect(claims(text)).toContain(expected)
  })
  it('is less specific as a part of a month', () => {
    const text =
      'عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية تدمير أكثر من 15 موقعا لداعش في ريف دمشق أواخر الشهر الماضي.'
    expect(claims(text)).toContain('operation_window=2025-11-21/2025-11-30 less-specific')
  })
  it('is no window as a part of it', () => {
    const text =
      'القيادة المركزية: أكثر من 22 عملية ضد داعش\nأعلنت القيادة المركزية الأمريكية أنها نفذت أكثر من 22 عملية ضد داعش في سوريا مع شركائها بين مطلع أكتوبر والسادس من نوفمبر، قتل فيها 5 وأسر 19.'
    const more = { published: '2025-11-13' }
    expect(claims(text, more).filter((claim) => claim.startsWith('operation_window'))).toEqual([])
    expect(missing(text, more)).toEqual(['announced'])
  })
  it('is no window when it tells a beginning only', () => {
    expect(
      claims(report('وتتواصل الحملة منذ مطلع تشرين الأول.')).filter((claim) => claim.startsWith('operation_window')),
    ).toEqual(['operation_window=2025-11-24/2025-11-27 same'])
  })
})

describe('who says it', () => {
  it('gives another speaker’s number without a difference', () => {
    const text = report('ودمرت أكثر من 15 موقعا. وقال المرصد السوري لحقوق الإنسان إن الضربات أصابت 9 مواقع.')
    expect(claims(text)).toContain('sites_destroyed=15 same')
    expect(claims(text)).toContain('sites_destroyed=9 null')
  })
  it('compares a contested number with the party’s own', () => {
    const text =
      'فرار سجناء داعش من الشدادي\nقالت وزارة الداخلية السورية إن نحو 120 سجينا فروا من سجن الشدادي، وقالت قوات سوريا الديمقراطية إن نحو 1500 سجين فروا.'
    const found = claims(text, { published: '2026-01-20' })
    expect(found).toContain('escaped=120 same')
    expect(found).toContain('escaped=1500 same')
  })
  it('says no more than the passage: a lone gunman is not yet one of the group', () => {
    const text = (who: string): string =>
      `مقتل جنديين أمريكيين قرب تدمر\nقالت القيادة المركزية الأمريكية إن ${who} قتل جنديين أمريكيين ومترجما في هجوم قرب تدمر أمس السبت.`
    const found = (who: string): string[] =>
      claims(text(who), { published: '2025-12-14' }).filter((claim) => claim.startsWith('attacker_identity'))
    expect(found('مسلحا منفردا من داعش')).toEqual(['attacker_identity=lone ISIS gunman same'])
    expect(found('مسلحا منفردا')).toEqual(['attacker_identity=lone gunman less-specific'])
  })
})

describe('what is not in the text', () => {
  const short = report('ودمرت أكثر من 15 موقعا.')
  it('is told where the body looks complete', () => {
    expect(missing(short)).toContain('munitions_destroyed')
    expect(missing(short)).not.toContain('sites_destroyed')
  })
  it('is never told of a cut text', () => {
    expect(missing(short, { complete: false })).toEqual([])
  })
  it('has no passage', () => {
    const one = analyse(article(short), knowledge).claims.find(({ difference }) => difference === 'not-in-text')
    expect(one).toMatchObject({ start: 0, end: 0 })
  })
})

describe('a partner who is told without "بالتعاون مع"', () => {
  const partners = (sentence: string): string[] =>
    claims(report(sentence)).filter((claim) => claim.startsWith('partner_force'))
  it.each([
    ['ودمرت القيادة المركزية ووزارة الداخلية السورية المواقع.', 'partner_force=syrian-moi same'],
    ['وقامت القيادة المركزية (سنتكوم) ووزارة الداخلية السورية بتدمير المواقع.', 'partner_force=syrian-moi same'],
    ['وذكرت أن قواتها والقوات السورية عثرت على المواقع.', 'partner_force=Syrian forces less-specific'],
    ['ونفذ الجيش الأمريكي والجيش السوري العملية.', 'partner_force=syrian-army different'],
    ['ونفذت وزارة الداخلية السورية والقوات الأمريكية العملية.', 'partner_force=syrian-moi same'],
    ['ونفذت العملية وحدات من وزارة الداخلية مع القوات الأمريكية.', 'partner_force=syrian-moi same'],
    ['وهي عملية مشتركة بين القوات الأمريكية والجيش السوري.', 'partner_force=syrian-army different'],
    ['ونفذت بالتنسيق بين القوات الأمريكية ووزارة الداخلية.', 'partner_force=syrian-moi same'],
    ['ودمرت القوات الأمريكية والسورية المواقع.', 'partner_force=Syrian forces less-specific'],
    ['ودمرت القوات السورية والأميركية المواقع.', 'partner_force=Syrian forces less-specific'],
    ['ونفذتها قوات أمريكية وأخرى سورية.', 'partner_force=Syrian forces less-specific'],
    ['ونفذ العملية الجيشان الأمريكي والسوري.', 'partner_force=syrian-army different'],
  ])('%s', (sentence, expected) => {
    expect(partners(sentence)).toEqual([expected])
  })

  it.each([
    'ويتواصل التنسيق بين القوات الأمريكية والجيش السوري.',
    'ورحبت القوات الأمريكية والجيش السوري بالنتائج.',
    'وتتمركز القوات الأمريكية والسورية في المنطقة.',
    'ولم تدمر القوات الأمريكية، والجيش السوري بعيد عن المكان.',
    'وكانت القوات الأمريكية والجيش السوري نفذا الشهر الماضي عملية أخرى.',
    'ودمرت القوات الأمريكية والعراقية وكرا في الأنبار.',
    'ودمرت القوات الأمريكية المواقع. والجيش السوري لم يعلق.',
    'وجاءت العملية بعد اجتماع مع الجيش السوري في التنف.',
    'وجرت بالتزامن مع تحرك الجيش السوري في البادية.',
    'وتحدثت مصادر عن اشتباك عناصر مع الجيش السوري.',
    'ودمرت المواقع قرب خط الحدود مع الجيش السوري.',
  ])('none in: %s', (sentence) => {
    expect(partners(sentence)).toEqual([])
  })
})

describe('what one of several places held', () => {
  const munitions = (sentence: string): string[] =>
    claims(report(sentence)).filter((claim) => claim.startsWith('munitions_destroyed'))
  it.each([
    ['وعثر في أحد المواقع على 40 قذيفة وفي آخر على 25 صاروخا.', []],
    ['ومن إحدى المغارات أخرجت القوات 40 قذيفة.', []],
    ['وعثر في أحدها على 12 لغما مضادا للدبابات وعلى 40 قذيفة.', []],
    ['وعثر في أحد المواقع على أكثر من 130 قذيفة.', ['munitions_destroyed=130 same']],
    ['وعثر في المواقع على 40 قذيفة.', ['munitions_destroyed=40 number-changed']],
    ['وقالت القيادة المركزية في أحد بياناتها إنها دمرت 40 قذيفة.', ['munitions_destroyed=40 number-changed']],
  ])('%s', (sentence, expected) => {
    expect(munitions(sentence)).toEqual(expected)
  })
})

describe('a window told by its two ends', () => {
  const text = (when: string): string =>
    `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية تدمير أكثر من 15 موقعا لتخزين أسلحة داعش في ريف دمشق ${when}.`
  const windows = (when: string): string[] => claims(text(when)).filter((claim) => claim.startsWith('operation_window'))
  it.each([
    ['في عملية بدأت في 24 نوفمبر وانتهت في 27 نوفمبر', ['operation_window=2025-11-24/2025-11-27 same']],
    ['في عملية انطلقت يوم 24 نوفمبر واستمرت حتى 27 نوفمبر', ['operation_window=2025-11-24/2025-11-27 same']],
    [
      'في عملية بدأت في الرابع والعشرين من تشرين الثاني وانتهت في الثامن والعشرين منه',
      ['operation_window=2025-11-24/2025-11-28 less-specific'],
    ],
    ['في عملية بدأت في 24 نوفمبر، وأعلنت في 27 نوفمبر', []],
    ['في عملية بدأت في 24 نوفمبر. وانتهت زيارة الوفد في 27 نوفمبر', []],
  ])('%s', (when, expected) => {
    expect(windows(when)).toEqual(expected)
  })
})

describe('a list of things', () => {
  it('has rockets in other words', () => {
    const found = claims(report('ودمرت قذائف هاون وقذائف صاروخية.'))
    expect(found).toContain('munitions_type=mortars and rockets same')
  })

  const material = (sentence: string): string[] =>
    claims(report(sentence)).filter((claim) => claim.startsWith('other_material'))
  const all = 'other_material=assault rifles, machine guns, anti-tank mines, IED materials'
  it.each([
    ['ودمرت البنادق الهجومية والمدافع الرشاشة والألغام المضادة للدبابات ومواد لصنع عبوات ناسفة.', 'same'],
    ['ودمرت بنادق ورشاشات وألغاما وعبوات ناسفة.', 'same'],
    ['ودمرت البنادق والرشاشات والألغام ومواد لبناء أجهزة متفجرة مرتجلة.', 'same'],
    ['ودمرت بنادق وأسلحة رشاشة وألغاما ومواد لتصنيع العبوات.', 'same'],
    ['ودمرت البنادق والرشاشات والعبوات الناسفة.', 'less-specific'],
    ['ودمرت البنادق والرشاشات والألغام ومتفجرات.', 'less-specific'],
  ])('%s', (sentence, difference) => {
    expect(material(sentence)).toEqual([`${all} ${difference}`])
  })
})

describe('what somebody unknown tells', () => {
  const munitions = (sentence: string): string[] =>
    claims(report(sentence)).filter((claim) => claim.startsWith('munitions_destroyed'))
  it.each([
    ['وقال المزارع أبو خالد إن ابنه وجد ثلاث قذائف هاون في الحقل.', []],
    ['وقال المزارع أبو خالد إن 130 قذيفة دمرت.', ['munitions_destroyed=130 null']],
    ['وقالت القيادة المركزية إنها دمرت 20 قذيفة.', ['munitions_destroyed=20 number-changed']],
    ['وقال المتحدث باسم القيادة المركزية جون براون إن 20 قذيفة دمرت.', ['munitions_destroyed=20 number-changed']],
    ['وقال مسؤول أمريكي إن 20 قذيفة دمرت.', ['munitions_destroyed=20 number-changed']],
    ['وقال مصدر محلي إن 20 قذيفة دمرت.', ['munitions_destroyed=20 null']],
    ['وذكرت وسائل إعلام محلية أن 20 قذيفة دمرت.', ['munitions_destroyed=20 null']],
    ['وقال مصدر محلي إن 130 قذيفة دمرت.', ['munitions_destroyed=130 qualifier-lost']],
    ['وقال مصدر في القيادة المركزية إن 20 قذيفة دمرت.', ['munitions_destroyed=20 number-changed']],
  ])('%s', (sentence, expected) => {
    expect(munitions(sentence)).toEqual(expected)
  })
})

describe('a word that leads another number', () => {
  it.each([
    ['قضى جنديان ومترجم مدني، وإصابة ثلاثة جنود', ['us_soldiers_killed=2 same', 'us_wounded=3 same']],
    ['جرح ثلاثة جنود وقتل جنديان', ['us_soldiers_killed=2 same', 'us_wounded=3 same']],
    ['جنديان قتلا وثلاثة جنود أصيبوا', ['us_soldiers_killed=2 same', 'us_wounded=3 same']],
    ['مسلحون قتلوا جنديين وجرحوا ثلاثة جنود', ['us_soldiers_killed=2 same', 'us_wounded=3 same']],
  ])('%s', (sentence, expected) => {
    const text = `هجوم قرب تدمر يطال جنودا أمريكيين\nقالت القيادة المركزية الأمريكية إن مسلحا من داعش نفذ هجوما قرب تدمر أمس السبت: ${sentence}.`
    const found = claims(text, { published: '2025-12-14' }).filter((claim) => /^us_(wounded|soldiers)/.test(claim))
    expect(found).toEqual(expected)
  })
})

describe('headline and body', () => {
  const sites = (headline: string, body: string): string[] =>
    claims(
      `${headline}\nأعلنت القيادة المركزية الأمريكية تدمير ${body} لتخزين أسلحة داعش في ريف دمشق بين 24 و27 نوفمبر بالتعاون مع وزارة الداخلية السورية.`,
    ).filter((claim) => claim.startsWith('sites_destroyed'))
  it.each([
    ['تدمير 15 موقعا لداعش', 'أكثر من 15 موقعا', ['sites_destroyed=15 same', 'sites_destroyed=15 qualifier-lost']],
    ['تدمير أكثر من 12 موقعا لداعش', 'أكثر من 15 موقعا', ['sites_destroyed=15 same']],
    ['تدمير أكثر من 5 مواقع لداعش', 'أكثر من 15 موقعا', ['sites_destroyed=15 same', 'sites_destroyed=5 less-specific']],
    ['تدمير 3 مخازن لداعش قرب تدمر', '3 مخازن قرب تدمر، بعد أكثر من 15 موقعا', ['sites_destroyed=15 same']],
    ['تدمير 3 مخازن لداعش', 'أكثر من 15 موقعا', ['sites_destroyed=15 same', 'sites_destroyed=3 number-changed']],
  ])('%s above %s', (headline, body, expected) => {
    expect(sites(headline, body)).toEqual(expected)
  })
})

describe('what is said otherwise is not missing', () => {
  it.each([
    ['munitions_destroyed', 'وأتت العملية على القذائف، وعددها 130.', false],
    ['munitions_destroyed', 'وشارك فيها 130 عنصرا.', true],
    ['announced', 'وذلك اليوم الأحد 30 نوفمبر 2025.', false],
    ['announced', 'وذلك الأسبوع الماضي.', true],
    ['partner_force', 'وجرت بمشاركة قوات من وزارتي الداخلية والدفاع.', false],
    ['partner_force', 'وجرت دون أي تنسيق مع أحد.', true],
    ['munitions_type', 'وأتلفت عشرات القذائف.', false],
    ['munitions_type', 'وأتلفت وثائق.', true],
  ])('%s: %s', (field, sentence, isMissing) => {
    expect(missing(report(`ودمرت أكثر من 15 موقعا. ${sentence}`)).includes(field)).toBe(isMissing)
  })
  it('nor is a window of which the text has both ends', () => {
    const text = (when: string): string =>
      `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية تدمير أكثر من 15 موقعا لتخزين أسلحة داعش في ريف دمشق ${when}.`
    expect(missing(text('في عملية بدأت في 24 نوفمبر وانتهت في 27 نوفمبر'))).not.toContain('operation_window')
    expect(missing(text('في عملية بدأت في 24 نوفمبر'))).toContain('operation_window')
    expect(missing(text('قبل أيام'))).toContain('operation_window')
  })
})

describe('every claim with a passage', () => {
  it('lies in the text, and no report of another event has any', () => {
    const { claims: found } = analyse(article(report('ودمرت أكثر من 15 موقعا.')), knowledge)
    for (const { start, end, difference } of found) if (difference !== 'not-in-text') expect(end).toBeGreaterThan(start)
    expect(
      claims(
        'التحالف العربي يدمر 15 موقعا في صعدة\nأعلن التحالف العربي تدمير 15 موقعا للصواريخ في صعدة بين 24 و27 نوفمبر.',
      ),
    ).toEqual([])
  })
})

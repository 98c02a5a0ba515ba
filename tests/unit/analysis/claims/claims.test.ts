/** Values of the main event's fields in short reports of one event, rule by rule: numbers, days, forms, speakers, what is missing. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../lib/analysis/types.ts'
import { analyse } from '../../../../lib/analysis/analyse.ts'
import { textArticle } from '../../../../scripts/text-article.ts'
import { shippedKnowledge } from '../shipped-pack.ts'

const knowledge = shippedKnowledge()

function article(text: string, more: Partial<Article> = {}): Article {
  return {
    ...textArticle(text, { url: null, published: '2025-12-01' }),
    published: '2025-12-01',
    language: 'ar',
    ...more,
  }
}

/** `field=value difference` of every claim that has a passage. */
function claims(text: string, more: Partial<Article> = {}): string[] {
  return analyse(article(text, more), knowledge)
    .claims.filter(({ difference }) => difference !== 'not-in-text')
    .map(({ field, value, difference }) => `${field}=${value} ${difference}`)
}

function missing(text: string, more: Partial<Article> = {}): string[] {
  return analyse(article(text, more), knowledge)
    .claims.filter(({ difference }) => difference === 'not-in-text')
    .map(({ field }) => field)
}

const report = (sentence: string): string =>
  `عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية في بيان تدمير مخازن أسلحة لداعش في ريف دمشق بين 24 و27 نوفمبر. ${sentence}`

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

describe('a form fills a field where its words announce it', () => {
  it.each([
    ['وجرت بالتعاون مع وزارة الداخلية السورية.', 'partner_force=syrian-moi same'],
    ['وجرت بالتنسيق مع الجيش السوري.', 'partner_force=syrian-army different'],
    ['وجرت بالتعاون مع القوات السورية.', 'partner_force=Syrian forces less-specific'],
    ['وعثر في المكان على مخدرات.', 'drugs_found=true same'],
    [
      'ودمرت بنادق هجومية ورشاشات وألغام مضادة للدبابات.',
      'other_material=assault rifles, machine guns, anti-tank mines, IED materials same',
    ],
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

describe('a day or window', () => {
  it('fills the window', () => {
    expect(claims(report(''))).toContain('operation_window=2025-11-24/2025-11-27 same')
  })
  it('is less specific as a part of a month', () => {
    const text =
      'عملية مشتركة ضد داعش في ريف دمشق\nأعلنت القيادة المركزية الأمريكية تدمير أكثر من 15 موقعا لداعش في ريف دمشق أواخر الشهر الماضي.'
    expect(claims(text)).toContain('operation_window=2025-11-21/2025-11-30 less-specific')
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

/** What a report rests on, rule by rule (arabic.md §7.1), with what only looks like a credit. */
import { describe, expect, it } from 'vitest'
import { read } from '../reading.ts'

/** `kind id ⟨words⟩` of every origin. */
function origins(text: string, published: string | null = '2025-12-01', host: string | null = null): string[] {
  const { analysis, words } = read(text, published, host)
  return analysis.origins.map((one) => `${one.kind} ${one.id ?? '-'} ⟨${words(one)}⟩`)
}

const lead = 'قتل خمسة عناصر من التنظيم في ضربة جوية قرب المدينة صباح اليوم بعد ساعات من المواجهات في المنطقة'

describe('credits', () => {
  it.each([
    ['(رويترز)', `خبر عاجل\n${lead} (رويترز)`, 'agency reuters ⟨رويترز⟩'],
    ['(أ ف ب) -', `خبر عاجل\n(أ ف ب) - ${lead}`, 'agency afp ⟨أ ف ب⟩'],
    ['(أ.ف.ب)', `خبر عاجل\n${lead} (أ.ف.ب)`, 'agency afp ⟨أ.ف.ب⟩'],
    ['دمشق - سانا', `خبر عاجل\nدمشق - سانا: ${lead}`, 'agency outlet-sana ⟨سانا⟩'],
    ['دمشق-سانا alone', `خبر عاجل\nدمشق-سانا\n${lead}`, 'agency outlet-sana ⟨سانا⟩'],
    ['واشنطن (رويترز) -', `خبر عاجل\nواشنطن (رويترز) - ${lead}`, 'agency reuters ⟨رويترز⟩'],
    ['المصدر: رويترز', `خبر عاجل\n${lead}\nالمصدر: رويترز`, 'agency reuters ⟨رويترز⟩'],
    ['المصدر: وكالات', `خبر عاجل\n${lead}\nالمصدر: وكالات`, 'agency - ⟨وكالات⟩'],
    ['وكالات alone', `خبر عاجل\n${lead}\nوكالات`, 'agency - ⟨وكالات⟩'],
    ['المصدر: الجزيرة', `خبر عاجل\n${lead}\nالمصدر: الجزيرة + وكالات`, 'outlet outlet-aljazeera ⟨الجزيرة⟩'],
  ])('%s', (_title, text, expected) => {
    expect(origins(text)).toContain(expected)
  })

  it.each([
    [
      'an agency in the middle of a sentence',
      `خبر عاجل\n${lead}. وكان مراسل يعمل مع رويترز قد أصيب في المنطقة العام الماضي`,
    ],
    ['a word that is a mark elsewhere', `خبر عاجل\n${lead} وقال بنا المنزل قبل سنوات`],
    ['a bracket with a name', `خبر عاجل\n${lead} (صورة من الأرشيف)`],
  ])('none: %s', (_title, text) => {
    expect(origins(text)).toEqual(['unknown - ⟨⟩'])
  })
})

describe('who passes it on', () => {
  it.each([
    [
      'قالت وكالة رويترز إن القوات الأمريكية ستغادر قاعدة في سوريا خلال أيام قليلة وفق خطة جديدة وضعت قبل شهر.',
      'agency reuters',
    ],
    [
      'نقلت وكالة رويترز عن مسؤول أمريكي أن القوات ستغادر قاعدة في سوريا خلال أيام قليلة وفق خطة جديدة.',
      'agency reuters',
    ],
    [
      'ستغادر القوات الأمريكية قاعدة في سوريا خلال أيام قليلة وفق خطة جديدة وضعت قبل شهر، نقلا عن رويترز.',
      'agency reuters',
    ],
    [
      'كشفت صحيفة وول ستريت جورنال أن القوات الأمريكية ستغادر قاعدة في سوريا خلال أيام قليلة وفق خطة جديدة.',
      'outlet wall-street-journal',
    ],
    [
      'قال مظلوم عبدي في مقابلة مع قناة الجزيرة إن الاتفاق صامد وإن قواته ملتزمة بتنفيذ بنوده كاملة دون تأخير.',
      'outlet outlet-aljazeera',
    ],
  ])('%s', (text, expected) => {
    expect(origins(`خبر عاجل\n${text}`).some((one) => one.startsWith(expected))).toBe(true)
  })

  it('leaves out the page’s own outlet', () => {
    const text =
      'خبر عاجل\nقال مظلوم عبدي في مقابلة مع قناة الجزيرة إن الاتفاق صامد وإن قواته ملتزمة بتنفيذ بنوده كاملة.'
    expect(origins(text, '2026-02-01', 'aljazeera.net')).toEqual(['unknown - ⟨⟩'])
  })
})

describe('the statement', () => {
  it('is known by its issuer, in a document, with its values', () => {
    const text =
      'عملية مشتركة في ريف دمشق\nقالت القيادة المركزية الأمريكية في بيان إنها دمرت مع وزارة الداخلية السورية أكثر من 15 موقعا لداعش في ريف دمشق بين 24 و27 نوفمبر.'
    expect(origins(text)).toEqual(['statement centcom-20251130-01 ⟨قالت القيادة المركزية الأمريكية في بيان⟩'])
  })
  it('has no id where the pack does not know it', () => {
    const text =
      'حملة أمنية في حلب\nقالت وزارة الداخلية السورية في بيان إن دورياتها أوقفت عددا من المطلوبين في حلب خلال حملة أمنية استمرت ثلاثة أيام.'
    expect(origins(text)).toEqual(['statement - ⟨قالت وزارة الداخلية السورية في بيان⟩'])
  })
  it.each([
    ['وكانت القيادة المركزية الأمريكية أعلنت أمس انتهاء العملية.', false],
    ['وأعلنت القيادة المركزية الأمريكية أمس انتهاء العملية.', true],
  ])('rests on it where it is no look back: %s', (sentence, expected) => {
    const text = `إتلاف مستودعات لداعش في ريف دمشق\nنفذت وزارة الداخلية السورية بالتعاون مع التحالف الدولي عملية في ريف دمشق دمرت أكثر من 15 مستودعا لأسلحة داعش و130 قذيفة.\n${sentence}`
    expect(origins(text).some((one) => one.includes('centcom-20251130-01'))).toBe(expected)
  })
  it('is not that of a statement published later', () => {
    const text =
      'عملية مشتركة في ريف دمشق\nقالت القيادة المركزية الأمريكية في بيان إنها دمرت أكثر من 15 موقعا لداعش في ريف دمشق بين 24 و27 نوفمبر.'
    expect(origins(text, '2025-11-29').some((one) => one.includes('centcom-20251130-01'))).toBe(false)
  })
})

it('is unknown where nothing shows', () => {
  expect(origins(`خبر عاجل\n${lead}`)).toEqual(['unknown - ⟨⟩'])
})

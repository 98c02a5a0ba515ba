/** Reports that are hard to read right: a rival statement quoted, two events mixed, no date at all, a very long live blog. */
import { describe, expect, it } from 'vitest'
import { read, speech } from './reading.ts'
import type { Reading } from './reading.ts'

const main = ({ analysis }: Reading): string | null => analysis.events.find(({ role }) => role === 'main')?.id ?? null
const background = ({ analysis }: Reading): string[] =>
  analysis.events.filter(({ role }) => role === 'background').map(({ id }) => id)
const claims = ({ analysis }: Reading): string[] =>
  analysis.claims
    .filter(({ difference }) => difference !== 'not-in-text')
    .map(
      ({ event, field, value, difference }) =>
        `${event === analysis.events[0]?.id ? '' : `${event}/`}${field}=${value} ${difference}`,
    )

describe('a report that quotes a rival statement', () => {
  const report = read(
    `روايتان لحصيلة العملية المشتركة قرب دمشق
أعلنت القيادة المركزية الأمريكية في بيان، الأحد، أن قواتها دمرت مع وزارة الداخلية السورية أكثر من 15 موقعا تضم مخازن أسلحة لداعش في ريف دمشق بين 24 و27 نوفمبر الماضي.
في المقابل، قالت قوات سوريا الديمقراطية في بيان إن الضربات أصابت 6 مواقع فقط، وإن شركاءها في المكان لم يكونوا من وزارة الداخلية.
ونفى مسؤول أمريكي ذلك، وأكد أن الأرقام دقيقة.`,
    '2025-12-01',
  )
  it('rests on the statement of the event', () => {
    expect(main(report)).toBe('us-syria-caches-op-nov-2025')
    expect(report.analysis.origins.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['statement centcom-20251130-01'])
  })
  it('tells the two speakers apart', () => {
    expect(report.analysis.attributions.map(speech)).toEqual([
      'centcom institution announce',
      'sdf institution say',
      '(مسؤول أمريكي) anonymous deny',
      '(مسؤول أمريكي) anonymous assert',
    ])
  })
  it('gives the rival’s number as the rival’s, without a difference', () => {
    expect(claims(report)).toContain('sites_destroyed=15 same')
    expect(claims(report)).toContain('sites_destroyed=6 null')
    expect(claims(report)).toContain('partner_force=syrian-moi same')
  })
})

describe('a report that mixes two events', () => {
  const report = read(
    `"عين الصقر" تضرب أكثر من 70 هدفا بعد أيام من كمين تدمر
قالت القيادة المركزية الأمريكية إن قواتها ضربت الجمعة أكثر من 70 هدفا لداعش في وسط سوريا بأكثر من 100 ذخيرة دقيقة، في عملية سميت "ضربة عين الصقر".
وكان جنديان أمريكيان ومترجم قتلوا في هجوم قرب تدمر في 13 ديسمبر، وأصيب ثلاثة آخرون.`,
    '2025-12-20',
  )
  it('keeps them apart as main and background', () => {
    expect(main(report)).toBe('hawkeye-strike-dec-2025')
    expect(background(report)).toEqual(['palmyra-attack-dec-2025'])
  })
  it('gives each its own numbers', () => {
    expect(claims(report)).toContain('targets_struck=70 same')
    expect(claims(report)).toContain('precision_munitions=100 same')
    expect(claims(report)).toContain('palmyra-attack-dec-2025/us_soldiers_killed=2 same')
    expect(claims(report).filter((claim) => claim.startsWith('isis_killed'))).toEqual([])
  })
})

describe('a report with no date at all', () => {
  const report = read(
    `تدمير مخازن أسلحة لداعش قرب دمشق
قالت القيادة المركزية الأمريكية في بيان صدر أمس إنها دمرت مع وزارة الداخلية السورية أكثر من 15 موقعا لداعش في ريف دمشق بين 24 و27 نوفمبر، وإن العملية استمرت أربعة أيام.`,
    null,
  )
  it('resolves nothing that counts from publication', () => {
    expect(report.analysis.dates.map((one) => `${report.words(one)}=${one.from}`)).toEqual(['أربعة أيام=P4D'])
  })
  it('still knows the event, less surely', () => {
    expect(main(report)).toBe('us-syria-caches-op-nov-2025')
    expect(report.analysis.events[0]?.score).toBeLessThan(0.8)
    expect(report.analysis.events[0]?.reasons).toContain('no-date')
  })
  it('never says that a date is not in the text', () => {
    const missing = report.analysis.claims.filter(({ difference }) => difference === 'not-in-text')
    expect(missing.map(({ field }) => field)).not.toContain('operation_window')
    expect(missing.map(({ field }) => field)).not.toContain('announced')
  })
})

describe('a live blog of 100,000 characters', () => {
  const entries = [
    'وزارة الداخلية السورية: التحقيق مع مرافقي المهاجم مستمر، ولا معلومات عن جهات أخرى حتى الآن',
    'القيادة المركزية الأمريكية: مقتل جنديين أمريكيين ومترجم مدني وإصابة ثلاثة آخرين في هجوم قرب تدمر أمس السبت',
    'مصدر طبي: نقل المصابين بمروحية إلى قاعدة التنف لتلقي العلاج قبل إجلائهم إلى خارج البلاد',
    'قال المرصد السوري لحقوق الإنسان إن قوات التحالف أغلقت الطرق المؤدية إلى المدينة ونشرت آليات على مداخلها',
    'مراسلنا: هدوء حذر في المدينة، وحركة السير على الطريق الدولي عادت تدريجيا بعد توقف دام ساعات',
  ]
  const blog = ['تغطية مباشرة: هجوم تدمر ومقتل جنديين أمريكيين']
  for (let length = 0, at = 0; length < 100_000; at += 1) {
    const minute = String(at % 60).padStart(2, '0')
    const line = `${String(23 - (Math.floor(at / 60) % 24)).padStart(2, '0')}:${minute} ${entries[at % entries.length]}`
    blog.push(line)
    length += line.length + 1
  }
  const text = blog.join('\n')
  const report = read(text, '2025-12-14')

  it('has one main event and no others', () => {
    expect(text.length).toBeGreaterThan(100_000)
    expect(report.analysis.events.map(({ id, role }) => `${id} ${role}`)).toEqual(['palmyra-attack-dec-2025 main'])
  })
  it('says each value once', () => {
    expect(claims(report).toSorted()).toEqual([
      'us_civilians_killed=1 same',
      'us_soldiers_killed=2 same',
      'us_wounded=3 same',
    ])
  })
  it('gives every entry its own speaker', () => {
    const speakers = Map.groupBy(report.analysis.attributions, (one) => speech(one))
    const times = (blog.length - 1) / entries.length
    for (const one of [
      'syrian-moi institution say',
      'centcom institution say',
      '(مصدر طبي) anonymous say',
      'sohr institution say',
      '(مراسلنا) anonymous say',
    ])
      expect(Math.abs((speakers.get(one)?.length ?? 0) - times)).toBeLessThanOrEqual(1)
  })
  it('reads the hours as no quantities and no dates', () => {
    expect(report.analysis.quantities.filter(({ start }) => /^\d\d:/.test(text.slice(start, start + 3)))).toEqual([])
    expect(new Set(report.analysis.dates.map(({ rule }) => rule))).toEqual(new Set(['yesterday-weekday']))
  })
})

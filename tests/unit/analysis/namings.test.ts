/** Which name a report chose (arabic.md §7.2), and whose word it is. */
import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

/** `words (stance)`, with `"` behind for those in somebody's mouth. */
function namings(text: string, published: string | null = '2025-12-01'): string[] {
  const { analysis, words } = read(text, published)
  return analysis.namings.map((one) => `${words(one)} (${one.stance})${one.quoted ? '"' : ''}`)
}

describe('namings', () => {
  it.each<[string, string[]]>([
    ['هاجمت القوات تنظيم داعش في البادية السورية', ['تنظيم داعش (neutral)']],
    ['هاجمت القوات تنظيم "الدولة الإسلامية" في سوريا', ['تنظيم "الدولة الإسلامية" (neutral)']],
    ['هاجمت القوات عصابات داعش الإرهابية في العراق', ['عصابات داعش الإرهابية (pejorative)']],
    ['اتهمت الوزارة مليشيات قسد بفتح السجن', ['مليشيات قسد (pejorative)']],
    ['قالت قوات سوريا الديمقراطية (قسد) إنها انسحبت', ['قوات سوريا الديمقراطية (neutral)', 'قسد (neutral)']],
    ['وزارة الداخلية في الحكومة السورية الشرعية', ['الحكومة السورية الشرعية (honorific)']],
    ['سلطة الأمر الواقع في دمشق ترفض', ['سلطة الأمر الواقع في دمشق (pejorative)']],
    [
      'قوات الاحتلال الأمريكي تنسحب، والجيش الأمريكي يؤكد',
      ['قوات الاحتلال الأمريكي (pejorative)', 'الجيش الأمريكي (neutral)'],
    ],
    ['علقت واشنطن عقوبات قيصر على سوريا', ['عقوبات قيصر (neutral)']],
    ['رفع العقوبات الجائرة عن سوريا بعد قانون قيصر', ['العقوبات الجائرة (pejorative)', 'قانون قيصر (neutral)']],
    ['هاجمت القوات تنظيم ما يسمى بالدولة الإسلامية في سوريا', ['ما يسمى بالدولة الإسلامية (pejorative)']],
    ['هاجمت القوات تنظيم ما يسمى بـ"الدولة الإسلامية" في سوريا', ['ما يسمى بـ"الدولة الإسلامية" (pejorative)']],
    ['هاجمت القوات تنظيم ما يُعرف بالدولة الإسلامية في سوريا', ['ما يُعرف بالدولة الإسلامية (neutral)']],
    ['هاجمت القوات ما يعرف بـ«الدولة الإسلامية» في سوريا', ['ما يعرف بـ«الدولة الإسلامية» (neutral)']],
    [
      'هاجمت القوات داعش في ما بقي من أرض «الدولة الإسلامية» في سوريا',
      ['داعش (neutral)', 'الدولة الإسلامية (official)'],
    ],
    ['سقوط نظام بشار الأسد في دمشق', ['سقوط نظام بشار الأسد (neutral)']],
  ])('%s', (text, expected) => {
    expect(namings(text)).toEqual(expected)
  })

  it('flags what stands in somebody’s mouth', () => {
    expect(namings('قال مظلوم عبدي: "واجهنا مرتزقة داعش في كل هذه المدن".')).toEqual(['مرتزقة داعش (pejorative)"'])
    expect(namings('قال مظلوم عبدي إنه واجه "داعش" في الرقة.')).toEqual(['داعش (neutral)'])
  })

  it.each([
    'تنظيم القاعدة في اليمن',
    'قوات الأمن في مصر',
    'العقوبات على روسيا',
    'الحكومة المصرية تنفي',
    'رغم سقوط الأمطار في دمشق',
  ])('none in: %s', (text) => {
    expect(namings(text)).toEqual([])
  })

  it('holds to the days for which a name is a choice', () => {
    expect(namings('قال النظام السوري إن قواته تقدمت في حلب', '2016-05-01')).toEqual([])
    expect(namings('قالت الحكومة السورية إن الحملة انتهت', '2025-12-01')).toEqual(['الحكومة السورية (neutral)'])
  })
})

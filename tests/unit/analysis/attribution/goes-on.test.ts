/**
 * Speakers told by their surname, by a pronoun's verb with its own object, or by whom the text is about while they speak to a medium
 * (arabic.md §4.1, §7.1). Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const haddad = 'قال الخبير سامر حداد إن القرار متأخر.'
const said = '(الخبير سامر حداد) person say'

const surnames: readonly Case[] = [
  [
    'وقال المدرب إيميليو سانتوس إن المباراة صعبة. وكشف سانتوس عن إصابته. ونفى سانتوس أي خلاف.',
    ['(المدرب إيميليو سانتوس) person say', '(سانتوس) person announce', '(سانتوس) person deny'],
  ],
  [
    'وقال إيفان زاسيبكين إن الأمر صعب. وقال زاسيبكين في مقابلة إن الوضع أصعب.',
    ['(إيفان زاسيبكين) person say', '(زاسيبكين) person say'],
  ],
  ['وزار أليكسي نافارني المدينة. وقال نافارني إنه سعيد.', ['(نافارني) person say']],
  ['ويرى صيرفي أن السعر سيرتفع.', ['(صيرفي) anonymous judge']],
  ['وقال براندون لوكاس إن الطريق مغلق.', ['(براندون لوكاس) person say']],
  ['وقال مسافرون عالقون إن الطريق مغلق.', ['(مسافرون عالقون) anonymous say']],
  ['وأعلن مطورون عقاريون، الأربعاء، عن مشروع جديد.', ['(مطورون عقاريون) anonymous announce']],
  ['قال خالد المناعي رئيس الهيئة إن العدد زاد.', ['(خالد المناعي) person say']],
  ['وكشف سانتوس عن إصابته.', []],
]

const objects: readonly Case[] = [
  [
    'قالت وزارة الصحة إن اللقاح آمن، وأعلنت دعمها للحملة.',
    ['(وزارة الصحة) institution say', '(وزارة الصحة) institution announce'],
  ],
  [`${haddad} لكنه نفى علمه بالموعد.`, [said, '(الخبير سامر حداد) person deny']],
  [`${haddad} واتهم المتشددين بالتضليل.`, [said, '(الخبير سامر حداد) person assert']],
  ['وأكد الوزير على أهمية الحوار.', ['(الوزير) person assert']],
  // what may be said, whom somebody calls upon, and another one's deed
  [`${haddad} وقد تقول الشركة إن الكلفة أعلى.`, [said]],
  ['ونظمت الحملة، التي حثت الشركة على رفع الأجور، وقفة أمس.', []],
  [`${haddad} ثم أعلنت استقلالها.`, [said]],
]

const addressees: readonly Case[] = [
  [
    'خبر من المدينة\nزار الوزير سامر حداد المدينة. وقال في تصريح لموقع «المدن» إن الطريق سيفتح.',
    ['(الوزير سامر حداد) person say'],
  ],
  ['خبر من المدينة\nكان سامر حداد يعمل في الميناء. يقول لموقعنا إن الرواتب تأخرت.', ['(سامر حداد) person say']],
  [
    'خبر من المدينة\nوتعمل هالة مراد معلمة في المخيم. وتقول في حديث لـ«المدن» إن الصفوف مكتظة.',
    ['(هالة مراد) person say'],
  ],
  ['قال في تصريح للمرصد السوري لحقوق الإنسان أحد الناجين إن القارب غرق.', ['(أحد الناجين) anonymous say']],
  ['وأعلن في تصريح لإذاعة دمشق وزير التموين عن تخفيض الأسعار.', ['(وزير التموين) person announce']],
  ['«لا أستطيع أن أدعو الجيران كلهم إلى الإفطار»، تقول سوزان وهي ترتب الصحون.', ['(سوزان) person say direct']],
  ['وكتب إنيستا تغريدة، السبت، قال فيها: "سعيد جدا بالفوز الذي حققناه اليوم".', ['(إنيستا) person say direct']],
  ['وعاد الفريق أمس، حسب الصحيفة، التي أشارت إلى أن الجمهور استقبله.', ['(الصحيفة) institution say']],
  // to whom it is said, and reports of which the text speaks
  ['قال لقناة العربية إن الحرب انتهت.', []],
  ['وعبر عن قلقه من التقارير التي تتحدث عن الأزمة.', []],
]

describe('speakers who go on', () => {
  const tables = [
    ['by their surname', surnames],
    ['with an object', objects],
    ['to a medium', addressees],
  ] as const
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(read(text).analysis.attributions.map(speech)).toEqual(expected)
    })
  })
})

/**
 * Frames of ordinary news that outlets of the Maghreb, the Gulf and agencies have beside others (arabic.md §7.1): holders between commas, datelines,
 * objects without a clause, places behind an office. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const haddad = 'قال الخبير سامر حداد إن القرار متأخر.'
const said = '(الخبير سامر حداد) person say'

const holders: readonly Case[] = [
  ['وكان نائب الرئيس، إيميليو سانتوس، دعا الأحزاب إلى الحوار.', ['(إيميليو سانتوس) person demand']],
  ['وكانت كريسيدا ديل، مفوضة الشرطة، نفت أن القوات انسحبت.', ['(كريسيدا ديل) person deny']],
  ['وزعم مؤسسها، لارس إكلوند، في مقطع مصور، أن الكلفة أقل.', ['(لارس إكلوند) person doubt']],
  ['وأعلن عبد الإله المريني، وزير الماء، عن خطة جديدة.', ['(عبد الإله المريني) person announce']],
  ['وأفاد الناطق باسم المحكمة الابتدائية بنابل، سيف الدين العوني، بأن الملف فتح.', ['(سيف الدين العوني) person say']],
  ['ويحكي ابنهما محمود، الذي ترك الحرفة، أن الورشة كبيرة.', ['(ابنهما محمود) person say']],
  ['رئيس بلدية فاريا: الطريق مفتوح', ['(رئيس بلدية فاريا) person say']],
  ['وقال صاحب مصنع مجاور إن الأسعار ارتفعت.', ['(صاحب مصنع مجاور) anonymous say']],
  // what somebody did between two commas is no holder
  ['وأعاد تغريدها، سامر حداد، مساء أمس.', []],
]

const objects: readonly Case[] = [
  [
    'وحذر مصدر طبي من ارتفاع الإصابات، مبينا أن المشفى ممتلئ.',
    ['(مصدر طبي) anonymous demand', '(مصدر طبي) anonymous say'],
  ],
  ['وحذر مصدر من داخل المخيم من ارتفاع الإصابات.', ['(مصدر من داخل المخيم) anonymous demand']],
  ['وحذر عدد من الخبراء من ارتفاع الأسعار.', ['(عدد من الخبراء) anonymous demand']],
  ['لكن خبراء شككوا في ذلك.', ['(خبراء) anonymous doubt']],
  ['وتساءل موقع متخصص عما إذا كانت الشركة صادقة.', ['(موقع متخصص) institution say']],
  ['وتبعا لمعطيات وزارة الصحة، فإن العدد تراجع.', ['(معطيات وزارة الصحة) institution say']],
  [
    `${haddad} وهو اتهام نفاه مستشار القائد، قائلا إن الطريق مفتوح.`,
    [said, '(مستشار القائد) person deny', '(مستشار القائد) person say'],
  ],
  [
    `${haddad} كما أكد رفضه للصفقة. وأكد ضرورة الحوار.`,
    [said, said.replace('say', 'assert'), said.replace('say', 'assert')],
  ],
  ['ونشرت وزارة الصحة بيانا أعلنت فيه عن حملة جديدة.', ['(وزارة الصحة) institution announce']],
  ['وحملت مفوضة حقوق الإنسان الأممية مسؤولية الهجوم للحكومة.', ['(مفوضة حقوق الإنسان الأممية) person assert']],
  // an adjective, and what is denied without anybody
  ['وذكرت الفصائل المسلحة المعارضة أن الطريق مغلق.', ['(الفصائل المسلحة المعارضة) institution say']],
  ['وهو اتهام قديم تكرر كثيرا.', []],
]

describe('frames of ordinary news', () => {
  const tables = [
    ['holders', holders],
    ['objects', objects],
  ] as const
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(read(text).analysis.attributions.map(speech)).toEqual(expected)
    })
  })

  it('a city before a dash is where the report was written', () => {
    const text = 'لا حوار قبل الإفراج عن السجناء\nكراكاس - رفضت ماريا بيناليس دعوة الحكومة، وقالت إن الحوار ممكن.'
    expect(read(text).analysis.attributions.map(speech)).toEqual(['(ماريا بيناليس) person say'])
  })
})

/**
 * Speakers whom the text introduces between commas, and where their statement begins behind the second one (arabic.md §7.1,
 * "SUBJECT-NP (apposition)* (context)*"). Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const introduced: readonly Case[] = [
  ['ودعا لورينزو باتي، عمدة فيرونا، إلى إغلاق الجسر.', ['(لورينزو باتي) person demand']],
  ['وأعلن تيمور أكسوي، نائب رئيس الاتحاد، عن دورة جديدة.', ['(تيمور أكسوي) person announce']],
  ['وحذر هارولد ميلز، مدير المرصد البيئي، من موجة حر.', ['(هارولد ميلز) person demand']],
  ['وشدد بيتر هولمان، منسق الإغاثة، على ضرورة فتح المعابر.', ['(بيتر هولمان) person assert']],
  ['وتعهدت غريتا لارسن، رئيسة المتحف، بترميم القاعة.', ['(غريتا لارسن) person demand']],
  ['وحذر سامر كوهين، الذي يدير المختبر، من تلوث المياه.', ['(سامر كوهين) person demand']],
  ['وأكد علي حسن، رئيس مجلس الإدارة، تعرض الموقع للقرصنة.', ['(علي حسن) person assert']],
  ['ووصف تيم بورغ، المدير التنفيذي للشركة، النتائج بأنها مشجعة.', ['(تيم بورغ) person judge']],
  ['وكشف النحات، إيميليو سانتوس، عن تمثال جديد.', ['(إيميليو سانتوس) person announce']],
  ['وهددت إيطاليا، بوابة المهاجرين إلى القارة، بوقف الاتفاق.', ['(إيطاليا) institution demand']],
  ['وأكد الوزير سامر حداد، وهو طبيب، أن اللقاح متوفر.', ['(الوزير سامر حداد) person assert']],
  // nobody is named, or what stands between the commas is no apposition
  ['وأعلن رسميا، وهو أمر متوقع، عن تأجيل المؤتمر.', []],
  ['وكشف مسح جديد، وهو الأول من نوعه، عن تراجع القراءة.', []],
  ['وأعلن انتهاء الدورة، التي بدأت أمس، عن موسم ناجح.', []],
  ['وأعلن تأجيل المباراة، نائب رئيس الاتحاد لم يحضر.', []],
  ['وعزت الوكالتان، خفض التصنيف، إلى التضخم.', []],
]

/** What is said begins behind the second comma. */
const objects: readonly Case[] = [
  ['وأكد علي حسن، رئيس مجلس الإدارة، تعرض الموقع للقرصنة.', ['تعرض الموقع للقرصنة']],
  ['ودعا لورينزو باتي، عمدة فيرونا، إلى إغلاق الجسر.', ['إلى إغلاق الجسر']],
  ['وحذر هارولد ميلز، مدير المرصد البيئي، من موجة حر.', ['من موجة حر']],
  ['وقال علي حسن، رئيس مجلس الإدارة، إن الموقع عاد.', ['الموقع عاد']],
]

describe('speakers whom the text introduces', () => {
  it.each(introduced)('%s', (text, expected) => {
    expect(read(text).analysis.attributions.map(speech)).toEqual(expected)
  })

  it.each(objects)('what is said: %s', (text, expected) => {
    const { analysis, words } = read(text)
    expect(analysis.attributions.map(({ content }) => words(content))).toEqual(expected)
  })
})

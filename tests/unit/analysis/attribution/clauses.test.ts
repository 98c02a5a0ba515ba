/**
 * Who acts in a clause speaks in it (arabic.md §7.1): where the speaker's words end before the object, whom the text is about when the verb
 * names nobody, speech that only its quotation shows, whom it is said to. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const objects: readonly Case[] = [
  [
    'أعلنت إدارة مكافحة المخدرات السورية تنفيذ عملية نوعية في الساحل.',
    ['(إدارة مكافحة المخدرات السورية) institution announce'],
  ],
  ['أعلنت وزارة الآثار المصرية اكتشاف مقبرة قديمة.', ['(وزارة الآثار المصرية) institution announce']],
  ['أعلن وزير النقل العراقي إلغاء الرحلات إلى الشمال.', ['(وزير النقل العراقي) person announce']],
  ['ولا يخفي سكان في البلدة قلقهم من أن الطريق مغلقة.', ['(سكان في البلدة) anonymous say']],
  ['واتهم المتحدث باسم الجيش قوات قسد بقصف الأحياء.', ['(المتحدث باسم الجيش) person assert']],
  ['ويتابع الرجل الستيني حديثه: "لم يبق لنا سوى هذا البيت وهذه الشجرة".', ['(الرجل الستيني) person say direct']],
  ['وقال سليم الخطيب (45 عاما)، وهو سائق، إن الطريق مقطوع.', ['(سليم الخطيب) person say']],
  ['وأقر مسؤول كردي بوجود ثغرات في الحراسة.', ['(مسؤول كردي) anonymous assert']],
  ['وكرر الوزير دعوته إلى الحوار.', ['(الوزير) person assert']],
  ['أعاد الوزير افتتاح الجسر.', []],
  // the same patterns in the name of a body, an office or a person
  ['أعلنت هيئة تنظيم الاتصالات السورية أن الشبكة عادت.', ['(هيئة تنظيم الاتصالات السورية) institution announce']],
  ['قال مدير إعادة التأهيل إن العمل مستمر.', ['(مدير إعادة التأهيل) person say']],
  ['أعلن النائب العام أن التحقيق انتهى.', ['(النائب العام) person announce']],
  [
    'قالت وزيرة الثقافة المصرية إيناس عبد الدايم إن المعرض مستمر.',
    ['(وزيرة الثقافة المصرية إيناس عبد الدايم) person say'],
  ],
]

/** Behind a headline, as a headline is no part of what its text tells. */
const topics: readonly Case[] = [
  ['احتفى المدرب يورغن كلوب بلاعبه في القاعة قائلا إنه الأفضل.', ['(المدرب يورغن كلوب) person say']],
  ['ولم يكن الوزير حاضرا في الجلسة، لكنه قال إنه يتابعها.', ['(الوزير) person say']],
  ['ولم تعلن القيادة المركزية الأمريكية عدد القتلى. وقالت إن التحقيق مستمر.', ['centcom institution say']],
  ['وصل الشيخ إلى المخيم قبل عام. غادره بعد أشهر. وقال إن الحياة فيه صعبة.', ['(الشيخ) person say']],
  [
    'قالت هند قبوات إن العمل بدأ. وقالت عند بدئها جولة في المخيم إن الوضع مستقر.',
    ['hind-kabawat person say', 'hind-kabawat person say'],
  ],
  // another gender, a passive, a sentence whose own subject cannot be read, whoever is quoted
  ['ولم تعلن القيادة المركزية الأمريكية عدد القتلى. وقال إن التحقيق مستمر.', []],
  ['وافقت السعودية على فتح مكتب في خطوة وصفت بأنها إيجابية.', []],
  ['غادر الوزير القاعة. وتراجعت أسعار النفط بعد ذلك. ويذكر أن الاجتماع الثاني قريب.', []],
  ['غادر الوزير القاعة. ويسعى طاقم الدفاع إلى تعويض، قائلا إن العقد باطل.', []],
]

const quoted: readonly Case[] = [
  [
    'أما وزير الدفاع الأمريكي بيت هيغسيث فاختار منصة إكس ليكتب: "من يستهدف جنودنا لن ينجو".',
    ['pete-hegseth person say direct'],
  ],
  ['تودعنا السيدة عند الباب بجملة واحدة: "اكتبوا أننا تعبنا من الانتظار".', ['(السيدة) person say direct']],
  ['"الغرف محجوزة حتى نهاية الشهر"، يضحك مدير الفندق.', ['(مدير الفندق) person say direct']],
  // a title, an inscription, a name; a verb that nobody does
  ['نشر الوزير كتابا بعنوان: "سوريا بين الحرب والسلام الطويل".', []],
  ['رفع الطلاب لافتة كتب عليها: "لا عودة إلى الوراء أبدا".', []],
  ['وسئل الوزير: "هل تعود القوات قبل نهاية الشهر؟"', []],
  ['غزة وإسرائيل: "هدنة هشة في انتظار الوسطاء"', []],
]

const insisting: readonly Case[] = [
  ['بدوره شدد إبراهيم قالن على ضرورة إخراج العناصر الأجنبية.', ['ibrahim-kalin person assert']],
  ['وأشار المحامي رضوان السلامة، وكيل عدد من العائلات، إلى تقديم طلبات.', ['(المحامي رضوان السلامة) person say']],
  ['وأفاد مراسل في الرقة بسماع إطلاق نار.', ['(مراسل في الرقة) anonymous say']],
  ['الخبير الأمني سامر حداد، أشار في حديث لشبكتنا، إلى أن العدد كبير.', ['(الخبير الأمني سامر حداد) person say']],
  ['أما الكلام الأوضح فجاء من المبعوث توم براك: "لن نسمح لأحد بأن يملي سياستنا".', ['tom-barrack person say direct']],
  ['حذر الكاتب السياسي بكر صدقي من الإفراط في التفاؤل.', ['(الكاتب السياسي بكر صدقي) person demand']],
  ['وقالت مسؤولة في المفوضية إن اللاجئين عادوا.', ['(مسؤولة في المفوضية) anonymous say']],
  ['قال توم باراك، الذي طلب عدم ذكر اسم مضيفه، إن الوقت ضيق.', ['tom-barrack person say']],
  // where it is published, and what is tightened
  ['وشدد الوزير على منصة إكس على أن العمل مستمر.', ['(الوزير) person assert']],
  ['شدد الحصار على المدينة.', []],
]

const addressed: readonly Case[] = [
  ['قال توم باراك إن الاتفاق صامد. وقال لبي بي سي إن الوقت ضيق.', ['tom-barrack person say', 'tom-barrack person say']],
  ['وقال لرويترز مصدر أمني إن الطريق مفتوح.', ['(مصدر أمني) anonymous say']],
  ['إلا أن مصدرا أمنيا عراقيا صرح لرويترز بأن الطريق مفتوح.', ['(مصدرا أمنيا عراقيا) anonymous say']],
  ['وكان مسؤول سوري كبير قد أخبر رويترز يوم الجمعة أن التمديد مرجح.', ['(مسؤول سوري كبير) anonymous say']],
  ['وأبلغ مصدران مطلعان رويترز بأن واشنطن ضغطت على الطرفين.', ['(مصدران مطلعان) anonymous say']],
  // the medium itself speaks, or is what somebody goes by
  ['وفقا لرويترز، غادرت القوات القاعدة.', ['reuters agency say']],
  ['وقالت رويترز إن القوات غادرت القاعدة.', ['reuters agency say']],
]

const nouns: readonly Case[] = [
  ['بعد تأكيد وزارة الدفاع السورية أن القوات انسحبت، عاد الأهالي.', ['syrian-mod institution assert']],
  ['وجاء إعلان الرئيس السوري أحمد الشرع أمس أن بلاده مستعدة.', ['ahmed-al-sharaa person announce']],
  [
    'قال توم باراك إن الاتفاق صامد. ونقلت عنه وكالة سانا قوله إن الوقت ضيق.',
    ['tom-barrack person say', 'tom-barrack person say'],
  ],
  [
    'قال توم باراك إن الاتفاق صامد. والجانبان، وفق تقديره، بحاجة إليه.',
    ['tom-barrack person say', 'tom-barrack person judge'],
  ],
  // what was not said, a saying that is spoken of, another clause, a text
  ['ورغم عدم إعلان الحركة موعدا إلا أن التقارير كثيرة.', []],
  ['ووصف الوزير إعلان إيران بأنها ستنسحب مناورة.', ['(الوزير) person judge']],
  ['ولم يصدر نفي الوزارة بعد، غير أن الأنباء شاعت.', []],
  ['نص إعلان المبادئ على أن تنسحب القوات.', []],
]

const several: readonly Case[] = [
  ['وقال الجانبان إن الهدنة باقية.', ['(الجانبان) anonymous say']],
  [
    'وقالت مارلين عطا الله، رئيسة الدائرة، إن العقد موحد. وتوضح أنه ملزم.',
    ['(مارلين عطا الله) person say', '(مارلين عطا الله) person say'],
  ],
  ['وحذرت الدكتورة منى مكرم، خبيرة الشأن التركي، من أن أنقرة لن تقبل.', ['(الدكتورة منى مكرم) person demand']],
  ['وقال مدير أحد الفنادق إن الغرف محجوزة.', ['(مدير أحد الفنادق) anonymous say']],
  // a noun with the ending of the dual
  ['ويقول الإعلان إن العرض محدود.', ['(الإعلان) person say']],
]

const heads: readonly Case[] = [
  ['الإنتربول يطالب الصين بإيضاح وضع رئيسه.', ['(الإنتربول) institution demand']],
  ['أمريكا تدين الهجوم: ندعم حق الحلفاء في الدفاع عن النفس', ['united-states institution say']],
  // what somebody lays down does not ask; a title is nobody's words
  ['القانون يطالب الشركات بالإفصاح.', []],
  ['سوريا ما بعد قيصر: سباق على العقود', []],
]

const kept: readonly [string, readonly string[]][] = [
  ['وقال الشرع: "نحن نعمل من أجل سوريا موحدة ومستقرة ".', ['نحن نعمل من أجل سوريا موحدة ومستقرة']],
]

describe('who acts in a clause speaks in it', () => {
  const tables: readonly [string, readonly Case[]][] = [
    ['a speaker ends before the object', objects],
    [
      'a verb without a subject goes on with whom the text is about',
      topics.map(([text, expected]) => [`أخبار\n${text}`, expected]),
    ],
    ['a quotation shows that its clause speaks', quoted],
    ['whom it is said to is no speaker', addressed],
    ['what is insisted on, and far objects', insisting],
    ['nouns of saying, and somebody by a pronoun', nouns],
    ['at the head of a headline', heads],
    ['one, two or several', several],
  ]
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(read(text).analysis.attributions.map(speech)).toEqual(expected)
    })
  })

  it.each(kept)('what is said ends with its last word: %s', (text, expected) => {
    const { analysis, words } = read(text)
    expect(analysis.attributions.map(({ content }) => words(content))).toEqual(expected)
  })

  it('a speaker ends with the line', () => {
    const { analysis, words } = read('وفق الرئيس الأمريكي\nدونالد ترمب عن سوريا')
    expect(analysis.attributions.filter((one) => words(one).includes('\n'))).toEqual([])
  })
})

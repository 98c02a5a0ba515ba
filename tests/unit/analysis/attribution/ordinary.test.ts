/**
 * Who says what in the ordinary language of news (arabic.md §7.1): questions and their answers, whom words are ascribed to, how something is
 * said, nouns of saying behind another verb, offices with their place. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

type Case = readonly [text: string, expected: readonly string[]]

const haddad = 'قال الخبير سامر حداد إن القرار متأخر.'
const said = '(الخبير سامر حداد) person say'

const questions: readonly Case[] = [
  [
    'وسأل القاضي الشاهد: «من أعطاك المفتاح؟»، فأجاب: «لا أعرف اسمه».',
    ['(القاضي) person say direct', '(الشاهد) anonymous say direct'],
  ],
  [
    'وسألت النائبة ريم الخطيب وزير النقل: «متى يفتح الجسر؟»، فأجاب الوزير: «قبل نهاية الشهر».',
    ['(النائبة ريم الخطيب) person say direct', '(الوزير) person say direct'],
  ],
  ['وسأل القاضي الشاهد عما رآه في تلك الليلة.', ['(القاضي) person say']],
  // whoever answers is not the asker
  ['سأله القاضي: «هل كنت هناك؟»، فأجاب: «كنت نائما في بيت أهلي».', []],
  ['وسأل أحد الموظفين زميله "ألا ترى أن ما تفعله قد يضر بنا جميعا؟"', ['(أحد الموظفين) anonymous say direct']],
  // a thing that is asked for, and no question
  ['وسأل الطفل والده حلوى.', []],
]

const ascribed: readonly Case[] = [
  ['ونسب التقرير إلى ضابط كبير قوله: "كنا نعد الأيام".', ['(ضابط كبير) anonymous say direct']],
  ['ونسبت الصحيفة إلى مصادر مطلعة قولها إن القرار اتخذ.', ['(مصادر مطلعة) anonymous say']],
  ['نُسب إلى الوزير سامر حداد أنه وافق على الصفقة.', ['(الوزير سامر حداد) person say']],
  [`${haddad} وبحسب ما نُسب إليه في المحضر، فإن الرواتب تأخرت.`, [said, said]],
  [`${haddad} والبديل جاهز، وفق ما نُقل عنه.`, [said, said]],
  // a deed, and a share
  ['ونسبت السلطات الهجوم إلى خلية نائمة.', []],
  ['وارتفعت نسبة العائدين إلى الثلث.', []],
  ['وفق ما تقرر، يبدأ العمل غدا.', []],
]

const manners: readonly Case[] = [
  [
    'قالت الناجية منى حمدو إن المبنى انهار. وأضافت باكية "ظننت أن القصف عاد".',
    ['(الناجية منى حمدو) person say', '(الناجية منى حمدو) person say direct'],
  ],
  [
    'قالت الناجية منى حمدو إن المبنى انهار. وتابعت وهي تشير إلى الركام: "هنا كان بيتنا".',
    ['(الناجية منى حمدو) person say', '(الناجية منى حمدو) person say direct'],
  ],
  [`${haddad} فأجاب بلا تردد: "لن أغير رأيي".`, [said, `${said} direct`]],
  [`${haddad} وأضاف في منشور ثان: "لا تتركوا الناس وحدهم".`, [said, `${said} direct`]],
  ['ويقول معدوه إن الخطر قائم.', ['(معدوه) anonymous say']],
  ['وقالت طالبة جامعية فضلت عدم ذكر اسمها إن الامتحان تأجل.', ['(طالبة جامعية) anonymous say']],
  ['وقال حساب موال إن المنشور صادق.', ['(حساب موال) anonymous say']],
  // a subject of the same pattern, a quoted name, a part that is quoted
  [`${haddad} وأوضحت مقارنة أن السعر تضاعف.`, [said]],
  ['قالت الوزارة إن الطريق مفتوح. وتقول ماجدة: "لم نر الخبز منذ أيام".', ['(الوزارة) institution say']],
  ['وحذر سامر حداد في تصريحات عقب جولة أجراها من أن الأمر خطير.', ['(سامر حداد) person demand']],
  ['ونشرت الخبر صحيفة "صوت الشمال اليوم".', []],
  ['شكك مسؤول أمريكي في ما وصفه "صواريخ لا تقهر".', ['(مسؤول أمريكي) anonymous doubt']],
  ['وتحدث المدرب لبي بي سي دون الكشف عن هويته.', []],
  ['أعلنت الجامعة إيفاد 12 ألف طالب وطالبة إلى بلدان أخرى.', ['(الجامعة) institution announce']],
]

const nouns: readonly Case[] = [
  [`${haddad} وختم بالتشديد على أن البديل جاهز.`, [said, said]],
  [`${haddad} واستهل كلمته بالتذكير بأن البديل جاهز.`, [said, said]],
  ['جدد الناطق باسم الجيش سامر حداد التأكيد أن الحدود آمنة.', ['(الناطق باسم الجيش سامر حداد) person assert']],
  ['واكتفى مسؤول أمريكي بالدعوة إلى ضبط النفس.', ['(مسؤول أمريكي) anonymous say']],
  ['يجمع خبراء على أن القرار متأخر.', ['(خبراء) anonymous say']],
  [`${haddad} وهو يردد: "لا تستعجلوا".`, [said, `${said} direct`]],
  ['وعن الكلفة تكتفي الوزارة بالصمت.', []],
  // to gather, to close, to hesitate, to recur
  ['وفي مساء الأربعاء، تجمع محتجون في العاصمة، ثم انصرفوا.', []],
  ['يجمع خبراء العينات لأن المختبر بعيد.', []],
  ['ختم الوزير جولته بزيارة الميناء.', []],
  ['وتردد الوزير لأن القرار صعب.', []],
  ['حاولت الإجابة عن سؤال تردد مؤخرا: "لماذا الآن وليس غدا؟"', []],
]

const beside: readonly Case[] = [
  [
    'عزا الوزير توقف المشاريع إلى نقص السيولة، في حين أرجعه نواب إلى سوء الإدارة.',
    ['(الوزير) person say', '(نواب) anonymous say'],
  ],
  [
    'وطالبت المنظمة السلطات بالإفراج عنهم، وحثت الدول المانحة على ربط التمويل بذلك.',
    ['(المنظمة) institution demand', '(المنظمة) institution demand'],
  ],
  [
    'أعلنت وزارة الدفاع السورية أن دورية تعرضت لكمين، وحملت "قسد" المسؤولية الكاملة.',
    ['syrian-mod institution announce', 'syrian-mod institution assert'],
  ],
  [
    `${haddad} وتتفق معه أستاذة الاقتصاد هالة مراد، إذ تعتبر أن الثقة لا تبنى بقرار.`,
    [said, '(أستاذة الاقتصاد هالة مراد) person judge'],
  ],
  ['وروت الناجية منى حمدو أمام المحكمة كيف فقدت زوجها.', ['(الناجية منى حمدو) person say']],
  ['ورأى ناشطون سوريون في كلامه تجاهلا للواقع.', ['(ناشطون سوريون) anonymous judge']],
  [
    'ونفت مديرية المياه ذلك، وعزت التوقف إلى عطل في المحطة.',
    ['(مديرية المياه) institution deny', '(مديرية المياه) institution say'],
  ],
  // to come back, another subject, how without telling
  [`${haddad} ويتذكر باتريك مبوما كيف تحطمت الآمال.`, [said]],
  ['أعلنت الوزارة أن الطريق مفتوح، وحملت الشاحنات المؤن إلى القرية.', ['(الوزارة) institution announce']],
  ['وأرجعه الطبيب إلى منزله.', []],
  ['وتذكر الوزارة كيف.', []],
]

const offices: readonly Case[] = [
  [
    'وقالت مديرة البحوث في المنظمة سوسن قدور: "الاحتجاز المفتوح جريمة بحد ذاتها".',
    ['(مديرة البحوث في المنظمة سوسن قدور) person say direct'],
  ],
  [
    'يعتقد رجل الأعمال السوري المقيم في دبي جمال العطار أن الأموال ستتدفق.',
    ['(رجل الأعمال السوري المقيم في دبي جمال العطار) person judge'],
  ],
  ['وأشارت مراسلة القناة في دمشق، رنا العلي، إلى أن الطريق مقطوع.', ['(رنا العلي) person say']],
  ['ونقل المراسل عن مصدر طبي أن المشفى استقبل 11 جريحا.', ['(مصدر طبي) anonymous say']],
  ['وبحسب القرار الاتهامي، راقب المتهم المقهى أسبوعا.', ['(القرار الاتهامي) institution say']],
  ['ويصفها الناقد سامي البدري بأنها عين لا تنام.', ['(الناقد سامي البدري) person judge']],
  ['واعترف متهم ثان، وفق محضر الجلسة، بأنه قاد السيارة.', ['(متهم ثان) anonymous assert']],
  ['أعلن الوزير سامر حداد تنفيذ المشروع.', ['(الوزير سامر حداد) person announce']],
  ['وقالت المراسلة كايتلان كولينز إنها استبعدت.', ['(المراسلة كايتلان كولينز) person say']],
  ['قال يوسف الشاهد إن الحزب باق. ويقول الشاهد إن الأزمة عابرة.', ['(يوسف الشاهد) person say', '(الشاهد) person say']],
  // law, and where something happens
  ['ووفق القرار الجديد، ترتفع الأجور.', []],
  ['وقال الخبير في ندوة سامر حداد الأخيرة إن الوضع صعب.', ['(الخبير) person say']],
]

describe('who says what in ordinary news', () => {
  const tables: readonly (readonly [string, readonly Case[]])[] = [
    ['questions and answers', questions],
    ['ascribed words', ascribed],
    ['how it is said', manners],
    ['nouns of saying', nouns],
    ['beside another statement', beside],
    ['offices', offices],
  ]
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(read(text).analysis.attributions.map(speech)).toEqual(expected)
    })
  })
})

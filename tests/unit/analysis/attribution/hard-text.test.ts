/**
 * Speakers where they are hard to see (arabic.md §7.1): anybody before the verb, the subject of a sentence whose main verb does
 * not report, what is told "in" a document, names that look like verbs. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

function speeches(text: string): string[] {
  return read(text).analysis.attributions.map(speech)
}

type Case = readonly [text: string, expected: readonly string[]]

const before: readonly Case[] = [
  ['لكن مراسل الإذاعة في نيجيريا قال إن الأمر استغرق أسبوعا.', ['(مراسل الإذاعة في نيجيريا) anonymous say']],
  ['ولكن الشرطة قالت إن الكدمات صغيرة.', ['(الشرطة) institution say']],
  ['لكن مقربين منه قالوا إن الاعتراف انتزع بالإكراه.', ['(مقربين منه) anonymous say']],
  ['ولكن معارضي القرار يقولون إن الحظر مؤقت.', ['(معارضي القرار) anonymous say']],
  ['بيد أن نقاده، ومن بينهم مستثمرون، يقولون إن الشركة تخسر.', ['(نقاده) anonymous say']],
  ['لكن داوود يقول إن الواقع مختلف.', ['(داوود) person say']],
  ['لكن ميرنا الحلو، مؤسسة الجمعية، تقول إن التطبيق مفيد.', ['(ميرنا الحلو) person say']],
  ['أما غاريث فقال إن القضية صعبة.', ['(غاريث) person say']],
  ['أما نيوزيلندا فأكدت أن الوقت ضيق.', ['(نيوزيلندا) person assert']],
  ['أما البابا، الذي وصل أمس، فقال إن السلام ممكن.', ['(البابا) person say']],
  ['وكان رئيس الوزراء المكلف، سعد الحريري، قال هذا الأسبوع إنه متفائل.', ['(سعد الحريري) person say']],
  ['وكان صلاح قد قال إنه يحلم بالفوز.', ['(صلاح) person say']],
  ['وكانت الممثلة زعمت أنها وقعت اتفاقا.', ['(الممثلة) person doubt']],
  ['السيسي يقول إن المياه مسألة حياة.', ['(السيسي) person say']],
  ['كينيا تؤكد أنها لن تتوقف عن بناء السد.', ['(كينيا) institution assert']],
  ['بعض القادة الغربيين يقولون إن التفاوض ممكن.', ['(بعض القادة الغربيين) anonymous say']],
  ['لكن توم باراك نفى الأنباء وقال إن الاتفاق صامد.', ['tom-barrack person deny', 'tom-barrack person say']],
  // what shows, believes or is told of is nobody; a second verb begins another clause
  ['لكن الإعلان الأخير يؤكد أن الخطر باق.', []],
  ['أما وجهة النظر الأخرى فتشير إلى أن الخطر باق.', []],
  ['وكان الرجل يعتقد أنه في أمان.', []],
  ['لكن الأسطورة التي تقول إن البحيرة مسكونة قديمة.', []],
  ['السعودية بعيدة والكل يتذكر أنها امتنعت.', []],
  ['وظهر على الغلاف ما يشير إلى أنها هدية.', []],
]

const called: readonly Case[] = [
  // whoever did something before calls; who stands right behind the verb is called upon
  ['وشكر رئيس المجلس العمال والمتطوعين، ودعا السكان إلى حفل صغير.', []],
  ['زار الوزير المخيم وطالب الأهالي بالصبر.', []],
  // with somebody behind them they call themselves; at the head of a sentence nobody else can; a body calls
  ['وانقطع الماء، ودعا السكان، في رسالة، الحكومة إلى إصلاح الشبكة.', ['(السكان) anonymous demand']],
  ['دعا السكان إلى وقف القصف.', ['(السكان) anonymous demand']],
  ['وانتهت الجلسة، ودعا المجلس إلى اجتماع ثان.', ['(المجلس) institution demand']],
]

const names: readonly Case[] = [
  // first letters that look like a particle or a present tense, and endings like an adverb's
  ['وقال فيغانو إنه أبلغ الجميع.', ['(فيغانو) person say']],
  ['وقالت ويلكينسون إنها حضرت.', ['(ويلكينسون) person say']],
  ['وقالت مونيكا بايرن إن الرجل صاح.', ['(مونيكا بايرن) person say']],
  ['وقالت معدة البرنامج إنها أبلغت الوزارة.', ['(معدة البرنامج) person say']],
  ['ويقول كل الموقعين على الاتفاق إن الوقت ضيق.', ['(كل الموقعين) person say']],
  ['وقالت تانيا بارون، المديرة التنفيذية للجمعية، إنها قلقة.', ['(تانيا بارون) person say']],
  ['وقال المسلح، ويدعى رضوان، إنه يقاتل وحده.', ['(المسلح) person say']],
  ['وقال الباحثون في دراستهم، التي نُشرت في دورية محلية، إن النتائج أولية.', ['(الباحثون في دراستهم) anonymous say']],
  ['وكتب بوث يقول: "إن الطموحات قليلة جدا هنا".', ['(بوث) person say direct']],
  ['وقال قائد الأمن الداخلي في المحافظة، العقيد سامر الحسين، إن الوضع مستقر.', ['(سامر الحسين) person say']],
  ['وقال مازحا إن الأمر انتهى.', []],
  ['وقال متهكما "سعيد بأن الرئيس لن يسلمني إلى أحد".', []],
  ['واعتذر علي لمن قال عنهم الأشقاء إن الوقت ضيق.', []],
  ['وقال متحدثا لمحطة محلية إن الأمر انتهى.', []],
]

const acts: readonly Case[] = [
  ['وقد اعتذرت الكاتبة وقالت إنها تشعر بالخجل.', ['(الكاتبة) person say']],
  ['وأدلى كافانو بشهادته وقال إنه بريء.', ['(كافانو) person say']],
  ['عبر نجم الكرة كريم نصار عن امتنانه، قائلا إن العمر مجرد رقم.', ['(نجم الكرة كريم نصار) person say']],
  ['أصدر البيت الأبيض بيانا قال فيه إن العملية انتهت.', ['white-house institution say']],
  ['وكشف توم باراك عما قال إنه آخر الاتفاقات.', ['tom-barrack person announce', 'tom-barrack person say']],
  [
    'في بيان نشر بعد التوقيع، شكرت وزارة الخارجية السورية واشنطن، واصفة الخطوة بأنها شجاعة.',
    ['syrian-mofa institution judge'],
  ],
  // the sentence before tells whose words follow
  ['عنوان\nوتمكنت الشرطة من اعتقال المشتبه به. وقالت إن عمره 28 عاما.', ['(الشرطة) institution say']],
  ['عنوان\nورحب توم باراك بالقرار. وقال إن الوقت ضيق.', ['tom-barrack person say']],
  // a verb of another gender, a happening, a dateline, the passive
  ['عنوان\nورحب توم باراك بالقرار. وقالت إن الوقت ضيق.', []],
  ['عنوان\nوانتهى الاجتماع مساء. وقال إن الوقت ضيق.', []],
  ['دبي، الإمارات العربية المتحدة (خاص)-- وصلت الطائرة، قائلا إن الوقت ضيق.', []],
  ['ولعب دورا كبيرا، واتهم بإدارة مجموعة مسلحة.', []],
]

const addressed: readonly Case[] = [
  ['نور الدين البابا كشف في حديث للتلفزيون الرسمي أن الحملة انتهت.', ['nour-al-din-al-baba person announce']],
  ['ويتفق معه الباحث سليم العطار، الذي يلفت إلى أن الخلايا أصغر.', ['(الباحث سليم العطار) person say']],
  ['ورأى محلل عسكري في بغداد أن الانسحاب قريب.', ['(محلل عسكري في بغداد) anonymous judge']],
  [
    'ينفي مصدر عسكري سوري وجود غرفة مشتركة، ويصف ما ينشر عنها بأنه تكهنات.',
    ['(مصدر عسكري سوري) anonymous deny', '(مصدر عسكري سوري) anonymous judge'],
  ],
  ['وأعلنت السلطات فتح تحقيق.', ['(السلطات) institution announce']],
  // a country behind a masculine verb is whom it is about
  ['رد الوزير على القرار. واتهم الولايات المتحدة بالسعي إلى الهيمنة.', []],
  ['وقال العراق إن التسليم اكتمل.', ['iraq institution say']],
  ['وتدعو الوزارة الأهالي إلى الهدوء.', ['(الوزارة) institution demand']],
  ['وتتهم المحكمة الصحفيين بالانتماء إلى الجماعة.', ['(المحكمة) institution assert']],
  ['وقالت المحكمة العليا إن الحكم نهائي.', ['(المحكمة العليا) institution say']],
  ['يقول مؤيدو الإلغاء إن العقوبات فقدت معناها.', ['(مؤيدو الإلغاء) anonymous say']],
  ['وغردت الصحفية منى الأسعد: "لن ننسى ما حدث في تلك الليلة".', ['(الصحفية منى الأسعد) person say direct']],
  ['واعتبرت ناشطة من السويداء أن الوقت ضيق.', ['(ناشطة من السويداء) anonymous judge']],
  ['وبحسب إفادة محتجز سابق، كانت الأسماء تنادى ليلا.', ['(محتجز سابق) anonymous say']],
]

describe('speakers that are hard to see', () => {
  const tables: readonly [string, readonly Case[]][] = [
    ['anybody before the verb', before],
    ['names that look like something else, and far clauses', names],
    ['the subject of a sentence that does not report', acts],
    ['beside those addressed', addressed],
    ['whoever is called upon', called],
  ]
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(speeches(text)).toEqual(expected)
    })
  })
})

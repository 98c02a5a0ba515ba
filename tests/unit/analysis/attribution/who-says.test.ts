/**
 * Who says what in live reports, features and interviews (arabic.md §7.1): views told by their contrary, subjects between commas,
 * shares of those asked, whose data it is, whom a call is about. Beside each kind what must not match.
 */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

function speeches(text: string): string[] {
  return read(text).analysis.attributions.map(speech)
}

type Case = readonly [text: string, expected: readonly string[]]

const barrack = 'قال توم باراك إن الاتفاق صامد.'

const called: readonly Case[] = [
  // behind a definite noun another one is whom it is about
  ['دعا السكان الحكومة إلى إصلاح الشبكة.', ['(السكان) anonymous demand']],
  ['وطالب السكان المحليون الحكومة بإصلاح الشبكة.', ['(السكان المحليون) anonymous demand']],
  ['ودعا المسؤول العراقي المواطنين إلى الهدوء.', ['(المسؤول العراقي) anonymous demand']],
  ['وأوصى المجلس بتقديم المساعدة للعائدين.', ['(المجلس) institution demand']],
  ['وطالب مغردون بنشر نتائج التحقيق كاملة.', ['(مغردون) anonymous demand']],
  ['وطالب ناشط بارز بالإفراج عنه.', ['(ناشط بارز) anonymous demand']],
  // behind a plural, or a verb of the other gender, stands whom it is about
  [`${barrack} مذكرات تطالب المجلس بالرد عليها.`, ['tom-barrack person say']],
  ['طالبوا الحكومة باتخاذ إجراءات فورية.', []],
  // an adjective goes with its noun
  ['وأكد الناطق باسم الشؤون الخارجية أن العمل مستمر.', ['(الناطق باسم الشؤون الخارجية) person assert']],
  ['وقال المسؤول الحكومي إن العمل مستمر.', ['(المسؤول الحكومي) anonymous say']],
  // a feminine body right behind a masculine verb is its object
  [`${barrack} ويوصي الأمم المتحدة بالإشراف على العملية.`, ['tom-barrack person say']],
]

const views: readonly Case[] = [
  ['لا ترى الباحثة منى الشمري سببا للقلق.', ['(الباحثة منى الشمري) person judge']],
  ['ولا يعتقد الخبير سامر حداد أن الأمر انتهى.', ['(الخبير سامر حداد) person judge']],
  ['ويرى محللون في الخطوة رسالة إلى دمشق.', ['(محللون) anonymous judge']],
  ['ويشكك بعض المحللين في قدرة الأجهزة على ذلك.', ['(بعض المحللين) anonymous doubt']],
  // what nobody expects is nobody's view; what was not said stays unsaid
  ['لا يتوقع أحد أن تنتهي الأزمة غدا.', []],
  ['لم يتوقع الخبير سامر حداد أن تنتهي الأزمة.', []],
  ['ولم يذكر الوزير متى يبدأ العمل.', []],
]

const sources: readonly Case[] = [
  ['وعلمت «الجريدة» من مصدر أمني أن لجنة ستصل غدا.', ['(مصدر أمني) anonymous say']],
  ['وتظهر بيانات جمعها المرصد السوري لحقوق الإنسان أن الهجمات تراجعت.', ['sohr institution say']],
  ['وقال تقرير أعدته الأمم المتحدة إن العائدين بلا وثائق.', ['united-nations institution say']],
  ['وقال 40 في المئة من المشاركين إن الوضع أسوأ.', ['(40 في المئة من المشاركين) anonymous say']],
  ['وقال 12٪ إن الوضع أسوأ.', ['(12٪) anonymous say']],
  ['وذكر ثلاثة منهم، طلبوا عدم نشر أسمائهم، أن القناة فتحت.', ['(ثلاثة منهم) anonymous say']],
  ['وأخبرنا موظف في البلدية أن العائلات وصلت.', ['(موظف في البلدية) anonymous say']],
  ['ويستشهد بما صرح به ماركو روبيو قبل أيام من أن الرقابة باقية.', ['marco-rubio person say']],
  ['ليست المشكلة في السكن. هذا ما يؤكده المحامي سامر حداد.', ['(المحامي سامر حداد) person assert']],
  [
    'ونشرت وزارة الخارجية السورية بيانا جاء فيه: "لن نقبل بأي اعتداء على أرضنا".',
    ['syrian-mofa institution say direct'],
  ],
  [
    'ومن التعليقات ما كتبه الصحفي سامر حداد: "نعزي العائلات ونسأل من منحه سلاحا".',
    ['(الصحفي سامر حداد) person say direct'],
  ],
  ['والتقى عددا من وجهاء العشائر، الذين طالبوا بتحسين الخدمات.', ['(وجهاء العشائر) anonymous demand']],
  ['ورأت المدونة رهف السالم أن ما حدث متوقع.', ['(المدونة رهف السالم) person judge']],
  ['وجاء الرد على لسان نور الدين البابا، الذي أكد أن العمل مستمر.', ['nour-al-din-al-baba person assert']],
  ['يذكر أن وزارة الداخلية السورية كانت قد أعلنت بدء العمل.', ['syrian-moi institution announce']],
  // a number between two, and knowledge that is no news
  ['والمسافة بين 15% و20% من الطريق كما هي.', []],
  ['علمت الأم من الجيران بالخبر.', []],
]

const order: readonly Case[] = [
  ['وأكد، الخبير في شؤون الاقتصاد علاء حداد، أن السعر تراجع.', ['(الخبير في شؤون الاقتصاد علاء حداد) person assert']],
  ['وقالت نورا حداد، وهي باحثة تتابع المنشورات، إن الخطر باق.', ['(نورا حداد) person say']],
  [
    'ماكرون يدعو إلى وقف القتال، وبرلين تحث الطرفين على الهدوء',
    ['(ماكرون) person demand', '(برلين) institution demand'],
  ],
  ['18:30 وزارة الداخلية السورية تطلب من المدنيين عدم الاقتراب', ['syrian-moi institution demand']],
  ['20:10 نقل مراسلنا عن قائد ميداني تأكيده أن القوات توقفت.', ['(قائد ميداني) anonymous assert']],
  ['فبرأي الخبير سامر حداد، ينبغي الانتظار.', ['(الخبير سامر حداد) person judge']],
  ['«سبع سنوات في الخيمة، والآن لا خيمة ولا بيت»، تقولها أم ياسر.', ['(أم ياسر) person say direct']],
  ['وأدان توم باراك الهجوم مطالبا بمحاسبة الفاعلين.', ['tom-barrack person demand']],
  // the work of moving something, a noun, an adverb
  ['بدأ نقل مراسلنا إلى المشفى صباحا.', []],
  ['وتعتذر الممثلة مجددا عن التغريدة.', []],
]

const goingOn: readonly Case[] = [
  [`${barrack} كما أشار إلى أن الثقة هشة.`, ['tom-barrack person say', 'tom-barrack person say']],
  [`${barrack} إلا أنه أقر بأن الثقة هشة.`, ['tom-barrack person say', 'tom-barrack person assert']],
  [
    `${barrack} وحين سألناه عن الموعد، أجاب: "بعد أيام قليلة من الآن".`,
    ['tom-barrack person say', 'tom-barrack person say direct'],
  ],
  [`${barrack} كما تحدث عن الحدود، مؤكدا أنها آمنة.`, ['tom-barrack person say', 'tom-barrack person assert']],
  [`${barrack} ويذكّر بأن الثقة هشة.`, ['tom-barrack person say', 'tom-barrack person say']],
  // "it is worth mentioning" is nobody's
  [`${barrack} ويذكر أن الاتفاق وقع في يناير.`, ['tom-barrack person say']],
]

describe('who says what in live reports, features and interviews', () => {
  it.each([...called, ...views, ...sources, ...order, ...goingOn])('%s', (text, expected) => {
    expect(speeches(text)).toEqual(expected)
  })
})

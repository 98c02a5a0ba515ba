/** Who says so, row by row of arabic.md §7.1; each rule with the cases that it must leave alone. */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

/** All attributions of a text: speaker, kind, stance. */
function speeches(text: string): string[] {
  return read(text).analysis.attributions.map(speech)
}

function contents(text: string): string[] {
  const { analysis, words } = read(text)
  return analysis.attributions.map(({ content }) => words(content))
}

type Case = readonly [text: string, expected: readonly string[]]

const verbs: readonly Case[] = [
  ['قالت القيادة المركزية الأمريكية إن العملية انتهت.', ['centcom institution say']],
  ['ذكرت وزارة الداخلية السورية أن الحملة مستمرة.', ['syrian-moi institution say']],
  ['أوضح الوزير أن القرار نهائي.', ['(الوزير) person say']],
  ['صرح المتحدث باسم وزارة الداخلية السورية نور الدين البابا بأن الحملة مستمرة.', ['nour-al-din-al-baba person say']],
  ['أفادت وكالة رويترز بأن القوات انسحبت.', ['reuters agency say']],
  [
    'كتب الرئيس الأمريكي دونالد ترامب على منصة تروث سوشيال: "سوريا ستكون دولة عظيمة وناجحة جدا".',
    ['donald-trump person say direct'],
  ],
  ['أعلنت وزارة الداخلية السورية القبض على خلية.', ['syrian-moi institution announce']],
  ['كشفت وزارة الدفاع الأمريكية عن تفاصيل العملية.', ['us-dod institution announce']],
  ['أكدت وزارة الداخلية السورية أن الوضع مستقر.', ['syrian-moi institution assert']],
  ['شدد الرئيس السوري أحمد الشرع على أن البلاد موحدة.', ['ahmed-al-sharaa person assert']],
  ['أشار المرصد السوري لحقوق الإنسان إلى أن القصف توقف.', ['sohr institution say']],
  ['لفتت وزارة الخزانة الأمريكية إلى أن التعليق جزئي.', ['us-treasury institution say']],
  ['اعتبر مظلوم عبدي أن الاتفاق تاريخي.', ['mazloum-abdi person judge']],
  ['يرى توم باراك أن الفرصة سانحة.', ['tom-barrack person judge']],
  ['وصف الرئيس الأمريكي دونالد ترامب اللقاء بأنه رائع.', ['donald-trump person judge']],
  ['رجح مسؤول أمريكي أن يكتمل الانسحاب.', ['(مسؤول أمريكي) anonymous judge']],
  ['أقرت وزارة الدفاع الأمريكية بأن مدنيين أصيبوا.', ['us-dod institution assert']],
  ['نفت وزارة الداخلية السورية وقوع اشتباكات.', ['syrian-moi institution deny']],
  ['زعم تنظيم داعش أنه هاجم الحاجز.', ['isis institution doubt']],
  ['ادعت قوات سوريا الديمقراطية أن القصف مستمر.', ['sdf institution doubt']],
  ['طالب الأمين العام للأمم المتحدة أنطونيو غوتيريش بوقف القتال.', ['antonio-guterres person demand']],
  ['حذرت قوات سوريا الديمقراطية من عودة التنظيم.', ['sdf institution demand']],
  ['توعد الرئيس الأمريكي دونالد ترامب بالرد على الهجوم.', ['donald-trump person demand']],
  ['تعهد الرئيس الأمريكي دونالد ترامب بـ"رد قوي جدا".', ['donald-trump person demand']],
]

/** The verbs of the table that no other case has. */
const otherVerbs: readonly Case[] = [
  ['قال براد كوبر إن العملية انتهت. وأردف أن المكاسب راسخة.', ['brad-cooper person say', 'brad-cooper person say']],
  ['قال براد كوبر إن العملية انتهت. واستطرد أن المكاسب راسخة.', ['brad-cooper person say', 'brad-cooper person say']],
  ['وأوردت وكالة رويترز أن القوات انسحبت.', ['reuters agency say']],
  ['جزم توم باراك بأن الاتفاق صامد.', ['tom-barrack person assert']],
  ['نوه أسعد الشيباني إلى أن القرار مهم.', ['asaad-al-shaibani person say']],
  ['ألمح توم باراك إلى أن اللقاء قريب.', ['tom-barrack person say']],
  ['رأى توم باراك أن الفرصة سانحة.', ['tom-barrack person judge']],
  ['قدر البنك الدولي أن الأضرار كبيرة.', ['world-bank institution judge']],
  ['اعترف مظلوم عبدي بأن الوضع صعب.', ['mazloum-abdi person assert']],
  ['نفى أسعد الشيباني أن تكون المحادثات توقفت.', ['asaad-al-shaibani person deny']],
  ['كذب أسعد الشيباني أن تكون المحادثات توقفت.', ['asaad-al-shaibani person deny']],
  ['ادعى تنظيم داعش أنه هاجم الحاجز.', ['isis institution doubt']],
  ['دعا أنطونيو غوتيريش إلى وقف القتال.', ['antonio-guterres person demand']],
  ['هدد دونالد ترامب بأن الرد سيكون قويا.', ['donald-trump person demand']],
  ['وكتب توم باراك في تغريدة أن الاتفاق صامد.', ['tom-barrack person say']],
  ['بدوره، أكد توم باراك أن الاتفاق صامد.', ['tom-barrack person assert']],
  ['قال مسؤول أمريكي لم تسمه الوكالة إن القوات ستغادر.', ['(مسؤول أمريكي) anonymous say']],
  ['قال مسؤول أمريكي شريطة عدم الكشف عن هويته إن القوات ستغادر.', ['(مسؤول أمريكي) anonymous say']],
  ['وقيل إن القوات انسحبت.', ['() none doubt']],
  ['وأفيد بأن القوات انسحبت.', ['() none doubt']],
  ['ويُزعم أن القوات انسحبت.', ['() none doubt']],
]

const wordOrder: readonly Case[] = [
  ['وتقول واشنطن إن العملية ناجحة.', ['washington-dc institution say']],
  ['وكانت وزارة الخزانة الأمريكية قد أعلنت أن التعليق جزئي.', ['us-treasury institution announce']],
  [
    'وقال مساء أمس الأحد المتحدث باسم وزارة الداخلية السورية نور الدين البابا إن الحملة انتهت.',
    ['nour-al-din-al-baba person say'],
  ],
  ['وقال نور الدين البابا للتلفزيون السوري إن الحملة انتهت.', ['nour-al-din-al-baba person say']],
  ['قال قائد القيادة المركزية الأمريكية، الأدميرال براد كوبر، إن المكاسب راسخة.', ['brad-cooper person say']],
  ['ويرى الباحث في شؤون الجماعات سليم العطار أن الخطر باق.', ['(الباحث في شؤون الجماعات سليم العطار) person judge']],
  ['وقال الخبير في تصريح صحفي إن الخطر باق.', ['(الخبير) person say']],
  ['وأكد القائد العام للقوات المسلحة أن الحدود آمنة.', ['(القائد العام للقوات المسلحة) person assert']],
]

const pluperfect: readonly Case[] = [
  ['كانت قيادة الأمن قد حذرت قوات التحالف من احتمال خرق.', ['(قيادة الأمن) institution demand']],
  [
    'قال نور الدين البابا إن قيادة الأمن كانت قد حذرت قوات التحالف من خرق.',
    ['nour-al-din-al-baba person say', '(قيادة الأمن) institution demand'],
  ],
]

const continuing: readonly Case[] = [
  [
    'قالت القيادة المركزية الأمريكية إن العملية انتهت. وأضافت أن المكاسب راسخة.',
    ['centcom institution say', 'centcom institution say'],
  ],
  ['قال براد كوبر إن العملية انتهت، مشيرا إلى أن المكاسب راسخة.', ['brad-cooper person say', 'brad-cooper person say']],
  [
    'قال براد كوبر إن العملية انتهت. وختم قائلا: "سنواصل ملاحقة فلول التنظيم في كل مكان".',
    ['brad-cooper person say', 'brad-cooper person say direct'],
  ],
  ['رحب توم باراك بالاتفاق، معتبرا أنه نقطة تحول.', ['tom-barrack person judge']],
  ['أدان أنطونيو غوتيريش الهجوم، وطالب بمحاسبة المسؤولين عنه.', ['antonio-guterres person demand']],
  ['امتنع مسؤول أمريكي عن التعليق، مكتفيا بالقول إن بلاده تراقب الوضع.', ['(مسؤول أمريكي) anonymous say']],
]

const prepositions: readonly Case[] = [
  ['قتل خمسة عناصر، بحسب المرصد السوري لحقوق الإنسان.', ['sohr institution say']],
  ['دمر 15 موقعا وفقا للقيادة المركزية الأمريكية.', ['centcom institution say']],
  ['فر 120 سجينا وفق وزارة الداخلية السورية.', ['syrian-moi institution say']],
  ['عاد الهدوء حسبما أعلنت وزارة الداخلية السورية.', ['syrian-moi institution announce']],
  ['عاد الهدوء وفق ما ذكرت وكالة رويترز.', ['reuters agency say']],
  ['يلغي المرسوم آثار الإحصاء، وفقا لما نشرته الرئاسة السورية.', ['syrian-presidency institution announce']],
  ['انسحبت القوات، نقلا عن رويترز.', ['reuters agency say']],
  ['كانت هزيمة كاملة على حد قول براد كوبر.', ['brad-cooper person say']],
  ['كانت هزيمة كاملة على حد زعم قوات سوريا الديمقراطية.', ['sdf institution doubt']],
  ['جاء ذلك على لسان توم باراك.', ['tom-barrack person say']],
]

const documents: readonly Case[] = [
  ['قالت القيادة المركزية الأمريكية في بيان إن العملية انتهت.', ['centcom institution say']],
  [
    'أعلنت القيادة المركزية الأمريكية انتهاء العملية. وجاء في البيان أن المكاسب راسخة.',
    ['centcom institution announce', 'centcom institution say'],
  ],
  ['وقال في مؤتمر صحفي الرئيس السوري أحمد الشرع إن البلاد موحدة.', ['ahmed-al-sharaa person say']],
  ['وقال مظلوم عبدي في مقابلة مع قناة الجزيرة إن الاتفاق صامد.', ['mazloum-abdi person say']],
]

const unnamed: readonly Case[] = [
  ['قال مصدر أمني إن الحملة مستمرة.', ['(مصدر أمني) anonymous say']],
  ['ذكرت مصادر محلية أن القصف توقف.', ['(مصادر محلية) anonymous say']],
  ['أفاد مصدران حكوميان بأن الوفد وصل.', ['(مصدران حكوميان) anonymous say']],
  ['قال مسؤول أمريكي طلب عدم الكشف عن هويته إن القوات ستغادر.', ['(مسؤول أمريكي) anonymous say']],
  ['قال ثلاثة مسؤولين أمريكيين إن القوات ستغادر.', ['(ثلاثة مسؤولين أمريكيين) anonymous say']],
  ['قال شهود عيان إن الانفجار وقع فجرا.', ['(شهود عيان) anonymous say']],
  ['بحسب ما أفاد به مراسلنا فإن الطريق مقطوع.', ['(مراسلنا) anonymous say']],
]

const passedOn: readonly Case[] = [
  ['نقلت وكالة رويترز عن مسؤول أمريكي أن القوات ستغادر.', ['(مسؤول أمريكي) anonymous say']],
  [
    'ونقل البيان عن قائد القيادة المركزية الأمريكية براد كوبر قوله: "سنواصل ملاحقة فلول التنظيم".',
    ['brad-cooper person say direct'],
  ],
  ['نقلت وول ستريت جورنال عن ثلاثة مسؤولين قولهم إن القوات ستغادر.', ['(ثلاثة مسؤولين) anonymous say']],
]

const aside: readonly Case[] = [
  [
    'وقالت إلهام أحمد، مسؤولة العلاقات الخارجية في الإدارة الذاتية، لوكالة فرانس برس إن الناس نزحوا.',
    ['ilham-ahmed person say'],
  ],
  [
    'قال نور الدين البابا، المتحدث باسم وزارة الداخلية، للتلفزيون الرسمي: «كان هناك تقييم صدر بحق المنفذ».',
    ['nour-al-din-al-baba person say direct'],
  ],
  ['وقال المبعوث الأميركي إلى سوريا توم باراك إن واشنطن على اتصال بالجميع.', ['tom-barrack person say']],
  ['وبحسب مصدر عسكري رفض الكشف عن هويته، فإن الجيش دخل البلدة.', ['(مصدر عسكري) anonymous say']],
  [
    'ورحب وزير الخارجية السوري أسعد الشيباني بالقرار، معربا عن تقديره. وكتب على منصة "إكس": "الدبلوماسية السورية تثبت حضورها".',
    ['asaad-al-shaibani person say', 'asaad-al-shaibani person say direct'],
  ],
  [
    'قالت صحيفة "وول ستريت جورنال" نقلا عن ثلاثة مسؤولين أميركيين إن القوات ستغادر.',
    ['(ثلاثة مسؤولين أميركيين) anonymous say'],
  ],
  ['ونقلت شبكة "سي إن إن" عن مسؤول أميركي قوله إن السجناء فروا.', ['(مسؤول أميركي) anonymous say']],
  ['ورحبت وزارة الدفاع السورية بالقرار، وقالت إنها ستتابع تنفيذه.', ['syrian-mod institution say']],
  [
    'قال مظلوم عبدي إن قواته ستنسحب. ورحبت وزارة الدفاع السورية بالقرار، وقالت إنها ستتابع تنفيذه.',
    ['mazloum-abdi person say', 'syrian-mod institution say'],
  ],
]

const hearsay: readonly Case[] = [
  ['قالت وزارة الداخلية السورية إن الحملة انتهت. وذُكر أن خمسة قتلوا.', ['syrian-moi institution say', '() none doubt']],
  ['ويعتقد أن التنظيم يضم آلاف المقاتلين.', ['() none doubt']],
  ['تردد أن القائد قتل.', ['() none doubt']],
  ['يقال إن الاتفاق سري.', ['() none doubt']],
  ['وانتشرت أنباء عن انسحاب القوات.', ['() none doubt']],
]

const colons: readonly Case[] = [
  ['خبير أمني لـ«المدى»: الهجوم كشف ثغرة', ['(خبير أمني) anonymous say']],
  [
    'أفريكوم: ضربة في الصومال\nقالت القيادة العسكرية الأفريقية (أفريكوم) إن الضربة دقيقة.',
    ['(أفريكوم) institution say', '(القيادة العسكرية الأفريقية (أفريكوم)) institution say'],
  ],
  ['وزارة الداخلية السورية: الحملة مستمرة', ['syrian-moi institution say']],
  ['مسؤول أمريكي: قواتنا باقية', ['(مسؤول أمريكي) anonymous say']],
  ['دونالد ترامب من الرياض: سنرفع العقوبات', ['donald-trump person say']],
]

const quotedBefore: readonly Case[] = [
  ['"ما جرى خطوة مهمة نحو الاستقرار"، قال توم باراك.', ['tom-barrack person say direct']],
  ['"إنه دليل على الثقة المتزايدة": هكذا علق أسعد الشيباني على القرار.', ['asaad-al-shaibani person say direct']],
  ['"لم يسألنا أحد عن رأينا"، تروي أم محمد، وهي نازحة.', ['(أم محمد) person say direct']],
  ['"الأثر سيظهر بعد شهور"، وفق توم باراك.', ['tom-barrack person say direct']],
  [
    'وقال ناطق باسم الحكومة الأسترالية "لن نقدم المساعدة لهؤلاء على العودة".',
    ['(ناطق باسم الحكومة الأسترالية) person say direct'],
  ],
  [
    'قال توم باراك إن الاتفاق صامد. "التوقيت لافت جدا"، على حد تعبيره.',
    ['tom-barrack person say', 'tom-barrack person say direct'],
  ],
  ['"رسالتنا تظل قوية"، جاء في منشور القيادة المركزية الأمريكية.', ['centcom institution say direct']],
  // a quotation of the sentence before is not this one's
  [
    'قال توم باراك: "ما جرى خطوة مهمة نحو الاستقرار". وبحسب أسعد الشيباني، اكتمل التسليم.',
    ['tom-barrack person say direct', 'asaad-al-shaibani person say'],
  ],
]

const order: readonly Case[] = [
  ['الناطق باسم الداخلية نور الدين البابا أوضح أن الحملة انتهت.', ['nour-al-din-al-baba person say']],
  ['الرئيس السوري أحمد الشرع، من جانبه، أكد أن البلاد موحدة.', ['ahmed-al-sharaa person assert']],
  ['قسد تتهم دمشق بفتح السجن', ['sdf institution assert']],
  ['أما القيادة المركزية الأمريكية فأكدت أن العملية انتهت.', ['centcom institution assert']],
  ['وأسفر الهجوم، تضيف وكالة رويترز، عن إصابة اثنين.', ['reuters agency say']],
  ['وعن مسؤول أمريكي فضل عدم ذكر اسمه، نقلت وكالة رويترز أن القوات ستغادر.', ['(مسؤول أمريكي) anonymous say']],
  ['ونُقل عن براد كوبر قوله إن المكاسب راسخة.', ['brad-cooper person say']],
  ['وتنقل صحيفة محلية عن مسؤول أمريكي أن القوات ستغادر.', ['(مسؤول أمريكي) anonymous say']],
  ['هدأ القصف، وفق ما نقلت وكالة رويترز عن مسؤول أمريكي.', ['(مسؤول أمريكي) anonymous say']],
  ['نقل مراسل الوكالة عن مصدر دبلوماسي تأكيده أن المشاورات مستمرة.', ['(مصدر دبلوماسي) anonymous assert']],
  ['وسبق لوزارة الداخلية السورية أن أعلنت تفكيك الخلية.', ['syrian-moi institution announce']],
  ['هدأ القصف، على ما أفادت وزارة الداخلية السورية.', ['syrian-moi institution say']],
  ['هدأ القصف، كما ذكرت وزارة الداخلية السورية.', ['syrian-moi institution say']],
  ['كما ذكرت وزارة الداخلية السورية أن القصف هدأ.', ['syrian-moi institution say']],
  [
    'قال الشاب كريم نصار إن الطريق مفتوح. ويرى نصار أن العودة قريبة.',
    ['(الشاب كريم نصار) person say', '(نصار) person judge'],
  ],
  ['وأشار المسؤول، رشيد عمر، إلى أن التنسيق ضعيف.', ['(رشيد عمر) person say']],
  ['قال المحامي المختص بالعقوبات كريم نصار إن القرار نهائي.', ['(المحامي المختص بالعقوبات كريم نصار) person say']],
  ['قال براد كوبر إن العملية انتهت. وبرأيه، ستبقى المكاسب.', ['brad-cooper person say', 'brad-cooper person judge']],
  ['ولم يستبعد دبلوماسي غربي أن يتعثر التنفيذ.', ['(دبلوماسي غربي) anonymous judge']],
  ['واشنطن من جانبها أعلنت انتهاء العملية.', ['washington-dc institution announce']],
  ['بدأ الجيش الأمريكي نقل المعتقلين في خطوة قال إنها ضرورية.', ['us-army institution say']],
  ['مصدر في الخارجية سارع إلى النفي، وقال إن الخبر كاذب.', ['(مصدر في الخارجية) anonymous say']],
  ['ولفت باحث في مركز للدراسات إلى أن التنظيم تغير.', ['(باحث في مركز للدراسات) anonymous say']],
  [
    'قال توم باراك إن الاتفاق صامد. غير أن مصدرا أمنيا، طلب عدم الكشف عن اسمه، تحدث عن 12 موقعا فقط، قائلا إن ثلاثة منها كانت فارغة.',
    ['tom-barrack person say', '(مصدرا أمنيا) anonymous say', '(مصدرا أمنيا) anonymous say'],
  ],
  // a participle of a sentence whose subject is not read is not the earlier speaker's
  ['قال توم باراك إن الاتفاق صامد. وخرجت مواكب إلى الشوارع، قائلة إن الوضع صعب.', ['tom-barrack person say']],
  [
    'قال توم باراك إن الاتفاق صامد. وخرج عشرات السكان إلى الشوارع، قائلين إن الوضع صعب.',
    ['tom-barrack person say', '(عشرات السكان) anonymous say'],
  ],
  ['وجاء في البيان الذي نشرته القيادة عبر منصاتها أن العملية انتهت.', ['(البيان) institution say']],
  ['ويتوقع مصرفيون أن يستمر ذلك.', ['(مصرفيون) anonymous judge']],
  ['ويذهب محللون إلى أن التنسيق سيتوسع.', ['(محللون) anonymous judge']],
]

const objects: readonly Case[] = [
  ['حملت قوات سوريا الديمقراطية الفصائل مسؤولية الفرار.', ['sdf institution assert']],
  ['تبنى تنظيم داعش الهجوم على الحاجز.', ['isis institution announce']],
  ['عزت الصين امتناعها إلى مخاوف من المقاتلين.', ['china institution say']],
  ['برر مظلوم عبدي الخطوة بأن الحرب فرضت عليه.', ['mazloum-abdi person say']],
]

const issuers: readonly Case[] = [
  ['وجاء في البيان الصادر عن القيادة المركزية الأمريكية أن العملية انتهت.', ['centcom institution say']],
  ['شاركت مقاتلات في الضربات، وفق بيان للجيش الأردني.', ['(للجيش الأردني) institution say']],
  ['قتل 25 شخصا، وفق آخر حصيلة لوزارة الصحة السورية.', ['(وزارة الصحة السورية) institution say']],
  ['وأظهر تقرير البنك الدولي الصادر أمس أن الأضرار كبيرة.', ['world-bank institution say']],
  // nobody's body: the figures are those of an administration that is not named
  [
    'أعلنت وزارة الداخلية السورية إغلاق المخيم. وكان يضم آلافا، وفقا لأرقام إدارته السابقة.',
    ['syrian-moi institution announce', '(أرقام إدارته السابقة) institution say'],
  ],
]

/** Sentences with a word of speech in which nobody is said to say anything: the writer's own voice. */
const ownVoice: readonly string[] = [
  'بدأت القوات انسحابها من القاعدة صباح اليوم.',
  'نقلت القوات الأمريكية عشرات السجناء إلى العراق.',
  'يقع الحقل بين دمشق وحمص.',
  'حملت القوات الأمريكية معداتها إلى العراق.',
  'تبنى مجلس الأمن الدولي القرار بالإجماع.',
  'ذهب الوزير إلى دمشق.',
  'رد الجيش السوري على مصادر النيران.',
  'هدأ القصف على ما يبدو.',
  'بقيت دمشق كما كانت.',
  'كتب الطلاب امتحان التاريخ.',
  'تابع الجمهور المباراة من المدرجات.',
  'صدر الحكم وفق القانون.',
  'جرى التسليم وفقا للاتفاق.',
  'وزعت المساعدات بحسب الحاجة.',
  'لم تعلن أي جهة مسؤوليتها عن الهجوم.',
  'ولم تذكر الوزارة موعدا.',
  'أحمد الشرع في البيت الأبيض: أول زيارة لرئيس سوري',
  'من المقرر أن تعلن النتائج.',
  'أمر الرئيس بالإفراج عنهم فضلا عن تعهد الدول بالدعم.',
]

describe('attributions', () => {
  const tables: readonly [string, readonly Case[]][] = [
    ['by verb', verbs],
    ['by the other verbs', otherVerbs],
    ['in any order of words', wordOrder],
    ['behind كان قد', pluperfect],
    ['that go on with a speaker', continuing],
    ['by preposition', prepositions],
    ['by document', documents],
    ['to a source without a name', unnamed],
    ['to a medium and the one whom it passes on', passedOn],
    ['with an aside or an addressee between', aside],
    ['by hearsay', hearsay],
    ['by colon', colons],
    ['behind their quotation', quotedBefore],
    ['with their source or subject elsewhere', order],
    ['by what is blamed, claimed or explained', objects],
    ['to whoever issued the document', issuers],
  ]
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(speeches(text)).toEqual(expected)
    })
  })

  describe('none in the writer’s own voice', () => {
    it.each(ownVoice)('%s', (text) => {
      expect(speeches(text)).toEqual([])
    })
  })
})

describe('what is said', () => {
  it.each<Case>([
    [
      'قالت وزارة الداخلية السورية إن «الحملة مستمرة في كل المحافظات»، لافتة إلى أن الوضع مستقر.',
      ['الحملة مستمرة في كل المحافظات»', 'الوضع مستقر'],
    ],
    ['قال براد كوبر إن العملية انتهت. وبدأ الانسحاب.', ['العملية انتهت']],
    ['قتل خمسة عناصر في القصف، بحسب المرصد السوري لحقوق الإنسان.', ['قتل خمسة عناصر في القصف']],
    ['قال براد كوبر إن العملية انتهت، وأضاف أن المكاسب راسخة.', ['العملية انتهت', 'المكاسب راسخة']],
    ['نفت وزارة الداخلية السورية وقوع اشتباكات.', ['وقوع اشتباكات']],
    ['وزارة الداخلية السورية: الحملة مستمرة', ['الحملة مستمرة']],
    ['وبحسب مصدر عسكري رفض الكشف عن هويته، فإن الجيش دخل البلدة.', ['الجيش دخل البلدة']],
    ['وبحسب ما أفاد به دبلوماسي غربي طلب عدم ذكر اسمه، جرت المفاوضات سرا.', ['جرت المفاوضات سرا']],
    ['قال مظلوم عبدي إن السجن "خرج عن سيطرتنا".', ['السجن "خرج عن سيطرتنا"']],
    ['قالت صحيفة "وول ستريت جورنال" نقلا عن ثلاثة مسؤولين إن القوات ستغادر.', ['القوات ستغادر']],
  ])('%s', (text, expected) => {
    expect(contents(text)).toEqual(expected)
  })

  it('is direct in a quotation and not in a quoted name', () => {
    const direct = (text: string): boolean[] => read(text).analysis.attributions.map((one) => one.direct)
    expect(direct('قال براد كوبر: "سنواصل ملاحقة فلول التنظيم في كل مكان".')).toEqual([true])
    expect(direct('قال براد كوبر إن "داعش" ضعيف.')).toEqual([false])
  })
})

/** Speakers whom neither the pack nor the list of offices knows, subjects far from their verb, and verbs that go on with somebody. */
import { describe, expect, it } from 'vitest'
import { read, speech } from '../reading.ts'

function speeches(text: string): string[] {
  return read(text).analysis.attributions.map(speech)
}

type Case = readonly [text: string, expected: readonly string[]]

const barrack = 'قال توم باراك إن الاتفاق صامد.'

const anybody: readonly Case[] = [
  ['قال المزارعون إن الموسم ضاع.', ['(المزارعون) anonymous say']],
  ['فقال كوساشيف: "لن نقبل بهذه الشروط مهما طال الوقت".', ['(كوساشيف) person say direct']],
  ['وقال عباس عراقجي لبي بي سي إن الخطر قائم.', ['(عباس عراقجي) person say']],
  ['ويقول طيار سابق في سلاح الجو إن الغارة دقيقة.', ['(طيار سابق في سلاح الجو) anonymous say']],
  ['وقال محامي الأسرة، في جلسة أمس، إن موكله بريء.', ['(محامي الأسرة) person say']],
  ['وأكد عدد من سكان البلدة أن المياه مقطوعة.', ['(عدد من سكان البلدة) anonymous assert']],
  ['وقالت قطر إنها ستواصل الوساطة.', ['(قطر) institution say']],
  ['وأضاف في الاتجاه نفسه الباحث سامر حداد أن الوقت ضيق.', ['(الباحث سامر حداد) person say']],
  ['وقال لـ«البيان» المحلل الاقتصادي ناصر المري إن السوق تنتظر.', ['(المحلل الاقتصادي ناصر المري) person say']],
  ['وأكد الباحث علي حسن أن الوقت ضيق.', ['(الباحث علي حسن) person assert']],
  ['"لم يبق لنا شيء هنا"، تقول سلمى، وهي معلمة.', ['(سلمى) person say direct']],
  ['"دخلوا البيت وكسروا الأبواب"، بهذه الكلمات وصفت والدته ما جرى.', ['(والدته) person judge direct']],
  ['سمعنا انفجارا، وفق ما رصده مراسلنا.', ['(مراسلنا) anonymous say']],
  ['عاد الهدوء إلى الميناء، كما قال أحد العمال.', ['(أحد العمال) anonymous say']],
  ['ويعتقد الخبراء أن الخطر باق.', ['(الخبراء) anonymous judge']],
  ['يقول بولي: "لا يعني هذا أن الصفقة انتهت".', ['(بولي) person say direct']],
  ['وعدّت وزارة الداخلية السورية الهجوم "محاولة يائسة".', ['syrian-moi institution judge']],
  ['ويرى تشارلز موريس، الباحث في معهد للدراسات، أن الخطر باق.', ['(تشارلز موريس) person judge']],
  ['وأبلغ أربعة من سكان البلدة مراسلنا أنهم سمعوا الانفجار.', ['(أربعة من سكان البلدة) anonymous say']],
  ['بحسب الكاتب السياسي جورج صليبا، فإن الانسحاب متوقع.', ['(الكاتب السياسي جورج صليبا) person say']],
  ['وبحسب ما علمت إذاعتنا من مصدر طبي، فإن المصابين بخير.', ['(مصدر طبي) anonymous say']],
  ['ويخالفه العميد المتقاعد نزار خليل الذي يعتبر أن الوقت ضيق.', ['(العميد المتقاعد نزار خليل) person judge']],
  ['وحث أنطونيو غوتيريش الطرفين على العودة إلى الحوار.', ['antonio-guterres person demand']],
  ['أهالي الرقة يطالبون بتشديد الحواجز', ['(أهالي الرقة) anonymous demand']],
  [
    'مصدر في وزارة الداخلية السورية يكتفي بالإشارة إلى أن العمل مستمر.',
    ['(مصدر في وزارة الداخلية السورية) anonymous say'],
  ],
  ['وأكدت وزارة الداخلية السورية على لسان نور الدين البابا أن الحملة انتهت.', ['syrian-moi institution assert']],
  ['واكتفى توم باراك بالصمت.', []],
  ['كشف هشاشة الترتيبات القائمة، وهذا ما يقلق الجميع.', []],
  ['القرار «مشروط بالظروف الميدانية هناك»، يذهب مسؤول أمريكي غدا إلى دمشق.', []],
  ['وأعربت قطر عن أملها في أن يصمد الاتفاق.', ['(قطر) institution say']],
  ['وفي تقدير الباحثة منى حداد، سيطول الأمر.', ['(الباحثة منى حداد) person judge']],
  ['واستنكر أنطونيو غوتيريش التفجير، محملا السلطات مسؤولية التقصير.', ['antonio-guterres person assert']],
  ['ونقل البيان عن قائدها الأدميرال براد كوبر قوله: "سنواصل ملاحقة فلول التنظيم".', ['brad-cooper person say direct']],
  // what proves nothing, shows something or is how it is said
  ['وأشارت الأدلة إلى أن الحريق متعمد.', []],
  ['ويقول المثل إن الصبر مفتاح الفرج.', []],
  ['ويشير اسم البلدة إلى أنها قديمة.', []],
  ['وقال ساخرا إن الأمر انتهى.', []],
  ['وتعتبر الأرجنتين أكبر منتج للصويا، كما أنها تصدر القمح.', []],
  ['قال مواطن يدعى سوجين إن الطريق مقطوع.', ['(مواطن يدعى سوجين) person say']],
  ['وأكدت الجارة صحة الخبر، غير أن العمل لم يبدأ.', []],
  ['هل قال توم باراك إن الاتفاق صامد؟', []],
  ['ونشر محامي دانييلز تغريدة قال فيها إن الوقت ضيق.', ['(محامي دانييلز) person say']],
  ['ووجه رئيس البلدية رسالة أكد فيها أن المياه مقطوعة.', ['(رئيس البلدية) person assert']],
  ['وكشفت شركة أبل النقاب عن هواتف جديدة.', ['(شركة أبل) institution announce']],
  ['وقالت الشرطة إنه اعترف، لكنه أخبر السلطات بأنه كان يطعمه.', ['(الشرطة) institution say']],
  ['ويعتقد كل من أحمد معرفي وهاشم بهبهاني أن الوقت ضيق.', ['(كل من أحمد معرفي وهاشم بهبهاني) person judge']],
  ['وقالت وكالة موديز للتصنيف الائتماني إن الاقتصاد ضعيف.', ['(وكالة موديز) institution say']],
  ['وقالت وكالة تسنيم إن الاقتصاد ضعيف.', ['(وكالة تسنيم) agency say']],
  // the subject ends where what is described begins
  ['ووصف صندوق النقد الدولي النمو بأنه ضعيف.', ['(صندوق النقد الدولي) institution judge']],
  ['ووصفت الشرطة الاتحادية الألمانية المداهمات بأنها الأكبر.', ['(الشرطة الاتحادية الألمانية) institution judge']],
  ['ووصف محلل في الشؤون السياسية تصريحات الوزير بأنها ضعيفة.', ['(محلل في الشؤون السياسية) anonymous judge']],
  [
    'وقالت الطبيبة إن الإصابات عديدة. ووصفت ظروف العمل بأنها "غير آمنة".',
    ['(الطبيبة) person say', '(الطبيبة) person judge'],
  ],
  ['ووصف الرئيس السابق الخطوة بأنها ضعيفة.', ['(الرئيس السابق) person judge']],
  // told in somebody's words: behind إن the subject stands before its verb
  ['وقال النائب إن الوزير أكد أن القرار خاطئ.', ['(النائب) person say', '(الوزير) person assert']],
  [
    'وقالت المنظمة إن رئيسة الوزراء سوف تعلن أن الحملة انتهت.',
    ['(المنظمة) institution say', '(رئيسة الوزراء) person announce'],
  ],
  [
    'وقالت النائبة إن الوزير أكد أن القرار خاطئ، لافتة إلى أن الوقت ضيق.',
    ['(النائبة) person say', '(الوزير) person assert', '(النائبة) person say'],
  ],
  ['وقال النائب، توم كول، إن شميدت اعترف بأن القرار خاطئ.', ['(توم كول) person say']],
  [`${barrack} وأشار إلى أن القرار أعلن أمس.`, ['tom-barrack person say', 'tom-barrack person say']],
  ['وأكد أن الخطة أعلنها الوزير أمس.', []],
  ['وقال الخبير إن الأحداث أكدت أن الوقت ضيق.', ['(الخبير) person say']],
  // a vowel sign that says who does not speak
  ['اعتُبرت وزارة الداخلية السورية الشريك الأول في الحملة.', []],
  ['واستُبعدت وزارة الداخلية السورية من المحادثات.', []],
  ['تُعتبر وزارة الداخلية السورية شريكا في الحملة.', []],
  ['أكّد دورَ سوريا في حماية الحدود مع العراق.', []],
  ['أكّدت وزيرَ الداخلية ضامنا للاتفاق بين الطرفين.', []],
  ['واعتبرت وزارة الداخلية السورية الخطوة خرقا.', ['syrian-moi institution judge']],
  ['يُعلن توم باراك أن الاتفاق صامد.', ['tom-barrack person announce']],
  ['يُتابع توم باراك: "الاتفاق صامد وسنواصل العمل معه".', ['tom-barrack person say direct']],
  ['وأكّد المسؤولونَ أن المياه مقطوعة.', ['(المسؤولونَ) anonymous assert']],
  [`${barrack} وختم مُشيراً إلى أن العمل مستمر.`, ['tom-barrack person say', 'tom-barrack person say']],
]

const subjects: readonly Case[] = [
  [
    'السيناتورة جين شاهين، كبيرة الديمقراطيين في لجنة العلاقات الخارجية، حذرت من أن الانسحاب متسرع.',
    ['jeanne-shaheen person demand'],
  ],
  ['وكانت دراسة، نشرت الشهر الماضي، قد أشارت إلى أن الخطر باق.', ['(دراسة) institution say']],
  ['اتفق الطرفان، غير أن رئيس الدائرة قال إن الموعد بعيد.', ['(رئيس الدائرة) person say']],
  [
    'حاكم مصرف سوريا المركزي عبد القادر حسن قال من جانبه إن التعليق سيسهل التحويلات.',
    ['(حاكم مصرف سوريا المركزي عبد القادر حسن) person say'],
  ],
  ['مسؤول في وزارة الداخلية السورية قال لنا إن التسليم لم يبدأ.', ['(مسؤول في وزارة الداخلية السورية) anonymous say']],
  [
    'إلا أن مصدرا حكوميا استبعد ذلك، معتبرا أن الأمر محسوم.',
    ['(مصدرا حكوميا) anonymous judge', '(مصدرا حكوميا) anonymous judge'],
  ],
  ['وكما أوضح ضابط متقاعد للمدونة فإن الطائرات قديمة.', ['(ضابط متقاعد) anonymous say']],
  ['ما قاله توم باراك في كلمته هو أن الاتفاق صامد.', ['tom-barrack person say']],
  ['ترى تركيا، على لسان وزير خارجيتها هاكان فيدان، أن الأهم هو التنفيذ.', ['turkey institution judge']],
  ['23:10 روسيا تدين الهجوم وتدعو إلى تحقيق مشترك', ['russia institution demand']],
  ['أكسيوس عن مسؤول أمريكي: القوات كانت في جولة', ['(مسؤول أمريكي) anonymous say']],
  ['عاجل | وزارة الداخلية السورية: الحملة انتهت', ['syrian-moi institution say']],
  // a place over the statement is no speaker
  ['دمشق: شدد نور الدين البابا على أن الحملة انتهت.', ['nour-al-din-al-baba person assert']],
  ['الرئيس السوري أحمد الشرع، في أول تعليق له: البلاد موحدة', ['ahmed-al-sharaa person say']],
  ['انتقد توم باراك الاتفاق، وكتب في «لينكد إن» ما نصه: «لن نقبل بأنصاف الحلول».', ['tom-barrack person say direct']],
]

const offices: readonly Case[] = [
  [
    'مدير المخيم: لا عودة\nاستقبلنا نور الدين البابا، مدير مخيم الهول، في مكتبه أمس وتحدث معنا طويلا عما جرى في الأسابيع الأخيرة من عمله هناك.',
    ['nour-al-din-al-baba person say'],
  ],
  // two people of one office: nobody's
  [
    'وصل مدير الدائرة توم باراك ومعه مدير الدائرة براد كوبر. وقال مدير الدائرة إن العمل انتهى.',
    ['(مدير الدائرة) person say'],
  ],
]

const goingOn: readonly Case[] = [
  [`${barrack} ويضيف أن الوقت ضيق.`, ['tom-barrack person say', 'tom-barrack person say']],
  [`${barrack} لكنه يستدرك بأن الوقت ضيق.`, ['tom-barrack person say', 'tom-barrack person say']],
  [
    '"نحن على ثقة تامة بشركائنا"، قال توم باراك. "رأينا هذا من قبل"، أضاف.',
    ['tom-barrack person say direct', 'tom-barrack person say direct'],
  ],
  [
    `${barrack} وعن الموعد يقول: "لا أستطيع أن أحدد يوما بعينه".`,
    ['tom-barrack person say', 'tom-barrack person say direct'],
  ],
  [`${barrack} وقال سيادته: إن الوقت ضيق.`, ['tom-barrack person say', 'tom-barrack person say']],
  [
    'قالت وزارة الداخلية السورية إن الحملة انتهت. وأوضحت في بيان صدر ليلا أن الوضع مستقر.',
    ['syrian-moi institution say', 'syrian-moi institution say'],
  ],
  ['عبر مسؤول أمريكي عن ثقته، ونفى وجود ضغوط.', ['(مسؤول أمريكي) anonymous deny']],
  // a verb of another gender or number is somebody else's
  [`${barrack} وأضافت أن الوقت ضيق.`, ['tom-barrack person say']],
  [`${barrack} وقالوا إن الوقت ضيق.`, ['tom-barrack person say']],
  ['قال مسؤولون إن القوات ستغادر. وأضاف أن الوقت ضيق.', ['(مسؤولون) anonymous say']],
  [
    'قالت وزارة الداخلية السورية إن الحملة انتهت. وقال توم باراك إن الاتفاق صامد. وأضافت أن الوضع مستقر.',
    ['syrian-moi institution say', 'tom-barrack person say', 'syrian-moi institution say'],
  ],
  // passive, or with a subject that is not read
  [`${barrack} ويتوقع أن تصل الحافلات.`, ['tom-barrack person say']],
  [`${barrack} والسعودية بعيدة والكل يتذكر أنها امتنعت.`, ['tom-barrack person say']],
  [
    `${barrack} وبعد أن أعلن في حملته أنه باق، جاء قرار نقل سفارة بلاده إلى المدينة: "خبر غير متوقع على الإطلاق".`,
    ['tom-barrack person say'],
  ],
  [`${barrack} الطرح الذي يشير إلى أن الوقت ضيق خاطئ.`, ['tom-barrack person say']],
  [`${barrack} ولكن كتابا جديدا، صدر هذا العام، يقول إن العكس صحيح.`, ['tom-barrack person say']],
]

const rumours: readonly Case[] = [
  ['وكان الرجل يعتقد أنه في أمان.', []],
  ['قصفت الطائرات موقعا يعتقد أن التنظيم يستخدمه.', ['() none doubt']],
  ['نفى مصدر أمني صحة أنباء عن هجوم ثان.', ['(مصدر أمني) anonymous deny']],
]

describe('who speaks, whoever it is', () => {
  const tables: readonly [string, readonly Case[]][] = [
    ['any noun phrase between a verb of saying and its clause', anybody],
    ['a subject away from its verb', subjects],
    ['an office whose holder the text names', offices],
    ['verbs that go on with a speaker they agree with', goingOn],
    ['hearsay, and what is not', rumours],
  ]
  describe.each(tables)('%s', (_title, cases) => {
    it.each(cases)('%s', (text, expected) => {
      expect(speeches(text)).toEqual(expected)
    })
  })
})

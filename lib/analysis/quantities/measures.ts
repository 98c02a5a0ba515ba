/** What is counted: Arabic nouns with the canonical measure that makes two counts comparable (arabic.md §6). */
import { foldKey } from '../../arabic/fold.ts'

/** Each measure with its nouns: singular, plural and accusative forms, then the dual forms, which say "two" by themselves. */
const rows: readonly [measure: string, forms: string, duals: string][] = [
  [
    'sites',
    'موقع موقعا مواقع مخبأ مخابئ مستودع مستودعا مستودعات مخزن مخزنا مخازن وكر وكرا أوكار نفق نفقا أنفاق منشأة منشآت',
    'موقعان موقعين مخبأين مستودعان مستودعين مخزنان مخزنين',
  ],
  ['targets', 'هدف هدفا أهداف', 'هدفان هدفين'],
  [
    'munitions',
    'قذيفة قذائف صاروخ صاروخا صواريخ لغم لغما ألغام عبوة عبوات بندقية بنادق رشاش رشاشا رشاشات ذخيرة ذخائر قنبلة قنابل حزاما أحزمة',
    'قذيفتان قذيفتين صاروخان صاروخين لغمان لغمين عبوتان عبوتين بندقيتان بندقيتين رشاشان رشاشين قنبلتان قنبلتين',
  ],
  [
    'aircraft',
    'طائرة طائرات مقاتلة مقاتلات مروحية مروحيات مسيرة مسيرات',
    'طائرتان طائرتين مروحيتان مروحيتين مقاتلتان مقاتلتين مسيرتان مسيرتين',
  ],
  ['operations', 'عملية عمليات مداهمة مداهمات حملة حملات مهمة مهمات', 'عمليتان عمليتين مداهمتان مداهمتين حملتين'],
  ['strikes', 'غارة غارات ضربة ضربات', 'غارتان غارتين ضربتان ضربتين'],
  ['attacks', 'هجوم هجوما هجمات هجمة تفجير تفجيرا تفجيرات', 'هجومان هجومين تفجيران تفجيرين'],
  ['soldiers', 'جندي جنديا جنود عسكري عسكريا عسكريين عسكريون', 'جنديان جنديين عسكريان'],
  ['civilians', 'مدني مدنيا مدنيين مدنيون مدنية مدنيات مترجم مترجما مترجمين', 'مدنيان مترجمان'],
  ['children', 'طفل طفلا أطفال', 'طفلان طفلين'],
  [
    'people',
    'شخص شخصا أشخاص عنصر عنصرا عناصر مقاتل مقاتلا مقاتلين مقاتلون مسلح مسلحا مسلحين مسلحون إرهابي إرهابيا إرهابيين إرهابيون متطرف متطرفا متطرفين متطرفون داعشي داعشيا داعشيين قتيل قتيلا قتلى جريح جريحا جرحى مصاب مصابا مصابين مصابون ضحية ضحايا رجل رجلا رجال امرأة نساء فرد فردا أفراد قيادي قياديا قياديين أمريكي أمريكيا أمريكيين أمريكيون أميركي أميركيا أميركيين أميركيون أسترالي أستراليا أستراليين أجنبي أجنبيا أجانب نسمة ساكن ساكنا شهيد شهيدا شهداء فلسطيني فلسطينيا فلسطينيين فلسطينيون سوري سوريين سوريون لبناني لبنانيا لبنانيين لبنانيون أردني أردنيا أردنيين أردنيون مصري مصريا مصريين مصريون يمني يمنيا يمنيين يمنيون إسرائيلي إسرائيليا إسرائيليين إسرائيليون إيراني إيرانيا إيرانيين إيرانيون سوداني سودانيا سودانيين سودانيون',
    'شخصان شخصين عنصران عنصرين مقاتلان مسلحان قتيلان قتيلين جريحان جريحين رجلان رجلين امرأتان امرأتين أمريكيان أميركيان قياديان شهيدان شهيدين',
  ],
  [
    'detainees',
    'معتقل معتقلا معتقلين معتقلون نزيل نزيلا نزلاء محتجز محتجزا محتجزين محتجزون سجين سجينا سجناء موقوف موقوفا موقوفين موقوفون أسير أسيرا أسرى فار فارا فارين فارون هارب هاربا هاربين هاربون مشتبه مشتبها مشتبهين',
    'معتقلان سجينان سجينين',
  ],
  ['displaced', 'نازح نازحا نازحين نازحون مهجر مهجرين لاجئ لاجئا لاجئين', ''],
  ['families', 'عائلة عائلات أسرة أسر', 'عائلتان عائلتين'],
  ['members', 'دولة دول عضو عضوا أعضاء شريك شركاء', 'دولتان دولتين'],
  ['votes', 'صوت صوتا أصوات', ''],
  ['plots', 'مخطط مخططا مخططات محاولة محاولات مؤامرة', 'مخططان مخططين محاولتان محاولتين مؤامرتين'],
  ['points', 'بند بندا بنود نقطة نقاط', 'بندان بندين'],
  ['brigades', 'لواء ألوية كتيبة كتائب فرقة فرق', 'لواءان لواءين فرقتان فرقتين'],
  ['iraqis', 'عراقي عراقيا عراقيين عراقيون', 'عراقيان'],
  ['nationalities', 'جنسية جنسيات', ''],
  ['minors', 'قاصر قاصرا قاصرين', ''],
  ['sources', 'مصدر مصدرا مصادر', 'مصدران مصدرين'],
  ['places', 'قرية قرى بلدة بلدات مدينة مدن محافظة محافظات', 'قريتان قريتين بلدتان بلدتين مدينتان مدينتين محافظتين'],
  ['kilometres', 'كيلومتر كيلومترا كيلومترات كلم كم', 'كيلومترين'],
  ['percent', 'بالمئة بالمائة بالمية', ''],
  ['usd', 'دولار دولارا دولارات', 'دولاران دولارين'],
  ['eur', 'يورو', ''],
  ['syp', 'ليرة ليرات', 'ليرتان ليرتين'],
  ['minutes', 'دقيقة دقائق', 'دقيقتان دقيقتين'],
  ['hours', 'ساعة ساعات', 'ساعتان ساعتين'],
  ['days', 'يوم يوما أيام', 'يومان يومين'],
  ['weeks', 'أسبوع أسبوعا أسابيع', 'أسبوعان أسبوعين'],
  ['months', 'شهر شهرا أشهر شهور', 'شهران شهرين'],
  ['years', 'عام عاما أعوام سنة سنوات', 'عامان عامين سنتان سنتين'],
]

function index(column: 1 | 2): Map<string, string> {
  return new Map(
    rows.flatMap((row) =>
      row[column]
        .split(' ')
        .filter(Boolean)
        .map((form): [string, string] => [foldKey(form, 2), row[0]]),
    ),
  )
}

const singles = index(1)
const duals = index(2)
/** "9000 من مقاتلي التنظيم": before their second noun the plurals in ين lose their ن. */
for (const [form, measure] of singles)
  if (form.endsWith('ين') && !singles.has(form.slice(0, -1))) singles.set(form.slice(0, -1), measure)
/** "قذيفتا هاون", "بندقيتا صيد": before their second noun the feminine duals lose their ن. */
for (const [form, measure] of duals) if (form.endsWith('تان')) duals.set(form.slice(0, -1), measure)

/**
 * Other nouns of the news that are told of in pairs, by their singular. Masculine ones whose plural ends in ين have their
 * dual in ان alone: "متهمين" may be many.
 */
const paired = `منزل بيت فرن قنطار طن متر برميل كيلوغرام ريال دينار درهم جسر مطار مستشفى مصنع زورق قارب بنك حزب وفد مشروع تقرير فيلم كتاب
  اجتماع لقاء بيان قرار قانون ضابط حارس شاب نائب وزير طبيب خيار شرط ميناء حاجز مسجد ملعب ملف مقعد شقيق سيارة شاحنة حافلة
  مركبة آلية دبابة مدرعة سفينة ناقلة باخرة مدرسة شركة محطة صومعة بناية شقة جزيرة جلسة رسالة وثيقة ميدالية سيدة فتاة جثة رصاصة جولة مولدة مرحلة لجنة غرفة قاعة
  كتلة صفقة منحة قضية بوابة حاوية ورشة جرافة ساحة بئر عقد قرن هكتار دونم فدان مخيم مركز معمل حقل خزان صهريج قطار خط فندق برج صندوق جهاز
  مباراة بطولة رحلة دورية نسخة بلدية كنيسة جامعة قافلة سفارة صحيفة`
const pluralInYa =
  'متهم منتسب عامل موظف مسعف سائق لاعب مسؤول مرشح مهاجر متظاهر ناشط مهاجم صحفي صحافي شرطي بحار طيار خبير'

const unmeasured = new Set([
  ...paired.split(/\s+/).flatMap(dualsOf),
  ...pluralInYa.split(' ').map((noun) => `${foldKey(noun, 2)}ان`),
])

/** سيارة → سيارتان سيارتين سيارتا, منزل → منزلان منزلين, ميناء → ميناءان ميناءين مينائين. */
function dualsOf(noun: string): string[] {
  const key = foldKey(noun, 2)
  if (noun.endsWith('ة')) return ['ان', 'ين', 'ا'].map((end) => `${key.slice(0, -1)}ت${end}`)
  const seat = key.endsWith('ء') ? [`${key.slice(0, -1)}ئين`] : []
  return [`${key}ان`, `${key}ين`, ...seat]
}

/** True for a dual whose noun has no measure: سيارتين, منزلان. */
export function isUnmeasuredDual(key: string): boolean {
  return unmeasured.has(key)
}

/** Measure of a counted noun (K2 key); null when it is not known. */
export function measureOf(key: string): string | null {
  return singles.get(key) ?? null
}

/** Measure of a dual noun (K2 key), which says "two" by itself: موقعان → sites. */
export function dualMeasureOf(key: string): string | null {
  return duals.get(key) ?? null
}

/**
 * Measure of a definite dual of people, which names two that were told of: الجنديين → soldiers. Time is left out (الشهرين
 * الماضيين), and so is "الرجلان", which takes up two people by name.
 */
export function definiteDualOf(key: string): string | null {
  if (/^ال(رجلان|رجلين)$/.test(key)) return null
  const measure = key.startsWith('ال') ? duals.get(key.slice(2)) : undefined
  return measure !== undefined && people.has(measure) ? measure : null
}

const people = new Set(['soldiers', 'civilians', 'children', 'people', 'detainees', 'iraqis', 'minors', 'displaced'])

/** True for measures that count human beings: "جنديين ومترجم" is two of one kind and one of another. */
export function countsPeople(measure: string | null): boolean {
  return measure !== null && people.has(measure)
}

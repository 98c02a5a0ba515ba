/**
 * Nouns that begin the naming of a speaker (arabic.md §4.3, §7.1): offices, bodies and documents, and sources that stay
 * unnamed. K2 keys.
 */
import { foldKey } from '../../arabic/fold.ts'

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map((word) => foldKey(word, 2)))
}

/** What gives a source without its name: "مصدر أمني", "شهود عيان", "مسؤول أمريكي" (a name behind it makes it a person). */
const anonymousHeads =
  keys(`مصدر مصادر مصدران مصدرين المصدر المصادر مسؤول مسئول مسؤولون مسؤولان مسؤولين مسئولون مسئولين المسؤول
  شهود شاهد ناشطون نشطاء سكان أهالي مراقبون محللون دبلوماسيون دبلوماسي خبراء مراسلون مراسلنا مراسلتنا مراسلونا أشخاص مطلعون ضابط ضباط قياديون نواب
  محللين مراقبين دبلوماسيين ناشطين قياديين باحثين باحثون مختصون مختصين متخصصون معلقون متابعون مراسل مراسلة حسابات صفحات منصات أوساط
  جهات أطراف شخصيات منظمات جمعيات نقابات عائلات أحدهم أحدهما أحد بعضهم شهادات معلومات تسريبات مقربون برلمانيون مشرعون صحفيون صحافيون`)

/** Bodies, and the documents through which they speak. */
const bodyHeads =
  keys(`الوزارة وزارة البيان بيان الجيش الحكومة حكومة الرئاسة الإدارة إدارة المنظمة منظمة الهيئة هيئة الشرطة السلطات سلطات سلطة السلطة
  التقرير تقرير المرصد مرصد الوكالة وكالة الصحيفة صحيفة القناة قناة جريدة مجلة الموقع موقع شبكة الشبكة منصة مكتب المكتب مجلس المجلس لجنة اللجنة
  البنك بنك سفارة السفارة حزب الحزب حركة الحركة مركز المركز القيادة قيادة بلاغ البلاغ قوات القوات الخارجية الدفاع الداخلية الخزانة العدل البنتاغون البنتاجون
  مديرية محافظة الأمانة دراسة الدراسة تقديرات التقديرات إحصاءات إحصائيات بيانات وثيقة الوثيقة القرار الإعلام وسائل مؤسسة المؤسسة جمعية اتحاد
  الاتحاد رابطة ائتلاف الائتلاف جهاز الجهاز دائرة الدائرة نيابة النيابة محكمة المحكمة تقارير التقارير خلية الخلية بعثة البعثة تلفزيون إذاعة
  مفوضية المفوضية برنامج البرنامج صندوق الصندوق التحالف شركة الشركة الأوساط جماعة الجماعة تنظيم فصيل الفصيل الفصائل فصائل كتائب غرفة دار المديرية حصيلة الحصيلة أرقام
  الأرقام معطيات رواية إحصائية منشور تغريدة تدوينة نص النص مسودة مذكرة رسالة`)

/** Documents: who speaks through "البيان" is the last body named. */
const documentHeads = keys(
  'البيان بيان البلاغ بلاغ التقرير تقرير الوثيقة الدراسة حصيلة الحصيلة أرقام الأرقام معطيات رواية إحصائية منشور تغريدة تدوينة نص النص مسودة مذكرة رسالة',
)

/** Offices and ranks of people. */
const personHeads =
  keys(`الرئيس رئيس رئيسة الوزير وزير وزيرة الوزيرة المتحدث متحدث المتحدثة متحدثة الناطق ناطق الناطقة قائد القائد المبعوث مبعوث
  المبعوثة السفير سفير النائب نائب نائبة السيناتور الجنرال الأدميرال العميد العقيد اللواء الفريق المقدم الرائد النقيب المشير مدير المدير مديرة
  محافظ المحافظ الأمين أمين مستشار المستشار عضو العضو الباحث باحث الباحثة الخبير خبير المحلل محلل الكاتب كاتب الصحفي صحفي الصحافي الناشط ناشط
  الناشطة القيادي قيادي زعيم الزعيم الملك الأمير ولي الرجل والده والد شقيق الشيخ الدكتور السيد السيدة المسؤولة المنسق منسق المنسقة المندوب مندوب
  المندوبة مندوبة معاون وكيل القائم رئيسها مديرها نظيره نظيرها زميله خليفته المحامي القاضي الأب البطريرك المطران المفتي الطبيب المواطن المقاتل
  المدرب مدرب محام طبيب ضابط موفد موفدنا حاكم الحاكم مفوض المفوض المفوضة ممثل الممثل ممثلة الممثلة
  السكرتير سكرتير أستاذ الأستاذ أستاذة دكتور الدكتورة البروفيسور عمدة رئيسه قاض قاضي خطيب إمام الإمام مؤسس المؤسس المتخصص المختص مختص متخصص
  المحامية محامية الطبيبة طبيبة صحفية صحافية الصحفية الإعلامي إعلامي الخبيرة خبيرة السفيرة سفيرة القنصل قنصل عميد فريق لواء عقيد جنرال سيناتور أدميرال
  الناجي ناج الناجية ناجية النازح النازحة نازحة نازح اللاجئ لاجئ اللاجئة الشاب شاب الطالب الطالبة المعلم الموظف السائق التاجر المزارع
  الجندي جندي الزميل المخرج المؤرخ الأكاديمي أكاديمي الأكاديمية المبعوثة`)

/** What kind of speaker a phrase's first word announces; null for other words. Particles are cut: لوزارة → وزارة. */
export function headOf(key: string): 'anonymous' | 'body' | 'person' | null {
  for (const base of bases(key)) {
    // behind أن the indefinite is accusative: "غير أن مصدرا أمنيا"
    if (anonymousHeads.has(base) || (base.endsWith('ا') && anonymousHeads.has(base.slice(0, -1)))) return 'anonymous'
    if (personHeads.has(base)) return 'person'
    if (bodyHeads.has(base)) return 'body'
  }
  return null
}

/** News agencies that the pack does not know: "وكالة تاس", not "وكالة الاستخبارات", "وكالة الطاقة". */
export function isNewsAgency(key: string, next: string): boolean {
  return (
    bases(key).some((base) => base === 'وكاله' || base === 'الوكاله') &&
    !/^(ال)?(استخبارات|مخابرات|طاقه|فضاء|غوث|دوليه|امن|تنميه)/.test(next)
  )
}

/** True for البيان, التقرير: words of a body that is named elsewhere. */
export function isDocument(key: string): boolean {
  return bases(key).some((base) => documentHeads.has(base))
}

/** Letters of the particle in front of a head: لوزارة → 1, للبيان → 0, because the article shares its ل. */
export function headParticle(key: string): number {
  return /^[لبوف](?!ل)/.test(key) && headOf(key) !== null && !isWhole(key) ? 1 : 0
}

function isWhole(key: string): boolean {
  return anonymousHeads.has(key) || personHeads.has(key) || bodyHeads.has(key)
}

function bases(key: string): string[] {
  const found = [key]
  if (key.startsWith('لل')) found.push(`ال${key.slice(2)}`)
  if (/^[لبوف]/.test(key)) found.push(key.slice(1))
  return found
}

/**
 * Words that announce a name (arabic.md §4.3): of those measured there, the ones that are followed by a name in at least
 * half of their uses, and the ranks of recent coverage. K2 keys.
 */
import { foldKeys } from '../../arabic/fold.ts'

/** Titles and ranks: a person's name follows at once. الدكتور سامر الحلاق */
export const titles =
  foldKeys(`الدكتور الدكتورة السيد السيدة الفنان الفنانة الشيخ الجنرال الأستاذ الإمام المخرج الأمير الشاعر الباحث الباحثة الخبير
  المستشار السلطان الكاتب الكاتبة الملك اللواء السفير السفيرة الأدميرال العميد العقيد المقدم الرائد النقيب الملازم المشير القيادي السيناتور المبعوث
  المبعوثة الناشط الناشطة الصحفي الصحفية المراسل المحلل الأكاديمي المعارض الدبلوماسي المطران البطريرك القاضي المحامي المحامية المهندس النائب النائبة
  المتحدث الناطق الوزير الوزيرة المدير الحارس المدرب اللاعب الرئيس`)

/** Offices in construct: the body follows, then the name. وزير الثقافة السوري محمد … */
export const offices =
  foldKeys(`وزير وزيرة رئيس رئيسة قائد زعيم زعيمة مدير مديرة مستشار مستشارة مبعوث مبعوثة سفير سفيرة محافظ وكيل معاون ممثل ممثلة منسق
  منسقة أمين نائب مساعد عضو قيادي متحدث المتحدث المتحدثة الناطق الناطقة مفتي نقيب عميد حاكم والي`)

/** "Called", "known as": what follows is a name or a by-name. */
export const called = foldKeys('المدعو المدعوة الملقب الملقبة المكنى ويدعى يدعى اسمه واسمه اسمها واسمها المسمى')

/** Heads of bodies that are followed by their own name far more often than not. */
export const bodies = foldKeys('حزب نادي جامعة معهد صحيفة منظمة جمعية فيلق ائتلاف تيار مجلة')

/** Heads of bodies that name one only together with quotes: لواء "شهداء …". */
export const quotedBodies =
  foldKeys(`لواء كتيبة كتائب سرايا فرقة فصيل جيش حركة جماعة جبهة تنظيم مؤسسة شركة شبكة قناة وكالة مركز مجموعة منصة إذاعة تحالف تجمع مبادرة رابطة
  حزب نادي منظمة جمعية فيلق ائتلاف تيار صحيفة مجلة ميليشيا مليشيا غرفة`)

/**
 * Heads of operations, which names stand in quotes behind. Laws and agreements are left out: of thirty in quotes that were
 * read, nine were no names (اتفاق "الصمت", قانون "ديني").
 */
export const operations = foldKeys('عملية معركة عاصفة مناورات مناورة')

/** Heads of places that a single name follows. */
export const places = foldKeys('مدينة بلدة قرية مخيم ناحية محافظة جزيرة إقليم')

/** What may stand between an office and its holder's name beside definite words. */
export const between = foldKeys('في باسم لشؤون للشؤون شؤون لدى إلى بوزارة هيئة وزارة مجلس جهاز')

/** Second words that make an everyday expression of a head. */
export const ordinary =
  foldKeys(`الحاكم الحاكمة الحاكمين المعارض المعارضة الرئيس الكبرى الكبيرة الصغيرة القديمة الجديدة الجديد القديم المحلية المحلي المحليين السكني
  السكنية الصناعية الرياضية الحكومية الحكومي الخاصة الخاص العامة العام اليومية الأسبوعية الشهرية غير أهلية خيرية دولية محلية حقوقية إنسانية سكنية صناعية
  كبير صغير كبيرة صغيرة جديدة قديمة واحدة أخرى كاملة بأكملها سورية عراقية لبنانية تركية أمريكية حدودية نائية ساحلية مجاورة عدة كبرى سياسي معارض حاكم جديد رياضي السابق السابقة الحالي الحالية الراحل
  الراحلة المقبل المقبلة الأسبق الأول الثاني الثالث شرقي غربي شمالي جنوبي شرق غرب شمال جنوب وسط داخل خارج عضو أصابع إلى على لدى متفرغ الموالي الموالية المفاجئ المفاجئة المحافظ المحافظة اليميني اليمينية اليساري اليسارية
  المتطرف المتطرفة المتشدد المتشددة النبي الهدنة نجل شقيق شقيقة والد والدة زوج زوجة ابنة حفيد حفيدة`)

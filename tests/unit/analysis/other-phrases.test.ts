/**
 * Forms that stand in other phrases as well, and forms that news writes in another way, with the pack that ships: what was
 * found by reading older articles. Own sentences; each is an article of its own.
 */
import { describe, expect, it } from 'vitest'
import { marks } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

type Row = { form: string; entity: string; is: string[]; isNot: string[] }

const rows: Row[] = [
  {
    form: 'الخارجية الأمريكية',
    entity: 'us-state-department',
    is: ['قالت الخارجية الأمريكية إنها تتابع الوضع.', 'وصل وزير الخارجية الأمريكية إلى جدة.'],
    isNot: [
      'أثر القرار في السياسة الخارجية الأمريكية سنوات.',
      'خفض الكونغرس المساعدات الخارجية الأمريكية.',
      'تحدث في مجلس العلاقات الخارجية الأمريكية.',
    ],
  },
  {
    form: 'الدفاع السورية',
    entity: 'syrian-mod',
    is: ['قالت الدفاع السورية إنها ضمت فصائل جديدة.'],
    isNot: ['أصابت الغارة أنظمة الدفاع السورية.', 'أطلقت منظومة الدفاع السورية صاروخين.'],
  },
  {
    form: 'الدفاع الأمريكية',
    entity: 'us-dod',
    is: ['نفت الدفاع الأمريكية الخبر.'],
    isNot: ['تخرج الضابط في كلية الدفاع الأمريكية.'],
  },
  {
    form: 'كردستان',
    entity: 'kurdistan-region',
    is: ['زار الوفد إقليم كردستان، ثم غادر كردستان.'],
    isNot: ['أطلقت الصواريخ على إقليم كردستان. واستنفر الحرس في محافظتي كردستان وكرمانشاه.'],
  },
  {
    form: 'الجولان',
    entity: 'golan-heights',
    is: ['سقطت قذيفة في الجولان.'],
    isNot: ['دخلت القوات بلدة سحم الجولان غربي درعا.'],
  },
  {
    form: 'أمريكا',
    entity: 'united-states',
    is: ['عاد الوفد من أمريكا.', 'قال الوزير بأن أمريكا ستنسحب.'],
    isNot: ['فاز المنتخب ببطولة كوبا أمريكا.', 'عرض فيلم كابتن أمريكا.', 'نقلت إذاعة صوت أمريكا الخبر.'],
  },
  {
    form: 'الأناضول',
    entity: 'outlet-anadolu-ar',
    is: ['نقلت وكالة الأنباء التركية "الأناضول" عن الوزير ذلك.', 'ذكرت وكالة الأنباء التركية الرسمية (الأناضول) ذلك.'],
    isNot: [
      'قالت وكالة الأناضول إن خط الغاز العابر للأناضول اكتمل.',
      'قالت وكالة الأناضول إن الغاز يمر عبر الأناضول.',
      'خفضت الشركة تصنيف الأناضول بنك، بحسب وكالة الأناضول.',
    ],
  },
  {
    form: 'سانا',
    entity: 'outlet-sana',
    is: ['ذكرت وكالة الأنباء الرسمية السورية "سانا" ذلك.', 'أوردت وكالة الأنباء الحكومية السورية (سانا) الخبر.'],
    isNot: ['شاركت سانا نيوتن في السباق.'],
  },
  {
    form: 'سبوتنيك',
    entity: 'outlet-sputnik-ar',
    is: [
      'ذكرت وكالة الأنباء الروسية "سبوتنيك" ذلك.',
      'ونقلت "سبوتنيك" عن مصدر أن القافلة وصلت.',
      'بحسب وكالة أنباء "سبوتنيك" الروسية.',
    ],
    isNot: ['أطلق الاتحاد السوفيتي القمر سبوتنيك.'],
  },
  {
    form: 'حماه',
    entity: 'hama',
    is: ['دخلت القافلة إلى إدلب وحماه.', 'سقطت القذائف شمال حماه.'],
    isNot: ['زار الرجل حماه وأخاه.', 'حماه الله من كل سوء في سوريا.'],
  },
  {
    form: 'ترامب',
    entity: 'donald-trump',
    is: ['قال دونالد ترامب ذلك، ثم غادر ترامب القاعة.'],
    isNot: ['طلبت فانيسا ترامب الطلاق في الولايات المتحدة.', 'يقع ميدان ترامب في نيويورك بالولايات المتحدة.'],
  },
  {
    form: 'غوتيرش',
    entity: 'antonio-guterres',
    is: ['دعا الأمين العام للأمم المتحدة أنطونيو غوتيرش إلى الهدنة، وأضاف غوتيرش أن الوقت ضيق.'],
    isNot: ['سجل غوتيرش هدف المباراة.'],
  },
  {
    form: 'بغداد',
    entity: 'baghdad',
    is: ['وصل الوفد إلى بغداد.'],
    isNot: ['رممت البلدية بوابة بغداد في الرقة.'],
  },
  {
    form: 'واشنطن',
    entity: 'washington-dc',
    is: ['وصل الوفد إلى واشنطن.'],
    isNot: ['نشرت صحيفة واشنطن إكسامنر المقال.'],
  },
  {
    form: 'القاعدة',
    entity: 'al-qaeda',
    is: ['هاجمت جماعة مرتبطة بالقاعدة القرية.', 'لهذه الجماعة ارتباطات بالقاعدة.'],
    isNot: ['زار الوزير منشأة مرتبطة بالقاعدة الجوية.', 'لكل من المباني المرتبطة بالقاعدة حارس، وهي قاعدة جوية كبيرة.'],
  },
  {
    form: 'الدولة الإسلامية',
    entity: 'isis',
    is: ['تستثني الهدنة تنظيمات الدولة الإسلامية وجبهة النصرة.'],
    isNot: ['درس الطالب تاريخ الدولة الإسلامية في الأندلس.'],
  },
  {
    form: 'كالين',
    entity: 'ibrahim-kalin',
    is: ['قال إبراهيم كالين ذلك في أنقرة، وأضاف كالين أن الملف مفتوح.'],
    isNot: ['فاز اللاعب كالين بالسباق.'],
  },
  {
    form: 'قوات الدفاع الإسرائيلية',
    entity: 'idf',
    is: ['قالت قوات الدفاع الإسرائيلية إنها قصفت موقعا.'],
    isNot: [],
  },
  {
    form: 'المفوضية العليا لشؤون اللاجئين',
    entity: 'unhcr',
    is: ['قالت المفوضية العليا لشؤون اللاجئين إن العودة صعبة.'],
    isNot: ['أعلنت المفوضية العليا للانتخابات النتائج.'],
  },
]

for (const { form, entity, is, isNot } of rows)
  describe(form, () => {
    const words = (text: string): string[] => {
      const found = marks(text, knowledge).map((mark) => mark.split('='))
      return found.filter(([, id]) => id === entity).map(([word = '']) => word)
    }
    if (is.length > 0) it.each(is)('is it: %s', (text) => expect(words(text)).not.toEqual([]))
    // A long form in the same sentence may be marked; the form alone must not be.
    if (isNot.length > 0)
      it.each(isNot)('is it not: %s', (text) => {
        expect(
          words(text).filter((word) => word.includes(form) && word.split(' ').length <= form.split(' ').length),
        ).toEqual([])
      })
  })

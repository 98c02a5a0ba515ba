import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../lib/analysis/dates/index.ts'
import { findQuantities } from '../../../../lib/analysis/quantities/index.ts'
import { paragraph } from '../paragraph.ts'

/** Every quantity of `text` as `words | hedge value[–max] measure`. */
function read(text: string): string[] {
  const published = '2025-12-01'
  const document = paragraph(text, published)
  return findQuantities(document, findDates(document, published)).map(
    ({ start, end, hedge, value, max, measure }) =>
      `${text.slice(start, end)} | ${hedge} ${value}${max === null ? '' : `–${max}`} ${measure}`,
  )
}

describe('quantities', () => {
  it.each([
    ['دمر 15 موقعًا لتخزين الأسلحة', ['15 موقعًا | exact 15 sites']],
    ['دمرت أكثر من 15 موقعاً', ['أكثر من 15 موقعاً | more-than 15 sites']],
    ['ما يزيد على خمسة عشر مخبأ', ['ما يزيد على خمسة عشر مخبأ | more-than 15 sites']],
    ['أكثر من 130 قذيفة هاون وصاروخا', ['أكثر من 130 قذيفة هاون وصاروخا | more-than 130 munitions']],
    ['أكثر من مئة وثلاثين قذيفة', ['أكثر من مئة وثلاثين قذيفة | more-than 130 munitions']],
    ['نحو 216 مليار دولار', ['نحو 216 مليار دولار | about 216000000000 usd']],
    ['ما لا يقل عن خمسة مسلحين', ['ما لا يقل عن خمسة مسلحين | at-least 5 people']],
    ['15 قتيلا على الأقل', ['15 قتيلا على الأقل | at-least 15 people']],
    ['نقل ما يصل إلى 7000 معتقل', ['ما يصل إلى 7000 معتقل | at-most 7000 detainees']],
    ['بين 20 و30 عنصرا', ['بين 20 و30 عنصرا | range 20–30 people']],
    ['من 20 إلى 30 عنصرا', ['من 20 إلى 30 عنصرا | range 20–30 people']],
    ['بأكثر من 70 هدفا', ['أكثر من 70 هدفا | more-than 70 targets']],
    ['أقل من مئة جندي', ['أقل من مئة جندي | less-than 100 soldiers']],
    ['مقتل جنديين ومترجم', ['جنديين | exact 2 soldiers', 'مترجم | exact 1 civilians']],
    ['مقتل جنديين أمريكيين', ['جنديين أمريكيين | exact 2 soldiers']],
    ['مقتل جنديين أمريكيين ومترجم', ['جنديين أمريكيين | exact 2 soldiers', 'مترجم | exact 1 civilians']],
    [
      'مقتل جنديين ومترجم وإصابة ثلاثة آخرين',
      ['جنديين | exact 2 soldiers', 'مترجم | exact 1 civilians', 'ثلاثة آخرين | exact 3 people'],
    ],
    ['مقتل الجنديين في الهجوم', ['الجنديين | exact 2 soldiers']],
    ['خمسة على الأقل من عناصر التنظيم قتلوا', ['خمسة على الأقل من عناصر | at-least 5 people']],
    ['خمسة من عناصر التنظيم على الأقل قتلوا', ['خمسة من عناصر التنظيم على الأقل | at-least 5 people']],
    [
      'قالت إن عدد الفارين نحو 120، وإنها أوقفت 81 منهم',
      ['نحو 120 | about 120 detainees', '81 منهم | exact 81 detainees'],
    ],
    ['قتل ثلاثة من أطفاله', ['ثلاثة من أطفاله | exact 3 children']],
    ['أصبحت سوريا شريكه الـ90', ['شريكه الـ90 | exact 90 members']],
    ['مقتل 5 من داعش', ['5 من داعش | exact 5 people']],
    ['بين 140 و345 مليار دولار', ['بين 140 و345 مليار دولار | range 140000000000–345000000000 usd']],
    ['أول لقاء منذ 25 عاما', ['25 عاما | exact 25 years']],
    ['ما يناهز 1500 معتقل', ['ما يناهز 1500 معتقل | about 1500 detainees']],
    ['عن مسؤولين اثنين', ['مسؤولين اثنين | exact 2 null']],
    ['دمر موقعين', ['موقعين | exact 2 sites']],
    ['تعليق لمدة 180 يوما', ['180 يوما | exact 180 days']],
    ['لستة أشهر', ['ستة أشهر | exact 6 months']],
    ['الدولة التسعين في التحالف', ['الدولة التسعين | exact 90 members']],
    ['العضو الـ90', ['العضو الـ90 | exact 90 members']],
    ['عشرات القتلى', ['عشرات القتلى | at-least 20 people']],
    ['ارتفع بنسبة 25% هذا العام', ['25% | exact 25 percent']],
    ['قتل 5 عناصر وأسر 19', ['5 عناصر | exact 5 people', '19 | exact 19 people']],
    ['مقتل خمسة عناصر وأسر 19 آخرين', ['خمسة عناصر | exact 5 people', '19 آخرين | exact 19 people']],
    ['مقتل جنديين وإصابة ثلاثة آخرين', ['جنديين | exact 2 soldiers', 'ثلاثة آخرين | exact 3 soldiers']],
    ['مقتل 4 مسلحين والقبض على 7 في البلدة', ['4 مسلحين | exact 4 people', '7 | exact 7 people']],
    ['قتل 5 عناصر وأسر 19 قياديا', ['5 عناصر | exact 5 people', '19 قياديا | exact 19 people']],
    ['تدمير أكثر من 20 منشأة', ['أكثر من 20 منشأة | more-than 20 sites']],
    ...(
      [
        ['نحو', 'about'],
        ['حوالي', 'about'],
        ['قرابة', 'about'],
        ['زهاء', 'about'],
        ['ما يقارب', 'about'],
        ['ما يقرب من', 'about'],
        ['في حدود', 'about'],
        ['بحدود', 'about'],
        ['أكثر من', 'more-than'],
        ['ما يزيد على', 'more-than'],
        ['ما يزيد عن', 'more-than'],
        ['أزيد من', 'more-than'],
        ['يفوق', 'more-than'],
        ['فوق', 'more-than'],
        ['ما يربو على', 'more-than'],
        ['يتجاوز', 'more-than'],
        ['يتخطى', 'more-than'],
        ['ما لا يقل عن', 'at-least'],
        ['لا يقل عن', 'at-least'],
        ['أقل من', 'less-than'],
        ['دون', 'less-than'],
        ['ما دون', 'less-than'],
        ['ما لا يزيد على', 'at-most'],
        ['لا يتجاوز', 'at-most'],
        ['حتى', 'at-most'],
        ['يصل إلى', 'at-most'],
      ] as const
    ).map(([hedge, kind]): [string, string[]] => [
      `شارك ${hedge} 40 مقاتلا`,
      [`${hedge} 40 مقاتلا | ${kind} 40 people`],
    ]),
    ['40 مقاتلا تقريبا', ['40 مقاتلا تقريبا | about 40 people']],
    ['40 مقاتلا على الأكثر', ['40 مقاتلا على الأكثر | at-most 40 people']],
    ['40 مقاتلا كحد أقصى', ['40 مقاتلا كحد أقصى | at-most 40 people']],
    ['20-30 عنصرا', ['20-30 عنصرا | range 20–30 people']],
    ['رفع الفائدة 100 إلى 200 نقطة', ['100 إلى 200 نقطة | range 100–200 points']],
    ['فر 120 سجينا وقبض على 81 منهم', ['120 سجينا | exact 120 detainees', '81 منهم | exact 81 detainees']],
    ['أكثر من خمسة آلاف و700 معتقل', ['أكثر من خمسة آلاف و700 معتقل | more-than 5700 detainees']],
    ['3 مخابئ', ['3 مخابئ | exact 3 sites']],
    ['5 أوكار', ['5 أوكار | exact 5 sites']],
    ['نفقان', []],
    ['10 ألغام', ['10 ألغام | exact 10 munitions']],
    ['6 عبوات ناسفة', ['6 عبوات ناسفة | exact 6 munitions']],
    ['7 بنادق هجومية', ['7 بنادق هجومية | exact 7 munitions']],
    ['9 غارات', ['9 غارات | exact 9 strikes']],
    ['12 مداهمة', ['12 مداهمة | exact 12 operations']],
    ['14 قتيلا و20 جريحا', ['14 قتيلا | exact 14 people', '20 جريحا | exact 20 people']],
    ['11 موقوفا', ['11 موقوفا | exact 11 detainees']],
    ['3000 نازح', ['3000 نازح | exact 3000 displaced']],
    ['901 مليار دولار', ['901 مليار دولار | exact 901000000000 usd']],
    ['500 مليون يورو', ['500 مليون يورو | exact 500000000 eur']],
    ['89 دولة', ['89 دولة | exact 89 members']],
    ['17 قرية', ['17 قرية | exact 17 places']],
    ['55 كيلومترا', ['55 كيلومترا | exact 55 kilometres']],
    ['30 في المئة من الأراضي', ['30 في المئة | exact 30 percent']],
    ['22 عملية مشتركة', ['22 عملية مشتركة | exact 22 operations']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['دمر 15 موقعا. وأكثر المواقع قرب دمشق', ['15 موقعا | exact 15 sites']],
    ['أصيب 20 شخصا، وأكثر ما يخشاه السكان القصف', ['20 شخصا | exact 20 people']],
    ['أصيب 20 شخصا وأكثر من 30 طفلا', ['20 شخصا | exact 20 people', 'أكثر من 30 طفلا | more-than 30 children']],
    ['دمر 15 موقعا وأكثر، بحسب البيان', ['15 موقعا وأكثر | more-than 15 sites']],
    ['قتل 15 جنديا. على الأقل هذا ما قيل', ['15 جنديا | exact 15 soldiers']],
    ['قتل 15 جنديا، على الأقل، بحسب البيان', ['15 جنديا، على الأقل | at-least 15 soldiers']],
    ['قتل 15 جنديا\nعلى الأقل هذا ما قيل', ['15 جنديا | exact 15 soldiers']],
    ['أصيب 20 شخصا. تقريبا كل السكان هربوا', ['20 شخصا | exact 20 people']],
    ['يطلبون أكثر\nمن 30 هدفا أصيب ثلاثة', ['30 هدفا | exact 30 targets']],
    ['يطلبون أكثر. من 30 هدفا أصيب ثلاثة', ['30 هدفا | exact 30 targets']],
  ])('a qualifier belongs to a number of its own clause: %s', (text, expected) => {
    expect(read(text).filter((one) => !one.startsWith('ثلاثة'))).toEqual(expected)
  })

  it('takes no number for a count that goes on in another sentence or after things', () => {
    expect(read('قتل 5 عناصر. وأسر 19')).toEqual(['5 عناصر | exact 5 people'])
    expect(read('دمر 5 مواقع وأسر 19')).toEqual(['5 مواقع | exact 5 sites'])
  })

  it.each([
    'القرار 2799 لمجلس الأمن',
    'المادة 5 من الميثاق',
    'في عام 2014',
    'الساعة 9 صباحا',
    'عند 7:30 صباحا',
    'منظومة إس-300 الروسية',
    'بين 24 و27 نوفمبر الماضي',
    'مساء الأحد 30 نوفمبر',
    'واحدة من أكبر العمليات',
    'قانون قيصر لعام 2019',
    'أكثر من مرة',
    'الأول من نوعه',
    'أسر 19 في البلدة',
    'خلال الشهرين الماضيين',
    'في الـ13 من الشهر نفسه',
    'قبل ثلاثة أيام',
    'بين الطرفين',
    'وكان الرجلان التقيا',
    'في الصفحة 12 من التقرير',
    'المرسوم 13 الصادر',
    'المادة الخامسة',
    'الفرقة 84',
    'واحد من داعش',
    'إطلاق المرحلة 2 من الخطة',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

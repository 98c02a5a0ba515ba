import { describe, expect, test } from 'vitest'
import { judgeLanguage } from '../../../lib/arabic/language.ts'

describe('Arabic', () => {
  test.each([
    [
      'news',
      'قالت وزارة الداخلية إن القوات دمرت مواقع التنظيم في ريف دمشق خلال الأيام الماضية، وأضافت أن العملية جرت بالتعاون مع التحالف الدولي على مدى أربعة أيام.',
    ],
    [
      'Egyptian print',
      'قال المتحدث إن الوزير التقى نظيره فى القاهرة، وبحث معه الأوضاع فى المنطقة وسبل التعاون الى جانب ملفات أخرى.',
    ],
    ['vocalised', 'قَالَ الْمُتَحَدِّثُ إِنَّ الْقُوَّاتِ وَصَلَتْ إِلَى الْمَدِينَةِ فِي الصَّبَاحِ، وَإِنَّهَا بَدَأَتْ عَمَلَهَا مِنْ دُونِ تَأْخِيرٍ.'],
    [
      'typed with Persian ya and kaf',
      'أکد الوزیر أن الحکومة ستواصل العمل فی المنطقة من دون توقف، وأضاف أن اللجنة اجتمعت فی دمشق على مدى یومین',
    ],
    [
      'with Latin names',
      'أعلنت القيادة المركزية الأميركية (CENTCOM) في بيان على منصة X أن القوات نفذت مع شركائها عمليات في سوريا (CJTF-OIR)',
    ],
    [
      'with a few foreign letters',
      'وصل الوفد إلى ڤيينا في المساء والتقى ممثلين من شركة پيجو، ثم غادر إلى برلين على متن طائرة خاصة',
    ],
    ['a headline', 'الرئيس الشرع يستقبل وفدا من التحالف الدولي'],
    ['a short headline without function words', 'الداخلية السورية تعلن تفكيك خلية'],
  ])('%s', (_, text) => {
    const { language, reasons } = judgeLanguage(text)
    expect(language, reasons.join()).toBe('ar')
    expect(reasons.length).toBeGreaterThan(0)
  })
})

describe('other languages about the same events', () => {
  test.each([
    [
      'Persian',
      'وزارت کشور سوریه اعلام کرد که نیروهای امنیتی در حومه دمشق چند انبار سلاح داعش را کشف کرده‌اند و این عملیات با همکاری ائتلاف بین‌المللی انجام شده است.',
    ],
    [
      'Persian, typed with Arabic ya and kaf',
      'وزارت كشور سوريه اعلام كرد كه نيروهاي امنيتي در حومه دمشق چند انبار سلاح داعش را كشف كردند و اين عمليات با همكاري ائتلاف انجام شده است.',
    ],
    [
      'Dari',
      'مقام‌های امریکایی می‌گویند که رهبر سوریه در کاخ سفید با رئیس جمهور امریکا دیدار کرده و در مورد مبارزه با داعش گفتگو کرده است.',
    ],
    [
      'Urdu',
      'شام کی وزارت داخلہ نے کہا ہے کہ دمشق کے نواح میں داعش کے ٹھکانوں کے خلاف کارروائی میں اتحادی فوج نے بھی حصہ لیا ہے۔',
    ],
    [
      'Sorani',
      'وەزارەتی ناوخۆی سووریا ڕایگەیاند کە هێزەکانی لە دەوروبەری دیمەشق چەند بنکەیەکی داعشیان لەناو بردووە و هاوپەیمانانیش بەشدار بوون.',
    ],
    [
      'Pashto',
      'د سوريې د کورنيو چارو وزارت ويلي چې ځواکونو يې د دمشق په څنډو کې د داعش ګڼ شمېر وسلتونونه ونيول او ائتلاف هم مرسته کړې.',
    ],
    ['Hebrew', 'משרד הפנים הסורי הודיע כי כוחות הביטחון חשפו מחסני נשק של דאעש באזור דמשק בשיתוף הקואליציה.'],
    [
      'English',
      'The Syrian Interior Ministry said that forces had found weapons of the group in the countryside of Damascus.',
    ],
    [
      'English with an Arabic quotation',
      'The ministry called the group داعش in its statement, and the president, who met the envoy, spoke of التحالف الدولي twice.',
    ],
    ['a Persian headline', 'دیدار احمد الشرع با ترامپ در کاخ سفید'],
    ['digits only', '2025-11-30 15:40'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const { language, reasons } = judgeLanguage(text)
    expect(language, reasons.join()).toBe('other')
    expect(reasons.length).toBeGreaterThan(0)
  })
})

import type { Article, Block, BlockKind } from '../../lib/analysis/types.ts'

/**
 * A short report of our own writing, in the shape in which such news goes round: the statement's "more than" is gone, the
 * partner is less exact than in the statement, and its dates are relative. The facts are those of the pack.
 */
const paragraphs: readonly { kind: BlockKind; text: string }[] = [
  { kind: 'headline', text: 'سنتكوم: تدمير 15 موقعًا لأسلحة "داعش" في ريف دمشق بعملية مشتركة مع القوات السورية' },
  {
    kind: 'lead',
    text: 'قالت القيادة المركزية الأميركية (سنتكوم) مساء أمس الأحد إن قواتها دمّرت، بالتعاون مع القوات السورية، 15 موقعًا كان تنظيم "داعش" يخزّن فيها أسلحته في محافظة ريف دمشق، وذلك في عمليات جرت بين 24 و27 تشرين الثاني/نوفمبر الماضي.',
  },
  {
    kind: 'paragraph',
    text: 'وجاء في البيان أن الضربات الجوية والتفجيرات على الأرض أتلفت أكثر من 130 قذيفة هاون وصاروخًا، إلى جانب بنادق ورشاشات وألغام مضادة للدروع، وأن القوات عثرت على مخدرات وأتلفتها في المكان.',
  },
  {
    kind: 'paragraph',
    text: 'ونقل البيان عن قائد القيادة المركزية، الأدميرال براد كوبر، أن العملية ترسّخ ما تحقق في قتال التنظيم. وتعهد كوبر بمواصلة ملاحقة من بقي من عناصر التنظيم في سوريا.',
  },
  {
    kind: 'paragraph',
    text: 'وتأتي العملية بعد أسابيع من استقبال الرئيس الأميركي دونالد ترامب نظيره السوري أحمد الشرع في البيت الأبيض في 10 نوفمبر الماضي، وهي الزيارة التي رافقها إعلان انضمام دمشق إلى التحالف الدولي ضد "داعش". وكانت وزارة الخزانة الأميركية قد علّقت في اليوم نفسه معظم عقوبات قيصر لمدة 180 يومًا.',
  },
  {
    kind: 'paragraph',
    text: 'وكان الشرع قد وقّع في 10 آذار/مارس 2025 مع قائد قوات سوريا الديمقراطية (قسد) مظلوم عبدي اتفاقًا يقضي بدمج مؤسسات شمال شرقي سوريا في مؤسسات الدولة.',
  },
  {
    kind: 'paragraph',
    text: 'وقاتلت قسد التنظيم سنوات بدعم من واشنطن، حتى إعلان نهاية سيطرته على الأرض في بلدة الباغوز في آذار/مارس 2019.',
  },
]

const separator = '\n\n'

function blocksOf(texts: typeof paragraphs): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const { kind, text } of texts) {
    blocks.push({ kind, start, end: start + text.length })
    start += text.length + separator.length
  }
  return blocks
}

/** The sample as an article read from a page, dated so that its relative dates resolve. */
export const sample: Article = {
  url: null,
  host: null,
  language: 'ar',
  title: paragraphs[0]?.text ?? null,
  published: '2025-12-01',
  text: paragraphs.map((paragraph) => paragraph.text).join(separator),
  blocks: blocksOf(paragraphs),
  complete: true,
}

import type { Article, Block, BlockKind } from '../../lib/analysis/types.ts'

/**
 * A short report of our own writing, in the shape in which such news goes round: the statement's "more than" is gone, the
 * partner is less exact than in the statement, and its dates are relative. The facts are those of the pack.
 */
const paragraphs: readonly { kind: BlockKind; text: string }[] = [
  { kind: 'headline', text: 'واشنطن ودمشق تدمّران مخابئ سلاح لتنظيم داعش في ريف دمشق' },
  {
    kind: 'lead',
    text: 'أعلنت القيادة المركزية الأميركية، أمس الأحد، أنها دمّرت مع القوات السورية 15 موقعًا كان تنظيم داعش يخزّن فيها أسلحته في ريف دمشق، وذلك بين 24 و27 تشرين الثاني الماضي.',
  },
  {
    kind: 'paragraph',
    text: 'وبحسب بيان القيادة، أُتلف في العملية أكثر من 130 قذيفة هاون وصاروخًا، بضربات من الجو وتفجيرات على الأرض.',
  },
  {
    kind: 'paragraph',
    text: 'وجاءت العملية بعد ثلاثة أسابيع من لقاء الرئيس السوري أحمد الشرع نظيره الأميركي دونالد ترامب في البيت الأبيض، في 10 تشرين الثاني الماضي، ومن إعلان انضمام سوريا إلى التحالف الدولي ضد داعش.',
  },
  {
    kind: 'paragraph',
    text: 'وفي يوم اللقاء علّقت واشنطن معظم عقوبات قيصر 180 يومًا. أما قوات سوريا الديمقراطية (قسد)، التي تقاتل التنظيم مع التحالف منذ سنوات، فلم يرد ذكرها في البيان.',
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

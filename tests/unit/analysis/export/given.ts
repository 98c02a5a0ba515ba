/** What the writers are given in tests: the sample report with the shipped pack, and a margin full of traps. */
import { NOTHING } from '../../../../lib/analysis/analyse.ts'
import { analyseSeveral } from '../../../../lib/analysis/several.ts'
import { analysisIn, buildSeveralMargin } from '../../../../lib/analysis/margin/several.ts'
import type { ExportInput, ExportStamp } from '../../../../lib/analysis/export/index.ts'
import type { Article } from '../../../../lib/analysis/types.ts'
import type { Language } from '../../../../lib/analysis/view.ts'
import { sample } from '../../../../components/welcome/sample.ts'
import { fullView } from '../../../gallery/views.ts'
import { shippedKnowledge } from '../shipped-pack.ts'

/** Ids that can be told apart: urn:uuid:…001, …002 and so on. */
export function stamp(): ExportStamp {
  let count = 0
  return {
    generator: 'Hawamish 0.1.0',
    created: '2026-11-20T10:00:00Z',
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  }
}

/** The sample as if it had been read at an address. */
export function sampleInput(language: Language): ExportInput {
  const article: Article = { ...sample, url: 'https://sana.sy/news/1', host: 'sana.sy' }
  const several = analyseSeveral(article, [{ knowledge: shippedKnowledge(), bundled: true }])
  const view = buildSeveralMargin({ ...several, article, language })
  if (!view) throw new Error('the sample has no margin')
  return { article, analysis: analysisIn({ ...several, article, language }), view }
}

/** An article of one paragraph with one name in it. */
export function oneMention(text: string, start: number, end: number): ExportInput {
  return {
    article: {
      url: 'https://sana.sy/news/2',
      host: 'sana.sy',
      language: 'ar',
      title: text,
      published: null,
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      complete: true,
    },
    analysis: {
      ...NOTHING,
      mentions: [
        { start, end, entity: 'isis', type: 'armed_group', via: 'name', sure: true, nested: false, reasons: [] },
      ],
    },
    view: { ...fullView('ar'), event: null, names: [] },
  }
}

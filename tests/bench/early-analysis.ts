/** Which functions the background calls for the names of its first article, as Node counts them on the modules themselves. */
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import type { Knowledge } from '../../lib/analysis/knowledge.ts'
import { namedFunctions, type SyntaxNode } from '../../scripts/function-names.ts'
import { readKnowledge, shippedPack } from '../../scripts/pack-knowledge.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The way of an article to its first marks: imported here, so that what is called while the modules are read counts as well. */
async function findSampleNames(knowledge: Knowledge): Promise<void> {
  const { sample } = await import('../../components/welcome/sample.ts')
  const { paintsOf } = await import('../../lib/analysis/paints.ts')
  const { beginSeveral } = await import('../../lib/analysis/several.ts')
  const { encodePaints } = await import('../../lib/messages/codec.ts')
  const { articleLanguage } = await import('../../lib/arabic/language.ts')
  const article = { ...sample, language: articleLanguage(sample.text) }
  const { analysis } = beginSeveral(article, [{ knowledge, bundled: true }]).names()
  encodePaints(paintsOf(article, analysis))
}

/** `path#name` of what was called in `lib`. */
export async function calledByAnalysis(): Promise<Set<string>> {
  // Compiling a pack is no work of the background, and comes before the count.
  const knowledge = readKnowledge(shippedPack)
  if (!knowledge.ok) throw new Error(knowledge.error.message)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await findSampleNames(knowledge.value)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const names = new Set<string>()
  for (const { url, functions } of result) {
    const path = url.startsWith('file:') ? relative(root, fileURLToPath(url)) : ''
    if (!/^lib\/(arabic|lexicon|analysis|messages|related)\//.test(path)) continue
    const starts = new Set(
      functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).map(({ ranges }) => ranges[0]?.startOffset),
    )
    // Types are blanks where Node has taken them out: everything stands where it stands in the file.
    const { program } = parseSync(path, readFileSync(fileURLToPath(url), 'utf8'))
    for (const { name, node } of namedFunctions(program as unknown as SyntaxNode))
      if (starts.has(node.start)) names.add(`${path}#${name}`)
  }
  return names
}

import { describe, expect, it } from 'vitest'
import { sample as shown } from '../../../components/welcome/sample.ts'
import { beginAnalysis } from '../../../lib/analysis/analyse.ts'
import { openKnowledge } from '../../../lib/analysis/knowledge.ts'
import { compilePack, phraseKey } from '../../../lib/pack/compile.ts'
import { packPack, unpackPack } from '../../../lib/pack/packed.ts'
import type { Article } from '../../../lib/analysis/types.ts'
import type { CompiledPack } from '../../../lib/pack/compile.ts'
import { shippedKnowledge } from '../analysis/shipped-pack.ts'
import { smallPack } from '../analysis/small-pack.ts'

const sample: Article = { ...shown, language: 'ar' }

/** There and back, through the text of the files. */
function again(compiled: CompiledPack): Omit<CompiledPack, 'lexicon'> {
  const { data, texts } = packPack(compiled)
  return unpackPack(JSON.parse(JSON.stringify(data)), () => texts)
}

const gate = { need: { near: ['الضفة'] }, veto: { after: ['القديمة'] } }

describe('a pack in the package', () => {
  it('is the compiled pack again, for the pack that ships', () => {
    const { compiled } = shippedKnowledge()
    const { lexicon: _, ...rest } = compiled
    expect(again(compiled)).toEqual(rest)
  })

  it('keeps names without a gate, roles, and two names of one form apart', () => {
    const pack = smallPack({
      entities: [
        { id: 'bridge', aliases: [{ form: 'الجسر الأمريكي', kind: 'short', gate }] },
        { id: 'house', aliases: ['الجسر الأمريكي', 'دار الجسر'] },
      ],
    })
    const { lexicon: _, ...compiled } = compilePack(pack)
    const number = compiled.keys.indexOf(phraseKey('الجسر الأمريكي'))
    expect(compiled.uses[number]?.map(({ entity, gate: own }) => [entity, own !== null])).toEqual([
      ['bridge', true],
      ['house', false],
    ])
    expect(again(compilePack(pack))).toEqual(compiled)
  })

  it('writes a gate and an alias once for all spellings', () => {
    const pack = smallPack({ entities: [{ id: 'bridge', aliases: [{ form: 'الجسر الأمريكي', kind: 'short', gate }] }] })
    const { data: packed } = packPack(compilePack(pack))
    expect(packed.uses.filter((list) => list.length > 0)).toHaveLength(2)
    expect(packed.gates).toHaveLength(1)
    expect(packed.aliases).toHaveLength(1)
  })

  it('finds the names of a report without any of its texts', () => {
    const known = shippedKnowledge()
    const { data, lexicon } = packPack(known.compiled)
    const lean = unpackPack(data, () => {
      throw new Error('a text was asked for')
    })
    const knowledge = openKnowledge({ ...lean, lexicon })
    if (!knowledge.ok) throw new Error(knowledge.error.code)
    const { mentions } = beginAnalysis(sample, knowledge.value)
    expect(mentions.length).toBeGreaterThan(20)
    expect(mentions).toEqual(beginAnalysis(sample, known).mentions)
  })

  it('parses no text before one is asked for, and then only those of its section', () => {
    const { data, texts } = packPack(shippedKnowledge().compiled)
    let asked = 0
    const spoilt = texts.split('\n').with(2, 'no reports').join('\n')
    const { pack } = unpackPack(data, () => {
      asked += 1
      return spoilt
    })
    const [event] = pack.events
    expect(event?.recognise.signs).toBeInstanceOf(Array)
    expect(asked).toBe(0)
    expect(event?.summary.ar).toMatch(/^[\u0600-\u06ff]/)
    expect(pack.entities.every(({ sources }) => sources.length > 0)).toBe(true)
    expect(asked).toBe(1)
    expect(() => pack.reports).toThrow(SyntaxError)
  })

  it('knows the names of media without the texts', () => {
    const { data } = packPack(shippedKnowledge().compiled)
    const { pack } = unpackPack(data, () => {
      throw new Error('a text was asked for')
    })
    const medium = pack.entities.find(({ type }) => type === 'media_outlet')
    expect(medium?.aliases.length).toBeGreaterThan(0)
    const other = pack.entities.find(({ type }) => type === 'person')
    expect(() => other?.aliases).toThrow('a text was asked for')
  })
})

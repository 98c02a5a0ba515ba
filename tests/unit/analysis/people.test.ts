/** People by part of their name, with the pack that ships: every rule of arabic.md §4.1, both ways. */
import { describe, expect, it } from 'vitest'
import { marks } from './small-pack.ts'
import { shippedKnowledge } from './shipped-pack.ts'

const knowledge = shippedKnowledge()

function people(text: string): string[] {
  return marks(text, knowledge, { published: '2025-12-01' })
}

describe('a compound surname is one unit', () => {
  it.each([
    ['وصل محمد بن سلمان. وقال بن سلمان ذلك.', ['محمد بن سلمان=mohammed-bin-salman', 'بن سلمان=mohammed-bin-salman']],
    ['وصل مرهف أبو قصرة. وقال أبو قصرة ذلك.', ['مرهف أبو قصرة=murhaf-abu-qasra', 'أبو قصرة=murhaf-abu-qasra']],
    ['وصل مرهف أبو قصرة. والتقى الناس أبا قصرة.', ['مرهف أبو قصرة=murhaf-abu-qasra', 'أبا قصرة=murhaf-abu-qasra']],
    ['قال نور الدين البابا ذلك. وقال الدين إن الجار أولى.', ['نور الدين البابا=nour-al-din-al-baba']],
    ['قال سلمان إن الجار أولى.', []],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('the surname after the long form, and before it in the headline', () => {
  it.each([
    [
      'الشرع في حلب\nوصل أحمد الشرع إلى حلب.',
      ['الشرع=ahmed-al-sharaa', 'حلب=aleppo', 'أحمد الشرع=ahmed-al-sharaa', 'حلب=aleppo'],
    ],
    ['وصل أحمد الشرع. وللشرع مكتب هناك.', ['أحمد الشرع=ahmed-al-sharaa', 'لشرع=ahmed-al-sharaa']],
    ['الشرع في حلب\nوصل الوفد إلى حلب.', ['حلب=aleppo', 'حلب=aleppo']],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('a given name alone is nobody', () => {
  it.each(['وصل أحمد الشرع. وقال أحمد ذلك.', 'وصل دونالد ترامب. وقال دونالد ذلك.', 'قال محمد إن خالدا وعليا وصلا.'])(
    '%s',
    (text) => expect(people(text).filter((mark) => /^(?:أحمد|دونالد|محمد|خالدا|عليا)=/.test(mark))).toEqual([]),
  )
})

describe('a counterpart', () => {
  it.each([
    ['التقى الوزير نظيره السوري أسعد الشيباني.', ['أسعد الشيباني=asaad-al-shaibani']],
    ['استقبل أحمد الشرع نظيره الأميركي دونالد ترامب.', ['أحمد الشرع=ahmed-al-sharaa', 'دونالد ترامب=donald-trump']],
    ['التقى أحمد الشرع نظيره في المطار.', ['أحمد الشرع=ahmed-al-sharaa']],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

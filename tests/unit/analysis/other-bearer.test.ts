import { describe, expect, it } from 'vitest'
import { knowledgeOf, marks, smallPack } from './small-pack.ts'

const knowledge = knowledgeOf(
  smallPack({
    entities: [
      {
        id: 'qasim',
        type: 'person',
        aliases: ['قاسم الميراني', { form: 'الميراني', kind: 'short', gate: { need: { long: true } } }],
      },
    ],
  }),
)

describe('a surname in a text that names its bearer in full', () => {
  const his: [string, string][] = [
    ['alone', 'قال قاسم الميراني إن النهر عاد. وأضاف الميراني أن'],
    ['behind a verb that is a given name as well', 'عاد قاسم الميراني، ثم صادق الميراني على الاتفاق'],
    ['behind his father’s name', 'عاد قاسم الميراني، وهو قاسم حسن الميراني'],
    ['behind another sentence', 'عاد قاسم الميراني مع طارق. الميراني قال'],
    ['behind a comma', 'عاد قاسم الميراني بعد طارق، الميراني قال'],
    ['behind a preposition that is written like a name', 'عاد قاسم الميراني، وبقيت المدينة على الميراني وحده'],
    ['behind his given name with a particle', 'عاد قاسم الميراني، ورحبوا بقاسم حسن الميراني'],
    ['behind a verb with a particle', 'عاد قاسم الميراني، فصادق الميراني على الاتفاق'],
    ['behind a word that is a given name without its particle', 'عاد قاسم الميراني، وانتهى الأمر لصالح الميراني'],
    ['behind a title', 'عاد قاسم الميراني، ووصل المستشار الميراني'],
  ]
  it.each(his)('%s: his', (_, text) =>
    expect(marks(text, knowledge).filter((mark) => mark === 'الميراني=qasim')).toHaveLength(1),
  )

  it('with a particle of its own: his', () =>
    expect(marks('عاد قاسم الميراني، والتقى طارق بالميراني أمس', knowledge)).toEqual([
      'قاسم الميراني=qasim',
      'الميراني=qasim',
    ]))

  const others: [string, string][] = [
    ['behind another given name', 'عاد قاسم الميراني. وقال المحلل طارق الميراني إن'],
    ['of a woman', 'عاد قاسم الميراني، وقالت ليلى الميراني إن'],
    ['behind a given name with a particle', 'عاد قاسم الميراني بعد أن التقى بطارق الميراني'],
    ['before he is named', 'قال طارق الميراني إن قاسم الميراني عاد'],
  ]
  it.each(others)('%s: not his', (_, text) => expect(marks(text, knowledge)).toEqual(['قاسم الميراني=qasim']))
})

describe('a bare surname in a text that names two of it in full', () => {
  const of = (text: string): number => marks(text, knowledge).filter((mark) => mark === 'الميراني=qasim').length
  it.each([
    [
      'as long as only the other was named',
      'كتب طارق الميراني كتابا. ويقول الميراني إن النهر عاد. ثم جاء قاسم الميراني.',
      0,
    ],
    [
      'in every place behind the other',
      'كتب طارق الميراني كتابا. ويقول الميراني ذلك. وذكر الميراني غيره. وجاء قاسم الميراني',
      0,
    ],
    ['where he was named last', 'كتب طارق الميراني كتابا. وجاء قاسم الميراني، وقال الميراني إن', 1],
    ['where the other is his relative', 'جاء قاسم الميراني مع شقيقه طارق الميراني. وقال الميراني إن', 1],
    ['before the other is named', 'جاء قاسم الميراني. قال الميراني إن النهر عاد. وكتب طارق الميراني كتابا', 1],
  ])('%s', (_, text, count) => expect(of(text)).toBe(count))
})

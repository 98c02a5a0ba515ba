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
    ['before he is named', 'قال طارق الميراني إن قاسم الميراني عاد'],
  ]
  it.each(others)('%s: not his', (_, text) => expect(marks(text, knowledge)).toEqual(['قاسم الميراني=qasim']))
})

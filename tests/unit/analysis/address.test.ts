import { describe, expect, it } from 'vitest'
import { isAt } from '../../../lib/analysis/address.ts'

const report = { url: 'https://www.shaam.org/news/syria-news/Bridge/' }

describe('isAt', () => {
  it.each([
    'https://www.shaam.org/news/syria-news/Bridge/',
    'http://shaam.org/news/syria-news/bridge',
    'https://m.shaam.org/news/syria-news/bridge?utm_source=feed#top',
  ])('the report itself: %s', (url) => expect(isAt(url)(report)).toBe(true))

  it.each(['https://shaam.org/news/syria-news/bridge-2', 'https://almanassa.com/news/syria-news/bridge', null])(
    'another: %s',
    (url) => expect(isAt(url)(report)).toBe(false),
  )
})

import { describe, expect, test } from 'vitest'
import { inflect } from '../../../lib/arabic/inflection.ts'

describe('nisba', () => {
  const forms = inflect('سوري', 'nisba')

  test.each('سوري سورية سوريان سوريين سوريون سوريتان سوريتين سوريات'.split(' '))('%s, bare and with ال', (form) => {
    expect(forms).toContain(form)
    expect(forms).toContain(`ال${form}`)
  })

  test('the annexed plural has lost its ن and has no ال', () => {
    expect(forms).toContain('سوريو')
    expect(forms).toContain('سوريي')
    expect(forms).not.toContain('السوريو')
  })

  test('from any of its bare forms with ي the same', () => {
    expect(new Set(inflect('السوري', 'nisba'))).toEqual(new Set(forms))
    expect(new Set(inflect('سورية', 'nisba'))).toEqual(new Set(forms))
  })

  test('the country and other words are not inflected', () => {
    expect(inflect('سوريا', 'nisba')).toEqual(['سوريا'])
    expect(inflect('العراق', 'nisba')).toEqual(['العراق'])
  })
})

describe('the five nouns', () => {
  test.each([
    ['أبو محمد الجولاني', ['أبو محمد الجولاني', 'أبا محمد الجولاني', 'أبي محمد الجولاني']],
    ['أبي محمد الجولاني', ['أبي محمد الجولاني', 'أبو محمد الجولاني', 'أبا محمد الجولاني']],
    ['ذو الفقار', ['ذو الفقار', 'ذا الفقار', 'ذي الفقار']],
    ['أحمد أبو زيد', ['أحمد أبو زيد']],
    ['أبوظبي', ['أبوظبي']],
  ])('%s', (name, forms) => {
    expect(inflect(name, 'five-nouns')).toEqual(forms)
  })
})

describe('plural before a name', () => {
  test.each([
    ['مقاتلو داعش', ['مقاتلو داعش', 'مقاتلي داعش']],
    ['مسؤولي الوزارة', ['مسؤولي الوزارة', 'مسؤولو الوزارة']],
    ['إرهابيو داعش', ['إرهابيو داعش', 'إرهابيي داعش']],
    ['قوات سوريا', ['قوات سوريا']],
    ['ذو الفقار', ['ذو الفقار']],
  ])('%s', (name, forms) => {
    expect(inflect(name, 'plural-construct')).toEqual(forms)
  })
})

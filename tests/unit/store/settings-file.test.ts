import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const { defaultSettings } = await import('../../../lib/store/settings.ts')
const { readSettingsFile, writeSettingsFile } = await import('../../../lib/store/settings-file.ts')

const mine = {
  ...defaultSettings,
  theme: 'dark' as const,
  sitesOff: ['sana.sy', 'aljazeera.net'],
  hiddenLinks: [{ id: 'kubr', name: 'كوبر', form: 'كوبر', page: 'https://sana.sy/1', on: '2026-11-20' }],
}
const file = (change: object): string => JSON.stringify({ file: 'hawamish-settings', version: 1, ...change })

describe('a settings file', () => {
  it('comes back as it was written', () => {
    const { version: _, ...values } = mine
    expect(readSettingsFile(writeSettingsFile(mine))).toEqual({ ok: true, value: values })
  })

  it('holds nothing of the administrator’s policy', () => {
    const inForce = { ...mine, policy: { fixed: { theme: 'dark' as const } } }
    expect(writeSettingsFile(inForce)).not.toContain('policy')
  })

  it('gives what it names, and nothing else', () => {
    expect(readSettingsFile(file({ theme: 'light' }))).toEqual({ ok: true, value: { theme: 'light' } })
    expect(readSettingsFile(file({}))).toEqual({ ok: true, value: {} })
  })

  it('takes lists in any order', () => {
    const read = readSettingsFile(file({ kinds: ['law', 'person'] }))
    expect(read).toEqual({ ok: true, value: { kinds: ['person', 'law'] } })
  })

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'not-settings'],
    ['[]', 'not-settings'],
    ['{}', 'not-settings'],
    ['{"theme":"dark"}', 'not-settings'],
    ['{"file":"other","version":1}', 'not-settings'],
    [file({ version: 2 }), 'newer'],
    [file({ version: 'x' }), 'spoilt'],
    [file({ version: 0 }), 'spoilt'],
  ])('%s is refused: %s', (text, code) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['theme', 'pink'],
    ['on', 'yes'],
    ['sitesOff', ['https://sana.sy/']],
    ['sitesOff', 'sana.sy'],
    ['kinds', ['person', 'spaceship']],
    ['hiddenLinks', [{ id: 'x' }]],
    ['arrangement', { slim: 1 }],
    ['telepathy', true],
    ['__proto__', { on: false }],
  ])('a spoilt value is named, and nothing is taken: %s', (field, value) => {
    const text = `{"file":"hawamish-settings","version":1,"theme":"light",${JSON.stringify(field)}:${JSON.stringify(value)}}`
    const spoilt = field === 'theme' ? text.replace('"theme":"light",', '') : text
    expect(readSettingsFile(spoilt)).toEqual({ ok: false, error: { code: 'spoilt', message: field } })
  })

  it('names a field of the file short and harmless', () => {
    const named = (field: string): unknown =>
      readSettingsFile(JSON.stringify({ file: 'hawamish-settings', version: 1, [field]: 1 }))
    expect(named('k'.repeat(100_000))).toEqual({
      ok: false,
      error: { code: 'spoilt', message: `${'k'.repeat(60)}…` },
    })
    expect(named('\u202eon')).toEqual({ ok: false, error: { code: 'spoilt', message: '\ufffdon' } })
  })

  it('never fails, whatever the file', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        for (const one of [text, file({ theme: value, sitesOff: value, hiddenLinks: value })]) {
          const read = readSettingsFile(one)
          expect(read.ok ? typeof read.value : read.error.code).toBeTruthy()
        }
      }),
    )
  })
})

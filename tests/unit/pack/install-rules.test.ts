import { describe, expect, it } from 'vitest'
import { decideInstall } from '../../../lib/pack/install-rules.ts'
import type { PackIdentity } from '../../../lib/pack/install-rules.ts'
import { compareVersions } from '../../../lib/pack/version.ts'

const [mine, other] = ['aa'.repeat(32), 'bb'.repeat(32)]
const installed: PackIdentity = {
  id: 'festival',
  version: '1.2.0',
  sha256: 'one',
  key: null,
  authors: ['Salma', 'Rami'],
}
const bundledId = 'syria-us-isis'

function decide(pack: Partial<PackIdentity>, before: Partial<PackIdentity> | null = {}): unknown {
  const decision = decideInstall(
    { ...installed, ...pack },
    { installed: before && { ...installed, ...before }, bundledId },
  )
  return decision.kind === 'refused'
    ? [decision.code, decision.sentence]
    : decision.kind === 'update'
      ? decision.warnings
      : decision.kind
}

describe('whether a pack may be installed', () => {
  it.each<[string, unknown, unknown]>([
    ['a first one', decide({}, null), 'new'],
    ['a first one, signed', decide({ key: mine }, null), 'new'],
    ['the very same bytes again', decide({}), 'same'],
    ['the very same bytes, signed alike', decide({ key: mine }, { key: mine }), 'same'],
    ['a newer version by one of the authors', decide({ version: '1.10.0', sha256: 'two', authors: ['Rami'] }), []],
    [
      'a newer version by the same key, whatever names it gives',
      decide({ version: '2.0.0', key: mine, authors: ['X'] }, { key: mine }),
      [],
    ],
    ['the same bytes, signed for the first time', decide({ key: mine }), []],
    ['a newer version, signed for the first time', decide({ version: '1.2.1', key: mine }), []],
  ])('accepts %s', (_title, decision, expected) => expect(decision).toEqual(expected))

  it.each<[string, unknown, unknown]>([
    ['a newer version by another key', decide({ version: '2.0.0', key: other }, { key: mine }), ['other-key']],
    ['the same bytes by another key', decide({ key: other }, { key: mine }), ['other-key']],
    ['a newer version without the signature', decide({ version: '2.0.0' }, { key: mine }), ['no-signature']],
    [
      'a newer version by nobody who wrote the old one',
      decide({ version: '2.0.0', sha256: 'two', authors: ['X'] }),
      ['other-authors'],
    ],
    ['such a one, signed', decide({ version: '2.0.0', key: other, authors: ['X'] }), ['other-authors']],
  ])('asks before %s', (_title, decision, expected) => expect(decision).toEqual(expected))

  it.each<[string, unknown, unknown]>([
    [
      'a pack under the id of the bundled one',
      decide({ id: bundledId, version: '99.0.0', key: mine }, null),
      ['bundled-id', 'The id "syria-us-isis" belongs to the pack that comes with Hawamish.'],
    ],
    [
      'an older version',
      decide({ version: '1.1.9' }),
      ['older-version', 'Version 1.1.9 is older than the installed version 1.2.0.'],
    ],
    [
      'an older version by the right key',
      decide({ version: '1.1.9', key: mine }, { key: mine }),
      ['older-version', 'Version 1.1.9 is older than the installed version 1.2.0.'],
    ],
    [
      'the same version with other bytes',
      decide({ sha256: 'two' }),
      ['other-bytes', 'Version 1.2.0 is installed already, with other content.'],
    ],
    [
      'the same, by the right key',
      decide({ sha256: 'two', key: mine }, { key: mine }),
      ['other-bytes', 'Version 1.2.0 is installed already, with other content.'],
    ],
  ])('refuses %s', (_title, decision, expected) => expect(decision).toEqual(expected))

  it('orders versions by their numbers', () => {
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0)
    expect(compareVersions('2.0.0', '1.99.99')).toBeGreaterThan(0)
    expect(compareVersions('1.0.10', '1.0.10')).toBe(0)
  })
})

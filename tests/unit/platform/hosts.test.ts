import { describe, expect, it } from 'vitest'
import { hostPatterns, outletHosts, patternsOf } from '../../../lib/platform/hosts.ts'

const hosts: string[] = Object.values(outletHosts).flat()

describe('the list of outlets', () => {
  it.each(['almanassa.com', 'manassa.news', 'shaam.org'])('has %s', (host) => {
    expect(hosts).toContain(host)
  })

  it.each(['bbc.com', 'dw.com', 'france24.com', 'aa.com.tr', 'masress.com', 'mfa.sy', 'facebook.com'])(
    'has no site that is not an Arabic outlet as a whole: %s',
    (host) => {
      expect(hosts).not.toContain(host)
    },
  )

  it('names each host once, bare and in lower case', () => {
    expect(new Set(hosts).size).toBe(hosts.length)
    for (const host of hosts) expect(host).toMatch(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/)
  })

  it('has no host that another one covers already', () => {
    for (const host of hosts) expect(hosts.filter((other) => other !== host && host.endsWith(`.${other}`))).toEqual([])
  })

  it('gives two https patterns for each, and nothing broader', () => {
    expect(patternsOf('sana.sy')).toEqual(['https://sana.sy/*', 'https://*.sana.sy/*'])
    expect(hostPatterns).toHaveLength(hosts.length * 2)
    for (const pattern of hostPatterns) expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/)
  })
})

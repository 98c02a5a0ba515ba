/**
 * What an administrator set for this browser (`storage.managed`): some settings become fixed, sites can be closed or be
 * the only open ones, and packs can be limited. Chrome reads it from its policies after the schema
 * `assets/public/managed-schema.json`, Firefox from the policy `3rdparty` (platform.md §1.13). Read leniently: a value of
 * a wrong shape does not count, and never locks anything.
 */
import { browser } from '../platform/browser.ts'
import { createLog } from '../platform/log.ts'
import { fieldsOf, readPlain, type PlainSettings } from './setting-values.ts'

const log = createLog('policy')

/** From where packs may be installed. `listed`: from files, and from the hosts of `packHosts`. */
export type PackPolicy = 'any' | 'listed' | 'file' | 'none'

export type Policy = {
  /** Values of the fixed settings. How the panel's sections are arranged is the reader's alone. */
  fixed: Partial<PlainSettings>
  /** Hosts, with their subdomains, on which Hawamish does nothing. */
  sitesOff: string[]
  /** If not null: the only hosts, with their subdomains, on which it works. */
  sitesOnly: string[] | null
  packs: PackPolicy
  packHosts: string[]
}

export const noPolicy: Policy = { fixed: {}, sitesOff: [], sitesOnly: null, packs: 'any', packHosts: [] }

export const packPolicies: readonly PackPolicy[] = ['any', 'listed', 'file', 'none']

const hostLists = ['sitesOff', 'sitesOnly', 'packHosts'] as const

const hostShape = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/

/** A host as an administrator may write it: `WWW.Sana.sy` → sana.sy, `مثال.إختبار` → xn--mgbh0fb.xn--kgbechtv; else null. */
function hostIn(written: unknown): string | null {
  if (typeof written !== 'string') return null
  const address = URL.parse(`https://${written.trim()}`)
  // A port, a path or a name before an "@" belong to an address.
  if (!address || address.href !== `https://${address.hostname}/`) return null
  const host = address.hostname.replace(/^www\./, '')
  return hostShape.test(host) ? host : null
}

/** The hosts of a list; null where there is no list. What is no host is left out, and told by `badHosts`. */
function readHosts(value: unknown): string[] | null {
  return Array.isArray(value) ? [...new Set(value.flatMap((written) => hostIn(written) ?? []))] : null
}

/** A sentence about everything in the policy's lists that is no host; null when all of them are. */
export function badHosts(stored: unknown): string | null {
  const from = fieldsOf(stored)
  const bad = hostLists.flatMap((list) => {
    const written: unknown = from[list]
    return Array.isArray(written)
      ? written.filter((one) => hostIn(one) === null).map((one) => `${list} ${JSON.stringify(one)}`)
      : []
  })
  return bad.length > 0 ? `left out, because a host is written like "sana.sy": ${bad.join(', ')}` : null
}

/** The policy in whatever an administrator wrote. Never fails. */
export function readPolicy(stored: unknown): Policy {
  const from = fieldsOf(stored)
  return {
    fixed: readPlain(stored),
    sitesOff: readHosts(from['sitesOff']) ?? [],
    sitesOnly: readHosts(from['sitesOnly']),
    packs: packPolicies.find((one) => one === from['packs']) ?? 'any',
    packHosts: readHosts(from['packHosts']) ?? [],
  }
}

const askAgainMilliseconds = 200
const mostQuestions = 15

/**
 * Chrome loses a question that comes while it is still reading its policies, in the first seconds after it starts or
 * installs an extension: it is put again until one of them is answered. A page waits for that, because a closed site must
 * stay unread; after three seconds there is no administrator to wait for.
 */
async function askManaged(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let asked = 0
    const ask = async (): Promise<void> => {
      asked += 1
      if (asked > mostQuestions) return end(() => resolve({}))
      try {
        const stored = await browser.storage.managed.get()
        end(() => resolve(stored))
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error('no managed storage')))
      }
    }
    const timer = setInterval(() => void ask(), askAgainMilliseconds)
    const end = (settle: () => void): void => {
      clearInterval(timer)
      settle()
    }
    void ask()
  })
}

/** Told once: the policy is read again with each change of a setting. */
let told: string | null = null

/** The policy as it is now. Firefox rejects the question where there is none, and Android has no managed storage. */
export async function loadPolicy(): Promise<Policy> {
  let stored: unknown
  try {
    stored = await askManaged()
  } catch {
    return noPolicy
  }
  const bad = badHosts(stored)
  if (bad !== null && bad !== told) log.warn('hosts', bad)
  told = bad
  return readPolicy(stored)
}

function covers(sites: readonly string[], host: string): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`))
}

/** Whether the administrator keeps Hawamish off a host (without `www.`; null: a page without a host, like a file). */
export function isClosed({ sitesOff, sitesOnly }: Policy, host: string | null): boolean {
  if (host === null) return sitesOnly !== null
  return covers(sitesOff, host) || (sitesOnly !== null && !covers(sitesOnly, host))
}

/** Whether a pack may come from a file (`null`) or from this host. */
export function allowsPack({ packs, packHosts }: Policy, host: string | null): boolean {
  if (packs === 'any') return true
  if (packs === 'none') return false
  return host === null || (packs === 'listed' && covers(packHosts, host))
}

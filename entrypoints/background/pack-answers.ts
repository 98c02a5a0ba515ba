/** What the options page and the popup ask about packs. */
import type { InstallOutcome, PackDetails, PackSummary } from '../../lib/messages/contract.ts'
import { done, type ExtensionHandlers } from '../../lib/messages/router.ts'
import type { Language } from '../../lib/analysis/view.ts'
import { isAhead, isStale } from '../../lib/pack/age.ts'
import type { PackHeader } from '../../lib/pack/types.ts'
import type { Log } from '../../lib/platform/log.ts'
import type { BundledPack } from '../../lib/store/bundled-pack.ts'
import { refuseWhole } from '../../lib/store/pack-candidate.ts'
import type { PackRecord } from '../../lib/store/pack-database.ts'
import { changeRecord, countsOf, erasePacks, removePack, switchPack, untilErased } from '../../lib/store/packs.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { bundledPack } from './knowledge.ts'
import { announce } from './orders.ts'
import { installFrom, updatePack } from './pack-install.ts'
import { planUpdates, rememberCheck } from './pack-updates.ts'
import { knownPacks, packsChanged, packsInUse } from './packs-in-use.ts'

type PackRequests =
  'packs' | 'pack-info' | 'pack-install' | 'pack-update' | 'pack-switch' | 'pack-daily' | 'pack-remove' | 'packs-erase'

/** Nothing is installed from a private window: it would stay behind when the window is gone. */
const fromPrivate: InstallOutcome = {
  state: 'refused',
  refusals: refuseWhole('private', 'Nothing is installed from a private window.').refusals,
}

/** Answers to what extension pages ask about packs; a refused pack is an answer too, with its reasons. */
export function packHandlers(log: Log): Pick<ExtensionHandlers, PackRequests> {
  async function allPacks(): Promise<PackDetails[]> {
    const [bundled, { bundledOn, installed }, inUse, { language }] = await Promise.all([
      bundledPack(log),
      knownPacks(log),
      packsInUse(log),
      loadSettings(),
    ])
    const used = new Set(inUse.map(({ knowledge }) => knowledge.pack.header.id))
    const first = bundled ? [bundledDetails(bundled, bundledOn, language)] : []
    const others = installed.map(({ record, on }) =>
      detailsOf(record, { on, broken: on && !used.has(record.id), language }),
    )
    return [...first, ...others]
  }

  return {
    packs: async () => ({ ok: true, value: await allPacks() }),
    'pack-info': async () => {
      const pack = await bundledPack(log)
      const { language } = await loadSettings()
      return pack ? { ok: true, value: bundledSummary(pack, language) } : { ok: false, code: 'no-pack' }
    },
    'pack-install': async ({ source, accepted }, from) => {
      if (from.private) return { ok: true, value: fromPrivate }
      const signal = untilErased()
      const { language } = await loadSettings()
      return { ok: true, value: await installFrom(source, { accepted, language, signal }) }
    },
    'pack-update': async ({ id, accepted }, from) => {
      if (from.private) return { ok: true, value: fromPrivate }
      const { language } = await loadSettings()
      const outcome = await updatePack(id, { accepted, language })
      if (!outcome) return { ok: false, code: 'unknown-id' }
      await rememberCheck(id, outcome)
      return { ok: true, value: outcome }
    },
    'pack-switch': async ({ id, on }) => {
      await switchPack(id, on)
      await packsChanged()
      return done
    },
    'pack-daily': async ({ id, on }) => {
      await changeRecord(id, { daily: on })
      await Promise.all([announce({ type: 'packs-changed' }), planUpdates()])
      return done
    },
    'pack-remove': async ({ id }) => {
      await removePack(id)
      await Promise.all([packsChanged(), planUpdates()])
      return done
    },
    'packs-erase': async () => {
      await erasePacks()
      await Promise.all([packsChanged(), planUpdates()])
      return done
    },
  }
}

function summaryOf(header: PackHeader, language: Language): Omit<PackSummary, 'outlets' | 'counts' | 'hash'> {
  const now = new Date()
  const { id, version, asOf, licence, authors, reviewed, credits } = header
  return {
    id,
    title: header.title[language],
    description: header.description[language],
    version,
    asOf,
    stale: isStale(header, now),
    ahead: isAhead(asOf, now),
    licence,
    authors,
    reviewed,
    credits,
  }
}

function bundledSummary({ knowledge, hash }: BundledPack, language: Language): PackSummary {
  const { pack } = knowledge
  const outlets = pack.outlets.flatMap(({ hosts, name }) => hosts.map((host) => ({ host, name: name[language] })))
  return { ...summaryOf(pack.header, language), counts: countsOf(pack), hash, outlets }
}

function bundledDetails({ knowledge, hash }: BundledPack, on: boolean, language: Language): PackDetails {
  const { pack } = knowledge
  const nothing = { broken: false, key: null, address: null, daily: false, check: null }
  return { ...summaryOf(pack.header, language), counts: countsOf(pack), hash, bundled: true, on, ...nothing }
}

type State = { on: boolean; broken: boolean; language: Language }

function detailsOf(record: PackRecord, { on, broken, language }: State): PackDetails {
  const { header, counts, sha256: hash, key, address, daily, check } = record
  return { ...summaryOf(header, language), counts, hash, bundled: false, on, broken, key, address, daily, check }
}

/** The packs inside the options page: the list as it is now, what the reader does about them, and what came of it. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Installing, PackActions, PackInfo } from '../../components/options/types.ts'
import type { ExtensionRequest, InstallOutcome, PackSource } from '../../lib/messages/contract.ts'
import { MOST_FILE_BYTES, tooLarge } from '../../lib/pack/envelope.ts'
import { browser } from '../../lib/platform/browser.ts'
import type { Refusal } from '../../lib/store/pack-candidate.ts'
import { ask } from './ask.ts'

/** A request that can be put again, after the reader accepted a warning or gave leave. */
type Request = { kind: 'install'; source: PackSource } | { kind: 'update'; id: string; address: string }

type Change = Extract<ExtensionRequest, { type: 'pack-switch' | 'pack-daily' | 'pack-remove' }>

/** All packs; null until they are known. Kept up to date while the page is open. */
export function usePacks(language: string): PackInfo[] | null {
  const [packs, setPacks] = useState<PackInfo[] | null>(null)
  useEffect(() => {
    const look = (): void => void ask({ type: 'packs' }).then((reply) => reply.ok && setPacks(reply.value))
    const onMessage = (message: unknown): undefined => {
      if ((message as { type?: unknown } | null)?.type === 'packs-changed') look()
      return undefined
    }
    look()
    browser.runtime.onMessage.addListener(onMessage)
    return () => browser.runtime.onMessage.removeListener(onMessage)
  }, [language])
  return packs
}

/** Bytes as base64 text: what a message can carry. In pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

function refused(code: Refusal['code'], sentence: string): InstallOutcome {
  return { state: 'refused', refusals: [{ code, path: '(pack)', sentence }] }
}

async function sourceOf(file: File): Promise<PackSource | InstallOutcome> {
  // What is larger than any pack is not even read.
  if (file.size > MOST_FILE_BYTES) return refused('too-large', tooLarge)
  try {
    return { kind: 'file', content: base64Of(new Uint8Array(await file.arrayBuffer())) }
  } catch {
    // The file was moved or taken away after it was chosen.
    return refused('not-utf8', 'The file could not be read.')
  }
}

async function send(request: Request, accepted: string | null): Promise<InstallOutcome | null> {
  const reply =
    request.kind === 'install'
      ? await ask({ type: 'pack-install', source: request.source, accepted })
      : await ask({ type: 'pack-update', id: request.id, accepted })
  return reply.ok ? reply.value : null
}

function addressOf(request: Request): string | null {
  if (request.kind === 'update') return request.address
  return request.source.kind === 'address' ? request.source.url : null
}

/** Leave for this very host, nothing beside it. */
function patternOf(host: string): { origins: string[] } {
  return { origins: [`https://${host}/*`] }
}

/** The host for which leave could help: the address gave no answer, and the browser was not asked for it yet. */
async function closedHostOf(request: Request, outcome: InstallOutcome | null): Promise<string | null> {
  const url = URL.parse(addressOf(request) ?? '')
  const isSilent = outcome?.state === 'refused' && outcome.refusals[0]?.code === 'unreachable'
  if (!url || !isSilent) return null
  return (await browser.permissions.contains(patternOf(url.hostname))) ? null : url.hostname
}

type Work = { installing: Installing; actions: PackActions }

/** What the reader can do about packs; `onFailed` is told when the background gave no answer at all. */
export function usePackWork(packs: PackInfo[] | null, onFailed: () => void): Work {
  const [{ request, ...installing }, setWork] = useState<Installing & { request: Request | null }>({
    busy: false,
    outcome: null,
    closedHost: null,
    request: null,
  })

  // Several may be under way: each outcome is shown with the request that it answers, and what follows is about that.
  const run = useCallback(async (next: Request, accepted: string | null): Promise<void> => {
    setWork({ busy: true, outcome: null, closedHost: null, request: next })
    const outcome = await send(next, accepted)
    setWork({ busy: false, outcome, closedHost: await closedHostOf(next, outcome), request: next })
    if (!outcome) onFailed()
  }, [])

  const tell = (outcome: InstallOutcome | null): void =>
    setWork({ busy: false, outcome, closedHost: null, request: null })

  const installFile = async (file: File): Promise<void> => {
    const source = await sourceOf(file)
    if ('state' in source) tell(source)
    else await run({ kind: 'install', source }, null)
  }

  /** What could not be written down is said: the list stays as it was. */
  const change = async (request: Change): Promise<void> => {
    if (!(await ask(request)).ok) onFailed()
  }

  const actions: PackActions = {
    onFile: (file) => void installFile(file),
    onAddress: (url) => void run({ kind: 'install', source: { kind: 'address', url } }, null),
    onUpdate: (id) => {
      const address = packs?.find((pack) => pack.id === id)?.address
      if (address) void run({ kind: 'update', id, address }, null)
    },
    onAccept: () => {
      const { outcome } = installing
      if (request && outcome?.state === 'asks') void run(request, outcome.hash)
    },
    onDismiss: () => tell(null),
    onAllow: () => {
      const host = installing.closedHost
      if (!request || host === null) return
      // The browser takes this only as the first thing that happens in a click.
      void browser.permissions.request(patternOf(host)).then(async (given) => {
        if (given) await run(request, null)
      })
    },
    onSwitch: ({ id, on }) => void change({ type: 'pack-switch', id, on }),
    onDaily: ({ id, on }) => void change({ type: 'pack-daily', id, on }),
    onRemove: (id) => void change({ type: 'pack-remove', id }),
  }
  return { installing, actions }
}

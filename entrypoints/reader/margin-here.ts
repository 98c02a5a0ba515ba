/**
 * The margin of this page, as far as the reader has to do with it. Its script comes when it is needed for the first time,
 * and then finds what it was asked for (`World.picked`, `World.panelWanted`).
 */
import type { PageSettings } from '../../lib/messages/contract.ts'
import { world, type Picked } from '../../lib/messages/world.ts'

export type MarginHere = {
  /**
   * The panel, shown or sent away by the reader; on its way it counts as shown. `canCome`: there is an article for it to
   * stand beside.
   */
  show: (show: boolean | 'toggle', canCome: boolean) => void
  openCard: (picked: Picked) => void
  /** Takes it away. A panel that was asked for comes again beside the next article. */
  takeAway: () => void
  /** The same for good. */
  stop: () => void
  /** Whether its script has to come by itself: it does more than show a panel, it speaks and hears where the pointer rests. */
  isWanted: (settings: PageSettings, hasEvent: boolean) => boolean
}

/** @param bring asks for its script */
export function createMarginHere(bring: () => void): MarginHere {
  const here = world()

  function takeAway(): void {
    const isKept = here.margin?.kept ?? here.panelWanted === 'again'
    here.margin?.stop()
    delete here.margin
    delete here.picked
    delete here.panelWanted
    if (isKept) here.panelWanted = 'again'
  }

  return {
    show(show, canCome) {
      const isWanted = show === 'toggle' ? !(here.margin ? here.margin.shown : here.panelWanted) : show
      if (here.margin) return here.margin.show(isWanted, 'reader')
      delete here.panelWanted
      if (!isWanted) return
      here.panelWanted = 'now'
      if (canCome) bring()
    },
    openCard(picked) {
      if (here.margin) return here.margin.openCard(picked)
      here.picked = picked
      bring()
    },
    takeAway,
    stop() {
      takeAway()
      delete here.panelWanted
    },
    isWanted: ({ panel, hover, announce }, hasEvent) =>
      here.panelWanted !== undefined || (hasEvent && panel === 'auto') || hover || announce,
  }
}

/**
 * Comes last, and only when there is something to show: an event was found, a name was clicked, or the reader asked for
 * the panel.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { world } from '../../lib/messages/world.ts'
import { startMargin } from './start.ts'

export default defineUnlistedScript(() => {
  const here = world()
  const { reader, picked, panelWanted } = here
  const settings = reader?.settings()
  if (!reader?.alive || !settings || here.margin) return
  const margin = startMargin({
    reader,
    settings,
    // A page that takes the panel away, or writes into it, gets it no more; its marks stay.
    onEnd: () => {
      margin.stop()
      here.margin = { ...margin, show: () => undefined, openCard: () => undefined }
    },
  })
  here.margin = margin
  delete here.picked
  delete here.panelWanted
  if (picked) margin.openCard(picked)
  if (panelWanted) margin.show(true, panelWanted === 'now' ? 'reader' : 'again')
  else if (!picked && settings.panel === 'auto' && reader.hasEvent()) margin.show(true, 'page')
})

/** The toolbar button of Chromium: pressed by the driver it gives leave for the page in front, as a reader's click does. */
import type { Page } from '@playwright/test'
import type { Session } from './session.ts'

type Targets = { targetInfos: { type: string; targetId: string; url: string }[] }

/** Brings a page to the front and presses the button there; the popup opens, as it does for a reader. */
export async function pressButton({ context, origin }: Session, page: Page): Promise<void> {
  await page.bringToFront()
  const cdp = await context.browser()?.newBrowserCDPSession()
  if (!cdp) throw new Error('the browser takes no orders')
  const { targetInfos } = (await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as Targets
  const tab = targetInfos.find(({ url }) => url === page.url())
  // Newer than the driver's list of what can be sent.
  const send = cdp.send.bind(cdp) as (method: string, what: object) => Promise<unknown>
  await send('Extensions.triggerAction', { id: new URL(origin).host, targetId: tab?.targetId })
  await cdp.detach()
}

type Configuration = { hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES'; fileAccess?: boolean }

/** What a reader can change about an extension on the browser's page of extensions. */
export async function configure({ context, origin }: Session, change: Configuration): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: new URL(origin).host, ...change })})`,
  )
  await page.close()
}

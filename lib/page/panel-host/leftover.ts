/**
 * Firefox ends the scripts of an extension where they stand when it is updated or switched off: nothing of theirs can
 * tidy up any more. The panel of the version before is taken away by the next one that reads the page.
 */

/** Only extensions can look into a closed root this way, and only in Firefox; in Chrome the old scripts live on. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

function isOurs(element: Opened): boolean {
  return /^s[a-z\d]{1,8}$/.test(element.id) && element.openOrClosedShadowRoot?.firstElementChild?.className === 'mount'
}

/** The rule of `dock.ts`, as browsers write it. */
const pushed = /^@media screen \{\s*html \{ margin-\w+: [\d.]+px !important; \}\s*\}$/

function isPush({ cssRules }: CSSStyleSheet): boolean {
  return cssRules.length === 1 && pushed.test(cssRules[0]?.cssText ?? '')
}

/** Takes away a panel that another run of the extension left in the page, and the room that was made for it. */
export function removeLeftover(document: Document): void {
  const left = Array.from(document.querySelectorAll('html>div[popover]')).filter(isOurs)
  if (left.length === 0) return
  for (const host of left) host.remove()
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isPush(sheet))
}

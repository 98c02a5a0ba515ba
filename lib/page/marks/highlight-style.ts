import css from '../../../assets/styles/highlights.css?inline'

/**
 * The stylesheet of all marks. Best given to the page by `scripting.insertCSS` with origin AUTHOR, so that it is in none
 * of the lists that a page can read; the file itself is `assets/styles/highlights.css`.
 * @param inherited whether highlights get their look from the element around, as they should (css-pseudo-4
 *   #highlight-cascade; Chromium since it has them, Firefox not yet): then the rules stand at the page's root alone.
 *   Otherwise they stand at each element, for each of which the browser works out twenty looks
 */
export function highlightStyle(inherited: boolean): string {
  return inherited ? css.replaceAll('::highlight(', ':root::highlight(') : css
}

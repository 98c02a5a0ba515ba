import css from '../../../assets/styles/highlights.css?inline'

/**
 * The stylesheet of all marks. Best given to the page by `scripting.insertCSS` with origin AUTHOR, so that it is in none
 * of the lists that a page can read; the file itself is `assets/styles/highlights.css`.
 */
export const highlightStyle: string = css

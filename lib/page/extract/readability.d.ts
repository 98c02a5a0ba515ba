/** The library's main file alone: its index also brings `isProbablyReaderable`, which nobody calls here. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability'
}

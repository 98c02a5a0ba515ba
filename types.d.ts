/** Styles as text, for shadow roots and highlights: nothing becomes a file that a page could ask for. */
declare module '*.css?inline' {
  const css: string
  export default css
}

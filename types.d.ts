/** Styles as text, for shadow roots and highlights: nothing becomes a file that a page could ask for. */
declare module '*.css?inline' {
  const css: string
  export default css
}

/** The part of web-ext that `npm start` uses; the package ships no types. */
declare module 'web-ext' {
  const webExt: {
    cmd: {
      build: (
        params: { sourceDir: string; artifactsDir: string; filename: string; overwriteDest: boolean },
        options: { showReadyMessage: boolean },
      ) => Promise<{ extensionPath: string }>
    }
  }
  export default webExt
}

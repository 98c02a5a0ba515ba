/** Everything that the browser tests of lib/page call, as one global of the test page. */
export * from '../../../lib/page/extract.ts'
export * from '../../../lib/page/gate.ts'
export * from '../../../lib/page/text-map.ts'

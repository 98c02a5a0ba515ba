import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { startOnly } from '../../../scripts/script-entry.ts'

describe('the module that starts a page script', () => {
  it("is WXT's own without what no package needs", () => {
    const own = readFileSync('node_modules/wxt/dist/virtual/unlisted-script-entrypoint.mjs', 'utf8')
    expect(startOnly(own)).toBe(
      'import definition from "virtual:user-unlisted-script-entrypoint";\nexport default definition.main();\n',
    )
  })

  it('says so where WXT starts scripts in another way', () => {
    expect(() => startOnly('import main from "virtual:user-unlisted-script-entrypoint";\nmain()')).toThrow(
      'WXT starts scripts in another way now',
    )
  })
})

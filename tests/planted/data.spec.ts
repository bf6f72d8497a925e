import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../kit/build/index.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { FILES } from '../../kit/ledger/data/format.ts'
import { takeStates } from '../../kit/snapshot/index.ts'
import { expect, test } from '../support/fixtures.ts'
import { PLANTED_DIST } from '../support/paths.ts'

test('a deck with a broken slide gives no data', async ({ browser }) => {
  await expect(takeStates(browser, PLANTED_DIST)).rejects.toThrow(/^The built deck is broken: .*planted/)
})

test('a deck that is not this talk is built without data files', async ({ browser: _ }, { outputDir }) => {
  const out = join(outputDir, 'sound')
  await build({ root: join(ROOT, 'tests/fixtures/bad/sound'), out })
  expect(existsSync(join(out, 'index.html'))).toBe(true)
  expect(Object.values(FILES).filter(name => existsSync(join(out, name)))).toEqual([])
})

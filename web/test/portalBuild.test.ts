// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Linter } from 'eslint'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What a telephone of today loads before it shows anything. */
const MOST_BYTES = 35 * 1024

const folder = mkdtempSync(join(tmpdir(), 'portal-'))
let html: string

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../apps/portal/vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: folder } })
  html = readFileSync(join(folder, 'index.html'), 'utf8')
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (address: string) => readFileSync(join(folder, address.replace('/w/', '')), 'utf8')
const first = (pattern: RegExp) => file(pattern.exec(html)![1]!)
const modern = () => first(/<script type="module"[^>]* src="([^"]+)"/)
const old = () => first(/<script nomodule[^>]* src="([^"]+)"/)

function mistakes(code: string, ecmaVersion: 2015 | 2017, sourceType: 'module' | 'script'): string[] {
  return new Linter().verify(code, { languageOptions: { ecmaVersion, sourceType } }).map((one) => one.message)
}

describe('build of the worker’s page', () => {
  it('is small on first load: page, script and style together', () => {
    const bytes = [html, modern(), first(/<link rel="stylesheet"[^>]* href="([^"]+)"/)]
      .map((text) => gzipSync(text).length)
      .reduce((sum, one) => sum + one)
    console.log(`first load of the worker's page: ${bytes} bytes gzip, 3 requests`)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('asks for nothing else: one script, one style, no fonts and no pictures', () => {
    expect(
      readdirSync(join(folder, 'assets'))
        .map((name) => name.replace(/-.*\./, '.'))
        .sort(),
    ).toEqual(['index.css', 'index.js', 'old.js'])
  })

  it('can be read by the first browsers that know modules, of 2017 and 2018', () => {
    expect(mistakes(modern(), 2017, 'module')).toEqual([])
    expect(modern()).not.toMatch(
      /\.(replaceAll|replaceChildren|at|flat|flatMap|finally|fromEntries|padStart|matchAll)\(/,
    )
  })

  it('has a classic script beside it for older ones, which those alone load', () => {
    expect(mistakes(old(), 2015, 'script')).toEqual([])
    expect(html.match(/<script/g)).toHaveLength(2)
  })

  it('has no script in the page itself, which the content policy forbids', () => {
    expect(html).not.toMatch(/<script[^>]*>[^<]/)
    expect(html).not.toMatch(/\son[a-z]+=/)
  })
})

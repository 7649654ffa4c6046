/**
 * Looks at every page at 1366×768 in a real browser: screenshot, sideways scroll, axe-core.
 * node test/look.mjs <address> <folder for pictures> [page …]
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const [address, folder, ...only] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
page.on('pageerror', (error) => console.log(`  error: ${error.message}`))
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type()) && !message.text().includes('status of 4'))
    console.log(`  console: ${message.text()}`)
})

async function look(name) {
  if (only.length && !only.includes(name)) return
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${folder}/${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }),
  )
  const found = violations.map((one) => `${one.impact} ${one.id}×${one.nodes.length} ${one.nodes[0].target}`)
  console.log(
    `${name}: ${wide > 0 ? `WIDE by ${wide}px` : 'fits'}; axe ${found.length ? `\n    ${found.join('\n    ')}` : 'clean'}`,
  )
}
const open = async (path) => {
  await page.goto(`${address}${path}`)
}

await open('/login')
await look('login')
await page
  .getByRole('button', { name: /区人力资源社会保障局/ })
  .first()
  .click()
await page.waitForURL('**/desk')
await look('desk')
await page.getByRole('button', { name: /^依据/ }).first().click()
await page.waitForTimeout(400)
await look('receipt')
await page.keyboard.press('Escape')
const pages = {
  clues: '/clues',
  intake: '/clues/new',
  import: '/clues/import?id=i1',
  clue: '/clues/137',
  cases: '/cases',
  case: '/cases/1',
  projects: '/projects',
  projectnew: '/projects/new',
  project: '/projects/x57',
  revise: '/projects/x57/revise',
  pushes: '/projects/pushes',
  projectimport: '/projects/import',
  overview: '/projects/overview',
  city: '/overview',
  place: '/overview?region=r1',
  warnings: '/warnings',
  ruleRecords: '/warnings/rules',
  risk: '/projects/x57/risk',
  whatif: '/warnings/what-if?rule=national.warning.labour_paid&run=wi1',
  friday: '/dispatch',
  month: '/dispatch?tab=month',
  sheets: '/dispatch?tab=sheets',
  bulletins: '/dispatch?tab=bulletins',
  periods: '/dispatch?tab=periods',
  tasks: '/tasks',
  papers: '/papers',
  rules: '/rules',
  rule: '/rules?rule=zhongzhan.clue.assign',
  gaps: '/rules?tab=gaps',
  packs: '/rules?tab=packs',
  fields: '/rules?tab=fields',
  units: '/organisation',
  work: '/organisation?tab=work',
  mechanism: '/organisation?tab=mechanism',
  schemes: '/organisation?tab=schemes',
  regions: '/organisation?tab=regions',
}
for (const [name, path] of Object.entries(pages)) {
  if (only.length && !only.includes(name)) continue
  await open(path)
  await look(name)
}
if (!only.length || only.includes('act')) {
  await open('/clues/137')
  await page.getByRole('button', { name: '交办', exact: true }).click()
  await page.waitForTimeout(400)
  await look('act')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '查实', exact: true }).click()
  await page.getByLabel('查实金额').fill('1000000')
  await page.getByLabel('查实人数').fill('5')
  await page.getByRole('dialog').getByRole('button', { name: '查实' }).click()
  await page.waitForTimeout(400)
  await look('conflict')
}
await browser.close()

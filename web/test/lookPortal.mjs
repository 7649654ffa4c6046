/**
 * Looks at the worker's page on a telephone: screenshot, sideways scroll, axe-core, size of letters and of what is touched.
 * node test/lookPortal.mjs <address> <folder for pictures> [width]
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const [address, folder, width = '360'] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
const page = await browser.newPage({
  viewport: { width: Number(width), height: 700 },
  locale: 'zh-CN',
  isMobile: true,
  hasTouch: true,
})
page.on('pageerror', (error) => console.log(`  error: ${error.message}`))
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type()) && !message.text().includes('status of 4'))
    console.log(`  console: ${message.text()}`)
})

async function look(name) {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(200)
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  const found = await page.evaluate(() => {
    const shown = (node) => node.getClientRects().length > 0
    const all = [...document.querySelectorAll('#app *')].filter(shown)
    const small = all
      .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
      .filter((node) => parseFloat(getComputedStyle(node).fontSize) < 16)
    const narrow = all
      .filter((node) =>
        node.matches(
          'button, input:not([type=radio]), select, textarea, summary, .button, .choice, nav a, a.month, a.back',
        ),
      )
      .filter((node) => node.getBoundingClientRect().height < 44 || node.getBoundingClientRect().width < 44)
    return [
      document.documentElement.scrollWidth > innerWidth && `WIDE ${document.documentElement.scrollWidth}`,
      small.length && `small letters: ${small[0].className || small[0].tagName}`,
      narrow.length && `small target: ${narrow[0].textContent}`,
    ].filter(Boolean)
  })
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document))
  found.push(...violations.map((one) => `${one.impact} ${one.id}×${one.nodes.length} ${one.nodes[0].target}`))
  console.log(`${name} at ${width}: ${found.length ? found.join('\n    ') : 'clean'}`)
}
const press = (name) => page.getByRole('button', { name }).first().click()

await page.goto(`${address}/w/`)
await look('sign-in')
await page.getByLabel('手机号').fill('13900000002')
await press('发验证码')
await page.getByLabel('短信里的6位数字').fill('123456')
await press('登录')
await page.getByText('不止一个人').waitFor()
await look('sign-in-two')
await page.goto(`${address}/w/abcdefghijklmnopqrstuvwx`)
await look('sign-in-board')
await page.getByLabel('姓名').fill('测试员甲')
await page.getByLabel('证件号后四位').fill('001X')
await press('查工资')
await page.getByRole('heading', { name: /您的工资/ }).waitFor()
await look('wages')
await page.getByRole('link', { name: /2024年5月/ }).click()
await page.getByRole('heading', { name: '2024年5月' }).waitFor()
await look('month')
await press('不对，我有异议')
await look('month-objecting')
await page.getByLabel(/哪里不对/).fill('少算了5月20日一天')
await press('提交异议')
await page.getByText('您提了异议').waitFor()
await press('看着对，确认')
await look('month-confirming')
await press('是的，确认')
await page.getByText('确认了').waitFor()
await look('month-confirmed')
await page.goBack()
await page.getByRole('heading', { name: /您的工资/ }).waitFor()
await page.getByRole('link', { name: '项目和卡' }).click()
await press('这不是我的卡')
await look('jobs')
await page.getByRole('link', { name: '找谁帮忙' }).click()
await look('help')
await page.getByRole('link', { name: '在手机上投诉' }).click()
await page.getByLabel(/工资卡/).check()
await press('投诉')
await look('complain')
await press('是的，投诉')
await page.getByText('收到了').waitFor()
await look('complained')
await page.getByRole('link', { name: '项目和卡' }).click()
await press('退出登录')
await page.getByRole('heading', { name: '查我的工资' }).waitFor()
await browser.close()

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPage, readPages, serve, settle } from './mock/browser'
import { projects } from './mock/projects'

beforeAll(readPages, 300_000)
beforeEach(() => void serve())
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('money of projects', () => {
  it('shows what is owed with its total and exports exactly what is on screen', async () => {
    const { page } = await openPage('/projects/funds?state=owed')
    expect(page.text()).toContain('▲ 逾期 10 天')
    expect(page.text()).toContain('▲ 未安排')
    expect(page.find('tfoot').text()).toContain('1,000,000.00')
    expect(page.findAll('a').map((one) => one.attributes('href'))).toContain('/api/project-funds.xlsx?state=owed')
  })

  it('lists labour cost by the month and puts a state into the address', async () => {
    const { page, router } = await openPage('/projects/labour')
    expect(page.text()).toContain('开工前')
    expect(page.text()).toContain('示例建设单位、区住房城乡建设局')
    expect(page.find('tfoot').text()).toContain('50,000.00')
    await page
      .findAll('button')
      .find((one) => one.text() === '▲ 不足和逾期')!
      .trigger('click')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ state: 'late' })
  })

  it('shows the money of one project, unknown figures as unknown', async () => {
    const { page } = await openPage(`/projects/${projects[0]!.id}/funds`)
    await vi.waitFor(() => expect(page.text()).toContain('▲ 低于 80%，差 100,000.00 元'))
    expect(page.text()).toContain('无记录')
    expect(page.text()).toContain('▲ 10,000.00 元的支付没有写明其中人工费')
    expect(page.text()).toContain('次月 10 日前')
    expect(page.text()).toContain('导入支付记录')
  })

  it('leads from a period on the desk to its project', async () => {
    const { router } = await openPage('/labour-periods/l-2')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/projects/p-1/funds'))
  })
})

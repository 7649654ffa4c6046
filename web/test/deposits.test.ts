import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { depositActs } from '@/domain/depositActs'
import { depositOptions, readDepositFilter } from '@/domain/deposits'
import { deposit } from './mock/deposits'
import { openPage, readPages, serve, settle, type Sent } from './mock/browser'

let sent: Sent[]
beforeAll(readPages, 300_000)
beforeEach(() => (sent = serve()))
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('deposit of a project', () => {
  it('shows its state with a shape, why the sum is what it is, and the terms side by side', async () => {
    const { page } = await openPage('/projects/x57/funds')
    const panel = page.find('section[aria-label="工资保证金"]')
    expect(panel.find('h2').text()).toContain('◐ 未足额')
    expect(panel.find('h2').text()).toContain('监管：')
    expect(panel.text()).toContain('各类合同（暂用，不是文件写明的）')
    expect(panel.text()).toContain('▲ 金额低于应缴额')
    const clocks = panel.find('table[aria-label="期限"]')
    expect(clocks.findAll('tr')).toHaveLength(1)
    expect(panel.text()).toContain('期限已过，保证金没有足额')
    expect(clocks.text()).toContain('系统不自动处罚')
    expect(clocks.text()).toContain('▲')
  })

  it('sends nothing while a form lacks what it asks for', async () => {
    const { page } = await openPage('/projects/x57/funds')
    await page
      .find('section[aria-label="工资保证金"]')
      .findAll('button')
      .find((one) => one.text() === '登记保证金或保函')!
      .trigger('click')
    await settle()
    const forms = [...document.querySelectorAll('.el-dialog form')]
    forms.find((one) => one.textContent?.includes('凭证编号'))!.dispatchEvent(new Event('submit'))
    await vi.waitFor(() => expect(document.body.textContent).toContain('请填写凭证编号'))
    expect(sent).toEqual([])
  })

  it('offers only what can be used, and cases with verified arrears', () => {
    expect(depositOptions(deposit, 'approve-use').caseId).toEqual([
      ['k1', '示例案1号 示例劳务有限公司（查实 5,000.00 元）'],
    ])
    expect(depositOptions(deposit, 'approve-use').instrument).toHaveLength(1)
    expect(depositActs(false).record.fields.map((one) => one.key)).toContain('agencyName')
    expect(depositActs(true).record.fields.map((one) => one.key)).toContain('agency')
  })
})

describe('list of deposits', () => {
  it('counts projects and firms and puts the state into the address', async () => {
    const { page, router } = await openPage('/projects/deposits')
    expect(page.find('section[aria-label="覆盖率"]').text()).toContain('33%')
    expect(page.findAll('section[aria-label="保证金清单"] tbody tr')).toHaveLength(3)
    await page
      .findAll('button.state')
      .find((one) => one.text() === '未足额')!
      .trigger('click')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ state: 'short' })
    expect(page.find('section[aria-label="保证金清单"] tbody').text()).toContain('20,000.00')
  })

  it('registers that what should be returned was gone through, by whoever supervises it', async () => {
    const { page } = await openPage('/projects/deposits')
    expect(page.text()).not.toContain('登记本次清查')
    await page
      .findAll('button.state')
      .find((one) => one.text() === '应退未退')!
      .trigger('click')
    await settle()
    await page
      .findAll('button')
      .find((one) => one.text() === '登记本次清查')!
      .trigger('click')
    await settle()
    document.querySelector('.el-dialog form')!.dispatchEvent(new Event('submit'))
    await settle()
    expect(sent).toEqual([{ method: 'POST', path: '/api/deposits/sweep', body: {} }])
  })

  it('reads from the address only what it knows', () => {
    expect(readDepositFilter({ state: 'gone', text: ' ' })).toEqual({})
    expect(readDepositFilter({ state: 'expiring', text: ' 示例 ' })).toEqual({ state: 'expiring', text: '示例' })
  })

  it('leads from a guarantee to the money of its project', async () => {
    const { router } = await openPage('/deposits/i1')
    expect(router.currentRoute.value.path).toBe('/projects/x57/funds')
  })
})

describe('directory of agencies', () => {
  it('marks who takes no new business, and records a change with its reason', async () => {
    const { page } = await openPage('/projects/deposit-agencies')
    expect(page.text()).toContain('共 2 家，可办新业务 1 家')
    expect(page.find('section[aria-label="保险公司"]').text()).toContain('▲ 暂停新业务')
    await page.find('section[aria-label="银行"] button').trigger('click')
    await settle()
    const reason = document.querySelector<HTMLTextAreaElement>('.el-dialog textarea')!
    reason.value = '示例函'
    reason.dispatchEvent(new Event('input'))
    await settle()
    document.querySelector('.el-dialog form')!.dispatchEvent(new Event('submit'))
    await settle()
    expect(sent).toEqual([
      { method: 'POST', path: '/api/deposit-agencies/example/state', body: { suspended: true, reason: '示例函' } },
    ])
  })
})

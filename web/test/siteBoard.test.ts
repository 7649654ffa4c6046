import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { blanksAsAct, movements, presaleActs } from '@/domain/siteActs'
import { judgeAct, toBody } from '@/domain/act'
import { openPage, readPages, serve, settle, type Sent } from './mock/browser'

let sent: Sent[]
beforeAll(readPages, 300_000)
beforeEach(() => (sent = serve()))
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

type Opened = Awaited<ReturnType<typeof openPage>>['page']
const link = (page: Opened, text: string) => page.findAll('a').find((one) => one.text().startsWith(text))!
const part = (page: Opened, label: string) => page.find(`section[aria-label="${label}"]`)

describe('board of a project', () => {
  it('names what is missing, and prints board and card', async () => {
    const { page } = await openPage('/projects/x57')
    await settle()
    const board = part(page, '告示牌内容')
    expect(board.text()).toContain('3 行未登记：劳资专管员、工资支付日期、法律援助')
    expect(link(page, '打印 A2').attributes('href')).toMatch(/\/api\/projects\/.+\/site\/board\?size=A2$/)
    expect(link(page, '打印安全帽维权联系卡').attributes('href')).toMatch(/\/site\/card$/)
    expect(page.text()).toContain('示例工资支付监管平台')
  })

  it('fills in only what the project itself says', async () => {
    const { page } = await openPage('/projects/x57')
    await settle()
    const rows = part(page, '告示牌内容').findAll('dl > div')
    const fillable = rows.filter((row) => row.findAll('button').some((one) => one.text().startsWith('填写')))
    expect(fillable.map((row) => row.find('dt').text())).toEqual(['工资支付日期'])
    expect(sent).toEqual([])
  })
})

describe('money', () => {
  it('shows what each fund holds and lacks', async () => {
    const { page } = await openPage('/projects/reserves')
    await settle()
    expect(part(page, '农民工工资应急周转金').text()).toContain('▲ 缺 300,000.00 元')
    expect(part(page, '应急储备金').text()).toContain('规模未设定')
    expect(part(page, '应急储备金').text()).toContain('限政府投资项目')
    expect(part(page, '收支明细').text()).toContain('−300,000.00')
  })

  it('shows the pre-sale money of a project with what waits for a decision', async () => {
    const { page } = await openPage('/projects/x57/funds')
    await settle()
    expect(part(page, '预售监管资金').text()).toContain('余额 3,000,000.00 元')
    expect(part(page, '预售监管资金').text()).toContain('○ 待审批')
  })

  it('sends amounts in fen and no use for money that comes in', () => {
    const values = { amountFen: '3000', bookedOn: '2026-11-20', basis: '示例', use: 'x' }
    expect(toBody(movements.in, values, 2)).toEqual({
      version: 2,
      amountFen: 300_000,
      bookedOn: '2026-11-20',
      basis: '示例',
      attachments: null,
    })
    expect(judgeAct(presaleActs['receive-presale'], { amountFen: '十', receivedOn: '' })).toEqual({
      amountFen: '金额写成数字，最多两位小数',
      receivedOn: '请填写入账日期',
    })
  })
})

describe('contract templates', () => {
  it('offers what is published, with its wage clause', async () => {
    const { page } = await openPage('/projects/templates')
    await settle()
    expect(part(page, '劳动合同').text()).toContain('乙方工资标准为{wage}。')
    expect(part(page, '劳动合同').text()).toContain('填写并下载')
    expect(part(page, '用工书面协议').text()).not.toContain('填写并下载')
    expect(part(page, '用工书面协议').text()).toContain('发布')
  })

  it('asks for what the ledger does not know', () => {
    const act = blanksAsAct('x', [
      { code: 'employer', label: '用人单位', is: 'own', required: true, hint: null },
      { code: 'worker', label: '工人姓名', is: 'text', required: true, hint: null },
    ])
    expect(Object.keys(judgeAct(act, { projectId: 'p1', format: 'pdf' }))).toEqual(['worker'])
  })
})

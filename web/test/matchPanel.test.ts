import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import type { Attachment, MatchRow, MatchSources, MatchSums, MatchView, WageProject } from '@/api/types'
import MatchList from '~/wages/MatchList.vue'
import MatchPanel from '~/wages/MatchPanel.vue'
import { settle } from './mock/browser'

const firm = { id: 'f-1', name: '示例劳务有限公司' }
const reasons = [
  { code: 'short', label: '少发', count: 1 },
  { code: 'late', label: '迟发', count: 0 },
]
const sums: MatchSums = {
  workers: 2,
  worked: 4400,
  dueFen: 1_300_000,
  paidFen: 1_299_999,
  waitingFen: 0,
  missingFen: 1,
  beyondFen: 0,
  differing: 1,
  reasons,
}
const row = (name: string, fen: number): MatchRow => ({
  worker: name,
  name,
  idMasked: '4108**********0011',
  employer: firm,
  worked: 2200,
  dueFen: 650_000,
  confirmed: true,
  paidFen: 650_000 - fen,
  waitingFen: 0,
  unpaidFen: 0,
  differenceFen: fen,
  firstPaidOn: '2024-06-15',
  lastPaidOn: '2024-06-15',
  payBy: '2024-06-15',
  fallenDue: true,
  reasons: fen ? [{ code: 'short', label: '少发' }] : [],
})
const view: MatchView = {
  month: '2024-05',
  months: ['2024-05', '2024-04'],
  total: sums,
  firms: [{ employer: firm, sums }],
  strangers: { people: 3, worked: 1250 },
  rows: { items: [row('测试工乙', 1), row('测试工甲', 0)], next: null },
}
const sources: MatchSources = {
  worker: '测试工乙',
  name: '测试工乙',
  idMasked: '4108**********0011',
  month: '2024-05',
  employers: [
    {
      ...row('测试工乙', 1),
      earlierFen: 0,
      leftOn: null,
      attendance: [{ worked: 2200, minutes: 10560, lastDay: null, source: 'sheet', file: null, line: 17 }],
      days: [],
      lines: [],
      payments: [
        {
          batch: 'b',
          message: 'M-示例-1',
          reference: 'E-示例-1',
          place: 2,
          amountFen: 649_999,
          state: 'paid',
          reason: null,
          sentAt: '2024-06-14T10:00:00',
          paidOn: '2024-06-15',
          returnedOn: null,
          bank: '示例银行',
          card: '6222****0011',
          otherCard: null,
          answers: [
            {
              file: { id: 'f-9', name: '示例回单.xlsx' } as Attachment,
              readable: true,
              line: 3,
              bankReference: 'B-示例-9',
              at: '2024-06-15T18:00:00',
            },
          ],
        },
      ],
    },
  ],
}
const project = { id: 'p-1', number: 'ZZ-1', name: '示例工程' } as WageProject

let asked: string[] = []
beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    asked.push(url.pathname + url.search)
    const body = url.pathname.endsWith('/match')
      ? view
      : url.pathname === '/api/wage/matches'
        ? {
            items: [
              {
                ...sums,
                project: 'p-1',
                projectNumber: 'ZZ-1',
                projectName: '示例工程',
                contractor: null,
                month: '2024-05',
                payBy: '2024-06-15',
                fallenDue: true,
              },
            ],
            next: null,
          }
        : url.pathname === '/api/me'
          ? { unit: { id: 'u', name: '示例单位' }, scope: { label: '全部' }, roles: [], permissions: [] }
          : sources
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(() => vi.unstubAllGlobals())

async function shown(component: typeof MatchPanel | typeof MatchList, props: Record<string, unknown>) {
  const routes: RouteRecordRaw[] = [{ path: '/:rest*', component: { template: '<div />' } }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await router.push('/wages?month=2024-05')
  const page = mount(component as typeof MatchPanel, {
    props: props as never,
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient }]] },
  })
  await settle()
  return page
}

describe('三方比对', () => {
  it("opens a red cell down to the bank's line", async () => {
    const page = await shown(MatchPanel, { project })
    expect(asked[0]).toContain('month=2024-05')
    expect(page.find('table[aria-label="逐人比对"]').text()).toContain('▲ 少发')
    expect(page.find('table[aria-label="当月合计"]').text()).toContain('1 人：少发 1 人')
    await page.find('button[aria-label="测试工乙 差额 少 0.01 元，查看来源"]').trigger('click')
    await vi.waitFor(() => expect(document.querySelector('table[aria-label="银行的行"]')).not.toBeNull())
    const bank = document.querySelector('table[aria-label="银行的行"]')!
    expect(bank.textContent).toContain('E-示例-1')
    expect(bank.textContent).toContain('6,499.99')
    expect(bank.textContent).toContain('✓ 已到账')
    expect(bank.textContent).toContain('示例回单.xlsx 第 3 行，银行流水 B-示例-9')
    expect(document.body.textContent).toContain('第 17 行')
    expect(document.body.textContent).toContain('▲ 不在任何工资支付表上')
  })

  it('tells beside the totals who attended and is not registered', async () => {
    const page = await shown(MatchPanel, { project })
    const note = page.find('p[aria-label="未登记人员"]')
    expect(note.text()).toContain('未登记人员 3 人出勤 12.5 天')
    expect(note.find('a').attributes('href')).toBe('/projects/p-1/wages?tab=attendance')
    expect(page.find('table[aria-label="当月合计"]').text()).not.toContain('未登记')
    const own = await shown(MatchPanel, { project: { ...project, subcontractor: true } })
    expect(own.find('p[aria-label="未登记人员"] a').attributes('href')).toBe(
      '/projects/p-1/wages?tab=roster&state=unregistered',
    )
  })

  it('filters by reason and exports just that', async () => {
    const page = await shown(MatchPanel, { project })
    await page
      .findAll('button.state')
      .find((one) => one.text() === '少发 1')!
      .trigger('click')
    await settle()
    expect(asked.at(-1)).toContain('reason=short')
    expect(page.findAll('a').map((one) => one.attributes('href'))).toContain(
      '/api/wage/projects/p-1/match.xlsx?month=2024-05&reason=short',
    )
  })

  it('lists the months of all projects and leads to each', async () => {
    const page = await shown(MatchList, {})
    expect(page.text()).toContain('▲ 1 人')
    expect(page.findAll('a').map((one) => one.attributes('href'))).toContain(
      '/projects/p-1/wages?tab=match&month=2024-05',
    )
    await page
      .findAll('button.state')
      .find((one) => one.text() === '全部')!
      .trigger('click')
    await settle()
    expect(asked.at(-1)).toContain('state=all')
  })
})

import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { ClueDetail, Figures, WarningCounts as Counts } from '@/api/types'
import ReporterCard from '~/clues/ReporterCard.vue'
import FigureTable from '~/overview/FigureTable.vue'
import { ofProject } from '~/projects/tabs'
import OpenClues from '~/warnings/OpenClues.vue'
import WarningCounts from '~/warnings/WarningCounts.vue'

const none: Counts = { grades: [], rules: [], stages: [], units: [], regions: [], firms: [] }
const red = { of: { id: 'red', name: '红色' }, count: 3 }

async function at(path: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: {} }],
  })
  await router.push(path)
  return { plugins: [router, [VueQueryPlugin, { queryClient: new QueryClient() }] as never] }
}
const counted = async (path: string, counts: Partial<Counts>) =>
  mount(WarningCounts, { props: { counts: { ...none, ...counts } }, global: await at(path) })

describe('counts above the warnings', () => {
  it('say nothing where there is nothing to count', async () => {
    expect((await counted('/warnings', {})).text()).toBe('')
  })

  it('let go of what the list is kept to, and of nothing that a button above is for', async () => {
    const kept = await counted('/warnings?grade=red&state=all', {
      grades: [red],
      stages: [{ of: { id: 'raised', name: 'raised' }, count: 3 }],
    })
    const links = kept.findAll('a').map((link) => [link.text(), link.attributes('href')])
    expect(links).toContainEqual(['全部', '/warnings?state=all'])
    expect(links.filter(([text]) => text === '全部')).toHaveLength(1)
    // many links of one page, none of them is where the reader is
    expect(kept.findAll('a').every((link) => link.attributes('aria-current') !== 'page')).toBe(true)
  })
})

describe('figures of projects', () => {
  const figures: Figures = {
    projects: 1,
    firms: 0,
    workers: 5,
    dueFen: 0,
    paidFen: 0,
    owedFen: 0,
    owedPeople: 0,
    warnings: {},
    overdue: 0,
    checked: 0,
    toCheck: 0,
  }
  const heads = async (total: boolean) => {
    const rows = [{ key: 'x', label: '示例', figures, to: null, filter: null, total }]
    return mount(FigureTable, { props: { title: '项目', rows, grades: [] }, global: await at('/overview') })
      .findAll('th.num')
      .map((head) => head.text())
  }

  it('do not count that a project is one', async () => {
    expect(await heads(false)).not.toContain('项目')
    expect(await heads(true)).toContain('项目')
  })
})

describe('the risk of a project', () => {
  it('is not offered to firms, to whom it is not told', () => {
    expect(ofProject('x', true).map((one) => one.label)).not.toContain('风险')
    expect(ofProject('x', false).map((one) => one.label)).toContain('风险')
  })
})

describe('who told of a clue', () => {
  it('is nobody where a warning did', async () => {
    const said = async (clue: Partial<ClueDetail>) =>
      mount(ReporterCard, { props: { clue: { anonymous: true, reporter: null, ...clue } as ClueDetail } }).text()
    expect(await said({ warning: 'w1' })).toContain('由预警转来')
    expect(await said({ warning: null })).toContain('匿名反映')
  })
})

describe('open clues of the project that is warned of', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('are named, and asked for as such, before another is made', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (request: Request) => {
      asked.push(request.url)
      const page = { items: [{ id: 'c1', number: 'JY-2026-000011' }], next: 'more' }
      return Promise.resolve(Response.json(page))
    })
    const shown = mount(OpenClues, { props: { project: 'p1' }, global: await at('/warnings/w1') })
    await flushPromises()
    await vi.waitFor(() => expect(shown.find('a').attributes('href')).toBe('/clues/c1'))
    expect(shown.text()).toContain('JY-2026-000011 等')
    expect(asked[0]).toContain('projectId=p1&unsolved=true')
  })
})

import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { wagePages } from '~/wages/pages'
import { settle } from './mock/browser'

const site = (id: string, name: string) => ({ id, number: `LYG-${id}`, name })
const coverage = {
  firms: 10,
  covered: 8,
  lacking: [
    { firm: 'f-9', name: '示例第九建设有限公司', projects: 2, without: [site('p-91', '示例九号楼工程')] },
    { firm: 'f-10', name: '示例第十建设有限公司', projects: 1, without: [site('p-100', '示例十号楼工程')] },
  ],
}

// read once, so that the test does not wait for its parts to be compiled
beforeAll(async () => void (await import('~/wages/FirmCoverage.vue')), 300_000)
afterEach(() => vi.unstubAllGlobals())

describe('企业实名制管理', () => {
  it('shows the share of firms that are covered and names the others', async () => {
    vi.stubGlobal('fetch', async (request: Request) => {
      const me = { unit: { id: 'u', name: '示例单位' }, scope: { label: '全市' }, roles: [], permissions: [] }
      const body = new URL(request.url).pathname === '/api/wage/real-name-coverage' ? coverage : me
      return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
    })
    const routes = [...wagePages, { path: '/:rest*', component: { template: '<div />' } }]
    const router = createRouter({ history: createMemoryHistory(), routes })
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    await router.push('/wages/coverage')
    const page = mount(
      { template: '<RouterView />' },
      { attachTo: document.body, global: { plugins: [router, [VueQueryPlugin, { queryClient }]] } },
    )
    await settle()
    await vi.waitFor(() => expect(page.find('section[aria-label="覆盖率"]').exists()).toBe(true))
    const shown = page.find('section[aria-label="覆盖率"]')
    expect(shown.find('p').text().replace(/\s+/g, '')).toContain('10家企业，8家全部项目落实实名制管理，覆盖率80%')
    const rows = shown.findAll('tbody tr')
    expect(rows.map((row) => row.find('a').text())).toEqual(['示例第九建设有限公司', '示例第十建设有限公司'])
    expect(rows[0]!.text()).toContain('示例九号楼工程')
    expect(rows[0]!.findAll('a').map((one) => one.attributes('href'))).toEqual(['/firms/f-9', '/projects/p-91/wages'])
  })
})

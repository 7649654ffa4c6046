import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { WageProject } from '@/api/types'
import CardReportsPanel from '~/wages/CardReportsPanel.vue'

const report = {
  worker: 'w1',
  name: '测试员甲',
  bank: '示例银行',
  number: '************1234',
  holder: '测试员乙',
  reportedAt: '2024-06-03T10:30:00',
  settledAt: null,
}

afterEach(() => vi.unstubAllGlobals())

it('lists cards that workers disowned, with a word and a shape until they have another', async () => {
  const items = [report, { ...report, worker: 'w2', holder: '测试员甲', settledAt: '2024-06-05T09:00:00' }]
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ items, next: null })))
  const panel = mount(CardReportsPanel, {
    props: { project: { id: 'p1' } as WageProject },
    global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] },
  })
  await flushPromises()
  await vi.waitFor(() => expect(panel.findAll('tbody tr')).toHaveLength(2))
  const [waiting, settled] = panel.findAll('tbody tr').map((row) => row.text())
  expect(waiting).toContain('▲ 等换卡')
  expect(waiting).toContain('▲ 与姓名不符')
  expect(settled).toContain('✓ 已换卡')
  expect(settled).not.toContain('与姓名不符')
})

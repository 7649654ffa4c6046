import { VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { ask, Refusal } from '@/api/client'
import type { Duty, Problem } from '@/api/types'
import DutyTable from '~/parts/DutyTable.vue'
import KeysetPager from '~/parts/KeysetPager.vue'
import ProblemNote from '~/parts/ProblemNote.vue'
import { receiptOf } from '~/parts/receipt'
import { useShortcuts } from '~/shell/shortcuts'
import { clues } from './mock/seed'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/', component: {} },
    { path: '/clues/:id', name: 'clue', component: {} },
  ],
})
const plugins = [router, VueQueryPlugin]
const duties = clues.flatMap((clue) => (clue.nextDuty ? [clue.nextDuty] : [])).slice(0, 3)
afterEach(() => (receiptOf.value = null))

describe('table of duties', () => {
  it('opens the receipt of the row whose 依据 is pressed', async () => {
    const table = mount(DutyTable, { props: { duties }, global: { plugins } })
    await table.findAll('button')[1]!.trigger('click')
    expect(receiptOf.value).toBe(duties[1]!.id)
  })

  it('says lateness with a word and a shape, not by colour alone', () => {
    const late: Duty = { ...duties[0]!, status: 'overdue', daysLeft: -3, workingDaysLeft: -1 }
    const text = mount(DutyTable, { props: { duties: [late] }, global: { plugins } }).text()
    expect(text).toContain('▲')
    expect(text).toContain('逾期 3 天')
  })

  it('marks a date that may still move', () => {
    const table = mount(DutyTable, { props: { duties: [{ ...duties[0]!, provisional: true }] }, global: { plugins } })
    expect(table.text()).toContain('暂定')
  })
})

describe('pager', () => {
  it('walks forward by cursor and back the way it came', async () => {
    const pager = mount(KeysetPager, { props: { modelValue: ['a'], next: 'b', shown: 50, size: 50 } })
    expect(pager.text()).toContain('第 51–100 条')
    const [back, on] = pager.findAll('button')
    await on!.trigger('click')
    await back!.trigger('click')
    expect(pager.emitted('update:modelValue')).toEqual([[['a', 'b']], [['a']]])
  })

  it('stops at both ends', () => {
    const pager = mount(KeysetPager, { props: { modelValue: [], next: null, shown: 3, size: 50 } })
    expect(pager.findAll('button').map((one) => one.attributes('disabled'))).toEqual(['', ''])
  })
})

describe('refusals', () => {
  const problem: Problem = {
    type: 'about:blank',
    title: '线索已有变化',
    status: 409,
    detail: '线索在您填写期间有了变化',
    code: 'clue.changed',
    version: 6,
    errors: [],
    changes: [{ at: '2026-11-20T10:20:00', by: '测试员乙', unit: '区住房城乡建设局', what: '记录进展' }],
  }

  it('show what somebody else changed and offer the newest state', async () => {
    const note = mount(ProblemNote, { props: { problem: new Refusal(problem) } })
    expect(note.text()).toContain('区住房城乡建设局 测试员乙：记录进展')
    await note.find('button').trigger('click')
    expect(note.emitted('reload')).toHaveLength(1)
  })

  it('says a sentence once, though it is said of a field as well', () => {
    const errors = [
      { path: 'day', message: problem.title },
      { path: 'note', message: '请写明理由' },
    ]
    const refusal = new Refusal({ ...problem, errors })
    errors[0]!.message = refusal.message
    const said = mount(ProblemNote, { props: { problem: refusal } }).text()
    expect(said.split(refusal.message)).toHaveLength(2)
    expect(said).toContain('请写明理由')
  })

  it('keep the code and the fields of a problem document', async () => {
    const response = new Response(null, { status: 422 })
    const error = {
      ...problem,
      status: 422,
      code: 'clue.gate',
      errors: [{ path: 'reporter.phone', message: '电话写错了' }],
    }
    const refused = await ask(Promise.resolve({ error, response })).catch((one: Refusal) => one)
    expect(refused).toBeInstanceOf(Refusal)
    expect((refused as Refusal).of('reporter.phone')).toBe('电话写错了')
  })

  it('speak Chinese when the server cannot be reached', async () => {
    await expect(ask(Promise.reject(new TypeError('fetch failed')))).rejects.toThrow('连接不上服务器')
  })
})

describe('shortcuts', () => {
  function press(key: string, target: EventTarget = document.body) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }

  it('answer one key, and g followed by a key, but not while somebody types', () => {
    const search = vi.fn()
    const desk = vi.fn()
    const host = mount(
      {
        setup: () => useShortcuts({ '/': search, 'g d': desk }),
        template: '<input />',
      },
      { attachTo: document.body },
    )
    press('/')
    press('d')
    press('g')
    press('d')
    press('/', host.find('input').element)
    expect([search.mock.calls.length, desk.mock.calls.length]).toEqual([1, 1])
    host.unmount()
    press('/')
    expect(search).toHaveBeenCalledTimes(1)
  })
})

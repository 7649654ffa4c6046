import { flushPromises, mount } from '@vue/test-utils'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ExemptionKind, WarningExemption, WarningExemptions as View } from '@/api/types'
import { asked, emptyValues, judgeAct, toBody } from '@/domain/act'
import { effectsOf, exemptionAct, exemptOf, groundOf, spans, statement, statementAct } from '@/domain/exemption'
import WarningExemptions from '~/warnings/WarningExemptions.vue'

const noWork: ExemptionKind = {
  code: 'no_work',
  label: '声明当月没有施工',
  evidence: '总包单位的声明',
  file: false,
  mostMonths: 24,
  own: true,
}
const litigation: ExemptionKind = {
  code: 'litigation',
  label: '争议已在仲裁或者诉讼',
  evidence: '受理通知书',
  file: true,
  mostMonths: null,
  own: false,
}
const line: WarningExemption = {
  id: 'e-1',
  kind: { code: 'no_work', label: '声明当月没有施工' },
  from: '2024-07-16',
  until: '2024-07-31',
  document: '',
  note: '汛期停工',
  files: [{ id: 'a-1', name: '示例通知.pdf', mediaType: 'application/pdf', size: 9, sha256: '', at: '', by: '' }],
  state: 'standing',
  at: '2024-07-16T09:00:00',
  unit: { id: 'firm', name: '示例建设有限公司' },
  by: { id: 'o', name: '测试员甲' },
  own: true,
  withdrawnWhy: null,
  withdrawable: true,
}
const view = (of: Partial<View>): View => ({
  open: [noWork],
  exemptions: [line],
  excusedFrom: [
    { kind: 'no_work', title: '登记的人长期没有考勤', atMost: '1个月' },
    { kind: 'stoppage', title: '别的', atMost: '6个月' },
  ],
  newHires: 0,
  ...of,
})

describe('豁免 in words', () => {
  it('tells what it rests on and how it stands', () => {
    expect(groundOf(line)).toBe('总包单位声明')
    expect(groundOf({ ...line, own: false, document: '示例〔2024〕1号' })).toBe('示例〔2024〕1号')
    expect(groundOf({ id: null, own: false, document: '' })).toBe('台账自动取得')
    expect(exemptOf({ state: 'withdrawn', withdrawnWhy: '示例' })).toBe('已撤回：示例')
  })

  it('says from which warnings each kind excuses, and only those at hand', () => {
    expect(effectsOf(view({}))).toEqual([{ label: '声明当月没有施工', rules: '登记的人长期没有考勤（最多1个月）' }])
    expect(effectsOf(view({ open: [litigation], exemptions: [] }))[0]!.rules).toContain('没有规则认')
  })

  it('offers this month and the next, also at the turn of a year', () => {
    expect(spans('2024-12-03').map(([code]) => code)).toEqual(['2024-12', '2025-01', 'days'])
  })
})

describe('豁免 as a form', () => {
  it('makes a month of the contractor into its days, and asks for days only where no month is meant', () => {
    const act = statementAct(noWork)
    const month = { ...emptyValues(act), span: '2024-02', note: '汛期' }
    expect(judgeAct(act, month)).toEqual({})
    expect(statement(noWork, toBody(act, month))).toMatchObject({
      kind: 'no_work',
      from: '2024-02-01',
      until: '2024-02-29',
      note: '汛期',
    })
    const days = { ...emptyValues(act), span: 'days' }
    expect(Object.keys(judgeAct(act, days))).toEqual(['from', 'until', 'note'])
    const told = { ...days, from: '2024-02-10', until: '2024-03-09', note: '汛期' }
    expect(statement(noWork, toBody(act, told))).toMatchObject({ from: '2024-02-10', until: '2024-03-09' })
  })

  it('asks the office for an end, a number, and the paper where the pack says so', () => {
    const act = exemptionAct([litigation, { ...noWork, own: false }])
    expect(Object.keys(judgeAct(act, { ...emptyValues(act), kind: 'litigation' }))).toEqual([
      'from',
      'until',
      'document',
      'attachments',
    ])
    expect(judgeAct(act, { ...emptyValues(act), kind: 'no_work' })).not.toHaveProperty('attachments')
    expect(asked(act, { kind: 'no_work' }).filter((field) => field.key === 'attachments')).toHaveLength(1)
    expect(toBody(act, { ...emptyValues(act), kind: 'litigation', attachments: ['a'] }).attachments).toEqual(['a'])
  })
})

describe('豁免 on the page', () => {
  afterEach(() => vi.unstubAllGlobals())

  async function shown(of: View) {
    vi.stubGlobal('fetch', async (request: Request) => {
      const body = request.url.endsWith('/api/me') ? { today: '2024-07-16', may: [], roles: ['enterprise'] } : of
      return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
    })
    const page = mount(WarningExemptions, {
      props: { project: 'p' },
      global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] },
    })
    for (let turn = 0; turn < 5; turn++) await flushPromises()
    return page
  }

  it('shows the contractor its own statement, its file and how to take it back', async () => {
    const page = await shown(view({}))
    const text = page.text()
    for (const part of [
      '声明当月没有施工',
      '示例建设有限公司 测试员甲',
      '汛期停工',
      '登记的人长期没有考勤（最多1个月）',
      '撤回',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('登记豁免')
    expect(page.find('a[href="/api/attachments/a-1"]').text()).toBe('示例通知.pdf')
  })

  it('offers nothing to whoever may do nothing', async () => {
    const page = await shown(view({ open: [], exemptions: [{ ...line, withdrawable: false }] }))
    expect(page.findAll('button')).toHaveLength(0)
  })
})

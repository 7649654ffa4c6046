import { describe, expect, it } from 'vitest'
import { judgeAct, toBody } from '@/domain/act'
import {
  assessAct,
  groundOf,
  hazardState,
  lacking,
  lasting,
  matterPlace,
  open,
  reportActs,
  reportState,
  reviewActs,
  reviewPreset,
  reviewState,
  unknownOf,
  withdrawAct,
} from '@/domain/risk'
import { actOf, stageOf, warningActs } from '@/domain/warning'
import type { ReviewMatter } from '@/api/types'

const high = { code: 'high', label: '高风险' }
const low = { code: 'low', label: '低风险' }

describe('风险 on screen', () => {
  it('says how long a hazard has been known, and how long it took', () => {
    expect(lasting(59)).toBe('59分')
    expect(lasting(140)).toBe('2小时20分')
    expect(lasting(24 * 60)).toBe('1日')
    expect(lasting(24 * 60 + 61)).toBe('1日1小时')
    expect(hazardState({ state: 'to_prevent', minutes: 140, days: 0 })).toBe('▲ 待防范，发现已 2小时20分')
    expect(hazardState({ state: 'handled', minutes: 5760, days: 4 })).toBe('✓ 已处置，用了 4日')
    expect(hazardState({ state: 'handled', minutes: 30, days: 0 })).toBe('✓ 已处置，用了 30分')
  })

  it('says what was withdrawn, and asks why', () => {
    expect(hazardState({ state: 'withdrawn', minutes: 30, days: 0 })).toContain('已撤回')
    expect(Object.keys(judgeAct(withdrawAct, { reason: '' }))).toEqual(['reason'])
    expect(reviewState({ closedAt: null, withdrawnAt: null }, '○ 还有 2 条')).toBe('○ 还有 2 条')
    expect(reviewState({ closedAt: '2030-04-21T09:00', withdrawnAt: null })).toBe('✓ 2030-04-21 09:00 结束')
    expect(reviewState({ closedAt: null, withdrawnAt: '2030-04-21T09:00' })).toContain('2030-04-21 09:00 撤回')
    expect(Object.keys(judgeAct(reviewActs.close, {}))).toEqual(['participants', 'minutes'])
  })

  it('tells grounds with their measure, and what nobody could measure', () => {
    const factor = { code: 'money', label: '金额大' }
    const band = { code: 'money_million', label: '欠薪一百万元以上' }
    expect(groundOf({ factor, band, value: 1200000, unit: '元', points: 30, rows: [] })).toBe(
      '金额大：欠薪一百万元以上（量得 1,200,000元），30分',
    )
    expect(unknownOf([factor])).toContain('量不出：金额大')
    expect(unknownOf([])).toBe('')
  })

  it('proposes the grade that was reckoned and sends the version that was seen', () => {
    const act = assessAct([high, low], low)
    expect(act.fields[0]!.initial).toBe('low')
    expect(act.fields[0]!.hint).toContain('低风险')
    expect(assessAct([high], null).fields[0]!.hint).toContain('没有得出等级')
    expect(toBody(act, { grade: 'low', note: '' }, 2)).toEqual({ version: 2, grade: 'low', note: '' })
  })

  it('tells where a report stands and asks a reason before it goes upward', () => {
    expect(reportState({ outcome: null, receivedAt: null, receipt: null })).toBe('▲ 待签收')
    expect(reportState({ outcome: null, receivedAt: '2024-05-07T09:00', receipt: '001' })).toContain('001')
    expect(reportState({ outcome: 'passed_on', receivedAt: null, receipt: null })).toContain('报上级')
    expect(Object.keys(judgeAct(reportActs.pass_on, { text: ' ' }))).toEqual(['text'])
  })

  it('counts the warnings without a conclusion, and leads to each matter', () => {
    const matter = (must: boolean, conclusion: string | null) => ({ must, conclusion }) as ReviewMatter
    expect(lacking({ agenda: [matter(true, null), matter(false, null), matter(true, '示例')] })).toBe(1)
    expect(matterPlace({ kind: 'case', ref: 'x1' })).toBe('/cases/x1')
    expect(matterPlace({ kind: 'project', ref: 'x1' })).toBe('/risks/x1')
  })

  it('offers all warnings without a conclusion at once', () => {
    const matter = (seq: number, conclusion: string | null) => ({ seq, must: true, conclusion }) as ReviewMatter
    expect(open({ agenda: [matter(1, null), matter(2, '示例'), matter(3, null)] })).toEqual([1, 3])
  })

  it('begins a session on the day after the last that was held', () => {
    const held = { to: '2026-10-31', withdrawnAt: null }
    const mistaken = { to: '2026-11-10', withdrawnAt: '2026-11-10T09:00:00' }
    expect(reviewPreset([mistaken, held], '2026-11-12')).toEqual({ from: '2026-11-01', to: '2026-11-12' })
    expect(reviewPreset([], '2026-11-12')).toEqual({ from: '2026-11-01', to: '2026-11-12' })
    expect(reviewPreset([{ to: '2026-11-12', withdrawnAt: null }], '2026-11-12').from).toBe('2026-11-12')
  })

  it('hands a warning on with the employer, and says so afterwards', () => {
    expect(Object.keys(judgeAct(warningActs.hand_on, { employer: '', note: '示例' }))).toEqual(['employer'])
    expect(stageOf({ stage: 'handed_on', dueOn: null, overdue: false })).toBe('→ 已转线索')
    expect(actOf('assign')).toBe('指定责任人')
  })
})

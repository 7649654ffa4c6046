import { describe, expect, it } from 'vitest'
import { judgeAct, toBody } from '@/domain/act'
import {
  changesOf,
  cleanOf,
  correctAct,
  corrected,
  declarationOf,
  declareAct,
  dueOf,
  figuresOf,
  isOver,
  markAct,
  momentOf,
  ratingOf,
  standingOf,
  watchedActOf,
  watchedActs,
  withTruth,
} from '@/domain/watched'

import type { Declaration } from '@/api/types'

const grade = (code: string, label: string) => ({ code, label })

describe('重点监控企业 on screen', () => {
  it('asks for the figures of a period when it is over', () => {
    expect(isOver({ to: '2026-11-30' }, '2026-11-30')).toBe(false)
    expect(isOver({ to: '2026-11-30' }, '2026-12-01')).toBe(true)
    expect(isOver({ to: '2026-11-30' }, undefined)).toBe(false)
  })

  it('says in words that a day has passed', () => {
    expect(dueOf(null, false)).toBe('—')
    expect(dueOf('2033-04-10', false)).toBe('2033-04-10')
    expect(dueOf('2033-04-10', true)).toBe('▲ 2033-04-10 已逾期')
    expect(declarationOf('overdue')).toContain('▲')
  })

  it('says since when, and how far it is to leaving the list', () => {
    expect(standingOf({ watchedOn: '2033-03-14' })).toContain('2033-03-14')
    expect(standingOf({ watchedOn: null })).toBe('不在重点监控名单上')
    expect(cleanOf(2, 6)).toBe('连续 2 期没有欠薪，满 6 期可以移出')
    expect(cleanOf(null, 6)).toBe('—')
  })

  it('tells a proposed grade from one in force and one sent back', () => {
    const change = { from: grade('a', 'A级'), to: grade('b', 'B级') }
    expect(ratingOf({ ...change, taken: null })).toBe('○ A级 → B级，待确认')
    expect(ratingOf({ ...change, taken: true })).toBe('✓ A级 → B级')
    expect(ratingOf({ ...change, taken: false })).toContain('已退回')
    expect(ratingOf({ from: null, to: grade('a', 'A级'), taken: true })).toBe('✓ A级')
  })

  it('keeps a word it does not know', () => {
    expect(momentOf('case_closed')).toBe('查实欠薪的案件办结')
    expect(momentOf('later')).toBe('later')
    expect(watchedActOf('watched')).toBe('列入重点监控')
    expect(watchedActOf('later')).toBe('later')
  })

  it('asks every figure of a declaration and sends fen', () => {
    expect(Object.keys(judgeAct(declareAct, {}))).toEqual(['workers', 'wagesFen', 'paidFen', 'owedFen'])
    const values = { workers: '12', wagesFen: '100.50', paidFen: '100', owedFen: '0.5', remarks: '' }
    expect(toBody(declareAct, values)).toEqual({
      workers: 12,
      wagesFen: 10050,
      paidFen: 10000,
      owedFen: 50,
      remarks: '',
    })
  })

  const filed = { workers: 12, wagesFen: 500_000_000, paidFen: 499_999_950, owedFen: 50, remarks: '示例' }

  it('offers a filed declaration as it reads, asks why it is corrected and sends the version that was seen', () => {
    expect(toBody(declareAct, figuresOf(filed))).toEqual(filed)
    expect(Object.keys(judgeAct(correctAct, { ...figuresOf(filed), reason: ' ' }))).toEqual(['reason'])
    expect(corrected(toBody(correctAct, { ...figuresOf(filed), reason: '示例' }, 3))).toEqual({
      version: 3,
      reason: '示例',
      figures: filed,
    })
  })

  it('tells of each correction what it changed, who did and why, the latest first', () => {
    const by = { by: { id: 'o1', name: '测试员甲' }, unit: { id: 'u1', name: '示例单位' }, reason: '示例' }
    const one = {
      ...filed,
      before: [
        { ...filed, owedFen: 20, correctedAt: '2030-04-21T09:00', ...by },
        { ...filed, owedFen: 20, workers: 10, remarks: '', correctedAt: '2030-04-20T09:00', ...by, unit: null },
      ],
    } as Declaration
    expect(changesOf(one)).toEqual([
      { what: ['尚欠 0.20 → 0.50 元'], reason: '示例', at: '2030-04-21T09:00', by: '示例单位 测试员甲' },
      { what: ['用工 10 → 12 人', '补写说明'], reason: '示例', at: '2030-04-20T09:00', by: '测试员甲' },
    ])
    expect(changesOf({ ...one, before: [] })).toEqual([])
  })

  it('sends a decision as truth, at the version that was seen', () => {
    const body = toBody(watchedActs['decide-rating'], { taken: 'false', note: '示例' }, 3)
    expect(withTruth(body, 'taken')).toEqual({ version: 3, taken: false, note: '示例' })
    expect(withTruth(toBody(markAct, { key: 'true', reason: '示例' }), 'key')).toEqual({ key: true, reason: '示例' })
  })
})

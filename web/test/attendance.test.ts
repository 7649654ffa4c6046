import { describe, expect, it } from 'vitest'
import type { AttendanceCell, AttendanceSignal } from '@/api/types'
import { daysOf, mark, oddity, told, worked } from '@/domain/attendance'

const cell = (over: Partial<AttendanceCell>): AttendanceCell => ({
  day: '2024-05-20',
  worked: 100,
  minutes: 540,
  state: 'complete',
  firstIn: '2024-05-20T08:00:00',
  lastOut: '2024-05-20T17:00:00',
  why: null,
  ...over,
})

const signal = (over: Partial<AttendanceSignal>): AttendanceSignal => ({
  id: '1',
  day: '2024-05-20',
  kind: { code: 'no_face', label: '未验人开闸' },
  at: '2024-05-20T08:00:00',
  device: 'gate-1',
  worker: null,
  who: null,
  attend: { code: '008', label: '一键开闸' },
  times: 2,
  people: null,
  skewSeconds: null,
  other: null,
  ...over,
})

describe('考勤表', () => {
  it('knows how long a month is', () => {
    expect(daysOf('2024-02')).toHaveLength(29)
    expect(daysOf('2023-02').at(-1)).toBe('2023-02-28')
    expect(daysOf('2024-12')[0]).toBe('2024-12-01')
  })

  it('shows a shape where a day is not what devices recorded', () => {
    expect(mark(undefined)).toBe('')
    expect(mark(cell({}))).toBe('1')
    expect(mark(cell({ worked: 50, state: 'open', lastOut: null }))).toBe('0.5▲')
    expect(mark(cell({ worked: 0, state: 'corrected', why: '请假' }))).toBe('0✎')
    expect(worked(2150)).toBe('21.5')
  })

  it('says the same in words', () => {
    expect(told(cell({ state: 'open', lastOut: null }))).toContain('缺出场卡')
    expect(told(cell({ state: 'corrected', why: '示例理由' }))).toContain('示例理由')
  })
})

describe('考勤异常', () => {
  it('is told on one line', () => {
    expect(oddity(signal({}))).toBe('一键开闸 2 次')
    expect(oddity(signal({ kind: { code: 'same_second', label: '' }, people: 4, times: 1 }))).toContain('最多 4 人')
    expect(oddity(signal({ kind: { code: 'clock_skew', label: '' }, skewSeconds: -540 }))).toContain('慢 540 秒')
  })

  it('does not name another project to those who are not told', () => {
    expect(oddity(signal({ kind: { code: 'two_places', label: '' } }))).toBe('同时在另一个项目有考勤')
    expect(oddity(signal({ kind: { code: 'two_places', label: '' }, other: '示例' }))).toContain('示例')
  })
})

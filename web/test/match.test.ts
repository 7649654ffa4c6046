import { describe, expect, it } from 'vitest'
import { days, difference, present, verdict } from '@/domain/match'

describe('三方比对 on screen', () => {
  it('tells missing and surplus money in words', () => {
    expect(difference(0)).toBe('0.00')
    expect(difference(1)).toBe('少 0.01')
    expect(difference(-123456)).toBe('多 1,234.56')
    expect(days(2250)).toBe('22.5')
  })

  it('marks a difference only once the day of pay has gone by', () => {
    const reasons = [
      { code: 'short', label: '少发' },
      { code: 'late', label: '迟发' },
    ]
    expect(verdict({ reasons: [], fallenDue: true })).toBe('✓ 一致')
    expect(verdict({ reasons, fallenDue: true })).toBe('▲ 少发、迟发')
    expect(verdict({ reasons, fallenDue: false })).toBe('○ 未到发薪日（少发、迟发）')
  })

  it('shows the reasons that somebody has, the most frequent first', () => {
    expect(
      present([
        { code: 'a', label: '甲', count: 1 },
        { code: 'b', label: '乙', count: 0 },
        { code: 'c', label: '丙', count: 3 },
      ]).map((one) => one.code),
    ).toEqual(['c', 'a'])
  })
})

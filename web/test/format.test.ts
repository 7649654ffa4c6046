import { describe, expect, it } from 'vitest'
import { fen, gapText, moment, monthBefore, plusDays, wanYuan, weekday, yuan } from '@/domain/format'
import { gap } from './mock/details'

describe('money', () => {
  it('is written from fen without loss', () => {
    expect(yuan(48650000)).toBe('486,500.00')
    expect(yuan(null)).toBe('—')
    expect(yuan(0)).toBe('0.00')
  })

  it('is read to fen without floating point', () => {
    expect(fen('19.99')).toBe(1999)
    expect(fen('1,000,000')).toBe(100000000)
    expect(fen('0.5')).toBe(50)
    expect(fen('一百')).toBeNull()
    expect(fen('1.234')).toBeNull()
  })

  it('is summed in 万元 from ten thousand yuan', () => {
    expect(wanYuan(123456700)).toBe('123.46 万元')
    expect(wanYuan(99900)).toBe('999 元')
  })
})

describe('days', () => {
  it('are moved over the end of a month and of a year', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29')
  })

  it('tell the month before theirs', () => {
    expect([monthBefore('2024-03-31'), monthBefore('2024-01-01')]).toEqual(['2024-02', '2023-12'])
  })

  it('know their weekday', () => {
    expect(weekday('2024-03-08')).toBe('星期五')
  })

  it('lose their seconds on screen', () => {
    expect(moment('2026-11-21T09:30:00')).toBe('2026-11-21 09:30')
  })
})

describe('what a text leaves open', () => {
  it('is said to be unset, never filled in', () => {
    expect(gapText(gap)).toBe('未设定，不计算期限')
  })

  it('is told with its first day, who set it, when and on what', () => {
    const set = {
      ...gap,
      value: 3,
      from: '2026-11-01',
      setBy: '区信访局 测试员乙',
      setAt: '2026-11-12T09:30:00',
      basis: '示例会议纪要',
    }
    expect(gapText(set)).toBe(
      '本机关设为 3 个工作日，自 2026-11-01 起（区信访局 测试员乙 2026-11-12 09:30 设定，依据：示例会议纪要）',
    )
  })

  it('is money in yuan', () => {
    expect(gapText({ ...gap, value: 100000000, unitLabel: '分' })).toBe('本机关设为 1,000,000.00 元')
  })
})

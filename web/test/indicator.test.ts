import { describe, expect, it } from 'vitest'
import { changeOf, monthsOf, originOf, outcomeOf, valueOf } from '@/domain/indicator'

describe('外部指标 on screen', () => {
  it('writes a figure with its unit, and a change in words', () => {
    expect(valueOf(125000.5, '千瓦时')).toBe('125,000.5 千瓦时')
    expect(changeOf(-60)).toBe('▼ 下降 60%')
    expect(changeOf(12.34)).toBe('▲ 上升 12.34%')
    expect(changeOf(0)).toBe('＝ 不变')
    expect(changeOf(null)).toBe('—')
  })

  it('lists the months of all series once, the latest first', () => {
    const point = (month: string) => ({ month, value: 1, changePercent: null, toldAt: '' })
    const series = (...months: string[]) => ({
      kind: { code: 'tax', label: '入库税款' },
      source: { code: 'tax', label: '税务' },
      unit: '元',
      points: months.map(point),
    })
    expect(monthsOf([series('2024-12', '2025-01'), series('2025-01', '2025-02')])).toEqual([
      '2025-02',
      '2025-01',
      '2024-12',
    ])
  })

  it('tells where a figure came from', () => {
    expect(originOf({ way: 'file', reference: '七月.xlsx', line: 3 })).toBe('文件“七月.xlsx”第 3 行')
    expect(originOf({ way: 'api', reference: 'R-1', line: 1 })).toBe('接口 R-1 第 1 条')
  })

  it('says what became of a file', () => {
    const wrong = { line: 2, column: '月份', message: '示例' }
    expect(outcomeOf({ lines: 3, kept: 0, errors: [wrong] }, false)).toBe('▲ 共 3 行，有 1 处不对，一行也没有收')
    expect(outcomeOf({ lines: 3, kept: 0, errors: [] }, true)).toBe('✓ 共 3 行，没有发现问题')
    expect(outcomeOf({ lines: 3, kept: 3, errors: [] }, false)).toBe('✓ 已收 3 行')
    expect(outcomeOf({ lines: 3, kept: 1, errors: [] }, false)).toBe('✓ 已收 1 行，另有 2 行与以前报的相同')
  })
})

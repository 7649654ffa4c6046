import { describe, expect, it } from 'vitest'
import { changeOf, monthsOf, originOf, outcomeOf, seriesName, valueOf } from '@/domain/indicator'
import { charts, everyMonth, indicatorChart } from '@/domain/indicatorChart'

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

describe('外部指标 as a chart', () => {
  const series = (code: string, unit: string, source: string, points: Record<string, number>) => ({
    kind: { code, label: code },
    source: { code: source, label: source },
    unit,
    points: Object.entries(points).map(([month, value]) => ({ month, value, changePercent: null, toldAt: '' })),
  })
  const power = series('用电量', '千瓦时', '供电', { '2024-11': 1000, '2025-02': 400 })
  const tax = series('入库税款', '元', '国税', { '2024-12': 5, '2025-01': 6 })
  const other = series('入库税款', '元', '地税', { '2024-12': 7, '2025-01': 0 })

  it('leaves a gap for a month of which nothing was told', () => {
    const months = everyMonth([power, tax])
    expect(months).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(everyMonth([])).toEqual([])
    const drawn = indicatorChart('千瓦时', [power], months, '示例')
    expect(drawn.series[0]!.data).toEqual([1000, null, null, 400])
    expect(drawn.series[0]!.connectNulls).toBe(false)
    expect(drawn.tooltip.valueFormatter(undefined)).toBe('没有报')
    expect(drawn.tooltip.valueFormatter(1000)).toBe('1,000 千瓦时')
  })

  it('draws one picture for each unit, and no line of a single point', () => {
    const once = series('欠税', '元', '国税', { '2025-01': 1 })
    expect(charts([power, tax, once, other]).map((one) => [one.unit, one.series.length])).toEqual([
      ['千瓦时', 1],
      ['元', 2],
    ])
  })

  it('tells lines apart by name and shape', () => {
    const drawn = indicatorChart('元', [tax, other], everyMonth([tax]), '示例')
    expect(drawn.series.map((one) => one.name)).toEqual(['入库税款（国税）', '入库税款（地税）'])
    expect(new Set(drawn.series.map((one) => one.symbol)).size).toBe(2)
    expect(drawn.series[1]!.data).toEqual([7, 0])
    expect(seriesName(power, [power, tax])).toBe('用电量')
  })
})

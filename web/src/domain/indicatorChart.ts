/** The chart of a firm's indicators over months: one picture for each unit of measure, told apart by shape and by colour. */
import type { IndicatorSeries } from '@/api/types'
import { monthsOf, seriesName, valueOf } from './indicator'

const colours = ['#1d5bb5', '#9a4a00', '#2e6b3a', '#7a3b86', '#8a1f2d']
const shapes = ['circle', 'diamond', 'rect', 'triangle', 'pin']

/** Months without a gap, the earliest first: a month of which nothing was told shows as a gap in the line. */
export function everyMonth(series: IndicatorSeries[]): string[] {
  const told = monthsOf(series)
  if (!told.length) return []
  const place = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const first = place(told[told.length - 1]!)
  return Array.from({ length: place(told[0]!) - first + 1 }, (_, at) => {
    const month = first + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Series of one unit beside each other; what is there or is not makes no line. */
export function charts(series: IndicatorSeries[]): { unit: string; series: IndicatorSeries[] }[] {
  const units = new Map<string, IndicatorSeries[]>()
  for (const one of series.filter((each) => each.points.length > 1))
    units.set(one.unit, [...(units.get(one.unit) ?? []), one])
  return [...units].map(([unit, of]) => ({ unit, series: of }))
}

export function indicatorChart(unit: string, series: IndicatorSeries[], months: string[], label: string) {
  return {
    animation: false,
    aria: { enabled: true, label: { description: label } },
    grid: { left: 88, right: 16, top: 32, bottom: 24 },
    legend: { top: 0, itemWidth: 24, textStyle: { fontSize: 13 } },
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? valueOf(value, unit) : '没有报'),
    },
    xAxis: { type: 'category' as const, data: months },
    yAxis: { type: 'value' as const, name: unit, nameTextStyle: { align: 'right' as const } },
    series: series.map((one, at) => ({
      name: seriesName(one, series),
      type: 'line' as const,
      data: months.map((month) => one.points.find((point) => point.month === month)?.value ?? null),
      connectNulls: false,
      itemStyle: { color: colours[at % colours.length] },
      lineStyle: { type: (['solid', 'dashed', 'dotted'] as const)[at % 3] },
      symbol: shapes[at % shapes.length],
      symbolSize: 8,
    })),
  }
}

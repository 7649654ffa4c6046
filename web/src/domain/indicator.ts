/** How figures that other bodies tell of firms are written on screen. */
import type { Indicator, IndicatorDelivery, IndicatorSeries } from '@/api/types'

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

export function valueOf(value: number, unit: string): string {
  return `${number.format(value)} ${unit}`
}

/** Shape and word, never colour alone. */
export function changeOf(percent: number | null): string {
  if (percent === null) return '—'
  if (percent === 0) return '＝ 不变'
  return percent < 0 ? `▼ 下降 ${number.format(-percent)}%` : `▲ 上升 ${number.format(percent)}%`
}

/** All months of which a firm's series tell something, the latest first. */
export function monthsOf(series: IndicatorSeries[]): string[] {
  return [...new Set(series.flatMap((one) => one.points.map((point) => point.month)))].sort().reverse()
}

/** The body is named where several tell the same. */
export function seriesName(one: IndicatorSeries, all: IndicatorSeries[]): string {
  const same = all.filter((other) => other.kind.code === one.kind.code).length > 1
  return one.kind.label + (same ? `（${one.source.label}）` : '')
}

/** Where a figure can be looked up. */
export function originOf(one: Pick<Indicator, 'way' | 'reference' | 'line'>): string {
  return one.way === 'file' ? `文件“${one.reference}”第 ${one.line} 行` : `接口 ${one.reference} 第 ${one.line} 条`
}

export function outcomeOf(delivery: IndicatorDelivery, check: boolean): string {
  if (delivery.errors.length) return `▲ 共 ${delivery.lines} 行，有 ${delivery.errors.length} 处不对，一行也没有收`
  if (check) return `✓ 共 ${delivery.lines} 行，没有发现问题`
  const same = delivery.lines - delivery.kept
  return `✓ 已收 ${delivery.kept} 行${same ? `，另有 ${same} 行与以前报的相同` : ''}`
}

/** The chart of due × paid × appropriated; amounts in ten thousand yuan, told apart by shape as well as by colour. */
import type { MoneyMonth } from '@/api/types'

const wan = (fen: number) => Math.round(fen / 10_000) / 100

export function moneyChart(months: MoneyMonth[], label: string) {
  const bar = (name: string, colour: string, fen: (one: MoneyMonth) => number) => ({
    name,
    type: 'bar' as const,
    data: months.map((one) => wan(fen(one))),
    itemStyle: { color: colour },
    barMaxWidth: 18,
  })
  return {
    animation: false,
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
    grid: { left: 64, right: 12, top: 32, bottom: 24 },
    legend: { top: 0, itemWidth: 18, textStyle: { fontSize: 13 } },
    tooltip: { trigger: 'axis' as const, valueFormatter: (value: unknown) => `${value} 万元` },
    xAxis: { type: 'category' as const, data: months.map((one) => one.month) },
    yAxis: { type: 'value' as const, name: '万元', nameTextStyle: { align: 'right' as const } },
    series: [
      bar('应发', '#7fa3d8', (one) => one.dueFen),
      bar('实发', '#1d5bb5', (one) => one.paidFen),
      {
        name: '人工费到账',
        type: 'line' as const,
        data: months.map((one) => wan(one.labourInFen)),
        itemStyle: { color: '#9a4a00' },
        symbol: 'diamond',
        symbolSize: 8,
      },
    ],
  }
}

import type { MatchLine, MatchListState, MatchPayment, MatchReasonCount, MatchRow } from '@/api/types'
import { yuan } from './format'

/** How a month of the three-way match is written on screen. */

/** 2250 → 22.5 */
export function days(hundredths: number): string {
  return String(hundredths / 100)
}

/** Missing money in words of its own, so that a sign is never all that tells it: 少 100.00, 多 100.00. */
export function difference(fen: number): string {
  if (fen === 0) return '0.00'
  return fen > 0 ? `少 ${yuan(fen)}` : `多 ${yuan(-fen)}`
}

/** What stands in the last column. */
export function verdict(row: Pick<MatchRow, 'reasons' | 'fallenDue'>): string {
  if (!row.reasons.length) return '✓ 一致'
  const labels = row.reasons.map((one) => one.label).join('、')
  return row.fallenDue ? `▲ ${labels}` : `○ 未到发薪日（${labels}）`
}

/** Reasons that somebody has, the most frequent first. */
export function present(reasons: MatchReasonCount[]): MatchReasonCount[] {
  return reasons.filter((one) => one.count > 0).sort((one, other) => other.count - one.count)
}

export const matchStates: [MatchListState, string][] = [
  ['differing', '▲ 已到发薪日、对不上'],
  ['coming', '○ 未到发薪日'],
  ['all', '全部'],
]

export const payStates: Record<MatchPayment['state'], string> = {
  waiting: '○ 已送银行，等回执',
  paid: '✓ 已到账',
  failed: '▲ 付款失败',
  returned: '▲ 退票',
  withdrawn: '已撤回',
}

export const sheetStates: Record<MatchLine['state'], string> = {
  draft: '编制中',
  confirming: '待本人确认',
  handed: '已移交',
  returned: '已退回',
  approved: '审核通过',
}

export const dayStates = { complete: '', open: '▲ 没有出场记录', corrected: '人工更正' } as const
export const rateUnits = { day: '元/天', hour: '元/小时', piece: '元/件', month: '元/月' } as const

import type { PushFilter } from '@/api/types'

type State = NonNullable<PushFilter['state']>

/** The states that the list of pushes shows; empty: all of them. */
export const pushStates: [code: State | '', label: string][] = [
  ['', '全部'],
  ['open', '○ 待推送'],
  ['late', '▲ 逾期'],
  ['sent', '◐ 已推送'],
  ['received', '✓ 已接收'],
]

export function readPushFilter(query: Record<string, unknown>): PushFilter {
  const state = pushStates.map(([code]) => code).find((code) => code && code === query.state)
  const unit = typeof query.unit === 'string' && query.unit ? query.unit : undefined
  return { ...(state && { state }), ...(unit && { unit }) }
}

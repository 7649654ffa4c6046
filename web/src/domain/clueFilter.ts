import type { ClueFilter } from '@/api/types'

/** The ledger's filter lives in the address, so that a view can be sent, saved and opened from a figure. */
type Query = Record<string, unknown>

const lists = ['stage', 'channel'] as const
const flags = ['overdue', 'unsolved', 'major', 'stabilityMissing'] as const
const words = [
  'unit',
  'sourceUnit',
  'region',
  'field',
  'cause',
  'superiorMode',
  'receivedFrom',
  'receivedTo',
  'resolvedFrom',
  'resolvedTo',
  'text',
  'sort',
] as const

export function readFilter(query: Query): ClueFilter {
  const filter: Record<string, unknown> = {}
  for (const key of lists) {
    const value = query[key]
    const list = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one)
    if (list.length) filter[key] = list
  }
  for (const key of flags) if (query[key] === 'true') filter[key] = true
  for (const key of words) {
    const value = query[key]
    if (typeof value === 'string' && value) filter[key] = value
  }
  return filter as ClueFilter
}

export function writeFilter(filter: ClueFilter): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const [key, value] of Object.entries(filter)) {
    if (Array.isArray(value)) {
      if (value.length) query[key] = value
    } else if (value === true) {
      query[key] = 'true'
    } else if (typeof value === 'string' && value) {
      query[key] = value
    }
  }
  return query
}

/** Conditions besides the order; shown on the button that clears them. */
export function conditions(filter: ClueFilter): number {
  return Object.keys(writeFilter(filter)).filter((key) => key !== 'sort').length
}

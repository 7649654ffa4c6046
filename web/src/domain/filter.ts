import type { ClueFilter, ProjectFilter } from '@/api/types'

/** The filter of a ledger lives in the address, so that a view can be sent, saved and opened from a figure. */
type Query = Record<string, unknown>

/** Which keys of a filter are lists, which are flags and which are single words. */
interface Keys<F> {
  lists: readonly (keyof F & string)[]
  flags: readonly (keyof F & string)[]
  words: readonly (keyof F & string)[]
}

const clueKeys: Keys<ClueFilter> = {
  lists: ['stage', 'channel'],
  flags: ['overdue', 'unsolved', 'major', 'stabilityMissing'],
  words: [
    'unit',
    'sourceUnit',
    'region',
    'field',
    'cause',
    'nature',
    'projectId',
    'superiorMode',
    'receivedFrom',
    'receivedTo',
    'resolvedFrom',
    'resolvedTo',
    'text',
    'sort',
  ],
}

const projectKeys: Keys<ProjectFilter> = {
  lists: ['step'],
  flags: [
    'stateCompany',
    'stopped',
    'unentered',
    'overdue',
    'underWay',
    'postsMissing',
    'boardMissing',
    'noWageOfficer',
    'contractFaulty',
    'stale',
  ],
  words: [
    'unit',
    'region',
    'field',
    'works',
    'investment',
    'enterprise',
    'lacking',
    'registeredFrom',
    'registeredTo',
    'text',
    'sort',
  ],
}

function reader<F extends object>(keys: Keys<F>) {
  return (query: Query): F => {
    const filter: Record<string, unknown> = {}
    for (const key of keys.lists) {
      const value = query[key]
      const list = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one)
      if (list.length) filter[key] = list
    }
    for (const key of keys.flags) if (query[key] === 'true') filter[key] = true
    for (const key of keys.words) {
      const value = query[key]
      if (typeof value === 'string' && value) filter[key] = value
    }
    return filter as F
  }
}

export const readClueFilter = reader(clueKeys)
export const readProjectFilter = reader(projectKeys)

export function writeFilter(filter: object): Record<string, string | string[]> {
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
export function conditions(filter: object): number {
  return Object.keys(writeFilter(filter)).filter((key) => key !== 'sort').length
}

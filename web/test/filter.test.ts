import { describe, expect, it } from 'vitest'
import { withQuery } from '@/api/client'
import { conditions, readClueFilter, writeFilter } from '@/domain/filter'

describe('filter of the clue ledger', () => {
  it('survives the way through the address', () => {
    const filter = {
      stage: ['RECEIVED' as const, 'ASSIGNED' as const],
      overdue: true,
      text: '示例建筑',
      sort: '-receivedAt',
    }
    expect(readClueFilter(writeFilter(filter))).toEqual(filter)
  })

  it('takes one value for a list', () => {
    expect(readClueFilter({ channel: 'phone' })).toEqual({ channel: ['phone'] })
  })

  it('leaves out what is empty or unknown', () => {
    expect(readClueFilter({ unit: '', overdue: 'false', after: 'x', stage: [] })).toEqual({})
  })

  it('counts conditions without the order', () => {
    expect(conditions({ sort: 'number', region: 'zz.a', unsolved: true })).toBe(2)
  })

  it('is sent to the export as it stands on screen, lists as repeated keys', () => {
    expect(withQuery('/api/clues.xlsx', { stage: ['RECEIVED', 'ASSIGNED'], overdue: true, text: undefined })).toBe(
      '/api/clues.xlsx?stage=RECEIVED&stage=ASSIGNED&overdue=true',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { batchTitle, cashOptions, difference, shapes } from '@/domain/paymentActs'
import type { PayBatch, PaymentView, WageProject } from '@/api/types'

describe('payment of wages', () => {
  it('tells by how much the bank and the book differ, where the file says', () => {
    expect(difference({ closingFen: 1000, bookFen: 400 })).toBe(600)
    expect(difference({ closingFen: 400, bookFen: 400 })).toBe(0)
    expect(difference({ closingFen: null, bookFen: null })).toBeNull()
  })

  it('offers the firms of the project and every source but the account', () => {
    const project = { employers: [{ id: 'f', name: '示例劳务', part: 'subcontractor', entrusted: true }] }
    const view = { sources: [{ code: 'cash', label: '现金' }] }
    expect(cashOptions(project as WageProject, view as PaymentView)).toEqual({
      employer: [['f', '示例劳务']],
      source: [['cash', '现金']],
    })
  })

  it('gives every state a shape', () => {
    for (const state of ['waiting', 'paid', 'failed', 'returned', 'withdrawn', 'misused', 'income'])
      expect(shapes[state]).toBeTruthy()
    const batch = { employer: { id: 'f', name: '示例劳务' }, month: '2024-05', lines: 3, totalFen: 300003 }
    expect(batchTitle(batch as PayBatch)).toContain('3,000.03')
  })
})

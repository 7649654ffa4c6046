import { describe, expect, it } from 'vitest'
import { emptyValues, judgeAct, toBody } from '@/domain/act'
import { moneyActs, periodMark, readFundFilter, readLabourFilter } from '@/domain/moneyActs'

describe('forms of project money', () => {
  it('asks for the month of a payment unless it is of the start-up funds', () => {
    const act = moneyActs['money/pay']
    const values = { ...emptyValues(act), paidOn: '2024-06-10', amountFen: '1000000', voucher: '示例一号' }
    expect(judgeAct(act, values)).toEqual({ month: '请填写所属月份' })
    expect(toBody(act, { ...values, month: '2024-06', labourFen: '200000.01' }, 3)).toEqual({
      version: 3,
      prepaid: false,
      month: '2024-06',
      paidOn: '2024-06-10',
      amountFen: 100_000_000,
      labourFen: 20_000_001,
      voucher: '示例一号',
    })
    const before = toBody(act, { ...values, month: '2024-06', prepaid: 'yes' })
    expect(before).toMatchObject({ prepaid: true, month: null, labourFen: null })
  })

  it('gives every state a shape beside its colour', () => {
    const shapes = (['full', 'short', 'overdue', 'due', 'unagreed'] as const).map(
      (code) => periodMark({ state: { code, label: '' } }).shape,
    )
    expect(shapes).toEqual(['✓', '▲', '▲', '○', '—'])
  })

  it('takes only what it knows from an address', () => {
    expect(readLabourFilter({ state: 'late', month: '2024-06' })).toEqual({ state: 'late', month: '2024-06' })
    expect(readLabourFilter({ state: 'gone', month: 'June' })).toEqual({})
    expect(readFundFilter({ state: 'owed', all: 'true' })).toEqual({ state: 'owed', all: true })
    expect(readFundFilter({ state: 'gone', all: 'no' })).toEqual({})
  })
})

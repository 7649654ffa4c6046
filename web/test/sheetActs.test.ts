import { describe, expect, it } from 'vitest'
import { amended, days, rate, sheetActs, thousandths } from '@/domain/sheetActs'
import { judgeAct, toBody } from '@/domain/act'

describe('wage sheets', () => {
  it('reads quantities of at most three decimals', () => {
    expect(thousandths('10.5')).toBe(10_500)
    expect(thousandths('0.001')).toBe(1)
    for (const text of ['', '-1', '1.2345', 'x', '1e3']) expect(thousandths(text)).toBeNull()
  })

  it('writes days and rates as people read them', () => {
    expect(days(2250)).toBe('22.5')
    expect(days(null)).toBe('—')
    expect(rate({ rateFen: 30_000, rateKind: 'day', unit: null })).toBe('300.00/天')
    expect(rate({ rateFen: 2_001, rateKind: 'piece', unit: '平方米' })).toBe('20.01/平方米')
    expect(rate({ rateFen: null, rateKind: null, unit: null })).toBe('')
  })

  it('sends a line in hundredths of days and in fen, with the version seen', () => {
    const act = sheetActs['amend-line']
    const values = {
      worked: '22.5',
      minutes: '500',
      quantity: '10.5',
      rateFen: '',
      grossFen: '6,750.00',
      deductedFen: '0',
      note: '',
      why: '更正天数',
    }
    expect(judgeAct(act, values)).toEqual({})
    expect(amended({ quantity: '许多' })).toEqual({ quantity: '许多' })
    expect(amended(toBody(act, values, 3))).toEqual({
      version: 3,
      worked: 2250,
      minutes: 500,
      quantity: 10_500,
      rateFen: null,
      grossFen: 675_000,
      deductedFen: 0,
      note: null,
      why: '更正天数',
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { AccountHold, SpecialAccount, SpecialAccountView } from '@/api/types'
import { judgeAct, toBody } from '@/domain/act'
import { accountActs, accountOptions, lastQuarter, openAccount } from '@/domain/accountActs'

const hold = (id: string, liftedOn: string | null): AccountHold => ({
  id,
  kind: { code: 'frozen', label: '冻结' },
  authority: '示例人民法院',
  document: '示例1号',
  amountFen: null,
  heldOn: '2024-05-01',
  liftedOn,
  liftedBy: liftedOn && '示例2号',
})

const account = (id: string, closedOn: string | null, holds: AccountHold[] = []) =>
  ({ id, closedOn, holds }) as unknown as SpecialAccount

const view = (accounts: SpecialAccount[]) =>
  ({
    accounts,
    violations: [
      { id: 'v1', kind: { code: 'outside', label: '未经专用账户发放工资' }, lines: 2, amountFen: 12345, dealtAt: null },
      {
        id: 'v2',
        kind: { code: 'misused', label: '挪作他用' },
        lines: 1,
        amountFen: 1,
        dealtAt: '2024-05-02T09:00:00',
      },
    ],
    choices: { entryKinds: [], sources: [], parties: [], holds: [], closingReasons: [] },
  }) as unknown as SpecialAccountView

describe('the special account of a project', () => {
  it('is the one that is open, whatever was closed before', () => {
    expect(openAccount(view([account('old', '2024-01-01'), account('new', null)]))?.id).toBe('new')
    expect(openAccount(view([account('old', '2024-01-01')]))).toBeUndefined()
  })

  it('offers for release what still stands, and for dealing what nobody has dealt with', () => {
    const one = view([account('new', null, [hold('a', '2024-05-03'), hold('b', null)])])
    expect(accountOptions(one, 'release-account').hold?.map(([id]) => id)).toEqual(['b'])
    expect(accountOptions(one, 'deal-account-violation').violation).toEqual([
      ['v1', '未经专用账户发放工资 2 笔 123.45 元'],
    ])
    expect(accountOptions(one, 'file-account')).toEqual({})
  })

  it('sends what was ticked before closing, and nothing that was not', () => {
    const body = toBody(accountActs['close-account'], { on: '2024-07-03', noSuits: 'yes' }, 4)
    expect(body).toMatchObject({ version: 4, on: '2024-07-03', noSuits: true, noArrears: false })
    expect(judgeAct(accountActs['book-account-entry'], { amountFen: 'x', on: '' })).toMatchObject({
      on: '请填写日期',
      amountFen: '金额写成数字，最多两位小数',
    })
  })

  it('reports the quarter that ended last', () => {
    expect(lastQuarter('2024-01-05')).toEqual({ year: 2023, quarter: 4 })
    expect(lastQuarter('2024-03-31')).toEqual({ year: 2023, quarter: 4 })
    expect(lastQuarter('2024-04-01')).toEqual({ year: 2024, quarter: 1 })
    expect(lastQuarter('2024-12-31')).toEqual({ year: 2024, quarter: 3 })
  })
})

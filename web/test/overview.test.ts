import { describe, expect, it } from 'vitest'
import type { Figures } from '@/api/types'
import { moneyChart } from '@/domain/moneyChart'
import { cells, inTime, query } from '@/domain/overview'

const grades = [
  { code: 'red', label: '红色' },
  { code: 'yellow', label: '黄色' },
]
const figures: Figures = {
  projects: 3,
  firms: 2,
  workers: 120,
  dueFen: 78_000_000,
  paidFen: 60_000_000,
  owedFen: 18_000_000,
  owedPeople: 31,
  warnings: { red: 2 },
  overdue: 1,
  checked: 4,
  toCheck: 5,
}
const cell = (key: string, filter = {}) => cells(figures, grades, filter).find((one) => one.key === key)!

describe('城市总览', () => {
  it('writes money in yuan and names what is bad', () => {
    expect(cell('owed')).toMatchObject({ text: '180,000.00', bad: true })
    expect(cell('due')).toMatchObject({ text: '780,000.00', bad: false })
    expect(cell('firms').text).toBe('2')
    expect(cell('checked').text).toBe('4/5')
    expect(inTime({ checked: 0, toCheck: 0 })).toBe('—')
  })

  it('opens warnings of just the place, department and grade whose figure it is', () => {
    expect(cell('red', { region: '620702', department: 'zy.housing', month: '2024-05' }).to).toEqual({
      path: '/warnings',
      query: { region: '620702', department: 'zy.housing', grade: 'red' },
    })
    expect(cell('overdue', { region: '620702' }).to?.query).toEqual({ region: '620702', state: 'overdue' })
    expect(cell('red', { project: 'p' }).to?.query).toEqual({ project: 'p', grade: 'red' })
  })

  it('opens nothing where there is nothing, or where no list can be asked for it alone', () => {
    expect(cell('yellow', { region: '620702' })).toMatchObject({ text: '0', to: null })
    expect(cells(figures, grades, null).every((one) => one.to === null)).toBe(true)
  })

  it('keeps in the address only what was chosen', () => {
    expect(query({ month: '2024-05', region: undefined, department: '' })).toEqual({ month: '2024-05' })
  })

  it('draws due, paid and labour cost in ten thousand yuan, each with a pattern of its own', () => {
    const option = moneyChart(
      [{ month: '2024-05', dueFen: 123_456_700, paidFen: 100_000_000, labourDueFen: 0, labourInFen: 50_000_000 }],
      '示例',
    )
    expect(option.series.map((one) => one.data)).toEqual([[123.46], [100], [50]])
    expect(option.aria.decal.show).toBe(true)
    expect(option.xAxis.data).toEqual(['2024-05'])
  })
})

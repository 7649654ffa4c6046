import { describe, expect, it } from 'vitest'
import type { ForecastAhead } from '@/api/types'
import { aheadText, behindText, cameText, hitsText, reasons } from '@/domain/forecast'
import { stageWord } from '@/domain/warning'

const ahead: ForecastAhead = {
  cover: 1.2,
  behind: { month: '2024-04', fen: 300_000 },
  shortMonth: '2024-07',
  lookedAhead: 6,
  wholePercent: 95,
  balanceFen: 6_000_000,
  owedFen: 6_300_000,
  past: { from: ['2024-04', '2024-05'], dueFen: 10_000_000, inFen: 4_000_000 },
  next: { month: '2024-07', payBy: '2024-08-15', openFen: 5_000_000, inflowFen: 2_000_000, late: false },
  still: false,
  wagesEachFen: 500_000,
  heads: 10,
  headsChange: -1.5,
  gapFen: 2_000_000,
  from: ['2024-05'],
}

describe('专户推算', () => {
  it('tells what is short already and what will be apart', () => {
    expect(behindText(ahead)).toBe('▲ 已经不够：2024-04 起，过了发薪日的工资还缺 3,000.00 元')
    expect(behindText({ ...ahead, behind: null })).toContain('没有缺的')
    expect(aheadText(ahead)).toBe('▲ 下一个不够的月：2024-07 的工资（2024-08-15 以前发），缺 20,000.00 元')
    expect(aheadText({ ...ahead, shortMonth: null })).toContain('往后 6 个月没有推算出不够的月')
  })

  it('gives each figure that it comes from', () => {
    expect(reasons(ahead)).toEqual([
      '账户余额 60,000.00 元，够发 1.2 个月；过了发薪日还没有发的工资 63,000.00 元',
      '2024-04、2024-05 应发 100,000.00 元，发薪日前到账、没有转给别人的 40,000.00 元，往后按百分之 40 到账推算',
      '2024-07 的工资还要发 50,000.00 元，预计还到账 20,000.00 元',
      '工资每人每月 5,000.00 元（2024-05 平均），10 人，每月减 1.5 人',
    ])
  })

  it('says what nobody paid short, what is late, and where nobody works', () => {
    const past = { ...ahead.past, inFen: 9_500_000 }
    expect(reasons({ ...ahead, past })[1]).toContain('往后按足额到账推算')
    expect(reasons({ ...ahead, past: { from: [], dueFen: 0, inFen: 0 } })[1]).toContain('还没有过发薪日的月')
    expect(reasons({ ...ahead, next: { ...ahead.next!, late: true } })[2]).toContain('约定的拨付日已经过了')
    expect(reasons({ ...ahead, next: null })[2]).toContain('没有人出勤')
    expect(reasons({ ...ahead, next: null, still: true })[2]).toContain('不在施工')
  })

  it('says how often it came true, and never divides by nothing', () => {
    expect(hitsText({ said: 4, came: 3, missed: 1 })).toBe(
      '说过 4 次下一个不够的月，果然不够 3 次，命中 75%；不够而没有说到的 1 个月',
    )
    expect(hitsText({ said: 0, came: 0, missed: 0 })).toBe('还没有到期的推算')
    expect(hitsText({ said: 0, came: 0, missed: 2 })).not.toContain('%')
  })

  it('tells what came of a past forecast', () => {
    const past = { month: '2024-06', cover: 1.2, behindMonth: null, shortMonth: '2024-07', came: true }
    expect(cameText(past)).toBe('✓ 果然不够')
    expect(cameText({ ...past, came: false })).toBe('没有发生')
    expect(cameText({ ...past, came: null })).toBe('还没有到')
    expect(cameText({ ...past, cover: null, shortMonth: null, came: null })).toContain('没有专户')
    expect(stageWord('found_true')).toBe('▲ 属实')
  })
})

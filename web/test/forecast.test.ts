import { describe, expect, it } from 'vitest'
import type { ForecastAhead } from '@/api/types'
import { aheadText, cameText, hitsText, reasons } from '@/domain/forecast'
import { stageWord } from '@/domain/warning'

const ahead: ForecastAhead = {
  cover: 1.2,
  shortMonth: '2024-07',
  lookedAhead: 6,
  balanceFen: 6_000_000,
  owedFen: 0,
  inflowFen: 1_000_000,
  wagesEachFen: 500_000,
  heads: 10,
  headsChange: -1.5,
  gapFen: 2_000_000,
  from: ['2024-05'],
}

describe('专户推算', () => {
  it('names the short month and what will be missing, or that there is none', () => {
    expect(aheadText(ahead)).toBe('余额够发 1.2 个月；▲ 推算 2024-07 不够，缺 20,000.00 元')
    expect(aheadText({ ...ahead, shortMonth: null })).toContain('往后 6 个月没有推算出不够的月')
  })

  it('gives each figure that it comes from', () => {
    expect(reasons(ahead)).toEqual([
      '账户余额 60,000.00 元，还没有发的工资 0.00 元',
      '每月进账 10,000.00 元（2024-05 平均）',
      '工资每人每月 5,000.00 元，10 人，每月减 1.5 人',
    ])
  })

  it('says how often it came true, and never divides by nothing', () => {
    expect(hitsText({ said: 4, came: 3, missed: 1 })).toBe('说过 4 次不够，真的不够 3 次，命中 75%；没有说到的 1 次')
    expect(hitsText({ said: 0, came: 0, missed: 0 })).toBe('还没有到期的推算')
    expect(hitsText({ said: 0, came: 0, missed: 2 })).not.toContain('%')
  })

  it('tells what came of a past forecast', () => {
    const past = { month: '2024-06', cover: 1.2, shortMonth: '2024-07', came: true }
    expect(cameText(past)).toBe('✓ 真的不够')
    expect(cameText({ ...past, came: false })).toBe('没有发生')
    expect(cameText({ ...past, came: null })).toBe('还没有到')
    expect(cameText({ ...past, cover: null, shortMonth: null, came: null })).toContain('没有专户')
    expect(stageWord('found_true')).toBe('▲ 属实')
  })
})

import { describe, expect, it } from 'vitest'
import type { WarningRuleReads } from '@/api/types'
import { draftOf, gradesOf, judge, proposalOf, riskPath, share, told, triedText } from '@/domain/whatIf'

const rule: WarningRuleReads = {
  id: 'national.warning.labour_paid',
  title: '人工费没有按时足额到账',
  own: true,
  unit: '%',
  moreIsWorse: false,
  grades: [
    { grade: { code: 'orange', label: '橙色' }, kept: true, limit: 50, named: false, months: 1 },
    { grade: { code: 'yellow', label: '黄色' }, kept: true, limit: 100, named: true, months: 1 },
  ],
  excuses: [{ kind: { code: 'stoppage', label: '停工已报告' }, kept: true, count: 6, unit: 'month' }],
  decided: null,
}

describe('试算', () => {
  it('begins with the rule as it is, and sends what is kept', () => {
    const draft = draftOf(rule)
    expect(judge(draft)).toBe('')
    draft.grades[0]!.limit = '40.5'
    draft.excuses[0]!.kept = false
    expect(proposalOf(rule.id, draft)).toEqual({
      rule: rule.id,
      grades: [
        { code: 'orange', limit: 40.5, months: 1 },
        { code: 'yellow', limit: null, months: 1 },
      ],
      excuses: [],
    })
  })

  it('lets what the office left out be taken up again', () => {
    const [orange, yellow] = rule.grades
    const left = { ...rule, grades: [{ ...orange!, kept: false }, yellow!] }
    const draft = draftOf(left)
    expect(proposalOf(rule.id, draft).grades.map((one) => one.code)).toEqual(['yellow'])
    draft.grades[0]!.kept = true
    expect(proposalOf(rule.id, draft).grades[0]).toEqual({ code: 'orange', limit: 50, months: 1 })
  })

  it('tells what was tried', () => {
    const [orange, yellow] = rule.grades
    const tried = { grades: [{ ...orange!, kept: false }, yellow!], excuses: rule.excuses, nothing: false }
    expect(triedText({ rule, tried })).toEqual([
      '橙色：不留用',
      '黄色：界限 100%，连续 1 个月',
      '豁免 停工已报告：最多 6 个月',
    ])
  })

  it('says what is wrong before anything is sent', () => {
    const draft = draftOf(rule)
    draft.grades[0]!.limit = '-1'
    expect(judge(draft)).toContain('橙色')
    draft.grades.forEach((one) => (one.kept = false))
    expect(judge(draft)).toContain('至少留一个等级')
  })

  it('tells a grade that changes from one that does not', () => {
    const [orange, yellow] = rule.grades.map((one) => one.grade)
    expect(gradesOf({ grade: yellow!, triedGrade: orange! })).toBe('◆ 黄色 → ▲ 橙色')
    expect(gradesOf({ grade: yellow!, triedGrade: yellow! })).toBe('◆ 黄色')
    expect(gradesOf({ grade: yellow!, triedGrade: null })).toBe('◆ 黄色')
  })

  it('leads to the project or to the firm', () => {
    expect(riskPath({ project: 'p1', firm: null })).toBe('/projects/p1/risk')
    expect(riskPath({ project: null, firm: 'f1' })).toBe('/indicator-firms/f1')
  })

  it('tells what officers had found', () => {
    const goes = { change: 'goes', count: 8, foundTrue: 1, innocent: 5, noData: 0, unchecked: 2, notRaised: 0 } as const
    expect(told(goes)).toBe('减少 8 条，其中核查属实 1 条、不属实 5 条、没有核查 2 条')
    expect(told({ ...goes, count: 0, foundTrue: 0, innocent: 0, unchecked: 0 })).toBe('减少 0 条')
    expect(share(1, 3)).toBe(33)
    expect(share(0, 0)).toBe(0)
  })
})

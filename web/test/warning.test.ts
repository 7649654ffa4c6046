import { describe, expect, it } from 'vitest'
import {
  actOf,
  debtOf,
  gradeOf,
  measure,
  measuredOf,
  opensOf,
  stageOf,
  stateOf,
  subjectPath,
  warningActs,
} from '@/domain/warning'
import { judgeAct, toBody } from '@/domain/act'

describe('预警 on screen', () => {
  it('marks a grade beside its colour word', () => {
    expect(gradeOf({ code: 'red', label: '红色' })).toBe('■ 红色')
    expect(gradeOf({ code: 'other', label: '其他' })).toBe('● 其他')
  })

  it('says by when somebody must look, and that no term is set', () => {
    expect(stageOf({ stage: 'raised', dueOn: null, overdue: false })).toContain('期限未设定')
    expect(stageOf({ stage: 'raised', dueOn: '2024-06-14', overdue: false })).toBe('○ 待核查，2024-06-14 前')
    expect(stageOf({ stage: 'raised', dueOn: '2024-06-14', overdue: true })).toContain('已逾期')
    expect(stageOf({ stage: 'cleared', dueOn: '2024-06-14', overdue: false })).toBe('✓ 已消除')
  })

  it('writes measure and limit as the rule compares them', () => {
    expect(measuredOf(0, 0, '%', 'at_most')).toBe('量得 0%，不超过 0% 时预警')
    expect(measuredOf(16, 15, '日', 'more_than')).toBe('量得 16日，超过 15日 时预警')
    expect(measuredOf(1 / 3, 1234567.5, '元', 'less_than')).toBe('量得 0.33元，低于 1,234,567.5元 时预警')
    expect(measure(0.1924, '个月')).toBe('0.19个月')
    expect(stateOf('gone')).toBe('✓ 已消失')
    expect(actOf('check.innocent')).toBe('核查：不属实')
    expect(actOf('later')).toBe('later')
  })

  it('opens the project or the firm that it is about', () => {
    expect(subjectPath({ project: 'p', firm: null })).toBe('/projects/p')
    expect(subjectPath({ project: null, firm: 'f' })).toBe('/indicator-firms/f')
  })

  it('leads from a row to the worker in his month, or to the clue', () => {
    expect(opensOf({ opens: { kind: 'worker_month', id: 'w', project: 'p', month: '2024-05' } })).toBe(
      '/projects/p/wages?tab=match&month=2024-05&worker=w',
    )
    expect(opensOf({ opens: { kind: 'clue', id: 'c', project: null, month: null } })).toBe('/clues/c')
    expect(opensOf({ opens: null })).toBeNull()
  })

  it('asks a finding and a reason, and sends them at the version that was seen', () => {
    expect(Object.keys(judgeAct(warningActs.check, { finding: '', note: '' }))).toEqual(['finding', 'note'])
    expect(toBody(warningActs.check, { finding: 'innocent', note: '示例' }, 3)).toEqual({
      version: 3,
      finding: 'innocent',
      note: '示例',
    })
  })
  it('begins a clue with who owes how many how much, as far as it is known', () => {
    expect(debtOf({ employer: '示例公司', persons: 2, fen: 1_500_050 })).toEqual({
      employer: '示例公司',
      claimedPersons: '2',
      claimedFen: '15000.50',
    })
    expect(debtOf(null)).toEqual({ employer: '', claimedPersons: '', claimedFen: '' })
    const typed = { ...debtOf({ employer: '示例公司', persons: 2, fen: 1_500_050 }), note: '示例' }
    expect(toBody(warningActs.hand_on, typed)).toMatchObject({ claimedPersons: 2, claimedFen: 1_500_050 })
  })
})

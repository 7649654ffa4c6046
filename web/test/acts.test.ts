import { describe, expect, it } from 'vitest'
import { emptyValues, judgeAct, toBody } from '@/domain/act'
import { clueActs } from '@/domain/acts'

describe('acts on a clue', () => {
  it('lets an assignment pass without a named officer, who is then null', () => {
    const values = { ...emptyValues(clueActs.assign), unit: 'zz.housing' }
    expect(judgeAct(clueActs.assign, values)).toEqual({})
    expect(toBody(clueActs.assign, values, 3)).toMatchObject({
      version: 3,
      unit: 'zz.housing',
      officer: null,
      helpers: [],
      mode: 'assign',
    })
  })

  it('refuses 不能独立处置 without the written report', () => {
    const values = { ...emptyValues(clueActs['report-inability']), text: '需要多部门' }
    expect(judgeAct(clueActs['report-inability'], values)).toHaveProperty('attachments')
  })

  it('sends money in fen and persons as a number', () => {
    const values = { amountFen: '1,000,000', persons: '5' }
    expect(toBody(clueActs.verify, values, 1)).toEqual({ version: 1, amountFen: 100000000, persons: 5 })
    expect(judgeAct(clueActs.verify, { amountFen: '很多', persons: '5.5' })).toEqual({
      amountFen: '金额写成数字，最多两位小数',
      persons: '写成整数',
    })
  })

  it('asks for the other clue only when one is merged into it', () => {
    const act = clueActs.terminate
    const values = { ...emptyValues(act), reason: 'untrue', text: '经核不属实', mergedInto: 'left over' }
    expect(judgeAct(act, values)).toEqual({})
    expect(toBody(act, values, 2)).toMatchObject({ mergedInto: null })
    expect(judgeAct(act, { ...values, reason: 'merged', mergedInto: '' })).toHaveProperty('mergedInto')
  })

  it('demands plan and members of a task force', () => {
    const act = clueActs['form-task-force']
    expect(Object.keys(judgeAct(act, emptyValues(act)))).toEqual(['members', 'plan'])
  })
})

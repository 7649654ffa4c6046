import { describe, expect, it } from 'vitest'
import { emptyValues, judgeAct, share, toBody } from '@/domain/act'
import { readProjectFilter, writeFilter } from '@/domain/filter'
import { codeDoubt, toFirm } from '@/domain/firm'
import { projectActs, pushActs } from '@/domain/projectActs'
import { offered, optionsOf } from '@/domain/projectOffers'
import { emptyProject, judgeProject, projectDraft, toParticulars } from '@/domain/projectForm'
import { behind, figureColumns, figureGroups, pushMark } from '@/domain/projects'
import { readPushFilter } from '@/domain/pushes'
import { overview, projectDetail, projectWords } from './mock/projects'

const project = projectDetail('x57')!

describe('credit code of a firm', () => {
  it('is doubted when its last character does not check the others', () => {
    expect(codeDoubt('91350100M000100Y43')).toBeUndefined()
    expect(codeDoubt('91350100M000100Y44')).toContain('应为 3')
  })

  it('is doubted for its length and for characters that are never used', () => {
    expect(codeDoubt('9135')).toContain('现为 4 位')
    expect(codeDoubt('9135O100M000100Y43')).toContain('O')
    expect(codeDoubt('')).toBeUndefined()
  })

  it('is sent all the same, in capital letters', () => {
    expect(toFirm({ name: ' 示例建筑有限公司 ', creditCode: '91350100m000100y44', stateOwned: null })).toEqual({
      name: '示例建筑有限公司',
      creditCode: '91350100M000100Y44',
      stateOwned: null,
    })
    expect(toFirm({ name: '', creditCode: ' ', stateOwned: true })).toBeNull()
  })
})

describe('form of a project', () => {
  it('asks for the name and leaves the rest open', () => {
    expect(judgeProject(emptyProject())).toEqual({ name: '请填写项目名称' })
    expect(toParticulars({ ...emptyProject(), name: ' 示例工程 ' })).toMatchObject({
      name: '示例工程',
      code: null,
      owner: null,
      valueFen: null,
      plannedStart: null,
    })
  })

  it('knows a wrong project code, a sum that is none and a firm without a name', () => {
    const draft = { ...emptyProject(), name: '示例', code: '2020-410803', valueYuan: '0' }
    draft.owner = { name: '', creditCode: '91350100M000100Y43', stateOwned: null }
    expect(Object.keys(judgeProject(draft))).toEqual(['code', 'valueFen', 'owner.name'])
    expect(judgeProject({ ...emptyProject(), name: '示例', code: '2020-410803-48-01-012345' })).toEqual({})
  })

  it('gives back what the server holds', () => {
    expect(toParticulars(projectDraft(project))).toMatchObject({
      name: project.name,
      valueFen: project.valueFen,
      region: project.region!.id,
      owner: { name: '示例城投有限公司', stateOwned: true },
    })
  })
})

describe('filter of the project ledger', () => {
  it('survives the way through the address', () => {
    const filter = { step: ['information'], postsMissing: true, works: 'building', sort: '-changedAt' }
    expect(readProjectFilter(writeFilter(filter))).toEqual(filter)
  })

  it('takes only the states of pushes that there are', () => {
    expect(readPushFilter({ state: 'late', unit: 'zz.housing' })).toEqual({ state: 'late', unit: 'zz.housing' })
    expect(readPushFilter({ state: 'lost', unit: ['a'] })).toEqual({})
  })
})

describe('acts on a project', () => {
  it('refuse the next step while something is missing, naming each thing', () => {
    const step = offered(project).find((one) => one.name === 'enter-step')
    expect(step?.refusal).toBe('施工准备还缺 2 项：没有签订施工总承包合同；没有明确具体责任人')
    const open = { ...project, ways: [{ step: 'preparation', label: '施工准备', missing: [] }] }
    expect(offered(open).find((one) => one.name === 'enter-step')?.refusal).toBeNull()
    expect(optionsOf(open, projectWords, 'enter-step').step).toEqual([['preparation', '施工准备']])
  })

  it('keep the ticking of items for the lists and the reason of the server', () => {
    expect(offered(project).map((one) => one.name)).not.toContain('tick-item')
    expect(offered(project).find((one) => one.name === 'approve')?.refusal).toBe('资金来源没有审查')
    expect(optionsOf(project, projectWords, 'tick-item').item).toHaveLength(3)
    expect(optionsOf(project, projectWords, 'sign-contract').clauses).toEqual([
      ['labour', '人工费拨付（必备）'],
      ['other', '其他约定'],
    ])
  })

  it('register wage officers only, but remove anybody', () => {
    expect(optionsOf(project, projectWords, 'register-wage-officer').person).toEqual([['w2', '测试员丙（劳资专管员）']])
    expect(optionsOf(project, projectWords, 'remove').person).toHaveLength(2)
  })

  it('send a contract with its firm, its share in ten-thousandths and what is silent as null', () => {
    const act = projectActs['sign-contract']
    const values = {
      ...emptyValues(act),
      party: { name: '示例建筑有限公司', creditCode: '', stateOwned: null },
      signedOn: '2026-11-20',
      valueFen: '1,000,000',
      labourShare: '25.5',
      advanceFunding: 'yes',
      clauses: ['measure'],
    }
    expect(judgeAct(act, values)).toEqual({})
    expect(toBody(act, values, 4)).toMatchObject({
      version: 4,
      kind: 'general',
      party: { name: '示例建筑有限公司', creditCode: null },
      valueFen: 100_000_000,
      labourShare: 2550,
      labourMonths: null,
      advanceFunding: true,
      clauses: ['measure'],
    })
    expect(judgeAct(act, { ...values, labourShare: '101' })).toHaveProperty('labourShare')
    expect(share('25')).toBe(2500)
  })

  it('push without a contractor, whom the server may ask for, but not with one that has no name', () => {
    const act = pushActs.send
    expect(toBody(act, emptyValues(act), 1)).toEqual({ version: 1, contractor: null })
    const nameless = { contractor: { name: '', creditCode: '91350100M000100Y43', stateOwned: null } }
    expect(judgeAct(act, nameless).contractor).toContain('名称')
    const later = pushActs['issue-notice']
    expect(toBody(later, emptyValues(later), 2)).toEqual({ version: 2, contractor: null })
  })
})

describe('overview', () => {
  it('opens the ledger with the condition behind each figure, also of projects that say nothing', () => {
    const [total, units, , fields, steps] = figureGroups(overview)
    expect(behind(total!, total!.rows[0]!, 'stale')).toEqual({ stale: true })
    expect(behind(units!, units!.rows[0]!, 'unentered')).toEqual({ unit: 'zz.housing', unentered: true })
    expect(behind(units!, units!.rows[1]!, 'count')).toEqual({ unit: 'none' })
    expect(behind(fields!, fields!.rows[0]!, 'count')).toEqual({ field: 'housing' })
    expect(behind(steps!, steps!.rows[1]!, 'boardMissing')).toEqual({ step: ['information'], boardMissing: true })
  })

  it('counts only what the ledger can be narrowed to', () => {
    for (const [key] of figureColumns.slice(1)) expect(readProjectFilter({ [key]: 'true' })).toEqual({ [key]: true })
  })
})

describe('state of a push', () => {
  it('reads without colour', () => {
    expect(pushMark({ state: 'open', late: false, lateDays: null, noticeMissing: false })).toMatchObject({
      shape: '○',
      text: '待推送',
    })
    expect(pushMark({ state: 'open', late: true, lateDays: 3, noticeMissing: false }).text).toBe(
      '逾期 3 个工作日未推送',
    )
    expect(pushMark({ state: 'sent', late: true, lateDays: 1, noticeMissing: false }).text).toBe(
      '逾期 1 个工作日推送，待接收',
    )
    expect(pushMark({ state: 'received', late: false, lateDays: null, noticeMissing: false }).text).toBe('已接收')
    expect(pushMark({ state: 'sent', late: false, lateDays: null, noticeMissing: true }).text).toBe(
      '未完成（通知书未下发）',
    )
    expect(pushMark({ state: 'received', late: true, lateDays: 2, noticeMissing: true }).text).toBe(
      '逾期 2 个工作日推送，未完成（通知书未下发）',
    )
    expect(pushMark({ state: 'withdrawn', late: false, lateDays: null, noticeMissing: false }).shape).toBe('×')
  })
})

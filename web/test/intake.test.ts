import { describe, expect, it } from 'vitest'
import { emptyDraft, judge, takeOver, toClue, type IntakeDraft } from '@/domain/intake'

function aDraft(change: Partial<IntakeDraft> = {}): IntakeDraft {
  return {
    ...emptyDraft('2026-11-20T09:30'),
    channel: 'phone',
    region: 'zz.street_a',
    field: 'housing',
    employer: '示例建筑有限公司',
    project: '示例花园一期',
    narrative: '示例：三个月工资未发',
    proposedUnit: 'zz.housing',
    reporter: { name: '测试员甲', phone: '13900000000', idNumber: '', bankCard: '' },
    ...change,
  }
}

describe('intake of a clue', () => {
  it('lets a whole draft pass', () => {
    expect(judge(aDraft(), 'zz.housing')).toEqual({})
  })

  it('demands 督办, 转办 or 直接查处 of what the superior hands down', () => {
    expect(judge(aDraft({ channel: 'superior' }), null)).toHaveProperty('superiorMode')
    expect(judge(aDraft({ channel: 'superior', superiorMode: 'oversee' }), null)).toEqual({})
  })

  it('demands a reason for another unit than the proposed one', () => {
    expect(judge(aDraft(), 'zz.street_a')).toHaveProperty('proposalReason')
    expect(judge(aDraft({ proposalReason: '项目由该局主管' }), 'zz.street_a')).toEqual({})
  })

  it('asks a name of a named reporter only', () => {
    const reporter = { name: '', phone: '', idNumber: '', bankCard: '' }
    expect(judge(aDraft({ reporter }), null)).toHaveProperty('reporter.name')
    expect(judge(aDraft({ reporter, anonymous: true }), null)).toEqual({})
  })

  it('asks no project where there is none', () => {
    expect(judge(aDraft({ hasProject: false, project: '' }), null)).toEqual({})
    expect(judge(aDraft({ project: '' }), null)).toHaveProperty('project')
  })

  it('sends fen, whole seconds and null for what was left empty', () => {
    const clue = toClue(aDraft({ claimedYuan: '12,000.50', claimedPersons: '8' }), 'r-1')
    expect(clue).toMatchObject({
      claimedFen: 1200050,
      claimedPersons: 8,
      receivedAt: '2026-11-20T09:30:00',
      nature: null,
    })
  })

  it('sends nothing of a reporter who became anonymous', () => {
    expect(toClue(aDraft({ anonymous: true }), 'r-1').reporter).toBeNull()
  })

  it('takes over what the ledger knows of a project and leaves the rest as typed', () => {
    const draft = aDraft({ site: '示例路口', fundKind: 'private' })
    takeOver(draft, {
      id: 'p-1',
      number: 'ZZ-XM-2024-00001',
      name: '示例安置房工程',
      region: 'zz.street_b',
      site: '示例路1号',
      field: null,
      fundKind: 'central_budget',
      ownProjectOf: 'zz.street_b',
      stateCompany: false,
    })
    expect(draft).toMatchObject({
      project: '示例安置房工程',
      region: 'zz.street_b',
      field: 'housing',
      fundKind: 'central_budget',
      ownProjectOf: 'zz.street_b',
      site: '示例路口',
    })
  })

  it('sends no project data without a project', () => {
    const clue = toClue(aDraft({ hasProject: false, ownProjectOf: 'zz.street_a' }), 'r-1')
    expect([clue.project, clue.ownProjectOf]).toEqual([null, null])
  })
})

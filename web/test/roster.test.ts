import { describe, expect, it } from 'vitest'
import type { RosterOverview, RosterRow, WageProject } from '@/api/types'
import { judgeAct, toBody } from '@/domain/act'
import {
  asChange,
  asNewWorker,
  openActs,
  percent,
  registerWorker,
  rosterOptions,
  workerActs,
} from '@/domain/rosterActs'

const row = {
  engagement: 'e1',
  worker: 'w1',
  leader: false,
  verifiedAt: null,
  enteredOn: null,
  leftOn: null,
  card: null,
  noticed: null,
} as RosterRow
const may = ['change', 'verify', 'enter', 'leave', 'card', 'skills', 'card-visits', 'notices']

describe('the form of a worker', () => {
  const typed = {
    employer: 'f1',
    name: '示例甲',
    idKind: '01',
    idNumber: '11010519491231002X',
    role: 'worker',
    leader: '',
    rateFen: '350.50',
    contractFiles: [],
  }

  it('asks for no more than the person, the firm and the paper', () => {
    expect(judgeAct(registerWorker, typed)).toEqual({})
    expect(Object.keys(judgeAct(registerWorker, {}))).toEqual(['employer', 'name', 'idKind', 'idNumber', 'role'])
  })

  it('invents nothing for what was left empty', () => {
    const body = asNewWorker(toBody(registerWorker, typed))
    expect(body).toMatchObject({ trade: null, team: null, phone: null, contract: null, enteredOn: null, card: null })
    expect(body.rateFen).toBe(35050)
    expect(Object.keys(body).some((key) => key.startsWith('card.'))).toBe(false)
  })

  it('sends the card as one thing', () => {
    const values = { ...typed, 'card.kind': 'social_security', 'card.number': '6222020200001110001' }
    expect(asNewWorker(toBody(registerWorker, values)).card).toEqual({
      kind: 'social_security',
      bank: null,
      holder: null,
      number: '6222020200001110001',
    })
  })
})

describe('a change', () => {
  it('leaves alone who leads the team unless that is what changes', () => {
    expect(asChange(toBody(workerActs.change, { leader: '' }), row).leader).toBeNull()
    expect(asChange(toBody(workerActs.change, { leader: 'yes' }), row).leader).toBe(true)
    expect(asChange(toBody(workerActs.change, { leader: '' }), { ...row, leader: true }).leader).toBe(false)
  })
})

describe('what is open for a line', () => {
  it('follows where the worker stands', () => {
    expect(openActs(row, may)).toEqual(['change', 'verify', 'enter', 'leave', 'card', 'skills', 'card-visits'])
    expect(openActs({ ...row, verifiedAt: '2024-03-01T09:00:00', enteredOn: '2024-03-01' }, may)).not.toContain('enter')
    expect(openActs({ ...row, noticed: false }, may)).toContain('notices')
    expect(openActs({ ...row, noticed: true }, may)).not.toContain('notices')
  })

  it('is little for who left and nothing for a stranger', () => {
    expect(openActs({ ...row, leftOn: '2024-03-01' }, may)).toEqual(['card', 'skills'])
    expect(openActs({ ...row, engagement: null }, may)).toEqual([])
    expect(openActs(row, [])).toEqual([])
  })
})

describe('choices', () => {
  const project = {
    employers: [
      { id: 'a', name: '示例总包', part: 'contractor', entrusted: null },
      { id: 'b', name: '示例分包', part: 'subcontractor', entrusted: false },
    ],
  } as WageProject
  const words = {
    cardKinds: [
      { code: 'social_security', label: '社会保障卡' },
      { code: 'bank', label: '银行卡' },
    ],
    skillKinds: [{ code: 'skill', label: '技能等级' }],
    idKinds: [],
    roles: [],
    trades: [],
    rateKinds: [],
    contracts: [],
  } as unknown as RosterOverview

  it('offers the social security card first', () => {
    expect(rosterOptions(project, words, 'card').kind?.[0]).toEqual(['social_security', '社会保障卡'])
    expect(rosterOptions(project, words, 'skills').kind).toEqual([['skill', '技能等级']])
  })

  it('lets only subcontractors entrust', () => {
    expect(rosterOptions(project, words, 'workers').employer).toHaveLength(2)
    expect(rosterOptions(project, words, 'entrust').employer).toEqual([['b', '示例分包']])
  })
})

describe('a share', () => {
  it('never rounds up to the whole, and is a dash of nothing', () => {
    expect(percent(8, 10)).toBe('80%')
    expect(percent(1999, 2000)).toBe('99.9%')
    expect(percent(0, 0)).toBe('—')
  })
})

/** Invented projects and pushes. */
import type * as T from '@/api/types'
import { plusDays } from '../../src/domain/format'
import { attachment, papers } from './details'
import { citation, duty, named, regions, state, vocabulary } from './seed'

export const projectWords: T.ProjectVocabulary = {
  steps: [
    { code: 'observed', label: '待核实' },
    { code: 'information', label: '信息到达' },
    { code: 'preparation', label: '施工准备' },
    { code: 'construction', label: '进场施工' },
    { code: 'exit', label: '退场完工' },
    { code: 'settled', label: '工资结清' },
    { code: 'archived', label: '归档' },
  ],
  works: [
    { code: 'building', label: '房屋建筑', unit: null, applies: true },
    { code: 'mine', label: '矿山', unit: 'zz.natural_resources', applies: true },
    { code: 'decoration', label: '家庭装修', unit: null, applies: false },
  ],
  worksNatures: [
    { code: 'new', label: '新建' },
    { code: 'extension', label: '扩建' },
  ],
  investments: [
    { code: 'government', label: '政府投资' },
    { code: 'private', label: '社会投资（企业自建）' },
  ],
  levels: [
    { code: 'local', label: '本级' },
    { code: 'city', label: '市级投资或审批' },
  ],
  posts: [
    {
      code: 'owner_lead',
      label: '建设单位项目负责人',
      side: 'owner',
      required: true,
      fullTime: false,
      certificate: false,
    },
    {
      code: 'project_manager',
      label: '项目经理',
      side: 'contractor',
      required: true,
      fullTime: false,
      certificate: true,
    },
    {
      code: 'wage_officer',
      label: '劳资专管员',
      side: 'contractor',
      required: true,
      fullTime: true,
      certificate: true,
    },
    { code: 'officer', label: '具体责任人', side: 'industry', required: true, fullTime: false, certificate: false },
  ],
  pushTriggers: [
    { code: 'approval_papers', label: '收到立项材料' },
    { code: 'start_planned', label: '计划开工' },
  ],
  clauses: [
    { code: 'measure', label: '工程款计量周期', required: true, ticked: false },
    { code: 'labour', label: '人工费拨付', required: true, ticked: true },
    { code: 'other', label: '其他约定', required: false, ticked: true },
  ],
  fundSources: [{ code: 'budget', label: '财政预算' }],
  fundWays: [{ code: 'once', label: '一次到位' }],
  barGrounds: [{ code: 'no_guarantee', label: '没有提供工程款支付担保，造成欠薪' }],
  safeguards: [
    { code: 'deposit', label: '工资保证金' },
    { code: 'rights_board', label: '维权信息告示牌' },
  ],
}

export const firm = (n: number, name: string, doubt: string | null = null): T.Enterprise => ({
  id: `e${n}`,
  name,
  creditCode: doubt ? '91410800MA0000000X' : null,
  doubt,
  stateOwned: n === 2,
})
export const firms = [
  firm(1, '示例建筑有限公司'),
  firm(2, '示例城投有限公司', '校验位不符'),
  firm(3, '样板市政工程有限公司'),
]

export const projects: T.ProjectRow[] = Array.from({ length: 57 }, (_, index) => {
  const n = 57 - index
  const id = `x${n}`
  const number = `ZZ-XM-2026-${String(n).padStart(5, '0')}`
  const name = `示例工程 ${n} 号`
  const left = (n % 9) - 2
  const next = duty(`pd${n}`, { kind: 'project', id, number, label: name }, left, { title: '五个工作日内推送项目信息' })
  return {
    id,
    number,
    code: n % 4 ? null : `2026-410803-48-01-${String(n).padStart(6, '0')}`,
    name,
    region: regions[1 + (n % 3)] ? { id: regions[1 + (n % 3)]!.code, name: regions[1 + (n % 3)]!.name } : null,
    site: '示例路 1 号',
    step: projectWords.steps[n % 5]!,
    stoppedSince: n % 11 ? null : `${state.today}T08:00:00`,
    field: vocabulary.fields[n % 4]!,
    works: projectWords.works[0]!,
    worksNature: projectWords.worksNatures[0]!,
    investment: projectWords.investments[n % 2]!,
    applies: n % 13 !== 0,
    small: false,
    stateCompany: n % 5 === 0,
    industryUnit: named('zz.housing'),
    territoryUnit: named('zz.street_a'),
    ownProjectOf: null,
    sourceUnit: named('zz.housing'),
    owner: firms[1]!,
    contractor: n % 3 ? firms[0]! : null,
    valueFen: n * 123_456_700,
    informationAt: `${plusDays(state.today, -index)}T09:00:00`,
    registeredAt: `${plusDays(state.today, -index)}T10:00:00`,
    plannedStart: plusDays(state.today, n % 20),
    startedAt: null,
    platformNumber: n % 2 ? null : `PT-${n}`,
    contacts: [{ post: { code: 'project_manager', label: '项目经理' }, name: '测试员乙', phoneMasked: '139****0000' }],
    posts: { held: 3, required: n % 2 ? 4 : 3 },
    stale: n % 7 === 0,
    nextDuty: next,
    overdueCount: left < 0 ? 1 : 0,
    changedAt: `${state.today}T09:30:00`,
    changedBy: { id: 'o1', name: '测试员甲' },
    changedUnit: named('zz.labour'),
  }
})

function push(id: string, change: Partial<T.Push>): T.Push {
  const subject: T.Subject = { kind: 'push', id, number: 'ZZ-XM-2026-00057', label: '示例工程 57 号' }
  return {
    id,
    version: 1,
    project: { id: 'x57', number: subject.number, name: subject.label },
    contractor: null,
    kind: projectWords.pushTriggers[0]!,
    unit: named('zz.housing'),
    triggeredAt: `${plusDays(state.today, -2)}T09:00:00`,
    startsOn: null,
    dueOn: plusDays(state.today, 5),
    provisional: false,
    state: 'open',
    late: false,
    lateDays: null,
    sentAt: null,
    receivedAt: null,
    notice: null,
    noticeMissing: false,
    duty: duty(`d-${id}`, subject, 5, { title: '五个工作日内推送', bearer: named('zz.housing') }),
    maySend: true,
    mayIssueNotice: false,
    mayReceive: false,
    mayWithdraw: true,
    petitionedAt: null,
    accountedAt: null,
    withdrawnWhy: null,
    mayAccount: false,
    mayBulletin: false,
    ...change,
  }
}
export const pushes: T.Push[] = [
  push('u1', {}),
  push('u2', { late: true, lateDays: 3, dueOn: plusDays(state.today, -3), contractor: firms[0]!, mayAccount: true }),
  push('u3', {
    state: 'sent',
    sentAt: `${state.today}T08:00:00`,
    notice: papers[0]!,
    maySend: false,
    mayReceive: true,
    duty: null,
  }),
  push('u4', { state: 'received', late: true, lateDays: 1, maySend: false, mayWithdraw: false, duty: null }),
]

export function projectDetail(id: string): T.ProjectDetail | null {
  const row = projects.find((one) => one.id === id)
  if (!row) return null
  const subject: T.Subject = { kind: 'project', id, number: row.number, label: row.name }
  const missing = { refusal: '没有签订施工总承包合同', citation }
  return {
    ...row,
    step: projectWords.steps[1]!,
    version: 4,
    supervisor: null,
    fundKind: vocabulary.fundKinds[0]!,
    level: projectWords.levels[0]!,
    remark: '示例备注',
    timeline: [
      {
        id: 'pe1',
        type: 'project.registered',
        at: `${state.today}T09:00:00`,
        by: { id: 'o1', name: '测试员甲' },
        unit: named('zz.housing'),
        what: '登记项目',
        detail: {},
        attachments: [],
      },
      {
        id: 'pe2',
        type: 'project.contract_signed',
        at: `${state.today}T10:00:00`,
        by: { id: 'o1', name: '测试员甲' },
        unit: named('zz.housing'),
        what: '登记施工总承包合同',
        detail: { 合同价: '1,234,567.00 元', 缺少条款: '人工费拨付' },
        attachments: [attachment],
      },
    ],
    duties: [
      duty('pd1', subject, -1, { title: '五个工作日内推送项目信息', bearer: named('zz.housing') }),
      duty('pd2', subject, 20, { title: '三十日内纳入监管平台', bearer: named('zz.housing') }),
    ],
    papers,
    attachments: [attachment],
    people: [
      {
        id: 'w1',
        post: { code: 'project_manager', label: '项目经理' },
        name: '测试员乙',
        organisation: '示例建筑有限公司',
        phoneMasked: '139****0000',
        certificate: '豫0000000',
        registration: null,
        registrationState: null,
        fullTime: true,
        appointedAt: `${state.today}T09:00:00`,
        attachments: [],
      },
      {
        id: 'w2',
        post: { code: 'wage_officer', label: '劳资专管员' },
        name: '测试员丙',
        organisation: '示例建筑有限公司',
        phoneMasked: null,
        certificate: null,
        registration: '登〔2026〕3号',
        registrationState: { code: 'registered', label: '已登记' },
        fullTime: false,
        appointedAt: `${state.today}T09:00:00`,
        attachments: [],
      },
    ],
    postsMissing: [{ code: 'officer', label: '具体责任人' }],
    contracts: [
      {
        id: 'c1',
        kind: 'general',
        party: firms[0]!,
        signedOn: state.today,
        valueFen: 123_456_700,
        measuredMonths: 1,
        labourMonths: 1,
        settlement: '按月结算 80%',
        labourShare: 2550,
        labourFen: null,
        advanceFunding: true,
        clauses: [{ code: 'measure', label: '工程款计量周期' }],
        missing: [{ code: 'labour', label: '人工费拨付' }],
        compliant: false,
        replaced: false,
        recordedAt: `${state.today}T10:00:00`,
        attachments: [attachment],
      },
    ],
    board: { photo: attachment, shownAt: `${state.today}T09:00:00`, checkedAt: null },
    lists: (['owner', 'contractor', 'subcontractor'] as const).map((party) => ({
      step: projectWords.steps[2]!,
      party,
      earlier: false,
      items: [
        {
          code: `preparation.${party}.1`,
          label: '配备劳资专管员',
          doneAt: `${state.today}T09:00:00`,
          by: { id: 'o1', name: '测试员甲' },
          note: '',
        },
        { code: `preparation.${party}.2`, label: '开设工资专用账户', doneAt: null, by: null, note: '' },
      ],
    })),
    platform: null,
    funds: {
      source: projectWords.fundSources[0]!,
      way: null,
      unit: named('zz.housing'),
      at: `${state.today}T09:00:00`,
    },
    approvedAt: null,
    pushes: pushes.slice(0, 3),
    actions: [
      { name: 'revise', label: '更正信息', refusal: null },
      { name: 'plan-start', label: '填报计划开工日', refusal: null },
      { name: 'review-funds', label: '审查资金来源', refusal: null },
      { name: 'approve', label: '审批通过', refusal: '资金来源没有审查' },
      { name: 'sign-contract', label: '登记合同', refusal: null },
      { name: 'appoint', label: '明确责任人', refusal: null },
      { name: 'remove', label: '免去责任人', refusal: null },
      { name: 'register-wage-officer', label: '登记劳资专管员', refusal: null },
      { name: 'enter-platform', label: '纳入监管平台', refusal: null },
      { name: 'enter-step', label: '进入下一阶段', refusal: null },
      { name: 'stop', label: '停工', refusal: null },
      { name: 'show-board', label: '登记告示牌', refusal: null },
      { name: 'check-board', label: '核对告示牌', refusal: null },
      { name: 'tick-item', label: '记为已办', refusal: null },
    ],
    ways: [
      {
        step: 'preparation',
        label: '施工准备',
        missing: [missing, { ...missing, refusal: '没有明确具体责任人' }],
      },
    ],
    lights: [
      { code: 'rights_board', label: '维权信息告示牌', core: true, inPlace: true },
      { code: 'deposit', label: '工资保证金', core: true, inPlace: false },
      { code: 'agency_pay', label: '总包代发工资', core: true, inPlace: null },
    ],
  }
}

const figures = (n: number): T.ProjectFigures => ({
  count: n,
  underWay: n - 1,
  unentered: n - 2,
  stopped: 0,
  overdue: 4,
  postsMissing: 2,
  boardMissing: 1,
  noWageOfficer: 3,
  contractFaulty: 1,
  stale: 0,
})
export const overview: T.ProjectOverview = {
  total: figures(57),
  byUnit: [
    { named: named('zz.housing'), ...figures(40) },
    { named: null, ...figures(17) },
  ],
  byRegion: regions.map((one, index) => ({ named: { id: one.code, name: one.name }, ...figures(10 + index) })),
  byField: vocabulary.fields.map((word, index) => ({ word, ...figures(5 + index) })),
  byStep: projectWords.steps.map((word, index) => ({ word, ...figures(4 + index) })),
}

/** What the filter of the ledger leaves. */
export function filteredProjects(query: URLSearchParams): T.ProjectRow[] {
  const steps = query.getAll('step')
  const text = query.get('text')
  const is = (flag: string) => query.get(flag) === 'true'
  return projects.filter(
    (one) =>
      (!steps.length || steps.includes(one.step.code)) &&
      (!is('overdue') || one.overdueCount > 0) &&
      (!is('unentered') || !one.platformNumber) &&
      (!is('stopped') || !!one.stoppedSince) &&
      (!text || JSON.stringify(one).includes(text)),
  )
}

export function filteredPushes(query: URLSearchParams): T.Push[] {
  const wanted = query.get('state')
  return pushes.filter((one) => !wanted || (wanted === 'late' ? one.late : one.state === wanted))
}

export const coverage: T.Coverage = {
  safeguards: projectWords.safeguards,
  total: { named: null, projects: 57, inPlace: { deposit: 38, rights_board: 57 } },
  byRegion: regions.map((one, index) => ({
    named: { id: one.code, name: one.name },
    projects: 10 + index,
    inPlace: { deposit: 6, rights_board: 10 + index },
  })),
  byUnit: [
    { named: named('zz.housing'), projects: 40, inPlace: { deposit: 30, rights_board: 40 } },
    { named: null, projects: 17, inPlace: { deposit: 8, rights_board: 17 } },
  ],
}

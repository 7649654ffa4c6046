import type * as T from '@/api/types'
import { plusDays } from '../../src/domain/format'
import { citation, clues, duty, me, named, state, vocabulary } from './seed'

export const paper: T.Paper = {
  id: 'p1',
  template: 'reminder_letter',
  title: '关于尽快明确承办单位和人员的提醒函',
  number: '中区治欠提〔2026〕12号',
  issuer: named('zz.labour'),
  addressee: '区住房城乡建设局',
  copies: ['区人民政府'],
  subject: { kind: 'clue', id: '137', number: '中站线索〔2026〕137号', label: '示例建筑有限公司' },
  issuedAt: `${state.today}T00:00:05`,
  state: 'issued',
  voidReason: null,
  voidedAt: null,
  receipt: null,
  receiptAt: null,
  receiptPost: null,
  receiptPhoneMasked: null,
  mayReceive: true,
  mayVoid: true,
}
export const papers: T.Paper[] = [
  paper,
  {
    ...paper,
    id: 'p2',
    title: '交办单',
    number: '中区治欠交〔2026〕88号',
    receipt: '签收 测试员乙',
    receiptAt: `${state.today}T10:00:00`,
  },
  { ...paper, id: 'p3', title: '通报', number: '中区治欠通〔2026〕3号', state: 'void', voidReason: '金额写错' },
]

export const task: T.Task = {
  id: 't1',
  kind: 'joint_supervision',
  title: '对示例建筑有限公司联合督办',
  text: '核查在建项目工资专用账户与用工台账',
  subject: null,
  employer: '示例建筑有限公司',
  issuedBy: named('zz.labour'),
  issuedAt: `${plusDays(state.today, -5)}T10:00:00`,
  dueOn: plusDays(state.today, 5),
  answers: [
    { unit: named('zz.housing'), text: '已核查，专户无异常', at: `${state.today}T09:00:00`, by: '测试员乙', files: [] },
    { unit: named('zz.transport'), text: '已核查两个标段', at: `${state.today}T09:30:00`, by: '测试员丙', files: [] },
    { unit: named('zz.labour'), text: null, at: null, by: null, files: [] },
  ],
  answered: 2,
  of: 3,
  closedAt: null,
  version: 2,
  mayAnswer: true,
  mayClose: false,
}

export const attachment: T.Attachment = {
  id: 'a1',
  name: '工资欠条照片.jpg',
  mediaType: 'image/jpeg',
  size: 345678,
  sha256: 'ab'.repeat(32),
  at: `${state.today}T09:20:00`,
  by: '测试员甲',
}

const entry = (n: number, label: string, text: string, attributes: [string, string][] = []): T.TimelineEntry => ({
  id: `f${n}`,
  type: 'clue.progressed',
  label,
  at: `${plusDays(state.today, -4 + n)}T1${n}:05:00`,
  by: '测试员甲',
  unit: '区人力资源社会保障局',
  text,
  attributes: attributes.map(([name, value]) => ({ label: name, value })),
  attachments: n === 1 ? [attachment] : [],
})
const timeline = [
  entry(0, '接收', '12345 热线转来', [
    ['渠道', '电话'],
    ['首问单位', '区人力资源社会保障局'],
  ]),
  entry(1, '交办', '', [
    ['承办单位', '区住房城乡建设局'],
    ['责任人', '测试员乙'],
    ['配合', '示例甲街道办事处'],
  ]),
  entry(2, '受理', '责任人已联系反映人'),
  entry(3, '进展', '约谈施工总承包单位，承诺三日内支付第一笔'),
]
const responsibility: T.Responsibility = {
  leadUnit: named('zz.labour'),
  industryUnit: named('zz.housing'),
  territoryUnit: named('zz.street_a'),
  employer: '示例建筑有限公司',
}
const report: T.UpwardReport = {
  id: 'r1',
  title: '受理情况报告',
  text: '线索办理情况',
  from: named('zz.labour'),
  to: { id: 'city.labour', name: '焦作市人力资源社会保障局' },
  at: `${state.today}T09:00:00`,
  paper: 'p2',
  receipt: null,
  receiptAt: null,
  mayReceive: true,
}
const force: T.TaskForce = {
  members: [named('zz.labour'), named('zz.housing')],
  plan: '一事一策：先行垫付、约谈、联合执法',
  formedAt: `${state.today}T11:00:00`,
  missing: ['派出所'],
}

export function clueDetail(id: string): T.ClueDetail | null {
  const row = clues.find((one) => one.id === id)
  if (!row) return null
  const subject: T.Subject = { kind: 'clue', id, number: row.number, label: row.employer }
  return {
    ...row,
    version: 5,
    foreignNumber: '12345-2026-000123',
    hasProject: !!row.project,
    projectId: row.project ? 'x57' : null,
    warning: null,
    employerCode: null,
    ownProjectOf: null,
    fundKind: vocabulary.fundKinds[0]!,
    narrative:
      '反映人称在示例花园一期做木工，九月至十一月工资未发，包工头失联，现有二十余名工友情况相同，要求尽快解决。',
    superiorMode: null,
    responsibility: { ...responsibility, employer: row.employer },
    proposal: {
      unit: named('zz.housing'),
      helpers: [named('zz.street_a')],
      copies: [],
      reason: '房屋建筑项目由住建部门承办，属地街道配合',
      rule: 'zhongzhan.route.field',
      citation,
    },
    proposalReason: null,
    reporter: row.anonymous
      ? null
      : { name: '测**', phone: '139****0000', idNumber: '410***********001X', bankCard: null },
    helpers: [named('zz.street_a')],
    presentUnits: [],
    cause: vocabulary.causes[2]!,
    verifiedFen: 48650000,
    verifiedPersons: 23,
    paidFen: null,
    stability: id === '137',
    timeline,
    duties: [
      duty('d1', subject, -2, { title: '四日内无进展的通报', bearer: named('zz.labour') }),
      duty('d2', subject, 2, {
        title: '二日内反馈交办情况',
        bearer: named('zz.housing'),
        officer: { id: 'o2', name: '测试员乙' },
      }),
      duty('d3', subject, 42, { title: '六十日内办结', provisional: true, bearer: named('zz.housing') }),
      duty('d4', subject, null, { title: '及时回访', bearer: named('zz.labour') }),
      duty('d5', subject, -3, { status: 'met', title: '一日内交办到人' }),
    ],
    papers,
    reports: [report, { ...report, id: 'r2', receipt: '市收〔2026〕9号', receiptAt: `${state.today}T15:00:00` }],
    attachments: [attachment],
    tasks: [task],
    taskForce: force,
    jointGroup: {
      members: [named('zz.labour'), named('zz.petition')],
      formedAt: `${state.today}T08:00:00`,
      result: null,
      resolvedAt: null,
    },
    actions: [
      { name: 'assign', refusal: null },
      { name: 'progress', refusal: null },
      { name: 'feed-back', refusal: null },
      { name: 'verify', refusal: null },
      { name: 'hand-over', refusal: null },
      { name: 'mark-major', refusal: null },
      { name: 'set-cause', refusal: null },
      { name: 'report-inability', refusal: null },
      { name: 'form-task-force', refusal: null },
      { name: 'extend-term', refusal: null },
      { name: 'pause', refusal: null },
      { name: 'resolve', refusal: null },
      { name: 'terminate', refusal: null },
      { name: 'open-case', refusal: null },
      { name: 'close', refusal: '尚未办结并回访，不能关闭' },
    ],
    limited: false,
  }
}

export const caseRow: T.CaseRow = {
  id: '1',
  number: '中站案〔2026〕1号',
  openedAt: `${plusDays(state.today, -10)}T09:00:00`,
  closedAt: null,
  clue: {
    id: '100',
    number: '中站线索〔2026〕100号',
    receivedAt: `${plusDays(state.today, -12)}T09:00:00`,
    stability: false,
  },
  employer: '示例建筑有限公司',
  project: '示例花园一期',
  responsibility,
  step: { code: 'investigation', label: '调查' },
  cause: vocabulary.causes[2]!,
  major: true,
  listed: true,
  verifiedFen: 120000000,
  verifiedPersons: 36,
  nextDuty: duty('d9', { kind: 'case', id: '1', number: '中站案〔2026〕1号', label: '示例建筑有限公司' }, 4, {
    title: '六十日内办结',
  }),
}
const step = (id: string, label: string, now: T.CaseStep['state'], documentRequired = true): T.CaseStep => ({
  id,
  label,
  documentRequired,
  reportUp: id === 'filing',
  state: now,
  enteredAt: now === 'ahead' ? null : `${plusDays(state.today, -8)}T09:00:00`,
  by: now === 'ahead' ? null : '测试员甲',
  document: now === 'done' ? { ...attachment, name: `${label}文书.pdf` } : null,
})
export const caseDetail: T.CaseDetail = {
  ...caseRow,
  version: 3,
  region: null,
  field: vocabulary.fields[0]!,
  steps: [
    step('filing', '立案', 'done'),
    step('investigation', '调查', 'current'),
    step('handling', '处置', 'ahead'),
    step('decision', '处理决定', 'ahead'),
    step('closing', '结案', 'ahead'),
  ],
  gates: [
    {
      rule: 'zhangye.gate.task_force',
      step: 'handling',
      passed: false,
      refusal: '查实欠薪100万元以上，须先组建专班并写明方案',
      citation,
    },
    { rule: 'zhongzhan.gate.document', step: 'investigation', passed: true, refusal: '', citation },
  ],
  taskForce: null,
  timeline,
  duties: [caseRow.nextDuty!],
  papers: papers.slice(0, 2),
  reports: [report],
  tasks: [task],
  attachments: [attachment],
  actions: [
    { name: 'enter-step', refusal: '查实欠薪100万元以上，须先组建专班并写明方案' },
    { name: 'form-task-force', refusal: null },
    { name: 'progress', refusal: null },
    { name: 'verify', refusal: null },
    { name: 'report-up', refusal: null },
  ],
}

export function receipt(id: string): T.Receipt {
  const subject = {
    kind: 'clue' as const,
    id: '137',
    number: '中站线索〔2026〕137号',
    label: '示例建筑有限公司 · 示例花园一期',
  }
  return {
    duty: duty(id, subject, -2),
    citation,
    rule: {
      id: 'zhongzhan.clue.assign',
      pack: 'zhongzhan',
      version: '2024-01-01',
      hash: '9f2c'.repeat(16),
      source: 'jurisdiction/410803-zhongzhan/rules/clue.yaml:1',
    },
    dates: [
      { label: '触发', on: plusDays(state.today, -3), note: '接收线索当日不计' },
      { label: '起算', on: plusDays(state.today, -2), note: '次日起算' },
      { label: '期限', on: plusDays(state.today, -2), note: '1 日（日历日），遇休息日不顺延' },
    ],
    facts: [
      {
        id: 'f0',
        type: 'clue.received',
        label: '接收',
        at: `${plusDays(state.today, -3)}T09:12:00`,
        by: '测试员甲',
        attributes: [{ label: '渠道', value: '电话' }],
        use: 'opened',
      },
      {
        id: 'f1',
        type: 'clue.assigned',
        label: '交办',
        at: `${plusDays(state.today, -2)}T10:12:00`,
        by: '测试员甲',
        attributes: [
          { label: '承办单位', value: '区住房城乡建设局' },
          { label: '责任人', value: '未写明' },
        ],
        use: 'escalation',
      },
    ],
    escalations: [
      {
        id: 'reminder',
        title: '发提醒函',
        on: state.today,
        status: 'drawn',
        to: [named('zz.housing')],
        paper: 'p1',
        paperNumber: paper.number,
      },
      {
        id: 'bulletin',
        title: '向区政府主要领导通报',
        on: plusDays(state.today, 1),
        status: 'planned',
        to: [named('zz.government')],
        paper: null,
        paperNumber: null,
      },
    ],
    extension: null,
    pauses: [],
    gap: null,
    explanation: ['接收后一日内须交办到单位和人；交办时没有写明责任人，不停止计时。'],
  }
}

export const rule: T.RuleRow = {
  id: 'zhongzhan.clue.assign',
  kind: 'duty',
  title: '一日内交办到人',
  citation,
  pack: { id: 'zhongzhan', name: '中站区政策包' },
  inForce: true,
  validFrom: '2024-01-01',
  validTo: '2028-12-31',
  replaces: null,
  replacedBy: null,
}
export const gap: T.Gap = {
  id: 'zhongzhan.petition_timely',
  word: '及时',
  asks: '信访事项转办交办须在几个工作日内',
  citation: { ...citation, clause: '三(七) 第2段', says: '及时转办、交办信访事项', rows: ['ZZ-020'] },
  unitLabel: '个工作日',
  value: null,
  from: null,
  setBy: null,
  setAt: null,
  basis: null,
  usedBy: [{ id: 'zhongzhan.petition.transfer', name: '信访事项及时转办' }],
}
export const pack: T.Pack = {
  id: 'zhongzhan',
  name: '中站区政策包',
  level: 'district',
  version: '2024-01-01',
  hash: '9f2c'.repeat(16),
  standsOn: ['national'],
  documents: [
    {
      id: 'zhongzhan-opinion',
      title: '中站区保障农民工工资支付工作意见',
      issuer: '中站区人民政府办公室',
      number: null,
      state: 'in_force',
      issuedOn: '2024-01-01',
      inForceFrom: '2024-01-01',
      inForceTo: '2028-12-31',
      expiresInDays: 771,
      sha256: 'de'.repeat(32),
      note: null,
    },
  ],
  rules: 34,
  gaps: 9,
  unsetGaps: 7,
}
export const importPreview: T.ImportPreview = {
  id: 'i1',
  file: '街道线索-示例.csv',
  charset: 'GBK',
  sourceUnit: me.unit,
  uploadedAt: `${state.today}T09:00:00`,
  state: 'preview',
  columns: [
    { code: 'receivedAt', label: '接收时间' },
    { code: 'employer', label: '用人单位' },
    { code: 'region', label: '属地' },
    { code: 'persons', label: '人数' },
    { code: 'amount', label: '金额（元）' },
    { code: 'narrative', label: '情况' },
  ],
  unread: ['序号'],
  total: 4,
  ready: 2,
  wrong: 1,
  known: 1,
  committed: 0,
  lines: [2, 3, 4, 5].map((line) => ({
    line,
    state: line === 3 ? 'wrong' : line === 5 ? 'known' : 'ready',
    values: {
      receivedAt: '2026-11-18 09:00',
      employer: '示例建筑有限公司',
      region: line === 3 ? '不存在的街道' : '示例甲街道',
      persons: '8',
      amount: '96000',
      narrative: '三个月工资未发',
    },
    errors: line === 3 ? [{ column: 'region', message: '没有这个属地' }] : [],
    duplicates:
      line === 4
        ? [
            {
              id: '136',
              number: '中站线索〔2026〕136号',
              receivedAt: '2026-11-19T09:00:00',
              employer: '示例建筑有限公司',
              site: null,
              stage: 'ASSIGNED',
              same: ['employer'],
            },
          ]
        : [],
    clue: line === 5 ? { id: '130', number: '中站线索〔2026〕130号' } : null,
  })),
  nextLine: null,
}

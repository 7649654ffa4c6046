/** What can be done about the people of a project, as forms. */
import type { Code, RosterOverview, RosterRow, WageProject } from '@/api/types'
import type { Act, ActField, Choice } from './act'

const files: ActField = { key: 'attachments', label: '附件', kind: 'files' }
const card: ActField[] = [
  { key: 'kind', label: '卡种', kind: 'choice', required: true, hint: '确需新办的优先办社会保障卡' },
  { key: 'bank', label: '开户银行', kind: 'line', required: true },
  { key: 'holder', label: '持卡人', kind: 'line', required: true, hint: '按银行登记的姓名填' },
  { key: 'number', label: '卡号', kind: 'line', required: true },
]
const terms: ActField[] = [
  { key: 'team', label: '班组', kind: 'line' },
  { key: 'leader', label: '班组长', kind: 'yes' },
  { key: 'trade', label: '工种', kind: 'choice' },
  { key: 'rateKind', label: '计酬方式', kind: 'choice' },
  { key: 'rateFen', label: '工价（元）', kind: 'yuan' },
  { key: 'contract', label: '合同', kind: 'choice' },
  { key: 'contractNo', label: '合同编号', kind: 'line' },
  { key: 'contractOn', label: '签订日期', kind: 'day' },
  { key: 'contractFiles', label: '合同扫描件', kind: 'files' },
  { key: 'trainedOn', label: '安全培训', kind: 'day' },
]

export const registerWorker: Act = {
  label: '登记工人',
  primary: true,
  fields: [
    { key: 'employer', label: '用人单位', kind: 'choice', required: true },
    { key: 'name', label: '姓名', kind: 'line', required: true },
    { key: 'idKind', label: '证件', kind: 'choice', required: true },
    {
      key: 'idNumber',
      label: '证件号码',
      kind: 'line',
      required: true,
      hint: '身份证的出生日期和性别由号码得出；不要求人脸照片',
    },
    { key: 'role', label: '人员类别', kind: 'choice', required: true },
    { key: 'phone', label: '手机号', kind: 'line' },
    ...terms,
    { key: 'enteredOn', label: '进场日期', kind: 'day', hint: '还没有进场的不填；合同和培训齐了才能进场' },
    ...card.map((field) => ({ ...field, key: `card.${field.key}`, required: false, hint: undefined })),
  ],
}

/** Of the drawer of one worker. */
export const workerActs = {
  change: {
    label: '更正资料',
    fields: [{ key: 'name', label: '姓名', kind: 'line' }, { key: 'phone', label: '手机号', kind: 'line' }, ...terms],
    warning: '只填要改的；原来的内容留在变更记录里，改了姓名或者手机号要重新核实。',
  },
  verify: {
    label: '核实',
    fields: [],
    warning: '已对照证件原件，资料无误，确定吗？主管部门核实的，待核实的手机号和卡同时启用。',
  },
  enter: { label: '登记进场', primary: true, fields: [{ key: 'on', label: '进场日期', kind: 'day', required: true }] },
  leave: { label: '登记退场', fields: [{ key: 'on', label: '退场日期', kind: 'day', required: true }] },
  card: { label: '登记工资卡', fields: card, warning: '原来的卡同时停用，留在记录里。' },
  skills: {
    label: '登记技能培训',
    fields: [
      { key: 'kind', label: '种类', kind: 'choice', required: true },
      { key: 'trade', label: '工种', kind: 'choice', required: true },
      { key: 'title', label: '名称', kind: 'line', required: true },
      { key: 'level', label: '等级', kind: 'line' },
      { key: 'issuedBy', label: '发证、培训单位', kind: 'line' },
      { key: 'obtainedOn', label: '日期', kind: 'day', required: true },
      files,
    ],
  },
  'card-visits': {
    label: '申请上门办卡',
    fields: [
      { key: 'kind', label: '卡种', kind: 'choice', required: true, hint: '优先办社会保障卡' },
      { key: 'note', label: '时间地点', kind: 'line', hint: '写明联系人；申请发给专用账户的开户银行' },
    ],
  },
  notices: { label: '登记签字告知', fields: [{ ...files, label: '签字的告知书', required: true }] },
} satisfies Record<string, Act>

export type WorkerActName = keyof typeof workerActs

export const entrust: Act = {
  label: '登记委托代发',
  fields: [
    { key: 'employer', label: '分包单位', kind: 'choice', required: true },
    { key: 'agreedOn', label: '签订日期', kind: 'day', required: true },
    { ...files, label: '委托协议', required: true },
  ],
}

/** Which acts are open for a line: nothing is done about who left or is not registered. */
export function openActs(row: RosterRow, may: string[]): WorkerActName[] {
  const names = Object.keys(workerActs) as WorkerActName[]
  return names.filter((name) => {
    if (!row.engagement || !may.includes(name)) return false
    if (row.leftOn) return name === 'card' || name === 'skills'
    if (name === 'verify') return !row.verifiedAt || !!row.toldPhone || !!row.toldCard
    if (name === 'enter') return !row.enteredOn
    if (name === 'card-visits') return !row.card
    if (name === 'notices') return row.noticed === false
    return true
  })
}

const choices = (codes: Code[]): Choice[] => codes.map((one) => [one.code, one.label])

/** Choices of the forms, by field; the kinds of cards come in the order in which they are offered. */
export function rosterOptions(project: WageProject, words: RosterOverview, act: string): Record<string, Choice[]> {
  const employers = project.employers.filter((one) => act !== 'entrust' || one.part === 'subcontractor')
  const kinds = choices(act === 'skills' ? words.skillKinds : words.cardKinds)
  return {
    employer: employers.map((one) => [one.id, one.name]),
    idKind: choices(words.idKinds),
    role: choices(words.roles),
    trade: choices(words.trades),
    rateKind: choices(words.rateKinds),
    contract: choices(words.contracts),
    kind: kinds,
    'card.kind': kinds,
  }
}

/** The form of a worker as it is sent: the card goes as one, or not at all. */
export function asNewWorker(body: Record<string, unknown>): Record<string, unknown> {
  const { 'card.kind': kind, 'card.bank': bank, 'card.holder': holder, 'card.number': number, ...rest } = body
  return { ...rest, card: number || bank || holder ? { kind, bank, holder, number } : null }
}

/** What is changed: whatever was left empty stays as it is. */
export function asChange(body: Record<string, unknown>, row: RosterRow): Record<string, unknown> {
  return { ...body, leader: body.leader === row.leader ? null : body.leader }
}

/** A share in percent, one decimal; a dash of nothing. */
export const percent = (part: number, whole: number) => (whole ? `${Math.floor((part * 1000) / whole) / 10}%` : '—')

export const changeLabels: Record<string, string> = {
  name: '姓名',
  phone: '手机号',
  card: '工资卡',
  trade: '工种',
  team: '班组',
  rate: '工价',
  contract: '合同',
  training: '安全培训',
  verified: '核实',
}

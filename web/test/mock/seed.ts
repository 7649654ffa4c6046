/** Invented things for looking at the pages without a server. Nothing here is shipped. */
import type * as T from '@/api/types'
import { plusDays } from '../../src/domain/format'
import { channelLabels, stageLabels, causeLabels } from '../../src/domain/labels'

export const state = { today: '2026-11-20', signedIn: false, progress: null as T.DemoDate['progress'] }

let seed = 20261121
function random(n: number): number {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return Math.floor((seed / 2147483648) * n)
}
const pick = <X>(list: readonly X[]): X => list[random(list.length)]!

const unit = (id: string, name: string, kind: T.UnitKind, member = true): T.UnitChoice => ({ id, name, kind, member })
export const units = [
  unit('zz.government', '区人民政府', 'leader'),
  unit('zz.labour', '区人力资源社会保障局', 'labour_bureau'),
  unit('zz.housing', '区住房城乡建设局', 'industry'),
  unit('zz.transport', '区交通运输局', 'industry'),
  unit('zz.agriculture', '区农业农村局', 'industry'),
  unit('zz.urban_management', '区城市管理局', 'industry'),
  unit('zz.natural_resources', '市自然资源和规划局中站分局', 'industry'),
  unit('zz.petition', '区信访局', 'petition'),
  unit('zz.street_a', '示例甲街道办事处', 'territory'),
  unit('zz.street_b', '示例乙街道办事处', 'territory'),
  unit('zz.development_zone', '焦作经开区管委会', 'territory'),
  unit('zz.court', '区人民法院', 'justice', false),
]
export const named = (id: string): T.Named => {
  const found = units.find((one) => one.id === id)!
  return { id, name: found.name }
}
export const regions: T.Region[] = [
  { code: 'zz', name: '中站区', parent: null },
  { code: 'zz.a', name: '示例甲街道', parent: 'zz' },
  { code: 'zz.b', name: '示例乙街道', parent: 'zz' },
  { code: 'zz.z', name: '经开区', parent: 'zz' },
]
const fields: T.Code[] = [
  { code: 'housing', label: '房屋建筑' },
  { code: 'municipal', label: '市政工程' },
  { code: 'transport', label: '交通工程' },
  { code: 'water', label: '水利工程' },
  { code: 'sanitation', label: '环卫' },
  { code: 'manufacturing', label: '制造业' },
]
const codes = <K extends string>(labels: Record<K, string>): T.Code[] =>
  Object.entries<string>(labels).map(([code, label]) => ({ code, label }))

export const vocabulary: T.Vocabulary = {
  channels: codes(channelLabels),
  fields,
  natures: [
    { code: 'arrears', label: '拖欠工资' },
    { code: 'dispute', label: '劳动争议' },
  ],
  causes: codes(causeLabels),
  fundKinds: [
    { code: 'government', label: '政府投资' },
    { code: 'social', label: '社会投资' },
  ],
  regions,
  units,
  stages: codes(stageLabels),
  superiorModes: [
    { code: 'oversee', label: '督办' },
    { code: 'transfer', label: '转办' },
    { code: 'investigate', label: '直接查处' },
  ],
  assignModes: [
    { code: 'assign', label: '交办' },
    { code: 'transfer', label: '转办' },
    { code: 'oversee', label: '督办' },
  ],
  templates: [
    { code: 'assignment_sheet', label: '交办单' },
    { code: 'reminder_letter', label: '提醒函' },
    { code: 'bulletin', label: '通报' },
    { code: 'written_report', label: '书面报告' },
  ],
  taskKinds: [
    { code: 'task', label: '工作任务' },
    { code: 'joint_supervision', label: '联合督办' },
  ],
  superiors: [{ id: 'city.labour', name: '焦作市人力资源社会保障局' }],
}

export const citation: T.Citation = {
  document: 'zhongzhan-opinion',
  documentTitle: '中站区保障农民工工资支付工作意见',
  documentNumber: null,
  issuer: '中站区人民政府办公室',
  clause: '四(一) 第1段',
  says: '接收后一日内交办到具体单位并明确责任人',
  rows: ['ZZ-077'],
}

export function duty(id: string, subject: T.Subject, left: number | null, change: Partial<T.Duty> = {}): T.Duty {
  const dueOn = left === null ? null : plusDays(state.today, left)
  return {
    id,
    rule: 'zhongzhan.clue.assign',
    title: '一日内交办到人',
    subject,
    bearer: named('zz.labour'),
    officer: null,
    openedAt: `${plusDays(state.today, -3)}T09:12:00`,
    dueAt: dueOn && `${dueOn}T23:59:59`,
    dueOn,
    provisional: false,
    status: left !== null && left < 0 ? 'overdue' : 'open',
    metAt: null,
    workingDaysLeft: left === null ? null : Math.trunc((left * 5) / 7),
    daysLeft: left,
    daysLate: null,
    gap: left === null ? 'zhongzhan.timely' : null,
    ...change,
  }
}

const employers = [
  '示例建筑有限公司',
  '示例劳务有限公司',
  '样板市政工程有限公司',
  '样板装饰工程有限公司',
  '示例环卫服务有限公司',
]
const projects = ['示例花园一期', '样板路改造工程', '示例学校综合楼', '样板产业园厂房', '示例河道治理工程']
const officers = ['测试员甲', '测试员乙', '测试员丙', '测试员丁']
const stages: T.Stage[] = [
  'RECEIVED',
  'ASSIGNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'TERMINATED',
  'REFUSED',
]
const titles = ['一日内交办到人', '二日内反馈交办情况', '解决问题前每周五跟进', '回访已化解的线索', '六十日内办结']

export const clues: T.ClueRow[] = Array.from({ length: 137 }, (_, index) => {
  const n = 137 - index
  const stage = stages[random(10)] ?? 'IN_PROGRESS'
  const employer = pick(employers)
  const project = random(4) ? pick(projects) : null
  const handling = stage === 'RECEIVED' ? null : named(pick(units.slice(2, 11)).id)
  const id = String(n)
  const number = `中站线索〔2026〕${n}号`
  const left = random(14) - 5
  const subject: T.Subject = { kind: 'clue', id, number, label: project ? `${employer} · ${project}` : employer }
  const alive = !['CLOSED', 'TERMINATED', 'REFUSED'].includes(stage)
  const next = alive
    ? duty(`d${n}`, subject, random(12) ? left : null, { title: pick(titles), bearer: handling ?? named('zz.labour') })
    : null
  return {
    id,
    number,
    receivedAt: `${plusDays(state.today, -index)}T0${8 + random(2)}:${10 + random(49)}:00`,
    stage,
    channel: pick(Object.keys(channelLabels) as T.Channel[]),
    sourceUnit: named(pick(['zz.labour', 'zz.petition', 'zz.street_a'])),
    firstAskedUnit: named('zz.labour'),
    answerableUnit: handling ?? named('zz.labour'),
    region: pick(regions.slice(1)),
    field: pick(fields),
    nature: vocabulary.natures[0]!,
    employer,
    project,
    site: project ? `${project}工地` : null,
    claimedFen: random(9) ? (random(90) + 1) * 1234500 : null,
    claimedPersons: random(40) + 1,
    proposedUnit: named('zz.housing'),
    handlingUnit: handling,
    officer: handling && random(3) ? { id: 'o1', name: pick(officers) } : null,
    assigner: handling ? named('zz.labour') : null,
    anonymous: !random(4),
    major: !random(11),
    responsibility: {
      leadUnit: handling ?? named('zz.housing'),
      industryUnit: named('zz.housing'),
      territoryUnit: null,
      employer,
    },
    nextDuty: next,
    overdueCount: next?.status === 'overdue' ? 1 : 0,
    case: random(6) ? null : { id: '1', number: '中站案〔2026〕1号' },
  }
})

export const me: T.Me = {
  id: 'o1',
  username: 'zz.labour.1',
  name: '测试员甲',
  post: '劳动监察大队长',
  unit: named('zz.labour'),
  jurisdiction: { id: '410803', name: '焦作市中站区', level: 'district' },
  roles: ['labour_bureau'],
  may: [
    'clue.register',
    'clue.import',
    'case.read',
    'dispatch.read',
    'dispatch.make',
    'gap.set',
    'register.change',
    'organisation.change',
    'paper.read',
    'project.read',
    'project.register',
    'task.issue',
    'account.manage',
    'audit.read',
  ],
  scope: { kind: 'jurisdiction', label: '全区' },
  today: state.today,
}

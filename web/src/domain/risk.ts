/** How risk is written on screen, and what is asked of whoever deals with it. */
import type {
  Code,
  Hazard,
  ReviewLine,
  ReviewMatter,
  ReviewView,
  RiskGround,
  RiskReport,
  RiskReportAct,
} from '@/api/types'
import type { Act, ActValues } from './act'
import { measure } from './warning'
import { moment, plusDays } from './format'

const hour = 60
const dayLong = 24 * hour

/** 2小时20分, or 3日 once it lasts longer than a day. */
export function lasting(minutes: number): string {
  if (minutes >= dayLong) {
    const hours = Math.floor((minutes % dayLong) / hour)
    return `${Math.floor(minutes / dayLong)}日${hours ? `${hours}小时` : ''}`
  }
  return minutes >= hour ? `${Math.floor(minutes / hour)}小时${minutes % hour}分` : `${minutes}分`
}

export function hazardState(one: Pick<Hazard, 'state' | 'minutes' | 'days'>): string {
  if (one.state === 'withdrawn') return '✗ 误发，已撤回'
  if (one.state === 'to_prevent') return `▲ 待防范，发现已 ${lasting(one.minutes)}`
  return `✓ 已处置，用了 ${one.days ? `${one.days}日` : lasting(one.minutes)}`
}

export function groundOf(ground: RiskGround): string {
  return `${ground.factor.label}：${ground.band.label}（量得 ${measure(ground.value, ground.unit)}），${ground.points}分`
}

/** Nobody takes no data for no risk. */
export function unknownOf(unknown: Code[]): string {
  return unknown.length ? `？ 量不出：${unknown.map((one) => one.label).join('、')}` : ''
}

export function reportState(one: Pick<RiskReport, 'outcome' | 'receivedAt' | 'receipt'>): string {
  if (one.outcome === 'settled') return '✓ 已处置'
  if (one.outcome === 'passed_on') return '→ 不能处置，已报上级'
  return one.receivedAt ? `○ 已签收（${one.receipt}）` : '▲ 待签收'
}

export const reportActs: Record<RiskReportAct, Act> = {
  receive: {
    label: '登记签收',
    primary: true,
    fields: [{ key: 'text', label: '签收号', kind: 'line', required: true }],
  },
  settle: { label: '已处置', fields: [{ key: 'text', label: '处置情况', kind: 'text', required: true }] },
  pass_on: {
    label: '不能处置，报上级',
    fields: [{ key: 'text', label: '为什么不能处置', kind: 'text', required: true }],
  },
}

/** The grade that was reckoned is offered; another needs a reason. */
export function assessAct(grades: Code[], proposed: Code | null): Act {
  return {
    label: '评定风险等级',
    primary: true,
    fields: [
      {
        key: 'grade',
        label: '风险等级',
        kind: 'choice',
        required: true,
        initial: proposed?.code,
        choices: grades.map((one) => [one.code, one.label]),
        hint: proposed ? `评分得出：${proposed.label}` : '评分没有得出等级',
      },
      { key: 'note', label: '理由', kind: 'text', hint: '与评分得出的等级不同时必须写明' },
    ],
  }
}

export const raiseAct: Act = {
  label: '发给单位防范',
  fields: [
    { key: 'unit', label: '整改单位', kind: 'unit', required: true },
    { key: 'what', label: '是什么隐患', kind: 'text', required: true, hint: '发现了什么、要求怎样整改' },
  ],
}

export const raiseOnProject: Act = {
  ...raiseAct,
  label: '登记风险隐患',
  primary: true,
  fields: [
    { key: 'project', label: '项目', kind: 'project', required: true },
    ...raiseAct.fields,
    { key: 'foundAt', label: '发现时间', kind: 'moment', hint: '不填即现在' },
  ],
}

export const respondAct: Act = {
  label: '登记防范措施',
  primary: true,
  fields: [
    { key: 'measure', label: '措施', kind: 'text' },
    { key: 'person', label: '责任人', kind: 'line' },
    { key: 'result', label: '结果', kind: 'text', hint: '措施、责任人、结果都有了才算已处置' },
  ],
}

const reason = { key: 'reason', label: '理由', kind: 'text', required: true } as const

export const withdrawAct: Act = {
  label: '撤回风险隐患',
  warning: '撤回以后整改单位不用再办，这一条留着，标明已撤回。确定吗？',
  fields: [reason],
}

/** The days since the last session that was held, or of this month; they can be changed. */
export function reviewPreset(sessions: Pick<ReviewLine, 'to' | 'withdrawnAt'>[], today: string): ActValues {
  const [last] = sessions
    .filter((one) => !one.withdrawnAt)
    .map((one) => one.to)
    .sort()
    .reverse()
  const from = last === undefined ? `${today.slice(0, 7)}-01` : plusDays(last, 1)
  return { from: from > today ? today : from, to: today }
}

/** Where a session stands. */
export function reviewState(one: Pick<ReviewLine, 'closedAt' | 'withdrawnAt'>, open = '○ 没有结束'): string {
  if (one.withdrawnAt) return `✗ 误开，${moment(one.withdrawnAt)} 撤回`
  return one.closedAt ? `✓ ${moment(one.closedAt)} 结束` : open
}

const kinds: Record<ReviewMatter['kind'], string> = {
  warning: '预警',
  clue: '线索',
  case: '案件',
  project: '高风险项目',
}

export function matterKind(one: Pick<ReviewMatter, 'kind'>): string {
  return kinds[one.kind]
}

/** The page of what is talked about. */
export function matterPlace(one: Pick<ReviewMatter, 'kind' | 'ref'>): string {
  const places = { warning: 'warnings', clue: 'clues', case: 'cases', project: 'risks' }
  return `/${places[one.kind]}/${one.ref}`
}

/** How many warnings of the period still lack a conclusion. */
export function lacking(review: Pick<ReviewView, 'agenda'>): number {
  return open(review).length
}

/** Which they are. */
export function open(review: Pick<ReviewView, 'agenda'>): number[] {
  return review.agenda.filter((one) => one.must && !one.conclusion).map((one) => one.seq)
}

export const reviewActs = {
  open: {
    label: '召开研判',
    primary: true,
    fields: [
      { key: 'from', label: '从哪天', kind: 'day', required: true },
      { key: 'to', label: '到哪天', kind: 'day', required: true, hint: '这段时间的预警都要下结论' },
    ],
  },
  conclude: {
    label: '下结论',
    primary: true,
    fields: [{ key: 'conclusion', label: '结论', kind: 'text', required: true }],
  },
  key: {
    label: '列入重点关注项目',
    fields: [
      { key: 'project', label: '项目', kind: 'project', required: true },
      { key: 'measures', label: '处置措施', kind: 'text', required: true },
      { key: 'unit', label: '落实单位', kind: 'unit' },
    ],
  },
  close: {
    label: '结束研判，发布清单',
    warning: '结束以后议程、结论和清单都不能再改，确定吗？',
    fields: [
      { key: 'participants', label: '参加单位和人员', kind: 'text', required: true },
      {
        key: 'minutes',
        label: '议定事项',
        kind: 'text',
        required: true,
        hint: '连同结论和重点关注项目清单，编号印发会议纪要',
      },
    ],
  },
  withdraw: {
    label: '撤回研判',
    warning: '误开的才撤回；撤回以后不能再办，这一次留着，标明已撤回。确定吗？',
    fields: [reason],
  },
} satisfies Record<string, Act>

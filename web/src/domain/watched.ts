/** How watched firms are written on screen, and what is asked of whoever looks after them. */
import type { Declaration, DeclaredBefore, FirmRating, WatchedActName, WatchedLine, WatchedState } from '@/api/types'
import type { Act, ActValues } from './act'
import { yuan } from './format'

export const watchedStates: [WatchedState, string][] = [
  ['watched', '● 重点监控'],
  ['overdue', '▲ 申报逾期'],
  ['corrected', '✎ 申报有更正'],
  ['uninspected', '▲ 检查逾期'],
  ['proposed', '○ 评级待确认'],
  ['all', '全部单位'],
]

/** The day by which something is due, marked in words where it has passed. */
export function dueOf(day: string | null, overdue: boolean): string {
  if (!day) return '—'
  return overdue ? `▲ ${day} 已逾期` : day
}

export function standingOf(line: Pick<WatchedLine, 'watchedOn'>): string {
  return line.watchedOn ? `● 重点监控，${line.watchedOn} 起` : '不在重点监控名单上'
}

const declared: Record<Declaration['state'], string> = {
  open: '○ 待申报',
  overdue: '▲ 逾期没有申报',
  filed: '✓ 已申报',
  filed_late: '▲ 逾期申报',
}

export function declarationOf(state: Declaration['state']): string {
  return declared[state]
}

/** What a month paid is known when it is over. */
export function isOver(one: Pick<Declaration, 'to'>, today: string | undefined): boolean {
  return !!today && one.to < today
}

/** 3/6 期: how far a firm is from leaving the list. */
export function cleanOf(clean: number | null, needed: number | null): string {
  return clean === null || needed === null ? '—' : `连续 ${clean} 期没有欠薪，满 ${needed} 期可以移出`
}

export function ratingOf(one: Pick<FirmRating, 'from' | 'to' | 'taken'>): string {
  const change = one.from ? `${one.from.label} → ${one.to.label}` : one.to.label
  if (one.taken === null) return `○ ${change}，待确认`
  return one.taken ? `✓ ${change}` : `✗ ${change}，已退回`
}

const moments: Record<string, string> = { case_verified: '案件查实欠薪', case_closed: '查实欠薪的案件办结' }

export function momentOf(code: string): string {
  return moments[code] ?? code
}

const done: Record<string, string> = {
  watched: '列入重点监控',
  grounded: '又有案件查实欠薪',
  released: '移出重点监控',
  declared: '申报',
  declaration_corrected: '更正申报',
  classified: '更正行业',
  inspected: '检查',
  rating_proposed: '提出评级',
  rated: '评级生效',
  rating_refused: '评级退回',
}

export function watchedActOf(act: string): string {
  return done[act] ?? act
}

export const watchedActs: Record<WatchedActName, Act> = {
  'decide-rating': {
    label: '确认评级',
    primary: true,
    fields: [
      {
        key: 'taken',
        label: '结论',
        kind: 'choice',
        required: true,
        choices: [
          ['true', '确认，今天起生效'],
          ['false', '退回'],
        ],
      },
      { key: 'note', label: '说明', kind: 'text', hint: '退回的写明理由' },
    ],
  },
  'propose-rating': {
    label: '提出评级',
    fields: [
      { key: 'grade', label: '等级', kind: 'choice', required: true },
      { key: 'reason', label: '理由', kind: 'text', required: true },
    ],
  },
  inspect: {
    label: '登记检查',
    fields: [
      { key: 'on', label: '检查日期', kind: 'day', required: true },
      { key: 'finding', label: '结果', kind: 'choice', required: true },
      { key: 'note', label: '检查情况', kind: 'text', required: true },
    ],
  },
  classify: {
    label: '更正行业',
    fields: [
      { key: 'sector', label: '行业', kind: 'choice', required: true },
      { key: 'field', label: '行业类别', kind: 'choice', hint: '决定由哪个部门主管；不选的按行业的第一类' },
      { key: 'region', label: '所在地', kind: 'choice' },
    ],
  },
  release: {
    label: '移出重点监控',
    warning: '移出以后不再申报，确定吗？',
    fields: [{ key: 'reason', label: '理由', kind: 'text', required: true }],
  },
}

export const enterAct: Act = {
  label: '登记单位',
  primary: true,
  fields: [
    { key: 'firm', label: '单位', kind: 'firm', required: true },
    { key: 'sector', label: '行业', kind: 'choice', required: true },
    { key: 'field', label: '行业类别', kind: 'choice', hint: '决定由哪个部门主管；不选的按行业的第一类' },
    { key: 'region', label: '所在地', kind: 'choice' },
  ],
}

export const declareAct: Act = {
  label: '申报',
  primary: true,
  fields: [
    { key: 'workers', label: '用工人数', kind: 'count', required: true },
    { key: 'wagesFen', label: '应发工资（元）', kind: 'yuan', required: true },
    { key: 'paidFen', label: '实发工资（元）', kind: 'yuan', required: true },
    { key: 'owedFen', label: '尚欠工资（元）', kind: 'yuan', required: true, hint: '包括以前各期；没有的填 0' },
    { key: 'remarks', label: '说明', kind: 'text' },
  ],
}

export const correctAct: Act = {
  ...declareAct,
  label: '更正申报',
  warning: '原来申报的数会留着，主管部门看得到更正。',
  fields: [...declareAct.fields, { key: 'reason', label: '更正理由', kind: 'text', required: true }],
}

/** As it reads now, to be put right. */
export function figuresOf(
  one: Pick<Declaration, 'workers' | 'wagesFen' | 'paidFen' | 'owedFen' | 'remarks'>,
): ActValues {
  const typed = (fen: number | null) => (fen === null ? '' : (fen / 100).toFixed(2))
  return {
    workers: String(one.workers ?? ''),
    wagesFen: typed(one.wagesFen),
    paidFen: typed(one.paidFen),
    owedFen: typed(one.owedFen),
    remarks: one.remarks ?? '',
  }
}

/** The form asks figures and reason together; the figures go as a whole. */
export function corrected({ version, reason, ...figures }: Record<string, unknown>): Record<string, unknown> {
  return { version, reason, figures }
}

type Figures = Pick<DeclaredBefore, 'workers' | 'wagesFen' | 'paidFen' | 'owedFen' | 'remarks'>

function differences(before: Figures, after: Figures): string[] {
  const sums: [string, number, number][] = [
    ['应发', before.wagesFen, after.wagesFen],
    ['实发', before.paidFen, after.paidFen],
    ['尚欠', before.owedFen, after.owedFen],
  ]
  return [
    ...(before.workers === after.workers ? [] : [`用工 ${before.workers} → ${after.workers} 人`]),
    ...sums.filter(([, was, is]) => was !== is).map(([name, was, is]) => `${name} ${yuan(was)} → ${yuan(is)} 元`),
    ...(before.remarks === after.remarks ? [] : [before.remarks ? `说明原为“${before.remarks}”` : '补写说明']),
  ]
}

/** What each correction changed, by whom, the latest first. */
export function changesOf(one: Declaration): { what: string[]; reason: string; at: string; by: string }[] {
  return one.before.map((before, n) => ({
    what: differences(before, n ? one.before[n - 1]! : (one as Figures)),
    reason: before.reason,
    at: before.correctedAt,
    by: [before.unit?.name, before.by.name].filter(Boolean).join(' '),
  }))
}

export const markAct: Act = {
  label: '重点行业',
  fields: [
    {
      key: 'key',
      label: '是否重点',
      kind: 'choice',
      required: true,
      choices: [
        ['true', '列为重点'],
        ['false', '不再列为重点'],
      ],
    },
    { key: 'reason', label: '理由', kind: 'text', required: true },
  ],
}

/** Choices are words; whether something is so goes as such. */
export function withTruth(body: Record<string, unknown>, key: string): Record<string, unknown> {
  return { ...body, [key]: body[key] === 'true' }
}

/** How an early warning is written on screen, and what is asked of whoever looks at it. */
import type {
  WarningActName,
  WarningLine,
  WarningRow,
  WarningStageFilter,
  WarningState,
  WarningView,
} from '@/api/types'
import type { Act, ActValues } from './act'

export const warningStages: [WarningStageFilter, string][] = [
  ['open', '▲ 未消除'],
  ['raised', '○ 待核查'],
  ['overdue', '▲ 逾期未核查'],
  ['found_true', '▲ 属实'],
  ['innocent', '不属实'],
  ['no_data', '数据不足'],
  ['handed_on', '→ 已转线索'],
  ['cleared', '✓ 已消除'],
  ['all', '全部'],
]

export function stageWord(stage: string): string {
  return warningStages.find(([code]) => code === stage)?.[1] ?? stage
}

const states: Record<WarningState, string> = {
  standing: '▲ 还在',
  excused: '○ 暂免',
  untold: '？ 数据没有了',
  gone: '✓ 已消失',
}

export function stateOf(state: WarningState): string {
  return states[state]
}

/** A mark beside the word, so that colour is never all that tells a grade. */
const marks: Record<string, string> = { red: '■', orange: '▲', yellow: '◆' }

export function gradeOf(grade: { code: string; label: string }): string {
  return `${marks[grade.code] ?? '●'} ${grade.label}`
}

/** The page of whom it is about. */
export function subjectPath(line: Pick<WarningLine, 'project' | 'firm'>): string {
  return line.firm ? `/indicator-firms/${line.firm}` : `/projects/${line.project}`
}

/** Where it stands, with the day by which somebody must look. */
export function stageOf(line: Pick<WarningLine, 'stage' | 'dueOn' | 'overdue'>): string {
  if (line.stage !== 'raised') return warningStages.find(([code]) => code === line.stage)![1]
  if (!line.dueOn) return '○ 待核查（期限未设定）'
  return line.overdue ? `▲ 待核查，已逾期（${line.dueOn}）` : `○ 待核查，${line.dueOn} 前`
}

const comparisons: Record<WarningView['comparison'], string> = {
  at_least: '不低于',
  more_than: '超过',
  at_most: '不超过',
  less_than: '低于',
  '': '',
}

const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** To two places: what is measured may be a share without an end. */
export const measure = (value: number, unit: string) => `${figures.format(value)}${unit}`

/** 0% ≤ 0% in words: 量得 0%，不超过 0% 时预警. */
export function measuredOf(measured: number, limit: number, unit: string, comparison: WarningView['comparison']) {
  return `量得 ${measure(measured, unit)}，${comparisons[comparison]} ${measure(limit, unit)} 时预警`
}

const done: Record<string, string> = {
  'check.found_true': '核查：属实',
  'check.innocent': '核查：不属实',
  'check.no_data': '核查：数据不足',
  assign: '指定责任人',
  hand_on: '转为线索',
  clear: '消除',
  gone: '隐患消失',
  again: '再次出现',
}

export function actOf(act: string): string {
  return done[act] ?? act
}

/** Where a row behind a measure is looked at; null where there is no more to see. */
export function opensOf(row: Pick<WarningRow, 'opens'>): string | null {
  const to = row.opens
  if (!to) return null
  return to.kind === 'clue'
    ? `/clues/${to.id}`
    : `/projects/${to.project}/wages?tab=match&month=${to.month}&worker=${to.id}`
}

/** What the clue begins with, as it stands in the dialog. */
export function debtOf(debt: WarningView['debt']): ActValues {
  return {
    employer: debt?.employer ?? '',
    claimedPersons: debt?.persons ? String(debt.persons) : '',
    claimedFen: debt?.fen ? (debt.fen / 100).toFixed(2) : '',
  }
}

export const warningActs: Record<WarningActName, Act> = {
  check: {
    label: '核查',
    primary: true,
    fields: [
      {
        key: 'finding',
        label: '结论',
        kind: 'choice',
        required: true,
        choices: [
          ['found_true', '属实'],
          ['innocent', '不属实'],
          ['no_data', '数据不足，无法判断'],
        ],
      },
      { key: 'note', label: '核查情况', kind: 'text', required: true, hint: '看了哪些数据、问了谁、为什么这样判断' },
    ],
  },
  assign: {
    label: '指定责任人',
    fields: [{ key: 'officer', label: '责任人', kind: 'officer', required: true }],
  },
  hand_on: {
    label: '转为线索',
    warning:
      '转为线索以后按线索的期限办理，所据的数据一并带去。同一项目有未办结线索的，先看是不是同一件事，免得一笔欠薪立两条。确定吗？',
    fields: [
      { key: 'employer', label: '用人单位', kind: 'line', required: true },
      { key: 'claimedPersons', label: '涉及人数', kind: 'count' },
      {
        key: 'claimedFen',
        label: '涉及金额（元）',
        kind: 'yuan',
        hint: '人数和金额按这条预警所据的行算出，别的月份、别的预警里欠的没有算进来，可以改',
      },
      { key: 'note', label: '为什么转', kind: 'text', required: true },
    ],
  },
  clear: {
    label: '消除',
    fields: [{ key: 'note', label: '怎样消除', kind: 'text', required: true }],
  },
}

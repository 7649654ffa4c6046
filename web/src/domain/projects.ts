/** Words of projects that are the console's own, and how figures of the overview open the ledger. */
import type { ProjectEntry, ProjectFigures, ProjectFilter, ProjectOverview, Push, Side, TimelineEntry } from '@/api/types'

type Flag = Exclude<keyof ProjectFigures, 'count'> | 'stateCompany' | 'overdue'

/** Conditions that hold or not, as the filter offers them. */
export const projectFlags: [key: Flag, label: string][] = [
  ['overdue', '有逾期'],
  ['stopped', '停工'],
  ['unentered', '未纳入平台'],
  ['stateCompany', '国企项目'],
  ['postsMissing', '责任人不全'],
  ['noWageOfficer', '无劳资专管员'],
  ['boardMissing', '未设告示牌'],
  ['contractFaulty', '合同缺项'],
]

/** Columns of the overview, each with the condition under which the ledger shows the same projects. */
export const figureColumns: [key: keyof ProjectFigures, label: string][] = [
  ['count', '项目'],
  ['unentered', '未纳入平台'],
  ['postsMissing', '责任人不全'],
  ['noWageOfficer', '无劳资专管员'],
  ['boardMissing', '未设告示牌'],
  ['contractFaulty', '合同缺项'],
  ['stopped', '停工'],
]

export interface FigureRow {
  key: string
  label: string
  figures: ProjectFigures
  /** Null: projects that say none cannot be asked for by the ledger. */
  filter: ProjectFilter | null
}

export interface FigureGroup {
  title: string
  rows: FigureRow[]
}

const named =
  (narrow: (id: string) => ProjectFilter) =>
  (row: ProjectOverview['byUnit'][number]): FigureRow => ({
    key: row.named?.id ?? '',
    label: row.named?.name ?? '未明确',
    figures: row,
    filter: row.named && narrow(row.named.id),
  })
const worded =
  (narrow: (code: string) => ProjectFilter) =>
  (row: ProjectOverview['byField'][number]): FigureRow => ({
    key: row.word?.code ?? '',
    label: row.word?.label ?? '未明确',
    figures: row,
    filter: row.word && narrow(row.word.code),
  })

export function figureGroups(overview: ProjectOverview): FigureGroup[] {
  return [
    { title: '按行业主管部门', rows: overview.byUnit.map(named((unit) => ({ unit }))) },
    { title: '按属地', rows: overview.byRegion.map(named((region) => ({ region }))) },
    { title: '按领域', rows: overview.byField.map(worded((field) => ({ field }))) },
    { title: '按阶段', rows: overview.byStep.map(worded((step) => ({ step: [step] }))) },
  ]
}

/** Condition behind one figure; null where the group has none. */
export function behind(row: FigureRow, figure: keyof ProjectFigures): ProjectFilter | null {
  return row.filter && (figure === 'count' ? row.filter : { ...row.filter, [figure]: true })
}

export const sideLabels: Record<Side, string> = {
  owner: '建设单位',
  contractor: '施工总承包单位',
  subcontractor: '分包单位',
}

export const contractLabels = { general: '施工总承包合同', subcontract: '分包合同' } as const

/** State of a push as it reads, with a shape, so that it does not hang on colour. */
export function pushMark(push: Pick<Push, 'state' | 'late' | 'lateDays'>): {
  shape: string
  text: string
  level: 'bad' | 'warn' | 'good' | 'quiet'
} {
  const by = push.lateDays ? `逾期 ${push.lateDays} 天` : '逾期'
  switch (push.state) {
    case 'open':
      return push.late
        ? { shape: '▲', text: `${by}未推送`, level: 'bad' }
        : { shape: '○', text: '待推送', level: 'warn' }
    case 'sent':
      return push.late
        ? { shape: '△', text: `${by}推送，待接收`, level: 'bad' }
        : { shape: '◐', text: '已推送，待接收', level: 'warn' }
    case 'received':
      return { shape: '✓', text: push.late ? `已接收（${by}推送）` : '已接收', level: push.late ? 'bad' : 'good' }
    case 'withdrawn':
      return { shape: '×', text: '已撤回', level: 'quiet' }
  }
}

/** An entry of the project's history as the timeline shows it. */
export function asTimeline(entry: ProjectEntry): TimelineEntry {
  return {
    id: entry.id,
    type: entry.type,
    label: entry.what,
    at: entry.at,
    by: entry.by?.name ?? null,
    unit: entry.unit?.name ?? null,
    text: '',
    attributes: Object.entries(entry.detail).map(([label, value]) => ({ label, value })),
    attachments: entry.attachments,
  }
}

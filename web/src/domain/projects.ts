/** Words of projects that are the console's own, and how figures of the overview open the ledger. */
import type {
  Light,
  ProjectEntry,
  ProjectFigures,
  ProjectFilter,
  ProjectOverview,
  Push,
  Side,
  TimelineEntry,
} from '@/api/types'

type Figure = keyof ProjectFigures

/** Conditions that hold or not, as the filter offers them. */
export const projectFlags: [key: Exclude<Figure, 'count'> | 'stateCompany', label: string][] = [
  ['underWay', '在建'],
  ['overdue', '有逾期'],
  ['stopped', '停工'],
  ['unentered', '未纳入平台'],
  ['postsMissing', '责任人不全'],
  ['noWageOfficer', '无劳资专管员'],
  ['boardMissing', '未设告示牌'],
  ['contractFaulty', '合同缺项'],
  ['stale', '久未更新'],
  ['stateCompany', '国企项目'],
]

/** Columns of the overview; those that call for something are marked. */
export const figureColumns: [key: Figure, label: string, calls: boolean][] = [
  ['count', '项目', false],
  ['underWay', '在建', false],
  ['stopped', '停工', false],
  ['overdue', '有逾期', true],
  ['unentered', '未纳入平台', true],
  ['postsMissing', '责任人不全', true],
  ['noWageOfficer', '无劳资专管员', true],
  ['boardMissing', '未设告示牌', true],
  ['contractFaulty', '合同缺项', true],
  ['stale', '久未更新', true],
]

export interface FigureRow {
  /** As the ledger takes it. */
  code: string
  label: string
  figures: ProjectFigures
}

export interface FigureGroup {
  title: string
  rows: FigureRow[]
  /** Filter of the ledger that shows the projects of a row. */
  narrow: (code: string) => ProjectFilter
}

type OfNamed = ProjectOverview['byUnit'][number]
type OfWord = ProjectOverview['byField'][number]
const unsaid = { code: 'none', label: '未明确' }
const named = (row: OfNamed): FigureRow => ({
  ...(row.named ? { code: row.named.id, label: row.named.name } : unsaid),
  figures: row,
})
const worded = (row: OfWord): FigureRow => ({ ...(row.word ?? unsaid), figures: row })

export function figureGroups(overview: ProjectOverview): FigureGroup[] {
  const all = { code: '', label: '合计', figures: overview.total }
  return [
    { title: '全部', rows: [all], narrow: () => ({}) },
    { title: '行业主管部门', rows: overview.byUnit.map(named), narrow: (unit) => ({ unit }) },
    { title: '属地', rows: overview.byRegion.map(named), narrow: (region) => ({ region }) },
    { title: '领域', rows: overview.byField.map(worded), narrow: (field) => ({ field }) },
    { title: '阶段', rows: overview.byStep.map(worded), narrow: (step) => ({ step: [step] }) },
  ]
}

/** Condition behind one figure. */
export function behind(group: FigureGroup, row: FigureRow, figure: Figure): ProjectFilter {
  const filter = group.narrow(row.code)
  return figure === 'count' ? filter : { ...filter, [figure]: true }
}

export const sideLabels: Record<Side, string> = {
  owner: '建设单位',
  contractor: '施工总承包单位',
  subcontractor: '分包单位',
}

export const contractLabels = { general: '施工总承包合同', subcontract: '分包合同' } as const

/** State of a push as it reads, with a shape, so that it does not hang on colour. */
export function pushMark(push: Pick<Push, 'state' | 'late' | 'lateDays' | 'noticeMissing'>): {
  shape: string
  text: string
  level: 'bad' | 'warn' | 'good' | 'quiet'
} {
  const by = push.lateDays ? `逾期 ${push.lateDays} 个工作日` : '逾期'
  if (push.noticeMissing) {
    const sent = push.late ? `${by}推送，` : ''
    return { shape: '◑', text: `${sent}未完成（通知书未下发）`, level: push.late ? 'bad' : 'warn' }
  }
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

/** State of a safeguard as it reads, with a shape, so that it does not hang on colour. */
export function lightMark(light: Light): { shape: string; text: string; level: 'bad' | 'good' | 'quiet' } {
  if (light.inPlace === null) return { shape: '○', text: '还没有记录来源', level: 'quiet' }
  return light.inPlace ? { shape: '●', text: '已落实', level: 'good' } : { shape: '▲', text: '未落实', level: 'bad' }
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

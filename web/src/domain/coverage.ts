/** How far each place has come with the safeguards of its projects. */
import type { Coverage, CoverageRow, ProjectFilter } from '@/api/types'

export interface CoverageLine extends CoverageRow {
  /** As the ledger takes it. */
  code: string
  label: string
}

export interface CoverageGroup {
  title: string
  rows: CoverageLine[]
  /** Filter of the ledger that shows the projects of a row. */
  narrow: (code: string) => ProjectFilter
}

const named = (row: CoverageRow): CoverageLine => ({
  ...row,
  code: row.named?.id ?? 'none',
  label: row.named?.name ?? '未明确',
})

export function coverageGroups(coverage: Coverage): CoverageGroup[] {
  return [
    { title: '全部', rows: [{ ...coverage.total, code: '', label: '合计' }], narrow: () => ({}) },
    { title: '属地', rows: coverage.byRegion.map(named), narrow: (region) => ({ region }) },
    { title: '行业主管部门', rows: coverage.byUnit.map(named), narrow: (unit) => ({ unit }) },
  ]
}

/** Never rounded up, so that 100% is only shown for all. */
export const rate = (row: CoverageRow, safeguard: string) =>
  row.projects ? `${Math.floor(((row.inPlace[safeguard] ?? 0) * 100) / row.projects)}%` : '—'

/** Condition of the ledger behind the number of projects that lack a safeguard. */
export const missingBehind = (group: CoverageGroup, row: CoverageLine, safeguard: string): ProjectFilter => ({
  ...group.narrow(row.code),
  lacking: safeguard,
})

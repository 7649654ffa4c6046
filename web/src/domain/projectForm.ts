import type { Particulars, ProjectDetail } from '@/api/types'
import { emptyFirm, firmDraft, toFirm, type FirmDraft } from './firm'
import { fen } from './format'

/** The form of a project as typed; turned into Particulars when it is sent. */
export interface ProjectDraft {
  code: string
  name: string
  region: string
  site: string
  field: string
  works: string
  worksNature: string
  investment: string
  fundKind: string
  level: string
  small: boolean
  industryUnit: string
  ownProjectOf: string
  owner: FirmDraft
  contractor: FirmDraft
  supervisor: FirmDraft
  valueYuan: string
  plannedStart: string
  remark: string
  /** Not part of the particulars: asked once, when the project is entered. */
  informationAt: string
}

export function emptyProject(): ProjectDraft {
  return {
    code: '',
    name: '',
    region: '',
    site: '',
    field: '',
    works: '',
    worksNature: '',
    investment: '',
    fundKind: '',
    level: '',
    small: false,
    industryUnit: '',
    ownProjectOf: '',
    owner: emptyFirm(),
    contractor: emptyFirm(),
    supervisor: emptyFirm(),
    valueYuan: '',
    plannedStart: '',
    remark: '',
    informationAt: '',
  }
}

export function projectDraft(project: ProjectDetail): ProjectDraft {
  return {
    code: project.code ?? '',
    name: project.name,
    region: project.region?.id ?? '',
    site: project.site ?? '',
    field: project.field?.code ?? '',
    works: project.works?.code ?? '',
    worksNature: project.worksNature?.code ?? '',
    investment: project.investment?.code ?? '',
    fundKind: project.fundKind?.code ?? '',
    level: project.level?.code ?? '',
    small: project.small,
    industryUnit: project.industryUnit?.id ?? '',
    ownProjectOf: project.ownProjectOf?.id ?? '',
    owner: firmDraft(project.owner),
    contractor: firmDraft(project.contractor),
    supervisor: firmDraft(project.supervisor),
    valueYuan: project.valueFen === null ? '' : (project.valueFen / 100).toFixed(2),
    plannedStart: project.plannedStart ?? '',
    remark: project.remark,
    informationAt: '',
  }
}

const codeForm = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/

/** What is missing or wrong, by field; the server judges again and may refuse more. */
export function judgeProject(draft: ProjectDraft): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!draft.name.trim()) wrong.name = '请填写项目名称'
  if (draft.code.trim() && !codeForm.test(draft.code.trim())) {
    wrong.code = '项目代码写成 2020-410803-48-01-012345 的样子，没有的不填'
  }
  const value = draft.valueYuan.trim()
  if (value && !((fen(value) ?? 0) > 0)) wrong.valueFen = '金额写成大于零的数字，最多两位小数'
  for (const firm of ['owner', 'contractor', 'supervisor'] as const) {
    if (draft[firm].creditCode.trim() && !draft[firm].name.trim()) wrong[`${firm}.name`] = '请填写企业名称'
  }
  return wrong
}

const orNull = (text: string | null | undefined) => text?.trim() || null

export function toParticulars(draft: ProjectDraft): Particulars {
  return {
    code: orNull(draft.code),
    name: draft.name.trim(),
    region: orNull(draft.region),
    site: orNull(draft.site),
    field: orNull(draft.field),
    works: orNull(draft.works),
    worksNature: orNull(draft.worksNature),
    investment: orNull(draft.investment),
    fundKind: orNull(draft.fundKind),
    level: orNull(draft.level),
    small: draft.small,
    industryUnit: orNull(draft.industryUnit),
    ownProjectOf: orNull(draft.ownProjectOf),
    owner: toFirm(draft.owner),
    contractor: toFirm(draft.contractor),
    supervisor: toFirm(draft.supervisor),
    valueFen: fen(draft.valueYuan),
    plannedStart: orNull(draft.plannedStart),
    remark: orNull(draft.remark),
  }
}

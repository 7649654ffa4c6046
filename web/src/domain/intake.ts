import type { NewClue, ProjectCard } from '@/api/types'
import { fen } from './format'

/** The intake form as typed: texts where the person types, turned into a NewClue when it is sent. */
export interface IntakeDraft {
  channel: NewClue['channel'] | ''
  receivedAt: string
  foreignNumber: string
  sourceUnit: string
  region: string
  field: string
  nature: string
  hasProject: boolean
  project: string
  /** The project of the ledger; empty while nobody has said which. */
  projectId: string
  ownProjectOf: string
  fundKind: string
  stateCompany: boolean
  employer: string
  employerCode: string
  site: string
  claimedYuan: string
  claimedPersons: string
  narrative: string
  anonymous: boolean
  reporter: { name: string; phone: string; idNumber: string; bankCard: string }
  superiorMode: '' | 'oversee' | 'transfer' | 'investigate'
  presentUnits: string[]
  proposedUnit: string
  proposalReason: string
  attachments: string[]
}

export function emptyDraft(now: string): IntakeDraft {
  return {
    channel: '',
    receivedAt: now,
    foreignNumber: '',
    sourceUnit: '',
    region: '',
    field: '',
    nature: '',
    hasProject: true,
    project: '',
    projectId: '',
    ownProjectOf: '',
    fundKind: '',
    stateCompany: false,
    employer: '',
    employerCode: '',
    site: '',
    claimedYuan: '',
    claimedPersons: '',
    narrative: '',
    anonymous: false,
    reporter: { name: '', phone: '', idNumber: '', bankCard: '' },
    superiorMode: '',
    presentUnits: [],
    proposedUnit: '',
    proposalReason: '',
    attachments: [],
  }
}

/** What is missing or wrong, by field; the server judges again and may refuse more. */
export function judge(draft: IntakeDraft, proposed: string | null): Record<string, string> {
  const wrong: Record<string, string> = {}
  const need = (field: keyof IntakeDraft, message: string) => {
    if (!draft[field]) wrong[field] = message
  }
  need('channel', '请选择渠道')
  need('receivedAt', '请填写接收时间')
  need('region', '请选择属地')
  need('field', '请选择领域')
  need('employer', '请填写用人单位')
  need('narrative', '请写明反映的情况')
  need('proposedUnit', '请选择拟承办单位')
  if (draft.hasProject) need('project', '有工程项目时请填写项目名称')
  if (draft.channel === 'superior') need('superiorMode', '上级交办须选择督办、转办或直接查处')
  if (!draft.anonymous && !draft.reporter.name) wrong['reporter.name'] = '实名反映请填写姓名，或改为匿名'
  if (draft.claimedYuan && fen(draft.claimedYuan) === null) wrong.claimedYuan = '金额写成数字，最多两位小数'
  if (draft.claimedPersons && !/^\d{1,6}$/.test(draft.claimedPersons)) wrong.claimedPersons = '人数写成整数'
  if (proposed && draft.proposedUnit && draft.proposedUnit !== proposed && !draft.proposalReason.trim()) {
    wrong.proposalReason = '改变建议的承办单位须写明理由'
  }
  return wrong
}

/** Takes over what the ledger knows of a project; what it does not know stays as typed. */
export function takeOver(draft: IntakeDraft, project: ProjectCard) {
  draft.hasProject = true
  draft.project = project.name
  draft.region = project.region ?? draft.region
  draft.field = project.field ?? draft.field
  draft.fundKind = project.fundKind ?? draft.fundKind
  draft.ownProjectOf = project.ownProjectOf ?? draft.ownProjectOf
  draft.site = draft.site || (project.site ?? '')
  draft.stateCompany = project.stateCompany || draft.stateCompany
}

const orNull = (text: string) => text.trim() || null

export function toClue(draft: IntakeDraft, requestId: string): NewClue {
  const { reporter } = draft
  return {
    channel: draft.channel as NewClue['channel'],
    receivedAt: draft.receivedAt.length === 16 ? `${draft.receivedAt}:00` : draft.receivedAt,
    foreignNumber: orNull(draft.foreignNumber),
    sourceUnit: orNull(draft.sourceUnit),
    region: draft.region,
    field: draft.field,
    nature: orNull(draft.nature),
    hasProject: draft.hasProject,
    project: draft.hasProject ? orNull(draft.project) : null,
    projectId: draft.hasProject ? orNull(draft.projectId) : null,
    ownProjectOf: draft.hasProject ? orNull(draft.ownProjectOf) : null,
    fundKind: draft.hasProject ? orNull(draft.fundKind) : null,
    stateCompany: draft.hasProject && draft.stateCompany,
    employer: draft.employer.trim(),
    employerCode: orNull(draft.employerCode),
    site: orNull(draft.site),
    claimedFen: draft.claimedYuan ? fen(draft.claimedYuan) : null,
    claimedPersons: draft.claimedPersons ? Number(draft.claimedPersons) : null,
    narrative: draft.narrative.trim(),
    anonymous: draft.anonymous,
    reporter: draft.anonymous
      ? null
      : {
          name: reporter.name.trim(),
          phone: orNull(reporter.phone),
          idNumber: orNull(reporter.idNumber),
          bankCard: orNull(reporter.bankCard),
        },
    superiorMode: draft.channel === 'superior' ? draft.superiorMode || null : null,
    presentUnits: draft.channel === 'joint_reception' ? draft.presentUnits : [],
    proposedUnit: draft.proposedUnit,
    proposalReason: orNull(draft.proposalReason),
    attachments: draft.attachments,
    requestId,
  }
}

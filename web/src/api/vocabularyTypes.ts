/** The words of a jurisdiction. */
import type { Code, Named } from './words'

/** Everything the forms and filters choose from, in the order the pack gives. */
export interface Vocabulary {
  channels: Code[]
  fields: Code[]
  natures: Code[]
  causes: Code[]
  fundKinds: Code[]
  regions: Region[]
  units: UnitChoice[]
  /** Labels of the stages as this jurisdiction calls them; order of the life of a clue. */
  stages: Code[]
  /** 督办 / 转办 / 直接查处 for channel superior. */
  superiorModes: Code[]
  /** 交办 / 转办 / 督办: how something is handed over, see Assign.mode. */
  assignModes: Code[]
  /** Document templates that can be issued by hand. */
  templates: Code[]
  /** Kinds of work that can be handed out (register work_kinds without counted_from); task is always among them. */
  taskKinds: Code[]
  /** Parties a report can go up to. */
  superiors: Named[]
}

export interface Region {
  code: string
  name: string
  parent: string | null
}

export interface UnitChoice extends Named {
  kind: UnitKind
  member: boolean
}

export type UnitKind =
  | 'labour_bureau'
  | 'industry'
  | 'territory'
  | 'village'
  | 'petition'
  | 'leader'
  | 'office'
  | 'justice'
  | 'state_company'
  | 'superior'
  | 'other'

export interface Officer extends Named {
  post: string
  headOfGovernment: boolean
}

/** What every shape is made of. */
import type { Citation } from './dutyTypes'
import type { Missing } from './projectTypes'

export type Day = string
export type Moment = string
export type Fen = number

export interface Page<T> {
  items: T[]
  /** Opaque cursor of the next page; null on the last one. */
  next: string | null
}

/** How many there are; capped: that many and more. */
export interface Count {
  count: number
  capped: boolean
}

/** A thing with an id and the name it is shown by: unit, officer, region, jurisdiction. */
export interface Named {
  id: string
  name: string
}

/** What was done about a matter; by nobody where the program did it. */
export interface ActDone {
  at: Moment
  act: string
  note: string
  by: Named | null
  unit: Named | null
}

export interface Code {
  code: string
  label: string
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  /** Stable, dotted: session.refused, clue.changed, clue.gate, import.header, … */
  code: string
  errors: FieldError[]
  /** With code clue.changed / case.changed only: what happened since the version that was sent. */
  changes?: Change[]
  /** With code …changed only: the version that is current now. */
  version?: number
  /** With code clue.gate / case.gate only: the clause that refuses. */
  citation?: Citation
  /** With code project.gate / push.gate only: everything that must come first, each with its clause. */
  missing?: Missing[]
}

export interface FieldError {
  /** Path of the field in the request body, e.g. `reporter.phone`; empty for the whole. */
  path: string
  message: string
}

export interface Change {
  at: Moment
  by: string
  unit: string
  /** Chinese sentence: 交办给区住房城乡建设局 测试员甲 */
  what: string
}

export interface Attachment {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  at: Moment
  by: string
}

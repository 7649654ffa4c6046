/** 考勤: devices, days and months, and what is odd. Days worked are hundredths. */
interface Word {
  code: string
  label: string
}

export interface AttendanceDevice {
  id: string
  number: string
  kind: Word | null
  place: string
  state: Word
  registeredAt: string
  heardAt: string | null
  latestAt: string | null
  skewSeconds: number | null
  disabledWhy: string | null
}

export interface KeyedDevice {
  id: string
  number: string
  /** Told once. */
  key: string
}

export interface DeviceRow {
  project: string
  projectNumber: string
  projectName: string
  startedAt: string | null
  state: Word
  device: AttendanceDevice | null
}

export type DeviceListState = 'trouble' | 'offline' | 'none' | 'working'

export interface AttendanceOffers {
  acts: string[]
  /** Records came in that the days do not show yet. */
  waiting: boolean
}

export interface AttendanceCell {
  day: string
  worked: number
  minutes: number
  state: 'complete' | 'open' | 'corrected'
  firstIn: string | null
  lastOut: string | null
  why: string | null
}

export interface AttendanceLine {
  worker: string
  name: string
  idNumber: string
  employer: string
  employerName: string
  worked: number
  /** The month comes from a sheet of the firm. */
  sheet: boolean
  /** What a sheet of the firm says, where days stand against it. */
  sheetWorked: number | null
  days: AttendanceCell[]
}

export interface DayCorrection {
  worker: string
  day: string
  saw: number | null
  worked: number
  minutes: number | null
  reason: string
}

export type SignalKind = 'no_face' | 'same_second' | 'two_places' | 'clock_skew' | 'unknown' | 'sheet_differs'

export interface AttendanceSignal {
  id: string
  day: string
  kind: { code: SignalKind; label: string }
  at: string
  device: string | null
  worker: string | null
  who: string | null
  attend: Word | null
  times: number
  people: number | null
  skewSeconds: number | null
  other: string | null
}

export interface SiteStranger {
  id: string
  idKind: Word | null
  idNumber: string
  name: string | null
  why: 'unknown' | 'unregistered'
  firstAt: string
  days: number
  lastDay: string | null
}

export interface EntryAlert {
  id: string
  day: string
  raisedAt: string
  dealtAt: string | null
  dealtHow: string | null
}

export interface AttendanceMistake {
  line: number
  column: string
  message: string
}

export interface SentAttendance {
  lines: number
  entered: number
  strangers: number
  /** Entered, and yet the days that were recorded stand. */
  differing: AttendanceMistake[]
  mistakes: AttendanceMistake[]
}

export interface PlatformAsked {
  method: string
  team: string
  month: string
  projectCode: string | null
  teamNumber: string | null
  key: string
  purpose: string
  given?: Record<string, Record<string, string>>
  everyone?: Record<string, string>
}

/** What a document needs that is not on file: given for each worker, or for all. */
export interface PlatformGiven {
  fields: PlatformGivenField[]
  workers: { id: string; name: string }[]
  known: Record<string, string>
}

export interface PlatformGivenField {
  from: string
  label: string
  required: boolean
  choices: Record<string, string>
  image: boolean
  mostKb: number
  kept: boolean
}

export interface PlatformDocument {
  method: string
  data: Record<string, unknown> | null
  lines: number
  sent: number
  refused: { worker: string; field: string; reason: string }[]
}

export interface PlatformRead {
  accepted: number
  known: number
  strangers: number
  refused: { line: number; reason: string }[]
}

export interface PlatformTeam {
  id: string
  name: string
  employer: string
}

export interface DeviceFilter {
  state?: DeviceListState
  text?: string
}

export interface NewDevice {
  number: string
  kind: string
  place: string
}

export interface SignalFilter {
  kind?: SignalKind
}

export interface SheetOf {
  employer: string
  month: string
}

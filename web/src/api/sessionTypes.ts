/** Who is signed in, accounts, and what was done by whom. */
import type { Day, Moment, Named } from './words'

export interface SignIn {
  username: string
  password: string
}

export interface Me {
  id: string
  username: string
  name: string
  post: string
  unit: Named
  jurisdiction: Jurisdiction
  roles: string[]
  /** What the console may offer: see Permission. */
  may: Permission[]
  scope: Scope
  /** Business date. */
  today: Day
}

export interface Jurisdiction extends Named {
  level: 'province' | 'city' | 'district' | 'town'
}

export interface Scope {
  kind: 'jurisdiction' | 'industry' | 'unit' | 'own'
  /** 全区 / 本行业：房屋建筑、市政 / 本单位 / 本人报送 */
  label: string
}

export type Permission =
  | 'clue.register'
  | 'clue.import'
  | 'case.read'
  | 'dispatch.read'
  | 'dispatch.make'
  | 'gap.set'
  | 'register.change'
  | 'organisation.change'
  | 'paper.read'
  | 'project.read'
  | 'project.register'
  | 'task.issue'
  | 'account.manage'
  | 'audit.read'

export interface DemoAccount {
  username: string
  password: string
  name: string
  post: string
  unit: string
  jurisdiction: string
  /** What this account shows, one short sentence. */
  note: string
}

export interface DemoDate {
  date: Day
  /** 星期一 … */
  weekday: string
  workingDay: boolean
  /** Not null while days are being closed. */
  progress: { closing: Day; done: number; total: number; place: string | null } | null
}

export interface Account {
  id: string
  username: string
  name: string
  post: string
  headOfGovernment: boolean
  /** Id of the unit. */
  unit: string
  roles: string[]
  active: boolean
}

export interface NewAccount {
  username: string
  name: string
  post: string | null
  headOfGovernment: boolean
  unit: string
  /** Null or empty: the usual roles of an officer of that unit. */
  roles: string[] | null
  password: string
}

export interface AuditEntry {
  id: number
  at: Moment
  /** When the machine wrote it; differs from `at` in the demo only. */
  recordedAt: Moment
  officer: string | null
  officerName: string
  unitName: string | null
  act: string
  /** clue:<id>, paper:<id>, officer:<id>, … */
  subject: string
  detail: Record<string, unknown> | null
}

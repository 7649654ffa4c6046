/** 文件核对: files of a month against the open standard. */

export type FileKind = 'roster' | 'attendance' | 'wages' | 'bank' | 'account' | 'xml'
export type Severity = 'error' | 'warning' | 'notice'

export interface FileFinding {
  code: string
  severity: Severity
  file: string
  /** As the user counts it; 0 for the whole file. */
  line: number
  /** Letters of the column; empty for the whole line. */
  column: string
  heading: string
  message: string
  mend: string
}

export interface FileReport {
  findings: FileFinding[]
  /** Empty if nobody knew. */
  month: string
  files: { kind: FileKind; name: string; rows: number; readable: boolean }[]
  errors: number
  warnings: number
  notices: number
  /** Findings that are counted and not listed. */
  omitted: number
}

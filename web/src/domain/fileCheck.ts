import type { FileFinding, FileKind, FileReport, Severity } from '@/api/types'

/** What can be checked, in the order in which a month is made. */
export const fileKinds: { kind: FileKind; label: string; accept: string }[] = [
  { kind: 'roster', label: '花名册', accept: '.xlsx,.csv' },
  { kind: 'attendance', label: '考勤表', accept: '.xlsx,.csv' },
  { kind: 'wages', label: '工资支付表', accept: '.xlsx,.csv' },
  { kind: 'bank', label: '银行回盘', accept: '.xlsx,.csv' },
  { kind: 'account', label: '专户流水', accept: '.xlsx,.csv' },
  { kind: 'xml', label: '银行报文（pain、camt）', accept: '.xml' },
]

/** Shape and word, never colour alone. */
export const severities: Record<Severity, string> = { error: '▲ 错误', warning: '◆ 提醒', notice: '○ 告知' }

export function place(finding: FileFinding): string {
  const line = finding.line ? `第 ${finding.line} 行` : '整个文件'
  return finding.column ? `${line} ${finding.column} 列` : line
}

export function verdict(report: FileReport): string {
  const unread = report.files.filter((file) => !file.readable).length
  if (unread) return `▲ 有 ${unread} 个文件没有读完`
  if (report.errors) return '▲ 有错误，改好再报送'
  return report.warnings ? '◆ 没有错误，有需要核实的地方' : '● 没有发现问题'
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string | number) => {
  const plain = String(text)
  return `"${(/^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`
}

/** The findings as a sheet, with the mark that spreadsheets need to read it as UTF-8. */
export function asCsv(report: FileReport): string {
  const lines = report.findings.map((one) =>
    [one.code, severities[one.severity], one.file, one.line, one.column, one.heading, one.message, one.mend]
      .map(cell)
      .join(','),
  )
  return '\ufeff' + ['编号,程度,文件,行,列,栏目,问题,怎样改', ...lines].join('\r\n') + '\r\n'
}

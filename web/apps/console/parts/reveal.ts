import { ElMessageBox } from 'element-plus'

/**
 * Asks what plain personal data are wanted for: every read of them stands in the audit log with its purpose.
 *
 * @param title whose data they are
 * @returns null when the person thinks better of it
 */
export async function askPurpose(title: string): Promise<string | null> {
  try {
    const { value } = await ElMessageBox.prompt('查看明文会记入审计日志。请写明用途：', title, {
      confirmButtonText: '查看',
      cancelButtonText: '取消',
      inputValidator: (text) => !!text?.trim() || '请写明用途',
    })
    return value.trim()
  } catch {
    return null
  }
}

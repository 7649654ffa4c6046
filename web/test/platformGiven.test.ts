import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PlatformGiven from '../apps/console/wages/PlatformGiven.vue'
import { pictureAsText, worthSending } from '@/domain/platformGiven'

const field = { required: true, choices: {}, image: false, mostKb: 0, kept: false }
const asked = {
  fields: [
    { ...field, from: 'grantOrg', label: '发证机关', kept: true },
    { ...field, from: 'headImage', label: '照片', image: true, mostKb: 50 },
    { ...field, from: 'contractPeriodType', label: '合同期限类型', choices: { by_task: '以完成一定工作任务为期限' } },
  ],
  workers: [{ id: 'w1', name: '示例甲' }],
  known: { grantOrg: '示例公安局' },
}

describe('what the platform asks for', () => {
  it('is sent only where it was filled in', () => {
    expect(worthSending({ nation: '01', address: '' })).toEqual({ nation: '01' })
  })

  it('turns a picture into Base64', async () => {
    expect(await pictureAsText(new Blob(['x']))).toBe('eA==')
  })

  it('is asked for all and for each, and what was kept is shown', async () => {
    const table = mount(PlatformGiven, { props: { asked, everyone: {}, given: {} } })
    expect(table.text()).toContain('照片从不要求，也不保存')
    const all = table.get<HTMLInputElement>('[aria-label="全部 发证机关"]')
    expect(all.element.placeholder).toBe('示例公安局')
    await all.setValue('示例公安分局')
    expect(table.emitted('update:everyone')?.at(-1)).toEqual([{ grantOrg: '示例公安分局' }])
    await table.get('[aria-label="示例甲 合同期限类型"]').setValue('by_task')
    expect(table.emitted('update:given')?.at(-1)).toEqual([{ w1: { contractPeriodType: 'by_task' } }])
    expect(table.find('[aria-label="示例甲 照片"]').attributes('type')).toBe('file')
  })
})

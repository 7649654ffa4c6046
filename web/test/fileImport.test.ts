import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FileImport from '~/parts/FileImport.vue'

const plain = { label: '导入花名册', status: '逐行指出', busy: false, problem: null, wrong: [], verdict: '问题' }

describe('a sheet taken whole or not at all', () => {
  it('tells of the chosen file, and of the same file again once it was put right', async () => {
    const page = mount(FileImport, { props: plain })
    const field = page.find('input')
    const file = new File(['x'], '示例.csv')
    Object.defineProperty(field.element, 'files', { value: [file], configurable: true })
    await field.trigger('change')
    await field.trigger('change')
    expect(page.emitted('choose')).toEqual([[file], [file]])
    expect(field.element.value).toBe('')
  })

  it('names what is wrong by line and column, the whole line where no column is meant', () => {
    const wrong = [
      { line: 3, column: '月份', message: '不是月份' },
      { line: 4, column: '', message: '与第3行重复' },
    ]
    const page = mount(FileImport, { props: { ...plain, wrong } })
    expect(page.findAll('tbody td').map((one) => one.text())).toEqual([
      '3',
      '月份',
      '不是月份',
      '4',
      '整行',
      '与第3行重复',
    ])
    expect(page.findAll('th')[2]!.text()).toBe('问题')
  })

  it('takes no second file while it reads', () => {
    const page = mount(FileImport, { props: { ...plain, busy: true } })
    expect(page.find('input').attributes()).toHaveProperty('disabled')
    expect(page.find('[role=status]').text()).toBe('正在读取……')
    expect(
      mount(FileImport, { props: { ...plain, disabled: true } })
        .find('input')
        .attributes(),
    ).toHaveProperty('disabled')
  })
})

import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { FileReport } from '../src/api/types'
import { asCsv, place, verdict } from '../src/domain/fileCheck'
import FileCheckPage from '../apps/console/wages/FileCheckPage.vue'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const report: FileReport = {
  findings: [
    {
      code: 'HX3004',
      severity: 'error',
      file: '=示例.csv',
      line: 5,
      column: 'K',
      heading: '实发工资',
      message: '“实发工资”是 1，应为 "2"',
      mend: '核对各项金额',
    },
    {
      code: 'HX1004',
      severity: 'notice',
      file: '示例.csv',
      line: 0,
      column: '',
      heading: '',
      message: '多',
      mend: '不',
    },
  ],
  month: '2024-04',
  files: [{ kind: 'wages', name: '示例.csv', rows: 8, readable: true }],
  errors: 1,
  warnings: 0,
  notices: 1,
  omitted: 3,
}

describe('files checked before they are handed in', () => {
  it('says where and how it ended', () => {
    expect(place(report.findings[0]!)).toBe('第 5 行 K 列')
    expect(place(report.findings[1]!)).toBe('整个文件')
    expect(verdict(report)).toContain('▲ 有错误')
    expect(verdict({ ...report, errors: 0 })).toContain('没有发现问题')
    expect(verdict({ ...report, errors: 0, warnings: 1 })).toContain('需要核实')
    expect(verdict({ ...report, files: [{ ...report.files[0]!, readable: false }] })).toContain('1 个文件没有读完')
  })

  it('gives the findings as a sheet that runs nothing', () => {
    const lines = asCsv(report).split('\r\n')
    expect(lines[0]).toBe('\ufeff编号,程度,文件,行,列,栏目,问题,怎样改')
    expect(lines[1]).toContain(`"'=示例.csv","5","K","实发工资","“实发工资”是 1，应为 ""2"""`)
  })

  it('sends what was chosen and shows every finding', async () => {
    const sent: FormData[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      const check = request.url.includes('/api/wage/check-files')
      if (check) sent.push(await request.formData())
      return Response.json(check ? report : { unit: { name: '示例劳务' }, roles: ['enterprise'], may: [] })
    })
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/:rest(.*)*', component: FileCheckPage }],
    })
    const queryClient = new QueryClient()
    const page = mount(FileCheckPage, { global: { plugins: [router, [VueQueryPlugin, { queryClient }]] } })
    const field = page.findAll('input[type=file]')[2]!
    Object.defineProperty(field.element, 'files', { value: [new File(['甲'], '示例.csv')] })
    await field.trigger('change')
    expect(page.text()).toContain('示例.csv')
    await page
      .findAll('button, el-button')
      .find((one) => one.text() === '核对')!
      .trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('HX3004'))
    await flushPromises()
    expect([...sent[0]!.keys()]).toEqual(['wages'])
    expect(page.text()).toContain('▲ 错误')
    expect(page.text()).toContain('第 5 行 K 列')
    expect(page.text()).toContain('还有 3 条没有列出')
    expect(page.text()).toContain('下载结果')
  })
})

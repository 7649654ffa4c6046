import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPage, readPages, serve, settle, type Sent } from './mock/browser'

let sent: Sent[]
beforeAll(readPages, 300_000)
beforeEach(() => (sent = serve()))
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const button = (page: Awaited<ReturnType<typeof openPage>>['page'], text: string) =>
  page.findAll('button').find((one) => one.text().startsWith(text))!

describe('project ledger', () => {
  it('counts and exports exactly what is on screen', async () => {
    const { page } = await openPage('/projects?overdue=true&step=information')
    const links = page.findAll('a').map((one) => one.attributes('href'))
    expect(links).toContain('/api/projects.xlsx?step=information&overdue=true')
    expect(page.find('[role=status]').text()).toMatch(/共 \d+ 个/)
  })

  it('puts a condition into the address', async () => {
    const { page, router } = await openPage('/projects')
    const box = page
      .findAll('label')
      .find((one) => one.text() === '未纳入平台')!
      .find('input')
    await box.setValue(true)
    await settle()
    expect(router.currentRoute.value.query).toEqual({ unentered: 'true' })
  })
})

describe('form of a project', () => {
  it('does not send what has no name', async () => {
    const { page } = await openPage('/projects/new')
    await button(page, '登记').trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('请填写项目名称'))
    expect(sent).toEqual([])
  })

  it('keeps what was typed when the server refuses, and shows the refusal at its field', async () => {
    const { page, router } = await openPage('/projects/new')
    const name = page.find('input[maxlength="200"]')
    await name.setValue('重复的示例工程')
    await button(page, '登记').trigger('click')
    await settle()
    expect(router.currentRoute.value.path).toBe('/projects/new')
    expect((page.find('input[maxlength="200"]').element as HTMLInputElement).value).toBe('重复的示例工程')
    const code = page.findAll('.el-form-item').find((one) => one.text().startsWith('项目代码'))!
    await vi.waitFor(() => expect(code.text()).toContain('这个项目代码已经登记过'))
  })

  it('sends once, however often the button is pressed, and goes to the page', async () => {
    const { page, router } = await openPage('/projects/new')
    await page.find('input[maxlength="200"]').setValue('示例工程')
    const send = button(page, '登记')
    await Promise.all([send.trigger('click'), send.trigger('click')])
    await settle()
    expect(sent).toHaveLength(1)
    expect(sent[0]!.body).toMatchObject({ particulars: { name: '示例工程' } })
    expect(router.currentRoute.value.name).toBe('project')
  })

  it('corrects with the version that was on screen', async () => {
    const { page } = await openPage('/projects/x57/revise')
    await page.find('input[maxlength="200"]').setValue('示例工程改名')
    await button(page, '保存更正').trigger('click')
    await settle()
    expect(sent[0]).toMatchObject({
      path: '/api/projects/x57/revise',
      body: { version: 4, particulars: { name: '示例工程改名', fundKind: 'government' } },
    })
  })
})

describe('page of a project', () => {
  it('names what is missing before the next step, with the clause, and lets nobody take it', async () => {
    const { page } = await openPage('/projects/x57')
    expect(button(page, '进入下一阶段').attributes('disabled')).toBeDefined()
    const steps = page.find('section[aria-label="阶段"]').text()
    expect(steps).toContain('没有明确具体责任人')
    expect(steps).toContain('四(一) 第1段')
  })

  it('counts the posts that are held and names the ones that are not', async () => {
    const { page } = await openPage('/projects/x57')
    const people = page.find('section[aria-label="责任人"]').text()
    expect(people).toContain('必设岗位 3/4')
    expect(people).toContain('具体责任人')
    expect(people).toContain('▲ 未明确')
  })
})

describe('pushes', () => {
  it('are shown by state, late ones with a word', async () => {
    const { page, router } = await openPage('/projects/pushes')
    expect(page.findAll('tbody tr')).toHaveLength(4)
    await page
      .findAll('button.state')
      .find((one) => one.text().includes('逾期'))!
      .trigger('click')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ state: 'late' })
    expect(page.findAll('tbody tr')).toHaveLength(2)
    expect(page.text()).toContain('逾期 3 个工作日未推送')
  })

  it('ask for the contractor only where the project has none', async () => {
    const { page } = await openPage('/projects/pushes')
    const rows = page.findAll('tbody tr')
    await rows[1]!.find('button.verb').trigger('click')
    await settle()
    const dialog = () => document.querySelector('.el-dialog')!
    expect(dialog().textContent).not.toContain('施工总承包单位')
    dialog().querySelector('form')!.dispatchEvent(new Event('submit'))
    await settle()
    expect(sent).toEqual([{ method: 'POST', path: '/api/pushes/u2/send', body: { version: 1, contractor: null } }])
    await rows[0]!.find('button.verb').trigger('click')
    await settle()
    expect(document.body.textContent).toContain('尚未确定的可以先推送')
  })

  it('open the project they are about', async () => {
    const { router } = await openPage('/pushes/u1')
    expect(router.currentRoute.value.path).toBe('/projects/x57')
  })
})

describe('overview', () => {
  it('links every figure to the ledger', async () => {
    const { page } = await openPage('/projects/overview')
    const link = page.find('a[aria-label^="区住房城乡建设局 未纳入平台 38"]')
    expect(link.attributes('href')).toBe('/projects?unit=zz.housing&unentered=true')
  })
})

describe('coverage', () => {
  it('links what is missing to the ledger', async () => {
    const { page } = await openPage('/projects/coverage')
    const link = page.find('a[aria-label^="区住房城乡建设局 没有落实工资保证金的 10 个"]')
    expect(link.attributes('href')).toBe('/projects?unit=zz.housing&lacking=deposit')
    expect(page.find('section[aria-label="全部"]').text()).toContain('66%')
  })
})

describe('money of a project', () => {
  it('shows what is proven and what nothing keeps records of', async () => {
    const { page } = await openPage('/projects/x57/funds')
    const lights = page.findAll('section[aria-label="制度落实"] li').map((one) => one.text())
    expect(lights[0]).toBe('● 维权信息告示牌 已落实')
    expect(lights[1]).toBe('▲ 工资保证金 未落实')
    expect(lights[2]).toContain('还没有记录来源')
  })
})

describe('guarantees', () => {
  const panel = async () => (await openPage('/projects/x57/funds')).page.find('section[aria-label="担保"]')

  it('says how each stands, what is missing, and offers what may be done', async () => {
    const text = (await panel()).text()
    expect(text).toContain('▲ 缺履约担保')
    expect(text).toContain('△ 金额低于与履约担保相应的')
    const states = (await panel()).findAll('tbody tr').map((row) => row.findAll('td')[4]!.find('span').text())
    expect(states).toEqual(['✓ 有效', '○ 待确认', '▲ 已到期'])
  })

  it('sends the act with the version of the project', async () => {
    const found = await panel()
    await button(found as never, '确认').trigger('click')
    await settle()
    const dialog = document.querySelector('.el-dialog form') as HTMLFormElement
    expect(dialog.textContent).toContain('已核对担保文件')
    dialog.dispatchEvent(new Event('submit'))
    await vi.waitFor(() => expect(sent.map((one) => one.path)).toEqual(['/api/projects/x57/guarantees/g2/confirm']))
    expect(sent[0]!.body).toEqual({ version: 7 })
  })

  it('narrows the list by state and leads to the projects that have none', async () => {
    const { page, router } = await openPage('/projects/guarantees')
    await button(page, '▲ 已到期').trigger('click')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ state: 'expired' })
    expect(page.findAll('tbody tr')).toHaveLength(1)
    expect(page.findAll('a').map((one) => one.attributes('href'))).toContain('/projects?lacking=payment_guarantee')
  })
})

describe('orders', () => {
  it('names the clause while the term runs, and offers what follows once it has passed', async () => {
    const { page } = await openPage('/projects/x57/funds')
    const rows = page.find('section[aria-label="责令改正"]').findAll('tbody tr')
    expect(rows[0]!.text()).toContain('才能依照《保障农民工工资支付条例》第五十七条')
    expect(rows[0]!.findAll('button').map((one) => one.text().split('：')[0])).toEqual(['登记已改正'])
    expect(rows[1]!.text()).toContain('▲ 逾期未改正')
    expect(rows[1]!.findAll('button').map((one) => one.text().split('：')[0])).toEqual(['行政处理', '责令停工'])
  })

  it('opens at the money of its project', async () => {
    const { router } = await openPage('/orders/o1')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/projects/x57/funds'))
    await router.push('/guarantees/g1')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/projects/x57/funds'))
  })
})

describe('import of the push ledger', () => {
  it('checks first and enters nothing while a line is wrong', async () => {
    const { page } = await openPage('/projects/import')
    const field = page.find('input[type=file]')
    const file = new File(['x'], '附件1.csv', { type: 'text/csv' })
    Object.defineProperty(field.element, 'files', { value: [file] })
    await field.trigger('change')
    await settle()
    expect(page.text()).toContain('“壹佰”不是数字')
    expect(button(page, '入账').attributes('disabled')).toBeDefined()
    expect(sent.map((one) => one.path)).toEqual(['/api/project-imports'])
  })
})

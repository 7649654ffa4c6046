import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { boardToken, start } from '../apps/portal/app'
import { days, monthName, weeks, yuan } from '../apps/portal/format'
import { fenOf } from '../apps/portal/screens/complain'
import { spoken } from '../apps/portal/screens/wages'
import { mine, MockPortal, PROJECT } from './mock/portal'

interface Sent {
  method: string
  path: string
  key: string | undefined
}

let server: MockPortal
let sent: Sent[]
/** Set to lose this many requests on the way. */
let lost: number
let root: HTMLElement

function network(path: string, init: RequestInit = {}): Promise<Response> {
  const method = init.method ?? 'GET'
  sent.push({ method, path, key: (init.headers as Record<string, string>)['X-Request-Key'] })
  if (lost > 0) {
    lost--
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  const given = server.answer(method, path, init.body ? JSON.parse(String(init.body)) : {})
  const body = given.body === undefined ? null : JSON.stringify(given.body)
  return Promise.resolve(new Response(body, { status: given.status }))
}

/** Timers of the page run only here: none is left when the window is gone. */
const realTimeout = setTimeout
const settled = async () => {
  for (let round = 0; round < 10; round++) {
    await vi.advanceTimersByTimeAsync(2)
    // what the window itself puts off: a new hash, the body of an answer
    await new Promise((done) => realTimeout(done, 1))
  }
}
const text = () => root.textContent ?? ''
const buttons = (label: string) =>
  [...root.querySelectorAll('button')].filter((one) => one.textContent === label) as HTMLButtonElement[]
const button = (label: string) => buttons(label)[0]!
const writes = () => sent.filter((one) => one.method !== 'GET')

async function open(hash: string, signedIn = true): Promise<void> {
  server = new MockPortal(signedIn)
  location.hash = hash
  start(root)
  await settled()
}

async function press(label: string): Promise<void> {
  button(label).click()
  await settled()
}

function type(name: string, value: string): void {
  ;(root.querySelector(`[name=${name}]`) as HTMLInputElement).value = value
}

beforeEach(() => {
  sent = []
  lost = 0
  root = document.createElement('div')
  document.body.replaceChildren(root)
  vi.stubGlobal('fetch', network)
  vi.stubGlobal('scrollTo', () => undefined)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('signing in', () => {
  it('by phone and the code that was sent, which the demonstration shows', async () => {
    await open('#/', false)
    type('phone', '13900000001')
    await press('发验证码')
    expect(text()).toContain('演示：验证码是 123456')
    expect(button('发验证码').disabled).toBe(true)
    type('code', '999999')
    await press('登录')
    expect(root.querySelector('[role=alert]')!.textContent).toBe('验证码不对或者过期了')
    type('code', '123456')
    await press('登录')
    expect(text()).toContain('测试员甲，您的工资')
  })

  it('asks for a code when Enter is pressed before there is one', async () => {
    await open('#/', false)
    type('phone', '13900000001')
    root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(writes().map((one) => one.path)).toEqual(['/api/worker/codes'])
  })

  it('asks who it is where two people share a phone', async () => {
    await open('#/', false)
    type('phone', '13900000002')
    await press('发验证码')
    type('code', '123456')
    const tail = root.querySelector('[name=tail]')!.parentElement!
    expect(tail.hidden).toBe(true)
    await press('登录')
    expect(tail.hidden).toBe(false)
    type('tail', '001X')
    await press('登录')
    expect(text()).toContain('您的工资')
  })

  it('by the code on a board, of which the address bears the token', () => {
    expect(boardToken('/w/abcdefghijklmnopqrstuvwx')).toBe('abcdefghijklmnopqrstuvwx')
    expect(boardToken('/w/')).toBeNull()
    expect(boardToken('/w/<script>')).toBeNull()
  })
})

describe('my wages', () => {
  it('tells due, paid and missing of each month, and its state by word and shape', async () => {
    await open('#/')
    const first = root.querySelector('.month')!
    expect(first.textContent).toContain('应发5,850已发0还差5,850')
    expect(first.textContent).toContain('!工资表做好了')
    await press('看更早的')
    expect(text()).toContain('2023年10月')
    expect(buttons('看更早的')).toHaveLength(0)
  })

  it('speaks amounts without separators', () => {
    expect(spoken(mine)[0]).toBe(
      '2024年5月，示例安置房三期（A区12—18号楼）工程。做工22.5天。应发5850元，已发0元，还差5850元。工资表做好了，等您看一看、确认。',
    )
  })

  it('says in plain words that there is no network, and opens when there is', async () => {
    lost = 1
    await open('#/')
    expect(text()).toContain('连不上网')
    await press('再试一次')
    expect(text()).toContain('您的工资')
  })

  it('goes back to signing in when the session is over', async () => {
    await open('#/')
    server.signedIn = false
    location.hash = `#/m/${PROJECT}/2024-05`
    await settled()
    expect(text()).toContain('查我的工资')
  })
})

describe('one month', () => {
  const path = `#/m/${PROJECT}/2024-05`

  it('shows how it was computed, the payments with why one failed, and the days', async () => {
    await open(path)
    expect(text()).toContain('22.5天 × 每天260元 = 5850元')
    expect(text()).toContain('原因：这张卡已经注销请带上身份证')
    expect(text()).toContain('原因：付款账户余额不足不是您的卡有问题')
    expect(root.querySelector('.calendar .full')!.textContent).toBe('61')
    expect(text()).toContain('没有出场记录')
    expect(text()).toContain('单位答复：5月7日没有出场记录')
  })

  it('asks twice before it confirms, and sends once however often it is pressed', async () => {
    await open(path)
    await press('看着对，确认')
    expect(writes()).toHaveLength(0)
    const yes = button('是的，确认')
    yes.click()
    yes.click()
    yes.click()
    await settled()
    expect(writes()).toHaveLength(1)
    expect(text()).toContain('您在6月3日 10:30确认了')
  })

  it('repeats what the network lost under the same key', async () => {
    await open(path)
    await press('看着对，确认')
    lost = 1
    await press('是的，确认')
    expect(root.querySelector('.answers > [role=alert]')!.textContent).toContain('连不上网')
    await press('是的，确认')
    expect(writes()).toHaveLength(2)
    expect(writes()[0]!.key).toMatch(/^[0-9a-f]{32}$/)
    expect(writes()[1]!.key).toBe(writes()[0]!.key)
  })

  it('sends an objection with its reason, as text', async () => {
    await open(path)
    await press('不对，我有异议')
    root.querySelector('textarea')!.value = '<img src=x onerror=alert(1)>'
    await press('提交异议')
    expect(text()).toContain('您提了异议：<img src=x onerror=alert(1)>')
    expect(root.querySelector('img')).toBeNull()
  })
})

describe('my card and whom to call', () => {
  it('tells of a card that is not his', async () => {
    await open('#/jobs')
    expect(text()).toContain('户名和您的姓名不一样')
    await press('这不是我的卡')
    await press('是的，不是我的卡')
    expect(writes()[0]!.path).toBe('/api/worker/cards/c1/disown')
    expect(text()).toContain('等着换卡')
  })

  it('takes back what he said of a card, and says that he has read his rights', async () => {
    await open('#/jobs')
    await press('说错了，是我的卡')
    await press('是我的卡')
    expect(writes()[0]!.path).toBe('/api/worker/cards/c2/take-back')
    expect(text()).not.toContain('等着换卡')
    expect(text()).toContain('不得扣押工资卡')
    await press('我看过了')
    expect(writes()[1]!.path).toBe('/api/worker/notices/n1/confirm')
    expect(text()).toContain('您在6月3日 10:30确认看过')
  })

  it('files a complaint of a withheld card from a month, and tells its number and who has it', async () => {
    await open(`#/complain/${PROJECT}`)
    expect(text()).toContain('示例建筑劳务有限公司')
    await press('投诉')
    await press('是的，投诉')
    expect(text()).toContain('请选是什么事')
    ;(root.querySelector('input[value=card_withheld]') as HTMLInputElement).checked = true
    type('owed', '五千')
    await press('是的，投诉')
    expect(text()).toContain('差多少钱请写数字')
    expect(writes()).toEqual([])
    type('owed', '5,850.5元')
    lost = 1
    await press('是的，投诉')
    await press('是的，投诉')
    expect(writes().map((one) => one.path)).toEqual(['/api/worker/complaints', '/api/worker/complaints'])
    expect(new Set(writes().map((one) => one.key)).size).toBe(1)
    expect(text()).toContain('收到了，编号 SL-2024-000001')
    expect(text()).toContain('我投诉过的')
    expect(buttons('是的，投诉')).toEqual([])
  })

  it('reads yuan as people type them', () => {
    expect(['', '5850', ' 5,850.5元', '￥1', '0.05', 'x', '1.234'].map(fenOf)).toEqual([
      null,
      585000,
      585050,
      100,
      5,
      undefined,
      undefined,
    ])
  })

  it('offers numbers to call and leaves out who has published none', async () => {
    await open('#/help')
    const call = root.querySelector('.channels a') as HTMLAnchorElement
    expect(call.getAttribute('href')).toBe('tel:03910000001')
    expect(text()).not.toContain('示例区水利局')
  })
})

describe('figures', () => {
  it('are exact and short', () => {
    expect([0, 5, 585000, 123456789, -100].map(yuan)).toEqual(['0', '0.05', '5,850', '1,234,567.89', '-1'])
    expect([2250, 100, 5].map(days)).toEqual(['22.5', '1', '0.05'])
    expect(monthName('2024-05')).toBe('2024年5月')
  })

  it('lay every day of a month under its weekday', () => {
    for (let index = 0; index < 60; index++) {
      const year = 2022 + Math.floor(index / 12)
      const number = (index % 12) + 1
      const rows = weeks(`${year}-${number < 10 ? '0' : ''}${number}`)
      rows.forEach((row) =>
        row.forEach((day, column) => {
          if (day) expect((new Date(year, number - 1, day).getDay() + 6) % 7).toBe(column)
        }),
      )
      expect(rows.flat().filter(Boolean)).toHaveLength(new Date(year, number, 0).getDate())
    }
  })
})

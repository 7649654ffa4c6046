import { ask, Trouble } from '../api'
import { h, put } from '../dom'
import { note, section, tell } from '../parts'
import type { Channels, Place } from '../types'

/** 求助: who answers for wages in the places where the worker works. */
export function help(places: Place[]): HTMLElement {
  return h(
    'main',
    null,
    h('h1', { tabindex: -1 }, '找谁帮忙'),
    h(
      'p',
      null,
      '工资不对、没有发、卡不是自己的，先找工地的劳资专管员。不解决，就在这里投诉，或者打下面的电话，不用花钱请人。',
    ),
    h('a', { class: 'button danger', href: '#/complain' }, '在手机上投诉'),
    places.map((place) => section(place.name, channels(place))),
    h('a', { class: 'button plain', href: '/channels' }, '看别的地方的投诉电话'),
  )
}

function channels(place: Place): HTMLElement {
  const line = note()
  const list = h('ul', { class: 'channels' }, h('li', null, '正在打开…'))
  ask<Channels>(`/api/public/channels?jurisdiction=${encodeURIComponent(place.jurisdiction)}`).then(
    (page) => put(list, page.units.filter((unit) => unit.phone || unit.web).map(unitOf), !known(page) && none()),
    (trouble: Trouble) => {
      put(list)
      tell(line, trouble.message)
    },
  )
  return h('div', null, list, line)
}

const known = (page: Channels) => page.units.some((unit) => unit.phone || unit.web)

const none = () => h('li', null, '这里的部门还没有公布电话。')

function unitOf(unit: Channels['units'][0]): HTMLElement {
  return h(
    'li',
    null,
    h('p', null, unit.name, unit.fields.length > 0 && `（${unit.fields.join('、')}）`),
    unit.phone && h('a', { class: 'button', href: `tel:${unit.phone.replace(/[^0-9+]/g, '')}` }, `打 ${unit.phone}`),
    unit.web && h('p', { class: 'hint' }, unit.web),
  )
}

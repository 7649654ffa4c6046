import type { RouteRecordRaw } from 'vue-router'

const meta = (title: string) => ({ title, under: 'warnings' })

export const watchedPages: RouteRecordRaw[] = [
  {
    path: '/watched-firms',
    name: 'watched-firms',
    component: () => import('./WatchedList.vue'),
    meta: meta('重点监控企业'),
  },
  {
    path: '/watched-firms/:id',
    name: 'watched_firm',
    component: () => import('./WatchedPage.vue'),
    props: true,
    meta: meta('被监管单位'),
  },
  {
    path: '/firm-matters/:id',
    name: 'firm_matter',
    component: () => import('./MatterOpener.vue'),
    props: true,
    meta: meta('被监管单位'),
  },
  { path: '/sectors', name: 'sectors', component: () => import('./SectorList.vue'), meta: meta('重点行业') },
  {
    path: '/firm-declarations',
    name: 'firm-declarations',
    component: () => import('./OwnDeclarations.vue'),
    meta: { title: '定期申报' },
  },
]

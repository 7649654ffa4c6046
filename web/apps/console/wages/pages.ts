import type { RouteRecordRaw } from 'vue-router'

const meta = (title: string) => ({ title, under: 'wages' })

export const wagePages: RouteRecordRaw[] = [
  { path: '/wages', name: 'wages', component: () => import('./WageProjectList.vue'), meta: meta('工资') },
  {
    path: '/projects/:id/wages',
    name: 'project-wages',
    component: () => import('./WagePage.vue'),
    props: true,
    meta: meta('项目工资'),
  },
]

/** What the page of a project offers: its acts with the reasons against them, and the choices of their forms. */
import type { Missing, ProjectActionName, ProjectDetail, ProjectVocabulary } from '@/api/types'
import type { Choice } from './act'

/** Items of the lists are ticked where they stand, not from the bar. */
export type ProjectBarName = Exclude<ProjectActionName, 'tick-item'>

const wage = 'wage_officer'

const reasons = (missing: Missing[]) => missing.map((one) => one.refusal).join('；')

/** A step is refused while every way lacks something; the reasons stand beside the button. */
function stepRefusal(project: ProjectDetail): string | null {
  if (!project.ways.length) return '已到最后阶段'
  if (project.ways.some((way) => !way.missing.length)) return null
  return project.ways.map((way) => `${way.label}还缺 ${way.missing.length} 项：${reasons(way.missing)}`).join('；')
}

export function offered(project: ProjectDetail): { name: ProjectBarName; refusal: string | null }[] {
  return project.actions.flatMap(({ name, refusal }) => {
    if (name === 'tick-item') return []
    const own = name === 'enter-step' ? stepRefusal(project) : null
    return [{ name, refusal: refusal ?? own }]
  })
}

/** Choices of the form of an act, by field. */
export function optionsOf(
  project: ProjectDetail,
  words: ProjectVocabulary | undefined,
  act: ProjectActionName | null,
): Record<string, Choice[]> {
  const choice = (one: { code: string; label: string }): Choice => [one.code, one.label]
  const people = project.people.filter((one) => act !== 'register-wage-officer' || one.post.code === wage)
  return {
    post: (words?.posts ?? []).map(choice),
    source: (words?.fundSources ?? []).map(choice),
    way: (words?.fundWays ?? []).map(choice),
    clauses: (words?.clauses ?? [])
      .filter((one) => one.ticked)
      .map((one) => [one.code, one.required ? `${one.label}（必备）` : one.label]),
    person: people.map((one) => [one.id, `${one.name}（${one.post.label}）`]),
    step: project.ways.filter((way) => !way.missing.length).map((way) => [way.step, way.label]),
    item: project.lists.flatMap((list) => list.items.filter((item) => !item.doneAt).map(choice)),
  }
}

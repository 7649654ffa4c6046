export type Child = Node | string | number | null | undefined | false

type Props = { [name: string]: string | number | boolean | null | undefined | ((event: Event) => void) }

/** An element with attributes, listeners (`onclick: …`) and children; texts stay texts. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  const given = props || {}
  Object.keys(given).forEach((name) => {
    const value = given[name]
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  })
  fill(element, children)
  return element
}

export function fill(element: HTMLElement, children: (Child | Child[])[]): void {
  children.forEach((child) => {
    if (Array.isArray(child)) fill(element, child)
    else if (child instanceof Node) element.appendChild(child)
    else if (child !== null && child !== undefined && child !== false)
      element.appendChild(document.createTextNode(String(child)))
  })
}

/** Puts something in the place of all that an element holds. */
export function put(element: HTMLElement, ...children: (Child | Child[])[]): void {
  while (element.firstChild) element.removeChild(element.firstChild)
  fill(element, children)
}

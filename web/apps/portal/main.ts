import { start } from './app'

const root = document.getElementById('app')
// a few browsers know modules and run the old script as well
if (root && !root.hasAttribute('data-on')) {
  root.setAttribute('data-on', '')
  start(root)
}

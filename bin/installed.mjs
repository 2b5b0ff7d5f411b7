// Ends with 0 when node_modules holds what package-lock.json asks for, so that an installation which somebody
// made by hand is taken as it is.
import { readFileSync } from 'node:fs'

const packages = file => JSON.parse(readFileSync(file, 'utf8')).packages

try {
  const there = packages('node_modules/.package-lock.json')
  const wanted = Object.entries(packages('package-lock.json'))
  const missing = wanted.filter(([path, { version, optional }]) => {
    if (path === '') return false
    return there[path] === undefined ? !optional : there[path].version !== version
  })
  process.exitCode = missing.length === 0 ? 0 : 1
} catch {
  process.exitCode = 1
}

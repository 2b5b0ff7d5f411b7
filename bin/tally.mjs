// node bin/tally.mjs RESULTS EXIT-CODE → "<passed> <failed>". A file that could not be run, an error outside any
// test and a run that found no test count as failures.
import { readFileSync } from 'node:fs'

const [, , file, exitCode] = process.argv

function tally() {
  let results
  try {
    results = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return [0, 1]
  }
  const brokenFiles = results.testResults.filter(
    one => one.status === 'failed' && !one.assertionResults.some(test => test.status === 'failed'),
  )
  const failed = results.numFailedTests + brokenFiles.length
  const unexplained = failed === 0 && (exitCode !== '0' || results.numPassedTests === 0)
  return [results.numPassedTests, failed + (unexplained ? 1 : 0)]
}

console.log(tally().join(' '))

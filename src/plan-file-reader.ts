import { join } from 'node:path'
import { projectFolder } from './config.ts'
import { createOffice } from './outside/office.ts'
import { createPlanFileReader, type PlanFileReader } from './outside/reading.ts'

/**
 * Files are read by this very program in a process of its own, which may read the program and its libraries and
 * nothing else: neither the data folder nor anybody's home.
 */
export function planFileReader(): PlanFileReader {
  const program = process.argv[1] ?? ''
  return createPlanFileReader({
    argv: [program, 'read-child'],
    readable: ['.build/', 'node_modules/', 'package.json', 'sauro'].map(path => join(projectFolder, path)),
    convert: createOffice(),
  })
}

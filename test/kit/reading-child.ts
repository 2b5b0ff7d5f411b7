// Run as a process by the tests of reading: what the bundled program does when it is called to read one file.
import { runReadingChild } from '../../src/cli/reading-child.ts'

await runReadingChild()

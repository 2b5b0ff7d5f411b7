import { expect, test } from 'vitest'
import { deviceName } from './device.ts'

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/140.0.0.0 Safari/537.36`, 'Chrome trên Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${KIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge trên Windows'],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${KIT} coc_coc_browser/130 Chrome/124 Safari/537.36`,
    'Cốc Cốc trên Windows',
  ],
  [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${KIT} Chrome/140 Mobile Safari/537.36`, 'Chrome trên Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'Safari trên iPhone',
  ],
  ['curl/8.9.0', 'Thiết bị không rõ'],
])('%s', (agent, name) => {
  expect(deviceName(agent)).toBe(name)
})

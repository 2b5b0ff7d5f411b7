import { createHmac } from 'node:crypto'

/**
 * Makes 256 bits of a name with a key that this installation alone has: the secret part of a link. The same name gives
 * the same bits, so that a link can be written into a mail twice although only its hash is kept.
 */
export const keyedBy = (secret: string): ((name: string) => string) => {
  const key = createHmac('sha256', secret).update('sauro links 1').digest()
  return name => createHmac('sha256', key).update(name).digest('base64url')
}

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A letter as the peer took it. */
export type TakenLetter = {
  readonly to: readonly string[]
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type MailPeer = {
  readonly url: string
  readonly taken: TakenLetter[]
  /** Called with every connection, before the peer greets. */
  onConnect: () => void
  /** Called with every letter after the peer has kept it and before it says so. */
  onTaken: (letter: TakenLetter) => void
  /** An SMTP code to answer every letter with instead of taking it; null takes them. */
  refusal: { readonly code: number; readonly text: string } | null
  /** Resolves when so many letters were taken. */
  readonly until: (count: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function mailPeer(): Promise<MailPeer> {
  const waiting: { count: number; resolve: () => void }[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onConnect: (_, done) => {
      peer.onConnect()
      done()
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (peer.refusal !== null) {
          const { code, text } = peer.refusal
          done(Object.assign(new Error(text), { responseCode: code }))
          return
        }
        const to = session.envelope.rcptTo.map(one => one.address)
        const letter = { to, ...readLetter(Buffer.concat(pieces).toString('utf8')) }
        peer.taken.push(letter)
        peer.onTaken(letter)
        done()
        for (const one of waiting.splice(0)) {
          if (peer.taken.length >= one.count) one.resolve()
          else waiting.push(one)
        }
      })
    },
  })
  // A client that is killed in the middle of a letter is what some tests are about.
  server.on('error', () => {})
  const peer: MailPeer = {
    url: '',
    taken: [],
    onConnect: () => {},
    onTaken: () => {},
    refusal: null,
    until: count =>
      new Promise(resolve => {
        if (peer.taken.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return Object.assign(peer, { url: `smtp://127.0.0.1:${port}` })
}

function readLetter(raw: string): Omit<TakenLetter, 'to'> {
  const [head, body] = halves(raw)
  const boundary = /boundary="?([^";\n]+)/iu.exec(head)?.[1]
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1)
  const part = (type: string) => {
    const found = parts.find(one =>
      halves(one.trimStart())[0].toLowerCase().includes(`content-type: ${type}`),
    )
    return found === undefined ? '' : decoded(...halves(found.trimStart()))
  }
  return {
    messageId: header(head, 'Message-ID'),
    subject: words(header(head, 'Subject')),
    text: part('text/plain'),
    html: part('text/html'),
  }
}

const halves = (text: string): [string, string] => {
  const at = text.search(/\r?\n\r?\n/u)
  const gap = /\r?\n\r?\n/u.exec(text)?.[0].length ?? 0
  return [text.slice(0, at), text.slice(at + gap)]
}

const header = (head: string, name: string): string =>
  new RegExp(`^${name}:\\s*((?:.|\\r?\\n[ \\t])*)`, 'imu')
    .exec(head)?.[1]
    ?.replace(/\r?\n[ \t]/gu, ' ')
    .trim() ?? ''

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/gu, '')
      .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const decoded = (head: string, body: string): string => {
  const how = header(head, 'Content-Transfer-Encoding').toLowerCase()
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return (how === 'quoted-printable' ? quoted(body) : body).replaceAll('\r\n', '\n')
}

const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/giu, (_, how: string, body: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(body, 'base64').toString('utf8')
        : quoted(body.replaceAll('_', ' ')),
    )

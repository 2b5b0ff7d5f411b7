import { createServer, type Server, type Socket } from 'node:net'

/** A server that lets everybody in and says at every question that it is `version`; PostgreSQL's own wire format. */
export async function pretendPostgres(
  versionNumber: string,
  version: string,
): Promise<{ url: string; close: () => void }> {
  const server = createServer(socket => greet(socket, [versionNumber, version]))
  await listening(server)
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  return { url: `postgres://anyone:x@127.0.0.1:${port}/any`, close: () => server.close() }
}

const listening = (server: Server) => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

function greet(socket: Socket, row: readonly string[]): void {
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', int32(0)), ready]))
    socket.on('data', asked => {
      if (asked.toString('latin1', 0, 1) === 'Q') socket.write(answer(row))
    })
  })
}

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const int16 = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
const text = (value: string) => Buffer.from(`${value}\0`)
const message = (type: string, body: Buffer) =>
  Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
const ready = message('Z', Buffer.from('I'))

function answer(row: readonly string[]): Buffer {
  const column = (name: string) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)])
  const names = ['number', 'name']
  const description = message('T', Buffer.concat([int16(names.length), ...names.map(column)]))
  const value = (content: string) => Buffer.concat([int32(content.length), Buffer.from(content)])
  const data = message('D', Buffer.concat([int16(row.length), ...row.map(value)]))
  return Buffer.concat([description, data, message('C', text('SELECT 1')), ready])
}

/**
 * A web server of this computer that misbehaves in every way a crawler meets, one path a way. It remembers what it was
 * asked, and can be told to answer anything.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

export interface Seen {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly startedAtMs: number
  endedAtMs: number
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface MisbehavingServer {
  readonly origin: string
  readonly seen: Seen[]
  /** Answers a path in another way from now on. */
  on(path: string, answer: Answer | string): void
  close(): Promise<void>
}

export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const seen: Seen[] = []
  const sockets = new Set<Socket>()
  const answers = new Map<string, Answer>(Object.entries(WAYS))
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]
    const entry: Seen = { path, headers: request.headers, startedAtMs: performance.now(), endedAtMs: Number.NaN }
    seen.push(entry)
    response.on('close', () => {
      entry.endedAtMs = performance.now()
    })
    const answer = answers.get(path)
    if (answer === undefined) response.writeHead(404).end('no such page')
    else answer(request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await listening(server)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    on: (path, answer) => answers.set(path, typeof answer === 'string' ? page(answer) : answer),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const listening = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))

const page =
  (text: string, type = 'text/plain; charset=utf-8'): Answer =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(text)
  }

const redirect =
  (to: string, status = 302): Answer =>
  (_, response) => {
    response.writeHead(status, { Location: to }).end()
  }

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(code, headers).end('no')
  }

/** Writes straight to the socket what Node would refuse to send. */
const raw =
  (text: string | Buffer): Answer =>
  (request) => {
    request.socket.end(text)
  }

const REPORT = 'date 2031-03-14\nForeign Minister Mirela Dostan said talks in Haverin had failed.\n'
/** 64 MiB of blanks in 64 KiB. */
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))

const WAYS: Readonly<Record<string, Answer>> = {
  '/robots.txt': page('User-agent: *\nDisallow: /denied\nDisallow: /*/secret$\n'),
  '/good': page(REPORT),
  '/denied': page(REPORT),
  '/never': () => {},
  '/stalls': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).write('It began')
  },
  '/drips': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' })
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  },
  '/endless': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' })
    const chunk = Buffer.alloc(65_536, 'a')
    const write = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', write)
    }
    write()
  },
  '/announces-much': (_, response) => {
    response.writeHead(200, { 'Content-Length': '9999999999' }).write('a')
  },
  '/circle': redirect('/circle-2'),
  '/circle-2': redirect('/circle'),
  '/itself': redirect('/itself'),
  '/further': (request, response) => {
    const at = Number(new URL(request.url!, 'http://x').searchParams.get('n') ?? 0)
    response.writeHead(302, { Location: `/further?n=${at + 1}` }).end()
  },
  '/nowhere': status(302),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-ftp': redirect('ftp://files.example/a'),
  '/to-denied': redirect('/denied'),
  '/to-password': redirect('http://user:secret@127.0.0.1/'),
  '/moved': redirect('/good', 301),
  '/moved-for-now': redirect('/good', 307),
  '/ends-early': raw('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\nIt began and'),
  '/ends-chunk': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nIt began'),
  '/longer': raw(
    `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nHello, and more than was announced`,
  ),
  '/not-http': raw('SSH-2.0-OpenSSH_9.9\r\n'),
  '/hangs-up': (request) => request.socket.destroy(),
  '/much-header': raw(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`),
  '/gzip': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' }).end(gzipSync(REPORT))
  },
  '/gzip-bomb': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' }).end(bomb)
  },
  '/gzip-not': (_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('this is not packed at all')
  },
  '/gzip-cut': (_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(REPORT).subarray(0, 40))
  },
  '/packed-thrice': (_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip, gzip, gzip' }).end('x')
  },
  '/busy': status(429, { 'Retry-After': '7' }),
  '/busy-till-tomorrow': status(503, { 'Retry-After': '86400' }),
  '/fails': status(500),
  '/gone': status(410),
  '/forbidden': status(403),
  '/payment': status(402),
  '/conditional': (request, response) => {
    const same = request.headers['if-none-match'] === '"v1"'
    response.writeHead(same ? 304 : 200, { ETag: '"v1"', 'Cache-Control': 'max-age=600', Age: '100' })
    response.end(same ? undefined : REPORT)
  },
}

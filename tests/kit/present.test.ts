import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Asked } from '../../kit/present/options.ts'
import type { Run } from '../../kit/present/run.ts'
import { spawn, spawnSync } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { listen } from '../../kit/browser/serve.ts'
import { Fault } from '../../kit/core/fault.ts'
import { ROOT } from '../../kit/core/paths.ts'
import { openWindow, wantsWindow } from '../../kit/core/screen.ts'
import { readDay } from '../../kit/ledger/day.ts'
import { present } from '../../kit/present/index.ts'
import { readAsked } from '../../kit/present/options.ts'
import { nextId, planRun, readRuns, writeRun } from '../../kit/present/run.ts'
import { answerOf, listenOn, withRun } from '../../kit/present/server.ts'

const home = mkdtempSync(join(tmpdir(), 'present-'))
const [stage, folder] = ['stage', 'runs'].map(name => join(home, name)) as [string, string]

const PAGE = '<html><head><title>Talk</title></head><body></body></html>'
beforeEach(() => {
  for (const path of [stage, folder])
    rmSync(path, { recursive: true, force: true })
  mkdirSync(join(stage, 'assets'), { recursive: true })
  writeFileSync(join(stage, 'index.html'), PAGE)
  writeFileSync(join(stage, 'assets/x.js'), 'let x')
  writeFileSync(join(stage, 'icon.svg'), '<svg/>')
  writeFileSync(join(home, 'secret.js'), 'secret')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

interface Answer { status: number, headers: IncomingHttpHeaders, text: string }

/** Sends a request as no browser would: with any method, any Host, or none. The path is sent as it is. */
async function ask(port: number, path = '/', { method = 'GET', host = `127.0.0.1:${port}` as string | null } = {}): Promise<Answer> {
  const sent = request({ port, host: '127.0.0.1', path, method, setHost: false, headers: host === null ? {} : { host } })
  sent.end()
  const [answer] = await once(sent, 'response') as [IncomingMessage]
  let text = ''
  for await (const chunk of answer)
    text += String(chunk)
  return { status: answer.statusCode!, headers: answer.headers, text }
}

/** Serves the small stage on a free port. */
async function served(shown = { id: '2026-11-28-a' } as { id: string, until?: string, date?: string }): Promise<number> {
  const { server, port, close } = (await listenOn([await freePort()]))!
  onTestFinished(close)
  server.on('request', answerOf(stage, port, shown))
  return port
}

async function freePort(): Promise<number> {
  const { origin, close } = await listen(createServer())
  await close()
  return Number(new URL(origin).port)
}

/** A port that another program has taken. */
async function takenPort(): Promise<number> {
  const { origin, close } = await listen(createServer())
  onTestFinished(close)
  return Number(new URL(origin).port)
}

/** Whether a port can be reached by an address. Throws the system's error if it cannot. */
async function reached(port: number, address: string): Promise<boolean> {
  const socket = connect(port, address)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return true
}

/** The data that a page has of its run. */
const dataOf = (html: string): unknown => JSON.parse(/<script type="application\/json" id="run">(.*?)<\/script><\/head>/.exec(html)![1]!)

describe('the server', () => {
  it('sends the page for every address without an extension, with the run\'s data, and keeps it nowhere', async () => {
    const port = await served({ id: '2026-11-28-a', until: '14:30', date: '2026-12-01' })
    for (const path of ['/', '/index.html', '/presenter/1', '/price-history?clicks=2', '/assets/', '/no-such']) {
      const { status, headers, text } = await ask(port, path)
      expect({ path, status, type: headers['content-type'], cache: headers['cache-control'], nosniff: headers['x-content-type-options'] }).toEqual({ path, status: 200, type: 'text/html; charset=utf-8', cache: 'no-store', nosniff: 'nosniff' })
      expect(dataOf(text)).toEqual({ id: '2026-11-28-a', until: '14:30', date: '2026-12-01' })
    }
  })

  it('leaves out of the data what was not asked for', async () => expect(dataOf((await ask(await served())).text)).toEqual({ id: '2026-11-28-a' }))

  it('sends files as they are, those with a hash in their names to be kept', async () => {
    const port = await served()
    expect(await ask(port, '/assets/x.js')).toMatchObject({ status: 200, text: 'let x', headers: { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' } })
    expect(await ask(port, '/icon.svg')).toMatchObject({ status: 200, text: '<svg/>', headers: { 'cache-control': 'no-cache' } })
  })

  it.each(['/', '/assets/x.js'])('answers HEAD for %s as GET, without the body', async (path) => {
    const port = await served()
    const [got, head] = [await ask(port, path), await ask(port, path, { method: 'HEAD' })]
    expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-length': String(got.text.length), 'content-type': got.headers['content-type'] } })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect(await ask(await served(), '/', { method })).toMatchObject({ status: 405, headers: { 'allow': 'GET, HEAD', 'x-content-type-options': 'nosniff' }, text: 'This server only answers GET and HEAD.\n' })
  })

  it('has no page for a missing file, and lets nobody keep that answer', async () => {
    const port = await served()
    for (const path of ['/assets/missing.js', '/missing.png', '/missing.html'])
      expect(await ask(port, path)).toMatchObject({ status: 404, text: 'There is no such file.\n', headers: { 'cache-control': 'no-store' } })
  })

  it.each(['/../secret.js', '/assets/../../secret.js', '/%2e%2e/secret.js', '/..%2fsecret.js', '/assets/..%2f..%2fsecret.js', '/..\\secret.js', '//../secret.js', '/%00.js', '/%.js'])('sends nothing from outside of the stage: %s', async (path) => {
    expect(await ask(await served(), path)).toMatchObject({ status: 404, text: 'There is no such file.\n' })
  })

  it('would send the file if it were inside', async () => {
    writeFileSync(join(stage, 'secret.js'), 'secret')
    expect((await ask(await served(), '/secret.js')).text).toBe('secret')
  })

  it('refuses every other Host with one sentence, whatever is asked for', async () => {
    const port = await served()
    for (const host of [null, '', '127.0.0.1', 'localhost', `127.0.0.1:${port + 1}`, `example.org:${port}`, `127.0.0.1:${port}.example.org`, `localhost:${port}x`, `[::1]:${port}`, `0.0.0.0:${port}`]) {
      for (const [path, method] of [['/', 'GET'], ['/assets/x.js', 'GET'], ['/', 'POST']] as const)
        expect({ host, ...await ask(port, path, { host, method }) }).toMatchObject({ status: 421, text: `This server answers only to http://127.0.0.1:${port}/.\n` })
    }
  })

  it.each(['/', '/presenter/1?clicks=2&x=%2F', '/assets/x.js', '//example.org/x'])('leads from localhost to the one address: %s', async (path) => {
    const port = await served()
    expect(await ask(port, path, { host: `localhost:${port}` })).toMatchObject({ status: 302, headers: { location: `http://127.0.0.1:${port}${path}` } })
  })

  it('refuses an address that is not its own, as for a proxy', async () => {
    const port = await served()
    for (const host of ['127.0.0.1', 'localhost'])
      expect((await ask(port, 'http://example.org/x.js', { host: `${host}:${port}` })).status).toBe(400)
  })

  it('cannot be reached by another address of this machine', async () => {
    const port = await served()
    const others = Object.values(networkInterfaces()).flatMap(list => list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address)
    // All addresses of 127/8 are this machine's, on Linux at least.
    const open = createServer().listen(0, '0.0.0.0')
    await once(open, 'listening')
    onTestFinished(() => void open.close())
    for (const address of [...others, ...process.platform === 'linux' ? ['127.0.0.2'] : []]) {
      await expect(reached(port, address), address).rejects.toMatchObject({ code: 'ECONNREFUSED' })
      // A server that listened to everybody would be reached there.
      expect(await reached((open.address() as AddressInfo).port, address), address).toBe(true)
    }
    expect(await reached(port, '127.0.0.1')).toBe(true)
  })

  it('goes on when its files are gone', async () => {
    const port = await served()
    rmSync(join(stage, 'assets'), { recursive: true })
    expect((await ask(port, '/assets/x.js')).status).toBe(404)
    expect((await ask(port)).status).toBe(200)
  })
})

describe('the data in a page', () => {
  it('cannot end their script', () => {
    const until = '</script><script>alert(1)</script><!--'
    const html = withRun(PAGE, { id: 'a', until })
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(dataOf(html)).toEqual({ id: 'a', until })
  })

  it('need a place', () => expect(() => withRun('<p>', { id: 'a' })).toThrow('index.html has no </head>'))
})

const HOUR = 60 * 60 * 1000
const NOW = new Date(2026, 10, 28, 14).getTime()
const run = (id: string, more: Partial<Run> = {}): Run => ({ id: `2026-11-28-${id}`, port: 4477, ended: false, seen: NOW - HOUR, ...more })
const asked = (more: Partial<Asked> = {}): Asked => ({ another: false, goOn: false, ...more })

describe('the id of a run', () => {
  it.each<[string, Run[]]>([
    ['2026-11-28-a', []],
    ['2026-11-28-b', [run('a')]],
    ['2026-11-28-d', [run('c'), run('b', { port: 5000, ended: true })]],
    ['2026-11-28-aa', [run('z'), run('b')]],
    ['2026-11-28-ba', [run('az')]],
    ['2026-11-28-a', [run('', { id: '2026-11-27-c' })]],
  ])('is %s after %j', (id, runs) => expect(nextId(runs, NOW)).toBe(id))
})

describe('which run is presented', () => {
  const idOf = async (runs: Run[], more: Partial<Asked> = {}): Promise<string | undefined> => (await planRun(asked(more), runs, NOW)).kept?.id.slice(-1)

  it('is another one after one that was ended, or was last seen two hours ago', async () => {
    expect(await idOf([])).toBeUndefined()
    expect(await idOf([run('a', { ended: true })])).toBeUndefined()
    expect(await idOf([run('a', { seen: NOW - 2 * HOUR })])).toBeUndefined()
  })

  it('is the last one if that broke off less than two hours ago', async () => {
    expect(await idOf([run('a', { seen: NOW - 2 * HOUR + 1 })])).toBe('a')
    expect(await idOf([run('a'), run('b')])).toBe('b')
    expect(await idOf([run('a'), run('b', { ended: true })])).toBe('a')
  })

  it('is another one with --new, the last one with --continue', async () => {
    expect(await idOf([run('a')], { another: true })).toBeUndefined()
    expect(await idOf([run('a', { ended: true, seen: NOW - 30 * HOUR })], { goOn: true })).toBe('a')
    expect(await idOf([run('a'), run('b', { ended: true })], { goOn: true })).toBe('b')
  })

  it('is one of the port that is named', async () => {
    expect(await idOf([run('a', { port: 5000 }), run('b')], { port: 5000 })).toBe('a')
    expect(await idOf([run('b')], { port: 5000 })).toBeUndefined()
  })

  it('cannot be the last one where there is none', async () => {
    await expect(idOf([], { goOn: true })).rejects.toThrow(/^--continue goes on with the last run, and there is none\.$/)
    await expect(idOf([run('a')], { goOn: true, port: 5000 })).rejects.toThrow(/and there is none on port 5000\.$/)
  })

  it('keeps its port; another one may have the default one and twenty more', async () => {
    expect((await planRun(asked(), [run('a', { port: 5000 })], NOW)).ports).toEqual([5000])
    expect((await planRun(asked({ port: 5000 }), [], NOW)).ports).toEqual([5000])
    const { ports } = await planRun(asked(), [], NOW)
    expect([ports.length, ports[0], ports.at(-1)]).toEqual([21, 4477, 4497])
  })

  it('is none while one is going on, unless another port is named', async () => {
    const port = await takenPort()
    for (const more of [{}, { another: true }, { goOn: true }, { port }])
      await expect(idOf([run('a', { port })], more)).rejects.toThrow(`Run 2026-11-28-a is going on at http://127.0.0.1:${port}/; end it with Ctrl-C where it was started, or name another port with --port.`)
    expect(await idOf([run('a', { port })], { port: await freePort() })).toBeUndefined()
  })

  it('does not take another program on the port of an old run for the run', async () => {
    const port = await takenPort()
    expect(await idOf([run('a', { port, ended: true }), run('b', { port, seen: NOW - 3 * HOUR })])).toBeUndefined()
  })
})

describe('the files of runs', () => {
  it('are read back, one for each port, the last one at the end', () => {
    expect(readRuns(folder)).toEqual([])
    writeRun(folder, run('a', { until: '14:30', date: '2026-12-01' }))
    writeRun(folder, run('b', { port: 5000, seen: 1 }))
    writeRun(folder, run('c', { port: 5000, seen: 2 }))
    expect(readRuns(folder)).toEqual([run('c', { port: 5000, seen: 2 }), run('a', { until: '14:30', date: '2026-12-01' })])
    expect(readdirSync(folder).sort()).toEqual(['4477.json', '5000.json'])
  })

  it.each(['', '{', '[]', '{"id":"2026-11-28-a"}', JSON.stringify(run('a', { port: 5000 })), JSON.stringify(run('../a'))])('do not count if they are broken: %s', (text) => {
    mkdirSync(folder)
    writeFileSync(join(folder, '4477.json'), text)
    expect(readRuns(folder)).toEqual([])
  })
})

describe('a presentation', () => {
  /** Presents on a free port, and what it noted of the run. */
  async function start(more: Partial<Asked> = {}, now = NOW) {
    const shown = await present(stage, asked(more), { folder, now: () => now })
    onTestFinished(shown.close)
    return { ...shown, noted: () => readRuns(folder).find(({ id }) => id === shown.run.id) }
  }

  it('goes on with the same id, port and times after it was killed', async () => {
    const port = await freePort()
    const first = await start({ port, until: '14:30', date: '2026-12-01' })
    expect(first.run).toEqual({ id: '2026-11-28-a', port, until: '14:30', date: '2026-12-01', ended: false, seen: NOW })
    expect([first.noted(), first.lines, first.url]).toEqual([first.run, [], `http://127.0.0.1:${port}/`])
    await first.close()
    const second = await start({ until: '15:00' }, NOW + HOUR)
    expect(second.run).toEqual({ ...first.run, until: '15:00', seen: NOW + HOUR })
    expect(second.lines).toEqual(['run 2026-11-28-a goes on; --new starts another'])
    expect(dataOf((await ask(port)).text)).toEqual({ id: '2026-11-28-a', until: '15:00', date: '2026-12-01' })
  })

  it('is over once it was ended', async () => {
    const port = await freePort()
    const first = await start({ port, until: '14:30' })
    first.end()
    expect(first.noted()?.ended).toBe(true)
    await first.close()
    await expect(ask(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const second = await start({ port })
    expect([second.run.id, second.run.until, second.lines]).toEqual(['2026-11-28-b', undefined, []])
    second.end()
    await second.close()
    expect((await start({ goOn: true })).run.id).toBe('2026-11-28-b')
  })

  it('refuses a second one, and lets one on another port be', async () => {
    const [port, other] = [await freePort(), await freePort()]
    const first = await start({ port })
    await expect(start()).rejects.toThrow(/^Run 2026-11-28-a is going on at /)
    const second = await start({ port: other })
    expect([second.run.id, first.noted(), second.noted()]).toEqual(['2026-11-28-b', first.run, second.run])
    expect(dataOf((await ask(port)).text)).toEqual({ id: '2026-11-28-a' })
    // The second one must not remove the copy of the first.
    expect((await ask(port, '/assets/x.js')).text).toBe('let x')
  })

  it('shows what was built when it started, and removes older copies', async () => {
    const port = await freePort()
    const first = await start({ port })
    writeFileSync(join(stage, 'assets/x.js'), 'let y')
    rmSync(join(stage, 'index.html'))
    expect((await ask(port, '/assets/x.js')).text).toBe('let x')
    expect((await ask(port)).status).toBe(200)
    first.end()
    await first.close()
    writeFileSync(join(stage, 'index.html'), PAGE)
    await start({ port })
    expect((await ask(port, '/assets/x.js')).text).toBe('let y')
    expect(readdirSync(folder).sort()).toEqual(['2026-11-28-b', `${port}.json`])
  })

  it('notes every half minute that it runs, where it can', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    let now = NOW
    const { run: { port }, end, close } = await present(stage, asked({ port: await freePort() }), { folder, now: () => now })
    onTestFinished(close)
    const after = (milliseconds: number): number | undefined => {
      now += milliseconds
      vi.advanceTimersByTime(milliseconds)
      return readRuns(folder)[0]?.seen
    }
    expect([after(29_999), after(1), after(60_000)]).toEqual([NOW, NOW + 30_000, NOW + 90_000])
    // A file where the folder should be: nothing can be written, and the server answers all the same.
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    expect(after(30_000)).toBeUndefined()
    expect((await ask(port)).status).toBe(200)
    rmSync(folder)
    expect(after(30_000)).toBe(NOW + 150_000)
    end()
    expect([after(60_000), readRuns(folder)[0]?.ended]).toEqual([NOW + 150_000, true])
  })

  it('takes the next port where the first is taken, and says so', async () => {
    const taken = await takenPort()
    const listening = await listenOn([taken, await freePort()])
    onTestFinished(listening!.close)
    expect(listening!.port).not.toBe(taken)
    expect(await listenOn([taken])).toBeUndefined()
    // Whether the default port is free depends on the machine.
    const { run: { port }, lines } = await start()
    expect(lines).toEqual(port === 4477 ? [] : [`Port 4477 is taken, so this is port ${port}.`])
    const second = await present(stage, asked({ another: true }), { folder: join(home, 'others'), now: () => NOW })
    onTestFinished(second.close)
    expect(second.run.port).toBeGreaterThan(port)
    expect(second.lines).toEqual([`Port 4477 is taken, so this is port ${second.run.port}.`])
  })

  it('refuses a named port that is taken, and a run whose port is', async () => {
    const port = await takenPort()
    await expect(start({ port })).rejects.toThrow(`Port ${port} is taken; name another one with --port, or none.`)
    writeRun(folder, run('a', { port, ended: true }))
    await expect(start({ goOn: true })).rejects.toThrow(`Port ${port}, on which run 2026-11-28-a was, is taken by another program; end that one, or start another run with --new.`)
    expect(existsSync(join(folder, '4477.json'))).toBe(false)
  })
})

describe('a signal', () => {
  const script = join(home, 'present.mjs')
  const from = (path: string): string => JSON.stringify(join(ROOT, 'kit', path))

  it.each([['SIGINT', 130, true], ['SIGTERM', 143, false], ['SIGHUP', 129, false], ['SIGKILL', null, false]] as const)('%s exits with %s, and the run is ended: %s', async (signal, code, ended) => {
    const port = await freePort()
    writeFileSync(script, `
import { run } from ${from('core/run.ts')}
import { beforeInterrupt } from ${from('core/signals.ts')}
import { present } from ${from('present/index.ts')}
await run(async () => {
  beforeInterrupt((await present(${JSON.stringify(stage)}, { another: false, goOn: false, port: ${port} }, { folder: ${JSON.stringify(folder)} })).end)
  console.log('ready')
})
`)
    const child = spawn(process.execPath, [script], { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    expect(readRuns(folder)).toMatchObject([{ port, ended: false }])
    child.kill(signal)
    expect((await once(child, 'exit'))[0]).toBe(code)
    expect(readRuns(folder)).toMatchObject([{ port, ended }])
  }, 30_000)
})

describe('a window', () => {
  const opener = (code: number) => async () => {
    const child = new EventEmitter()
    void setTimeout(1).then(() => child.emit('exit', code))
    return child as never
  }
  async function said(open: Parameters<typeof openWindow>[2]): Promise<string[]> {
    const lines: string[] = []
    await openWindow('http://127.0.0.1:4477/', line => lines.push(line), open)
    await setTimeout(10)
    return lines
  }

  it('that cannot be opened is one line', async () => {
    expect(await said(opener(0))).toEqual([])
    expect(await said(opener(3))).toEqual(['The program that opens browsers ended with code 3; if no window came, open http://127.0.0.1:4477/ yourself.'])
    expect(await said(() => Promise.reject(new Error('spawn xdg-open ENOENT')))).toEqual(['No browser window could be opened; open http://127.0.0.1:4477/ yourself.'])
  })

  it('is opened if it is asked for', () => {
    expect([wantsWindow({ 'open': true, 'no-open': false }), wantsWindow({ 'open': false, 'no-open': true })]).toEqual([true, false])
  })
})

describe('a bad option', () => {
  const typed = { new: false, continue: false }

  it.each<[Partial<Parameters<typeof readAsked>[0]>, string]>([
    ...['80', '1023', '65536', '4477.5', '0x1000', '-4477', '+4477', ' 4477', '', 'x'].map(port => [{ port }, `--port takes a whole number from 1024 to 65535; got "${port}".`] as [{ port: string }, string]),
    ...['24:00', '9:30', '14:60', '14:3', '14.30', '14:30:00', '2 pm', ''].map(until => [{ until }, `--until takes a time of day from 00:00 to 23:59, like 14:30; got "${until}".`] as [{ until: string }, string]),
    ...['2027-02-30', '1.3.2027', ''].map(date => [{ date }, `--date takes a day that exists, like 2027-03-01; got "${date}".`] as [{ date: string }, string]),
    [{ new: true, continue: true }, '--new starts another run and --continue goes on with the last one; type one of them.'],
  ])('is one sentence: %j', (more, sentence) => expect(() => readAsked({ ...typed, ...more }, readDay)).toThrow(new Fault(sentence)))

  it('is none of these', () => {
    expect(readAsked(typed, readDay)).toEqual({ another: false, goOn: false })
    expect(['1024', '65535'].map(port => readAsked({ ...typed, port }, readDay).port)).toEqual([1024, 65535])
    expect(['00:00', '23:59'].map(until => readAsked({ ...typed, until }, readDay).until)).toEqual(['00:00', '23:59'])
    expect(readAsked({ new: true, continue: false, date: '2028-02-29' }, readDay)).toEqual({ date: '2028-02-29', another: true, goOn: false })
  })

  it.each([
    [['--port', '80'], /^--port takes a whole number/],
    [['--date', '2027-02-30'], /^--date takes a day that exists/],
    [['--dark'], /^Unknown option '--dark'; the options are --port, /],
    [['now'], /^present takes options only .* got "now"\.$/],
  ])('ends the command with exit code 1, before anything is built: %j', (args, sentence) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'kit/commands/present.ts'), '--no-open', ...args], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    expect({ status, stdout, lines: stderr.trim().split('\n') }).toEqual({ status: 1, stdout: '', lines: [expect.stringMatching(sentence)] })
  }, 30_000)
})

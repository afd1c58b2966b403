// Runs one summarizer of npm in one warm process: a JSON line in, a JSON line
// out, in the order of the requests.
//
//   node driver.mjs NAME SENTENCES
//   ← {"version":"1.0.5","runtime":"Node v20.20.2"}
//   → {"text":"…","repeat":1}
//   ← {"wall":nanoseconds,"cpu":nanoseconds,"answer":["…"]} or {"error":"…"}
//
// wall and cpu are those of all repeats together.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { readFileSync } from 'node:fs'

// Their own messages must not come between ours.
console.log = console.info = console.error

const adapters = {
  async lexrank () {
    const { default: lexrank } = await import('lexrank')
    return (text, n) => new Promise((resolve, reject) =>
      lexrank.summarize(text, n, (err, lines) => err ? reject(err) : resolve(lines.map(line => line.text))))
  },
  async 'lexrank.js' () {
    const { default: lexrank } = await import('lexrank.js')
    // It scores and leaves the choice to the caller.
    return (text, n) => lexrank(text).flat()
      .sort((a, b) => b.weight - a.weight || a.index - b.index).slice(0, n)
      .sort((a, b) => a.index - b.index).map(line => line.text)
  },
  async 'node-summarizer-frequency' () {
    const { default: { SummarizerManager } } = await import('node-summarizer')
    return (text, n) => [new SummarizerManager(text, n).getSummaryByFrequency().summary]
  },
  async 'node-summarizer-rank' () {
    const { default: { SummarizerManager } } = await import('node-summarizer')
    return async (text, n) => [(await new SummarizerManager(text, n).getSummaryByRank()).summary]
  },
  async 'ts-textrank' () {
    const { default: t } = await import('ts-textrank')
    const config = n => new t.AbsoluteSummarizerConfig(n, new t.SorensenDiceSimilarity(),
      new t.DefaultTextParser(), 0.85, t.Summarizer.SORT_OCCURENCE)
    return (text, n) => new t.Summarizer(config(n), new t.NullLogger()).summarize(text, 'en')
  },
  async textrank () {
    const { default: { TextRank } } = await import('textrank')
    return (text, n) => new TextRank(text, { extractAmount: n, summaryType: 'array' }).summarizedArticle
  },
  async 'text-summarization' () {
    // Imported, it would take itself for the program.
    const summarize = createRequire(import.meta.url)('text-summarization')
    return async (text, n) => (await summarize({ text, numSentences: n })).extractive
  }
}

const say = line => process.stdout.write(JSON.stringify(line) + '\n')

async function answer (summarize, { text, repeat }, sentences) {
  let pieces
  const cpu = process.cpuUsage()
  const begin = process.hrtime.bigint()
  for (let i = 0; i < repeat; i++) pieces = await summarize(text, sentences)
  const wall = process.hrtime.bigint() - begin
  const { user, system } = process.cpuUsage(cpu)
  return { wall: Number(wall), cpu: (user + system) * 1000, answer: pieces.map(String) }
}

async function main (name, sentences) {
  const folder = name.replace(/-(frequency|rank)$/, '')
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${folder}/package.json`, import.meta.url)))
  const summarize = await adapters[name]()
  say({ version, runtime: `Node ${process.version}` })
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    try {
      say(await answer(summarize, JSON.parse(line), sentences))
    } catch (err) {
      say({ error: String(err?.message ?? err) })
    }
  }
}

main(process.argv[2], Number(process.argv[3])).catch(err => {
  say({ error: String(err?.message ?? err) })
  process.exitCode = 1
})

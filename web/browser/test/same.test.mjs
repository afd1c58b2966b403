// The same article and options give the same summary everywhere: by the Go
// library, by the command, by the service, by WebAssembly in Node and in
// Chromium. Figures are printed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCommand, open, root, start } from "../setup.mjs";
import { languages } from "../../wasm/languages.js";
import { Summarizer } from "../../wasm/standfirst.js";

let world;
before(async () => { world = await start(); });
after(() => world.stop());

const dir = join(root, "testdata");
const articles = readdirSync(dir).filter((name) => name.endsWith(".txt")).map((name) => [name, readFileSync(join(dir, name), "utf8")]);
const OPTIONS = [
  [{ sentences: 3, keywords: 4 }, ["-n", "3", "--keywords", "4"]],
  [{ words: 60, trimDateline: true, method: "textrank" }, ["-w", "60", "--trim-dateline", "-m", "textrank"]],
];

/** The library's own answers, in the order of the articles and options. */
function byLibrary() {
  const input = articles.flatMap(([, text]) => OPTIONS.map(([options]) => JSON.stringify({ text, options }))).join("\n");
  const out = execFileSync("go", ["run", "./web/browser/library"], { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 26 });
  return out.trim().split("\n").map((line) => JSON.parse(line));
}

test("the same summary everywhere", async () => {
  const inGo = byLibrary();
  const page = await open(world.browser, world.url);
  const node = await Summarizer.create();
  assert.ok(articles.length >= 20);
  for (const [name, text] of articles) {
    for (const [options, flags] of OPTIONS) {
      const want = byCommand(world.program, text, ...flags);
      assert.deepEqual(inGo.shift(), want, `${name} in Go`);
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(`${world.url}/v1/summaries`, { method: "POST", headers, body: JSON.stringify({ text, offsets: "utf16", ...options }) });
      const inPage = await page.evaluate(async ([text, options]) => {
        globalThis.made ??= await (await import("/standfirst.js")).Summarizer.create();
        return globalThis.made.summarizeArticle({ text }, { options });
      }, [text, options]);
      assert.deepEqual(await response.json(), want, `${name} by HTTP`);
      if (!languages.includes(want.language)) { // left out of the WebAssembly build
        assert.ok((await node.summarizeArticle({ text }, { options })).sentences.length > 0, `${name} in Node`);
        continue;
      }
      assert.deepEqual(await node.summarizeArticle({ text }, { options }), want, `${name} in Node`);
      assert.deepEqual(inPage, want, `${name} in Chromium`);
      for (const { text: sentence, start, end } of want.sentences) assert.equal(sentence, text.slice(start, end));
    }
  }
  console.log(`figure: ${articles.length} articles x ${OPTIONS.length} options the same by the Go library, command, HTTP, WebAssembly in Node and in Chromium`);
});

test("figures of the WebAssembly build in Chromium", async () => {
  const page = await open(world.browser, world.url);
  const [, text] = articles.find(([name]) => name === "agency_page.txt");
  const figures = await page.evaluate(async (text) => {
    const begin = performance.now();
    const { Summarizer } = await import("/standfirst.js");
    const summarizer = await Summarizer.create();
    const loaded = performance.now();
    await summarizer.summarizeArticle({ text });
    const first = performance.now() - loaded;
    const times = [];
    const group = 5; // the clock of a page counts tenths of milliseconds
    for (let i = 0; i < 100; i++) {
      const from = performance.now();
      for (let j = 0; j < group; j++) await summarizer.summarizeArticle({ text });
      times.push((performance.now() - from) / group);
    }
    times.sort((a, b) => a - b);
    return { load: loaded - begin, first, next: times[0], median: times[50] };
  }, text);
  const input = JSON.stringify({ text });
  const native = Number(execFileSync("go", ["run", "./web/browser/library", "-best"], { cwd: root, input, encoding: "utf8" }));
  const head = await fetch(`${world.url}/standfirst.wasm`, { method: "HEAD", headers: { "Accept-Encoding": "gzip" } });
  assert.equal(head.headers.get("content-encoding"), "gzip");
  const size = statSync(join(root, "web/built/standfirst.wasm.gz")).size; // what is sent
  console.log(`figure: article of ${text.length} characters; load ${figures.load.toFixed(0)} ms, first summary ${figures.first.toFixed(0)} ms, next ${figures.next.toFixed(2)} ms at best, ${figures.median.toFixed(2)} ms in the median; native ${native.toFixed(2)} ms: ${(figures.next / native).toFixed(1)} times; ${size} bytes gzipped`);
  assert.ok(size <= 1_300_000, `${size} bytes gzipped: want 1,300,000 at most`);
  assert.ok(figures.next > 0 && native > 0);
});

test("the page does not stutter while a long text is summarized", async () => {
  const page = await open(world.browser, world.url);
  const long = articles.map(([, text]) => text).join("\n\n").repeat(4);
  const longest = await page.evaluate(async (long) => {
    const summarizer = await (await import("/standfirst.js")).Summarizer.create();
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await summarizer.summarizeArticle({ text: long });
    clearInterval(timer);
    return ticks;
  }, long);
  assert.ok(longest > 2, "timers of the page ran meanwhile");
});

// What the browser tests share: the program, a service on loopback, Chromium.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const artifacts = fileURLToPath(new URL("./artifacts/", import.meta.url));

/** Builds the program, serves on a free port, opens a browser. */
export async function start() {
  const dir = mkdtempSync(join(tmpdir(), "standfirst-"));
  const program = join(dir, "standfirst");
  execFileSync("go", ["build", "-o", program, "./cmd/standfirst"], { cwd: root, stdio: "inherit" });
  const { server, url } = await serve(program);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const stop = async () => {
    await browser.close();
    server.kill("SIGTERM");
    rmSync(dir, { recursive: true });
  };
  return { program, url, browser, stop };
}

function serve(program) {
  const server = spawn(program, ["serve", "--address", "127.0.0.1:0", "--drain", "1ms"], { stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
    server.stderr.on("data", (data) => {
      const url = /"url":"([^"]+)"/.exec(data)?.[1];
      if (url) resolve({ server, url });
    });
  });
}

/** A page that fails the test if a script of it fails. */
export async function open(browser, url, { context = {}, init, html, query = "" } = {}) {
  const made = await browser.newContext(context);
  const page = await made.newPage();
  page.failures = [];
  page.on("pageerror", (error) => page.failures.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy|Uncaught/.test(message.text())) page.failures.push(message.text());
  });
  if (init) await page.addInitScript(init);
  if (html) await page.route(`${url}/test.html`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(url + (html ? "/test.html" : `/${query}`));
  return page;
}

export async function picture(page, name) {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true });
}

/** The program's own answer for a text. */
export function byCommand(program, text, ...flags) {
  return JSON.parse(execFileSync(program, ["--json", "--offsets", "utf16", ...flags], { input: text, maxBuffer: 1 << 26 }));
}

/** A page of ours around an article. */
export function around(article, attributes, { top = "", lang = "en" } = {}) {
  return `<!doctype html><html lang="${lang}"><head><title>Test</title><meta name="viewport" content="width=device-width"><script type="module" src="/get-summary.js"></script></head>
<body><main>${top}<get-summary id="top" for="#a" ${attributes}></get-summary><article id="a">${article}</article><get-summary id="bottom" for="#a" ${attributes}></get-summary></main></body></html>`;
}

export const button = (id) => `#${id} [part=button]`;

/** The blocks of code of a page in Markdown that are in a language. */
export function blocksOf(markdown, language) {
  return [...markdown.matchAll(new RegExp("```" + language + "\\n([^]*?)```", "g"))].map(([, code]) => code);
}

export const items = (page, id = "top") => page.locator(`#${id} li`).allTextContents();
export const ready = (page) => page.waitForFunction(() => document.querySelector("#top").shadowRoot.querySelector("li"));

/** An article in HTML, with line breaks in its source and an element in its text. */
export const FERRY = `<h1>Harbour opens after the ice</h1>
<p>The harbour of Lindvik opened again on Friday after a week of ice, and eleven ships that had waited outside came in before dark.
Two icebreakers cut a lane of forty meters through the bay.</p>
<p>The first ship to leave carried <em>timber</em> for Rostock. Its captain said that he had not seen the bay frozen since 1987.</p>
<p>The port authority expects the backlog to be gone by Tuesday. Fuel for the islands goes first.</p>`;

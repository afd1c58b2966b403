// The pages of docs/browser.md, as somebody copies them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { build } from "esbuild";
import { blocksOf, FERRY, root, start } from "../setup.mjs";

let world;
before(async () => { world = await start(); });
after(() => world.stop());

const doc = readFileSync(join(root, "docs/browser.md"), "utf8");
const wasm = join(root, "web/wasm");
const TYPES = { "": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };

/** A web server of files alone, with pages of our own: it stands for anybody's. */
async function site(pages, { prefix = "/", policy } = {}) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://site").pathname;
    let body = pages[name];
    if (body === undefined && name.startsWith(prefix)) {
      try { body = readFileSync(join(wasm, name.slice(prefix.length))); } catch { /* there is none */ }
    }
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": TYPES[extname(name)] ?? "text/plain", ...(policy && { "Content-Security-Policy": policy }) });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

async function visit(url, context = {}) {
  const page = await (await world.browser.newContext(context)).newPage();
  page.failures = [];
  page.on("pageerror", (error) => page.failures.push(String(error)));
  await page.goto(url);
  return page;
}

const press = (page, nth = 0) => page.locator("get-summary").nth(nth).locator("[part=button]").click();

async function requireSummary(page, count = 3) {
  await page.waitForFunction(() => document.querySelector("get-summary").shadowRoot?.querySelector("li"));
  assert.equal(await page.locator("get-summary").first().locator("li").count(), count);
  assert.deepEqual(page.failures, []);
}

test("a plain page, with and without script", async () => {
  const text = FERRY.replace(/<[^>]+>/g, "").trim();
  const html = blocksOf(doc, "html")[0]
    .replaceAll("https://summaries.example", world.url)
    .replace("The article’s text, a blank line between paragraphs.", text.split("\n").slice(1).join("\n\n"))
    .replace('lang="en"> … <', `lang="en">${FERRY}<`);
  for (const javaScriptEnabled of [true, false]) {
    const page = await visit("about:blank", { javaScriptEnabled });
    await page.route(`${world.url}/own.html`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><html lang=en>${html}` }));
    await page.goto(`${world.url}/own.html`);
    if (javaScriptEnabled) {
      await press(page, 1); // the one below the article
      await requireSummary(page);
    } else {
      await page.getByRole("button", { name: "Get a summary" }).click();
      assert.equal(await page.locator("ul.summary li").count(), 3);
      assert.equal(await page.locator("h1").textContent(), "The headline");
    }
  }
});

test("a static site", async () => {
  const html = `<!doctype html><html lang="en">${blocksOf(doc, "html")[1].replace("<article> … <", `<article>${FERRY}<`)}`;
  const policy = /`(script-src[^`]+)`/.exec(doc.replace(/\n/g, " "))[1];
  const page = await visit(await site({ "/": html }, { prefix: "/standfirst/", policy }));
  await press(page);
  await requireSummary(page);
});

test("the example of a static site, offline once it was used", async () => {
  const page = await visit(await site({ "/": readFileSync(join(root, "examples/browser/index.html"), "utf8") }));
  await press(page);
  await requireSummary(page, 2);
  await page.context().setOffline(true);
  await page.locator("get-summary").first().getByText("Medium").click();
  await page.waitForFunction(() => document.querySelector("get-summary").shadowRoot.querySelectorAll("li").length === 5);
});

test("React", async () => {
  const entry = `import { createRoot } from "react-dom/client";
    const paragraphs = ${JSON.stringify(FERRY.match(/(?<=<p>)[^]*?(?=<\/p>)/g).map((text) => text.replace(/<[^>]+>/g, "")))};
    const story = { id: 7, title: "Harbour opens", language: "en", body: paragraphs.map((text, i) => <p key={i}>{text}</p>) };
    createRoot(document.getElementById("root")).render(<Story story={story} />);`;
  const { outputFiles: [script] } = await build({
    stdin: { contents: blocksOf(doc, "jsx")[0] + entry, loader: "jsx", resolveDir: join(root, "web/browser") },
    alias: { "standfirst/get-summary.js": join(wasm, "get-summary.js") },
    bundle: true, format: "esm", write: false, jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' },
  });
  const url = await site({ "/": '<!doctype html><html lang="en"><div id="root"></div><script type="module" src="/app.js"></script>', "/app.js": script.text });
  const page = await visit("about:blank");
  await page.route("**/summary/v1/summaries", async (route) => {
    const { title, text } = route.request().postDataJSON();
    assert.equal(title, "Harbour opens");
    const answer = await fetch(`${world.url}/v1/summaries`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text, offsets: "utf16" }) });
    await route.fulfill({ contentType: "application/json", body: await answer.text() });
  });
  await page.goto(url);
  await press(page);
  await requireSummary(page);
});

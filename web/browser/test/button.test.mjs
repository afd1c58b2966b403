import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { around, button, byCommand, FERRY, items, open, picture, ready, start } from "../setup.mjs";

let world;
before(async () => { world = await start(); });
after(() => world.stop());

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

async function violations(page) {
  await page.evaluate(axe); // the page's policy lets no script in, the debugger does
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const status = (page, id) => page.locator(`#${id} [role=status]`).textContent();


test("two buttons drive one summary", async () => {
  const page = await open(world.browser, world.url);
  for (const id of ["top", "bottom"]) {
    assert.equal(await page.getAttribute(button(id), "aria-expanded"), "false");
    await page.click(button(id));
    await ready(page);
    assert.equal((await items(page)).length, 3);
    assert.equal((await items(page, "bottom")).length, 0);
    assert.match(await status(page, id), id === "top" ? /^The summary is ready: 3 sentences\.$/ : /3 sentences\. It is shown above/);
    assert.equal(await status(page, id === "top" ? "bottom" : "top"), "");
    for (const one of ["top", "bottom"]) assert.equal(await page.getAttribute(button(one), "aria-expanded"), "true");
    assert.equal(await page.evaluate((id) => document.activeElement.id, id), id, "focus stays");
    assert.equal(await page.evaluate(() => CSS.highlights.get("get-summary").size), 3);
    await page.click(button(id));
    assert.equal(await page.locator("#top [part=region]").isVisible(), false);
    assert.equal(await page.evaluate(() => CSS.highlights.get("get-summary").size), 0);
  }
  assert.equal(await page.getAttribute(button("top"), "aria-controls"), "region");
  assert.equal(await page.evaluate(() => document.querySelector("#bottom").shadowRoot.querySelector("button").ariaControlsElements?.[0]?.id ?? "top"), "top");
  assert.deepEqual(page.failures, []);
});

test("sentences are the article's, link to their place, and are marked there", async () => {
  const page = await open(world.browser, world.url);
  await page.click(button("top"));
  await ready(page);
  const marked = await page.evaluate(() => [...CSS.highlights.get("get-summary")].map((range) => range.toString()));
  assert.deepEqual(await items(page), marked);
  await page.locator("#top li a").nth(1).click();
  const place = await page.evaluate(() => document.querySelector(location.hash).textContent);
  assert.ok(place.includes(marked[1]));
  assert.equal(await page.locator("#reasons tr.chosen").count(), 3);
  await picture(page, "desktop-light");
});

test("marks without the Highlight API", async () => {
  const page = await open(world.browser, world.url, { html: around(FERRY, 'endpoint="/v1/summaries"'), init: () => { delete globalThis.Highlight; } });
  const before = await page.locator("#a").innerHTML();
  await page.click(button("top"));
  await ready(page);
  const text = (await page.locator("#a mark").allTextContents()).join("").replace(/\s+/g, " ");
  assert.equal(text, (await items(page)).join(""));
  await page.click(button("top"));
  assert.equal((await page.locator("#a").innerHTML()).replace(/ id="get-summary-\d+"/g, ""), before);
});

test("keyboard alone", async () => {
  const page = await open(world.browser, world.url);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "top");
  for (const key of ["Enter", "Space"]) {
    await page.keyboard.press(key);
    await ready(page);
    assert.equal(await page.getAttribute(button("top"), "aria-expanded"), "true");
    await page.keyboard.press("Tab"); // to the lengths
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("#top").shadowRoot.querySelectorAll("li").length === 5);
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => document.querySelector("#top").shadowRoot.querySelectorAll("li").length === 3);
    await page.keyboard.press("Tab"); // to the first sentence
    assert.equal(await page.evaluate(() => document.querySelector("#top").shadowRoot.activeElement.tagName), "A");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await page.evaluate(() => document.querySelector("#top").shadowRoot.activeElement.getAttribute("part")), "button");
    await page.keyboard.press(key);
    assert.equal(await page.getAttribute(button("top"), "aria-expanded"), "false");
  }
});

test("without script, a form", async () => {
  for (const name of ["Get a summary"]) {
    const page = await open(world.browser, world.url, { context: { javaScriptEnabled: false } });
    const buttons = page.getByRole("button", { name });
    assert.equal(await buttons.count(), 2, "above and below");
    for (const i of [0, 1]) {
      await buttons.nth(i).click();
      assert.equal(await page.locator("ul.summary li").count(), 3);
      assert.equal(await page.locator("h1").textContent(), "Night trains return to the valley line");
      if (i === 0) await picture(page, "no-script");
      await page.goBack();
    }
    await page.fill("#text", "A short note\n\nThe museum on the quay reopens on Saturday after two years of repairs to its roof.");
    await page.getByRole("button", { name: "Use this article" }).click();
    assert.equal(await page.locator("ul.summary li").count(), 1);
  }
});

test("an article of the reader's own", async () => {
  const page = await open(world.browser, world.url);
  await page.click(button("top"));
  await ready(page);
  await page.fill("#text", "Museum on the quay reopens\n\nThe museum on the quay reopens on Saturday after two years of repairs to its roof. The work cost 900,000 euros and was paid by the harbour.\n\nVisitors will find the whaling boat in a hall of its own. It had stood in the yard, under a tarpaulin, since the storm of 2022. Tickets are free on the first weekend, and the café opens at nine.");
  await page.getByRole("button", { name: "Use this article" }).click();
  assert.equal(await page.locator("#article h1").textContent(), "Museum on the quay reopens");
  assert.equal(await page.getAttribute(button("top"), "aria-expanded"), "false");
  await page.click(button("top"));
  await ready(page);
  assert.match((await items(page))[0], /^The museum on the quay reopens/);
});

for (const [name, attributes, init] of [
  ["http", 'endpoint="/v1/summaries"'],
  ["wasm", 'module="/standfirst.js"'],
  ["native", "", () => {
    globalThis.Summarizer = class {
      static async availability() { return "available"; }
      static async create({ type, length }) { return Object.assign(new this(), { type, length }); }
      async summarize(text) { return `* ${this.type}, ${this.length}\n* ${text.length > 100}\n`; }
      destroy() {}
    };
  }],
]) {
  test(`provider ${name}`, async () => {
    const page = await open(world.browser, world.url, { html: around(FERRY, attributes), init });
    const told = page.evaluate(() => new Promise((resolve) => document.addEventListener("summary", (event) => resolve(event.detail.provider))));
    await page.click(button("top"));
    await ready(page);
    assert.equal(await told, name);
    if (name === "native") assert.deepEqual(await items(page), ["key-points, short", "true"]);
    else {
      const text = await page.evaluate(async () => (await import("/get-summary.js")).readArticle(document.querySelector("#a")).text);
      const want = byCommand(world.program, text, "-n", "3", "--title", "Harbour opens after the ice");
      assert.deepEqual(await items(page), want.sentences.map((sentence) => sentence.text));
    }
    assert.deepEqual(page.failures, []);
  });
}

test("scripts of another origin, the engine in a worker", async () => {
  const html = around(FERRY, `module="${world.url}/standfirst.js"`).replace("/get-summary.js", `${world.url}/get-summary.js`);
  const site = createServer((_, response) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(html));
  await new Promise((listening) => site.listen(0, "127.0.0.1", listening));
  after(() => site.close());
  const page = await open(world.browser, `http://127.0.0.1:${site.address().port}`);
  const worker = page.waitForEvent("worker");
  await page.click(button("top"));
  await worker;
  await ready(page);
  assert.equal((await items(page)).length, 3);
  assert.deepEqual(page.failures, []);
});

test("offline, then online again", async () => {
  const page = await open(world.browser, world.url);
  await page.context().setOffline(true);
  await page.click(button("top"));
  const retry = page.locator("#top [part=retry]");
  await retry.waitFor();
  assert.equal(await page.locator("#top [part=message]").textContent(), "You are offline.");
  assert.equal(await status(page, "top"), "You are offline.");
  assert.deepEqual(await violations(page), []);
  await picture(page, "offline");
  await page.context().setOffline(false);
  await retry.click();
  await ready(page);
  assert.equal(await retry.isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "top", "focus is not lost with the button that goes");
});

test("an error, and trying again", async () => {
  const page = await open(world.browser, world.url);
  let left = 2;
  await page.route("**/v1/summaries", (route) => (left-- > 0 ? route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }) : route.continue()));
  await page.click(button("bottom"));
  const retry = page.locator("#top [part=retry]");
  await retry.waitFor();
  assert.match(await status(page, "bottom"), /could not be made/);
  await retry.click();
  await page.waitForTimeout(100);
  await retry.click();
  await ready(page);
  assert.equal((await items(page)).length, 3);
});

test("nothing there, and too short", async () => {
  const links = Array.from({ length: 40 }, (_, i) => `<p>Read more</p>`).join("");
  for (const [html, want] of [["<p>The quay is closed.</p>", /short enough/], [links, /nothing to summarize/]]) {
    const page = await open(world.browser, world.url, { html: around(html, 'endpoint="/v1/summaries"') });
    await page.click(button("top"));
    await page.locator("#top [part=message]").waitFor();
    assert.match(await page.locator("#top [part=message]").textContent(), want);
    assert.equal(await page.locator("#top [part=retry]").isVisible(), false);
  }
});

test("closing while it works, and working only once", async () => {
  const page = await open(world.browser, world.url);
  let asked = 0;
  await page.route("**/v1/summaries", async (route) => { asked++; await new Promise((done) => setTimeout(done, 300)); await route.continue().catch(() => {}); });
  await page.click(button("top"));
  assert.equal(await page.getAttribute("#top [part=region]", "aria-busy"), "true");
  await page.click(button("top"));
  await page.waitForTimeout(500);
  assert.equal(await page.locator("#top li").count(), 0);
  await page.click(button("top"));
  await ready(page);
  await page.click(button("top"));
  await page.click(button("bottom"));
  assert.equal((await items(page)).length, 3);
  assert.equal(asked, 2, "a summary that was made is kept");
});

test("an article that comes later, and one that is replaced", async () => {
  const page = await open(world.browser, world.url, { html: around(FERRY, 'endpoint="/v1/summaries"').replace(/<article[^]*<\/article>/, "") });
  assert.equal(await page.locator(button("top")).count(), 0, "no button without an article");
  const put = (html) => page.evaluate((html) => {
    document.querySelector("#a")?.remove();
    document.querySelector("#bottom").insertAdjacentHTML("beforebegin", `<article id="a">${html}</article>`);
  }, html);
  await put(FERRY);
  await page.click(button("bottom"));
  await ready(page);
  assert.match((await items(page))[0], /^The harbour of Lindvik/);
  await put(FERRY.replaceAll("Lindvik", "Sandvik"));
  await page.click(button("bottom"));
  await page.waitForFunction(() => document.querySelector("#top").shadowRoot.querySelector("li")?.textContent.includes("Sandvik"));
  assert.equal(await page.getAttribute(button("bottom"), "aria-expanded"), "true");
  assert.deepEqual(page.failures, []);
});

test("languages and directions", async () => {
  for (const [lang, label] of [["de", "Zusammenfassung zeigen"], ["ru", "Показать краткое содержание"], ["nn", "Vis et sammendrag"], ["zh-Hant", "查看摘要"], ["fi", "Näytä tiivistelmä"], ["fa", "نمایش خلاصه"], ["cy", "Get a summary"]]) {
    const page = await open(world.browser, world.url, { html: around(FERRY, 'endpoint="/v1/summaries"', { lang }) });
    assert.equal(await page.locator(button("top")).textContent(), label);
    await page.click(button("top"));
    await ready(page);
    assert.equal(await page.getAttribute("#top ul", "lang"), "en", "the summary's own language");
    assert.equal(await page.getAttribute("#top ul", "dir"), "auto");
  }
});

const LOOKS = [
  ["desktop", { viewport: { width: 1100, height: 900 } }],
  ["phone", { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }],
  ["dark", { viewport: { width: 1100, height: 900 }, colorScheme: "dark" }],
  ["phone-dark", { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: "dark" }],
  ["forced-colors", { viewport: { width: 1100, height: 900 }, forcedColors: "active" }],
  ["reduced-motion", { viewport: { width: 1100, height: 900 }, reducedMotion: "reduce" }],
];
for (const [name, context] of LOOKS) {
  test(`accessible: ${name}`, async () => {
    const page = await open(world.browser, world.url, { context });
    assert.deepEqual(await violations(page), [], "closed");
    await page.click(button("top"));
    await ready(page);
    assert.deepEqual(await violations(page), [], "open");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, "no scrolling to the side");
    for (const target of await page.locator("button:visible, input:visible").all()) {
      const { width, height } = await target.boundingBox();
      const box = (await target.evaluate((node) => node.tagName === "INPUT")) ? await target.locator("xpath=..").boundingBox() : { width, height };
      assert.ok(box.width >= 24 && box.height >= 24, `a target of ${box.width} x ${box.height}`);
    }
    if (name === "reduced-motion") assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
    assert.deepEqual(page.failures, []);
    await picture(page, name);
  });
}

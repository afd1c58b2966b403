import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../languages.js";
import { polyfill, Summarizer } from "../standfirst.js";

const NOTE = `Mill on the Aller grinds again

The water mill at Aller began to grind flour again this week, for the first time since its wheel broke in the flood of 2013. A society of forty neighbours paid for the repair with bread sales and a loan of 60,000 euros.

The new wheel is of larch and weighs two tons. It was built in a barn eight kilometers away and came up the river on a raft, because the bridge would not bear the crane.

Schools may visit from September. The society hopes to sell three tons of flour a year, which would pay the loan back by 2034. Until then the miller, a retired teacher, works for nothing.

Two families of kingfishers nest under the weir. The wheel stands still while they raise their young.`;

const rejects = (promise, name) => assert.rejects(promise, (error) => error.name === name);

test("defaults are those of the specification", async () => {
  const s = await Summarizer.create();
  assert.deepEqual([s.type, s.format, s.length, s.preference, s.sharedContext], ["key-points", "markdown", "short", "auto", ""]);
  assert.deepEqual([s.expectedInputLanguages, s.expectedContextLanguages, s.outputLanguage], [null, null, null]);
  assert.equal(await Summarizer.availability(), "available");
});

test("types, formats and lengths", async () => {
  const own = NOTE.replace(/\s+/g, " ");
  for (const [type, counts] of [["key-points", [3, 5, 7]], ["tldr", [1, 3, 5]], ["teaser", [1, 3, 5]]]) {
    for (const [i, length] of ["short", "medium", "long"].entries()) {
      for (const format of ["markdown", "plain-text"]) {
        const s = await Summarizer.create({ type, length, format });
        const out = await s.summarize(NOTE);
        const lines = out.split("\n");
        assert.equal(lines.length, type === "key-points" ? counts[i] : 1, `${type} ${length}`);
        for (const line of lines) {
          const bulleted = type === "key-points" && format === "markdown";
          assert.equal(line.startsWith("* "), bulleted, line);
          if (type === "key-points") assert.ok(own.includes(line.replace("* ", "")), line);
        }
        if (type !== "key-points") assert.ok(out.match(/[.”]( |$)/g).length >= counts[i] - 1, out);
      }
    }
  }
});

test("headline", async () => {
  for (const length of ["short", "medium", "long"]) {
    const s = await Summarizer.create({ type: "headline", length });
    assert.equal(await s.summarize(NOTE), "Mill on the Aller grinds again");
  }
  const s = await Summarizer.create({ type: "headline", length: "long" });
  const untitled = await s.summarize(NOTE.split("\n\n").slice(1).join("\n\n"));
  assert.ok(untitled && untitled.split(" ").length <= 22, untitled);
});

test("context leans", async () => {
  const s = await Summarizer.create({ type: "tldr", sharedContext: "kingfishers nest weir" });
  assert.match(await s.summarize(NOTE), /kingfishers/);
  const plain = await Summarizer.create({ type: "tldr" });
  assert.doesNotMatch(await plain.summarize(NOTE), /kingfishers/);
  assert.match(await plain.summarize(NOTE, { context: "kingfishers nest weir" }), /kingfishers/);
});

test("wrong values", async () => {
  for (const options of [{ type: "poem" }, { format: "html" }, { length: "tiny" }, { preference: "best" }]) {
    await rejects(Summarizer.create(options), "TypeError");
    await rejects(Summarizer.availability(options), "TypeError");
  }
  const s = await Summarizer.create();
  await rejects(s.summarizeArticle({ text: "a" }, { options: { words: -1 } }), "RangeError");
  await rejects(s.summarizeArticle({ text: "a", url: "x" }), "TypeError");
  await rejects(s.summarizeArticle({ text: "a" }, { options: { sentences: "two" } }), "TypeError");
  await rejects(s.summarizeArticle({ text: "a", language: "tlh" }), "NotSupportedError");
});

test("languages", async () => {
  assert.ok(languages.length >= 10);
  for (const tag of [...languages, "en-GB", "no"]) assert.equal(await Summarizer.availability({ outputLanguage: tag }), "available");
  for (const options of [{ outputLanguage: "tlh" }, { expectedInputLanguages: ["en", "tlh"] }, { expectedContextLanguages: ["tlh"] }]) {
    assert.equal(await Summarizer.availability(options), "unavailable");
    await rejects(Summarizer.create(options), "NotSupportedError");
  }
});

test("aborting and destroying", async () => {
  const s = await Summarizer.create();
  const stop = new AbortController();
  const going = s.summarize(NOTE, { signal: stop.signal });
  stop.abort();
  await rejects(going, "AbortError");
  await rejects(s.summarize(NOTE, { signal: AbortSignal.abort() }), "AbortError");
  await rejects(Summarizer.create({ signal: AbortSignal.abort() }), "AbortError");
  assert.ok(await s.summarize(NOTE), "one call's end is not the summarizer's");
  s.destroy();
  await rejects(s.summarize(NOTE), "AbortError");
  await rejects(s.measureInputUsage(NOTE), "AbortError");
  const life = new AbortController();
  const bound = await Summarizer.create({ signal: life.signal });
  life.abort();
  await rejects(bound.summarize(NOTE), "AbortError");
});

test("quota", async () => {
  const s = await Summarizer.create();
  assert.equal(await s.measureInputUsage("Äpfel"), 6);
  assert.equal(await s.measureInputUsage("Äpfel", { context: "abc" }), 9);
  await assert.rejects(s.summarize("x".repeat(s.inputQuota + 1)), (error) => {
    assert.deepEqual([error.name, error.requested, error.quota], ["QuotaExceededError", s.inputQuota + 1, s.inputQuota]);
    return true;
  });
});

test("streaming", async () => {
  const s = await Summarizer.create({ length: "medium" });
  let all = "", chunks = 0;
  for await (const chunk of s.summarizeStreaming(NOTE)) { all += chunk; chunks++; }
  assert.equal(all, await s.summarize(NOTE));
  assert.equal(chunks, 5);
  const reader = s.summarizeStreaming(NOTE, { signal: AbortSignal.abort() }).getReader();
  await rejects(reader.read(), "AbortError");
  await s.summarizeStreaming(NOTE).cancel();
});

test("the whole summary", async () => {
  const s = await Summarizer.create();
  const text = "🌾 " + NOTE;
  const summary = await s.summarizeArticle({ id: "m1", text, title: "Mill" }, { options: { sentences: 2, keywords: 3 }, explain: true });
  assert.deepEqual([summary.id, summary.title, summary.language, summary.sentences.length, summary.keywords.length], ["m1", "Mill", "en", 2, 3]);
  for (const part of [...summary.sentences, ...summary.keywords]) assert.equal(text.slice(part.start, part.end), part.text);
  assert.deepEqual(summary.explanation.sentences.filter((one) => one.chosen).map((one) => one.start), summary.sentences.map((one) => one.start));
  assert.equal((await s.summarizeArticle({ text: "" })).sentences.length, 0);
});

test("any text", async () => {
  const s = await Summarizer.create();
  for (const text of ["", "\0\ud800\n".repeat(99), "。".repeat(5000), "\n".repeat(100_000), "a".repeat(1_000_000)]) {
    assert.equal(typeof await s.summarize(text), "string");
  }
});

test("monitor and polyfill", async () => {
  const told = [];
  await Summarizer.create({ monitor: (m) => m.addEventListener("downloadprogress", (event) => told.push(event.loaded)) });
  assert.deepEqual(told, [0, 1]);
  const scope = {};
  assert.equal(polyfill(scope), Summarizer);
  assert.equal(scope.Summarizer, Summarizer);
  const native = {};
  assert.equal(polyfill({ Summarizer: native }), native);
});

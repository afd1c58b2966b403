// The engine starts the WebAssembly build once and hands out its functions.
import "./wasm_exec.js";

/**
 * @param {URL|string} url of standfirst.wasm
 * @returns {Promise<{languages(): string[], summarize(article: object, options: object, explain: boolean): object}>}
 */
export async function start(url) {
  const go = new globalThis.Go();
  const instance = await instantiate(new URL(url), go.importObject);
  const { promise, resolve, reject } = withResolvers();
  globalThis.standfirstStarted = resolve;
  go.run(instance).then(() => reject(new Error("standfirst: the engine ended")), reject);
  const face = await promise;
  delete globalThis.standfirstStarted;
  return { languages: face.languages, summarize: (...args) => fromJSON(face.summarize(...args)) };
}

/** An answer comes as a string, an error as an object. */
function fromJSON(answer) { return typeof answer === "string" ? JSON.parse(answer) : answer; }

async function instantiate(url, imports) {
  if (url.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return (await WebAssembly.instantiate(await readFile(url), imports)).instance;
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`standfirst: ${url}: ${response.status}`);
  if (response.headers.get("Content-Type") === "application/wasm") {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  }
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}

function withResolvers() { // Promise.withResolvers came with Node 22
  let resolve, reject;
  const promise = new Promise((a, b) => { resolve = a; reject = b; });
  return { promise, resolve, reject };
}

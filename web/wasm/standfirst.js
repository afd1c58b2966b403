// Standfirst in the shape of the browser's Summarizer (Writing Assistance APIs,
// https://webmachinelearning.github.io/writing-assistance-apis). It picks an
// article's own sentences; nothing is sent anywhere.
import { languages } from "./languages.js";

const QUOTA = 16 * 1024 * 1024; // bytes of UTF-8, the library's own limit
const CHOICES = {
  type: ["key-points", "tldr", "teaser", "headline"],
  format: ["markdown", "plain-text"],
  length: ["short", "medium", "long"],
  preference: ["auto", "speed", "capability"],
};
const SENTENCES = {
  "key-points": { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
};
const HEADLINE_WORDS = { short: 12, medium: 17, long: 22 };

/** The engine that all summarizers of a URL share. */
const engines = new Map();

class Engine {
  #waiting = new Map();
  #next = 0;
  #worker;
  #face;
  ready = false;

  constructor(url) { this.url = url; }

  /** Languages, or with an article its summary. */
  async ask(article, options, explain) {
    const result = await (typeof Worker === "undefined" ? this.#here(article, options, explain) : this.#there(article, options, explain));
    this.ready = true;
    return result;
  }

  async #here(article, options, explain) {
    this.#face ??= import("./engine.js").then(({ start }) => start(this.url));
    const face = await this.#face;
    return article ? face.summarize(article, options, explain) : face.languages();
  }

  #there(article, options, explain) {
    this.#worker ??= this.#startWorker();
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, url: this.url, article, options, explain });
    });
  }

  #startWorker() {
    const worker = new Worker(workerURL(), { type: "module" });
    worker.onmessage = ({ data: { id, result, broken } }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      broken === undefined ? resolve(result) : reject(new DOMException(broken, "OperationError"));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new DOMException("standfirst: the worker did not start", "OperationError"));
      this.#waiting.clear();
    };
    return worker;
  }
}

/** A worker must be of the page's own origin; a module elsewhere is imported by one that is. */
function workerURL() {
  const url = new URL("./worker.js", import.meta.url);
  if (url.origin === globalThis.location?.origin) return url;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" }));
}

function engineOf(wasm) {
  const url = new URL(wasm ?? "./standfirst.wasm", import.meta.url).href;
  if (!engines.has(url)) engines.set(url, new Engine(url));
  return engines.get(url);
}

function checked(options = {}) {
  const out = { ...options };
  for (const [name, values] of Object.entries(CHOICES)) {
    out[name] = options[name] ?? (name === "preference" ? "auto" : values[0]);
    if (!values.includes(out[name])) throw new TypeError(`standfirst: ${name} "${out[name]}": want ${values.join(", ")}`);
  }
  return out;
}

function isSpoken(tag) { return languages.includes(tag.toLowerCase().split("-")[0].replace(/^n[on]$/, "nb")); }

function foreign({ expectedInputLanguages = [], expectedContextLanguages = [], outputLanguage }) {
  return [...expectedInputLanguages, ...expectedContextLanguages, ...(outputLanguage ? [outputLanguage] : [])].find((tag) => !isSpoken(tag));
}

function abortable(promise, ...signals) {
  const given = signals.filter(Boolean);
  const aborted = given.find((signal) => signal.aborted);
  if (aborted) return Promise.reject(aborted.reason);
  return new Promise((resolve, reject) => {
    const abort = (event) => reject(event.target.reason);
    for (const signal of given) signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => {
      for (const signal of given) signal.removeEventListener("abort", abort);
    });
  });
}

function quotaExceeded(message, requested, quota) {
  const Native = globalThis.QuotaExceededError;
  if (typeof Native === "function") return new Native(message, { requested, quota });
  return Object.assign(new DOMException(message, "QuotaExceededError"), { requested, quota });
}

function failure({ error, name, requested, quota }) {
  if (name === "QuotaExceededError") return quotaExceeded(error, requested, quota);
  if (name === "NotSupportedError") return new DOMException(error, name);
  return name === "RangeError" ? new RangeError(error) : new TypeError(error);
}

export class Summarizer {
  #engine;
  #options;
  #gone = new AbortController();

  /** @private use create */
  constructor(engine, options) {
    this.#engine = engine;
    this.#options = options;
  }

  static async availability(options) {
    const set = checked(options);
    if (typeof WebAssembly === "undefined" || foreign(set) !== undefined) return "unavailable";
    return engineOf(set.wasm).ready ? "available" : "downloadable";
  }

  static async create(options) {
    const set = checked(options);
    const tag = foreign(set);
    if (tag !== undefined) throw new DOMException(`standfirst: language "${tag}": have ${languages.join(", ")}`, "NotSupportedError");
    const engine = engineOf(set.wasm);
    const monitor = new EventTarget();
    set.monitor?.(monitor);
    const tell = (loaded) => monitor.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded, total: 1, lengthComputable: true }));
    tell(0);
    await abortable(engine.ask(), set.signal);
    tell(1);
    const made = new Summarizer(engine, set);
    set.signal?.addEventListener("abort", () => made.destroy(set.signal.reason), { once: true });
    return made;
  }

  get sharedContext() { return this.#options.sharedContext ?? ""; }
  get type() { return this.#options.type; }
  get format() { return this.#options.format; }
  get length() { return this.#options.length; }
  get preference() { return this.#options.preference; }
  get expectedInputLanguages() { return this.#options.expectedInputLanguages ?? null; }
  get expectedContextLanguages() { return this.#options.expectedContextLanguages ?? null; }
  get outputLanguage() { return this.#options.outputLanguage ?? null; }
  get inputQuota() { return QUOTA; }

  async summarize(input, { context = "", signal } = {}) {
    const text = String(input);
    const options = this.#asked(context);
    let summary = await this.summarizeArticle({ text }, { options, signal });
    if (this.type === "headline") {
      const title = summary.title.trim();
      const fits = title && title.split(/\s+/u).length <= HEADLINE_WORDS[this.length];
      return fits ? title : (summary.sentences[0]?.text ?? title).replace(/\s+/gu, " ");
    }
    const lines = summary.sentences.map((sentence) => sentence.text.replace(/\s+/gu, " "));
    if (this.type !== "key-points") return lines.join(" ");
    return lines.map((line) => (this.format === "markdown" ? `* ${line}` : line)).join("\n");
  }

  summarizeStreaming(input, options = {}) {
    const stop = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
    return new ReadableStream({
      start: async (controller) => {
        try {
          const parts = (await this.summarize(input, { ...options, signal })).split(/(?<=\n)/u);
          for (const part of parts) if (part) controller.enqueue(part);
          controller.close();
        } catch (error) {
          if (!stop.signal.aborted) controller.error(error);
        }
      },
      cancel: (reason) => stop.abort(reason),
    });
  }

  /** Bytes of UTF-8. */
  async measureInputUsage(input, { context = "", signal } = {}) {
    const count = async () => new TextEncoder().encode(String(input) + context).length;
    return abortable(count(), this.#gone.signal, signal);
  }

  destroy(reason) { this.#gone.abort(reason ?? new DOMException("standfirst: destroyed", "AbortError")); }

  [Symbol.dispose ?? Symbol("dispose")]() { this.destroy(); }

  /**
   * Beyond the browser's interface: the whole Summary, with offsets in UTF-16
   * code units, and with the library's own options.
   */
  async summarizeArticle(article, { options = this.#asked(""), explain = false, signal } = {}) {
    const bytes = await this.measureInputUsage(article.text ?? "", { signal });
    if (bytes > QUOTA) throw quotaExceeded("standfirst: the text is too long", bytes, QUOTA);
    const result = await abortable(this.#engine.ask(article, options, explain), this.#gone.signal, signal);
    if (result.error !== undefined) throw failure(result);
    return result;
  }

  /** The library's options for the type and the length. */
  #asked(context) {
    const focus = [this.sharedContext, context].filter(Boolean).join(" ");
    const options = focus ? { focus } : {};
    if (this.type === "headline") return { ...options, sentences: 1, words: HEADLINE_WORDS[this.length] };
    if (this.type === "teaser") options.method = "clean-lead";
    return { ...options, sentences: SENTENCES[this.type][this.length] };
  }
}

/** Puts Summarizer where the browser has none. */
export function polyfill(scope = globalThis) {
  scope.Summarizer ??= Summarizer;
  return scope.Summarizer;
}

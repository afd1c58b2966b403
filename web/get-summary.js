// <get-summary for="#article">: the button "Get a summary" of an article.
//
//   <get-summary for="#article" module="/standfirst.js">
//     <form method="post" action="/v1/summaries">…for readers without script…</form>
//   </get-summary>
//
// All elements for one article drive one summary, shown in the first of them.
// It asks, in this order, what there is: our service (endpoint, or the action of
// the form inside), our WebAssembly build (module, the URL of standfirst.js), the
// browser's own Summarizer. provider="http", "wasm" or "native" allows one only.
// Other attributes: length (short, medium, long), headline (else the h1 in or
// before the article). The event "summary" carries {summary, provider}.

const LABELS = {
  en: ["Get a summary", "Hide the summary", "Summary", "Making the summary…", "The summary is ready: {n} sentences.", "There is nothing to summarize here.", "The article is short enough to read.", "You are offline.", "The summary could not be made.", "Try again", "Length", "Short", "Medium", "Long", "It is shown above the article.", "No time to read?"],
  es: ["Obtener un resumen", "Ocultar el resumen", "Resumen", "Preparando el resumen…", "El resumen está listo: {n} frases.", "Aquí no hay nada que resumir.", "El artículo ya es bastante corto.", "No hay conexión.", "No se pudo hacer el resumen.", "Reintentar", "Extensión", "Corta", "Media", "Larga", "Se muestra encima del artículo.", "¿No tiene tiempo para leer?"],
  fr: ["Obtenir un résumé", "Masquer le résumé", "Résumé", "Résumé en préparation…", "Le résumé est prêt : {n} phrases.", "Il n’y a rien à résumer ici.", "L’article est assez court pour être lu.", "Vous êtes hors ligne.", "Le résumé n’a pas pu être fait.", "Réessayer", "Longueur", "Court", "Moyen", "Long", "Il est affiché au-dessus de l’article.", "Pas le temps de lire ?"],
  de: ["Zusammenfassung zeigen", "Zusammenfassung ausblenden", "Zusammenfassung", "Zusammenfassung wird erstellt …", "Die Zusammenfassung ist fertig: {n} Sätze.", "Hier gibt es nichts zusammenzufassen.", "Der Artikel ist kurz genug zum Lesen.", "Sie sind offline.", "Die Zusammenfassung ist nicht gelungen.", "Noch einmal versuchen", "Länge", "Kurz", "Mittel", "Lang", "Sie steht über dem Artikel.", "Keine Zeit zum Lesen?"],
  ru: ["Показать краткое содержание", "Скрыть краткое содержание", "Краткое содержание", "Готовим краткое содержание…", "Краткое содержание готово, предложений: {n}.", "Здесь нечего пересказывать.", "Статья и так короткая.", "Нет подключения к сети.", "Не удалось подготовить краткое содержание.", "Повторить", "Объём", "Коротко", "Средне", "Подробно", "Оно показано над статьёй.", "Нет времени читать?"],
  pt: ["Obter um resumo", "Ocultar o resumo", "Resumo", "A preparar o resumo…", "O resumo está pronto: {n} frases.", "Não há nada para resumir aqui.", "O artigo já é curto.", "Está sem ligação.", "Não foi possível fazer o resumo.", "Tentar de novo", "Extensão", "Curto", "Médio", "Longo", "Aparece acima do artigo.", "Sem tempo para ler?"],
  it: ["Mostra un riassunto", "Nascondi il riassunto", "Riassunto", "Preparo il riassunto…", "Il riassunto è pronto: {n} frasi.", "Qui non c’è nulla da riassumere.", "L’articolo è già breve.", "Sei offline.", "Non è stato possibile fare il riassunto.", "Riprova", "Lunghezza", "Breve", "Media", "Lunga", "È mostrato sopra l’articolo.", "Non hai tempo di leggere?"],
  sv: ["Visa en sammanfattning", "Dölj sammanfattningen", "Sammanfattning", "Sammanfattningen görs …", "Sammanfattningen är klar: {n} meningar.", "Här finns inget att sammanfatta.", "Artikeln är kort nog att läsa.", "Du är offline.", "Sammanfattningen kunde inte göras.", "Försök igen", "Längd", "Kort", "Mellan", "Lång", "Den visas ovanför artikeln.", "Ont om tid?"],
  nb: ["Vis et sammendrag", "Skjul sammendraget", "Sammendrag", "Lager sammendraget …", "Sammendraget er klart: {n} setninger.", "Her er det ingenting å sammenfatte.", "Artikkelen er kort nok til å leses.", "Du er frakoblet.", "Sammendraget kunne ikke lages.", "Prøv igjen", "Lengde", "Kort", "Middels", "Lang", "Det vises over artikkelen.", "Ikke tid til å lese?"],
  hu: ["Összefoglaló megjelenítése", "Összefoglaló elrejtése", "Összefoglaló", "Készül az összefoglaló…", "Elkészült az összefoglaló: {n} mondat.", "Itt nincs mit összefoglalni.", "A cikk elég rövid ahhoz, hogy elolvassa.", "Nincs internetkapcsolat.", "Az összefoglalót nem sikerült elkészíteni.", "Újra", "Hossz", "Rövid", "Közepes", "Hosszú", "A cikk fölött látható.", "Nincs ideje elolvasni?"],
  zh: ["查看摘要", "隐藏摘要", "摘要", "正在生成摘要…", "摘要已生成：{n} 句。", "这里没有可以摘要的内容。", "文章很短，可以直接阅读。", "您已离线。", "未能生成摘要。", "重试", "长度", "短", "中", "长", "摘要显示在文章上方。", "没有时间读？"],
  ja: ["要約を見る", "要約を隠す", "要約", "要約しています…", "要約ができました（{n}文）。", "ここに要約できる内容はありません。", "そのまま読める短い記事です。", "オフラインです。", "要約できませんでした。", "もう一度試す", "長さ", "短め", "普通", "長め", "記事の上に表示されています。", "読む時間がありませんか？"],
  ar: ["عرض الملخص", "إخفاء الملخص", "الملخص", "جارٍ إعداد الملخص…", "الملخص جاهز، عدد الجمل: {n}.", "لا يوجد هنا ما يمكن تلخيصه.", "المقال قصير بما يكفي للقراءة.", "أنت غير متصل بالإنترنت.", "تعذّر إعداد الملخص.", "إعادة المحاولة", "الطول", "قصير", "متوسط", "طويل", "يظهر الملخص أعلى المقال.", "لا وقت لديك للقراءة؟"],
};
const MORE = "bn cs da el fa fi he hi id ko nl pl ro sr th tr uk vi"; // in labels.js
const NAMES = ["get", "hide", "summary", "working", "ready", "empty", "tooShort", "offline", "failed", "retry", "length", "short", "medium", "long", "above", "noTime"];
const LENGTHS = { short: 3, medium: 5, long: 7 };
const TOO_SHORT = 280; // characters of an article that needs no summary

const primaryOf = (tag) => tag.toLowerCase().split("-")[0].replace(/^n[on]$/, "nb");

/** Fetches labels that are not in this file, if the language has some. */
async function fetchLabels(tag) {
  if (LABELS[primaryOf(tag)] || !MORE.split(" ").includes(primaryOf(tag))) return;
  await import(new URL("./labels.js", import.meta.url).href).then((more) => Object.assign(LABELS, more.default), () => {}); // English, then
}

/** The labels for a language tag, English where there are none. */
export function labelsFor(tag = "") {
  const primary = primaryOf(tag);
  const list = LABELS[primary] ?? LABELS.en;
  return { lang: LABELS[primary] ? primary : "en", ...Object.fromEntries(NAMES.map((name, i) => [name, list[i]])) };
}

// ---- the article's text, and where it stands in the page

const SKIPPED = "script,style,noscript,template,nav,aside,figure,form,button,select,textarea,svg,iframe,get-summary,[hidden],[aria-hidden=true]";
const BLOCKS = /^(ADDRESS|ARTICLE|BLOCKQUOTE|DD|DIV|DL|DT|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;

/** Reads an element: its text, a blank line between blocks, and the text nodes it came from. */
export function readArticle(root) {
  let text = "";
  const pieces = [];
  const open = () => { if (text && !text.endsWith("\n\n")) text += text.endsWith("\n") ? "\n" : "\n\n"; };
  const walk = (node, pre) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        // a line break in the source is a space, of the same length
        const data = pre ? child.data : child.data.replace(/[\n\r\t\f]/g, " ");
        if (!data.trim() && (!text || /\s$/.test(text))) continue;
        pieces.push({ node: child, start: text.length });
        text += data;
      } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(SKIPPED)) {
        if (child.tagName === "BR") { text += "\n"; continue; }
        const block = BLOCKS.test(child.tagName);
        if (block) open();
        walk(child, pre || child.tagName === "PRE");
        if (block) open();
      }
    }
  };
  walk(root, false);
  return { text, pieces };
}

/** The range of text[start:end] in the page. */
function rangeOf({ pieces }, start, end) {
  const at = (offset, last) => {
    let piece = pieces[0];
    for (const one of pieces) if (last ? one.start < offset : one.start <= offset) piece = one;
    return [piece.node, Math.min(offset - piece.start, piece.node.length)];
  };
  const range = new Range();
  range.setStart(...at(start, false));
  range.setEnd(...at(end, true));
  return range;
}

// ---- who makes the summary: three providers of one interface

/** Our service, in the shape of the other two. */
class HTTPSummarizer {
  constructor(endpoint, length) { Object.assign(this, { endpoint, length }); }
  async summarizeArticle(article, { explain, signal }) {
    const body = JSON.stringify({ ...article, sentences: LENGTHS[this.length], offsets: "utf16", ...(explain && { explain }) });
    const response = await fetch(this.endpoint, { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body, signal });
    if (!response.ok) throw new Error(`${response.status} ${(await response.json().catch(() => ({}))).title ?? ""}`);
    return response.json();
  }
}

async function summarizerFor(element, length, signal) {
  const options = { type: "key-points", format: "markdown", length, signal };
  const only = element.getAttribute("provider");
  const allowed = (name) => !only || only === name;
  if (element.endpoint && allowed("http")) return ["http", new HTTPSummarizer(element.endpoint, length)];
  const module = element.getAttribute("module");
  if (module && allowed("wasm")) {
    const { Summarizer } = await import(new URL(module, document.baseURI).href);
    if (await Summarizer.availability(options) !== "unavailable") return ["wasm", await Summarizer.create(options)];
  }
  const Native = globalThis.Summarizer;
  if (Native && allowed("native") && await Native.availability(options) !== "unavailable") return ["native", await Native.create(options)];
  throw new Error("get-summary: no provider");
}

/** A summary from any of them; the browser's own gives text alone. */
async function ask(summarizer, article, how) {
  if (summarizer.summarizeArticle) return summarizer.summarizeArticle(article, how);
  const answer = await summarizer.summarize(article.text, { signal: how.signal });
  const lines = answer.split("\n").map((line) => line.replace(/^\s*(?:[*+-]|\d+[.)])\s+/, "").trim()).filter(Boolean);
  return { title: article.title ?? "", language: article.language ?? "", sentences: lines.map((text) => ({ text })) };
}

// ---- marks in the article

const HIGHLIGHT = "get-summary";
let sheet;

/** Marks ranges, by the Custom Highlight API or by <mark>. Returns what takes them off. */
function mark(ranges) {
  if (globalThis.CSS?.highlights && globalThis.Highlight) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(`::highlight(${HIGHLIGHT}){background-color:var(--get-summary-mark,#ffe58a);color:var(--get-summary-mark-text,#1a1a1a)}`);
      document.adoptedStyleSheets.push(sheet);
    }
    const all = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
    for (const range of ranges) all.add(range);
    CSS.highlights.set(HIGHLIGHT, all);
    return () => { for (const range of ranges) all.delete(range); };
  }
  // from the end: what stands before stays where it is
  const marks = ranges.toReversed().flatMap((range) => nodesOf(range).map(([node, from, to]) => {
    const element = document.createElement("mark");
    const part = new Range();
    part.setStart(node, from);
    part.setEnd(node, to);
    part.surroundContents(element);
    return element;
  }));
  return () => {
    for (const element of marks) {
      const parent = element.parentNode;
      element.replaceWith(...element.childNodes);
      parent?.normalize();
    }
  };
}

/** The parts of text nodes in a range, the last first: wrapping one does not move those before it. */
function nodesOf(range) {
  const root = range.commonAncestorContainer;
  const nodes = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (to > from) nodes.push([node, from, to]);
    if (node === root) break;
  }
  return nodes.reverse();
}

// ---- one summary of one article, and all buttons for it

const controllers = new WeakMap();

class Controller {
  elements = [];
  open = false;
  state = "idle"; // working, ready, empty, tooShort, offline, failed
  length = "short";
  #kept = new Map(); // by length
  #stop;
  #unmark = () => {};

  constructor(target) { this.target = target; }

  /** The element that shows the summary: the first in the page. */
  get host() {
    return this.elements.reduce((first, one) => (one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING ? one : first));
  }

  render() { for (const element of this.elements) element.render(); }

  toggle(by) {
    this.open = !this.open;
    if (this.open) return this.run(by);
    this.#stop?.abort();
    this.#unmark();
    this.state = "idle";
    this.render();
  }

  choose(length, by) {
    this.length = length;
    return this.run(by);
  }

  forget() {
    this.#stop?.abort();
    this.#unmark();
    this.#kept.clear();
    this.open = false;
    this.state = "idle";
    this.render();
  }

  async run(by) {
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    this.by = by;
    this.#unmark();
    this.state = "working";
    this.render();
    try {
      const { length } = this;
      this.#read();
      if (!this.#kept.has(length)) this.#kept.set(length, await this.#make(length, signal));
      if (!signal.aborted) this.#show(this.#kept.get(length));
    } catch (error) {
      if (signal.aborted) return;
      this.state = navigator.onLine === false ? "offline" : "failed";
      this.host.dispatchEvent(new CustomEvent("summaryerror", { bubbles: true, composed: true, detail: { error } }));
    }
    this.render();
  }

  /** Reads the page anew: scripts may have changed it. */
  #read() {
    const before = this.read?.text;
    this.read = readArticle(this.target);
    if (this.read.text !== before) this.#kept.clear();
  }

  async #make(length, signal) {
    const { host, target, read } = this;
    if (read.text.trim().length < TOO_SHORT) return { provider: "", summary: { language: "", sentences: [] }, short: true };
    const [provider, summarizer] = await summarizerFor(host, length, signal);
    const language = target.closest("[lang]")?.lang ?? "";
    const article = { text: read.text, ...(host.headline && { title: host.headline }) };
    let summary;
    try {
      summary = await ask(summarizer, article, { explain: host.explain, signal });
    } finally {
      summarizer.destroy?.();
    }
    summary.language ||= language;
    return { provider, summary };
  }

  #show(made) {
    const { summary, provider, short } = made;
    const { read } = this;
    this.made = made;
    this.state = short ? "tooShort" : summary.sentences.length ? "ready" : "empty";
    const placed = summary.sentences.filter(({ start }) => start !== undefined);
    this.ranges = placed.map(({ start, end }) => rangeOf(read, start, end));
    this.places = this.ranges.map((range) => placeOf(range));
    this.#unmark = mark(this.ranges);
    this.host.dispatchEvent(new CustomEvent("summary", { bubbles: true, composed: true, detail: { summary, provider, text: read.text } }));
  }
}

let places = 0;

/** The id of the block in which a range begins. */
function placeOf(range) {
  let node = range.startContainer;
  while (node.nodeType !== Node.ELEMENT_NODE || !BLOCKS.test(node.tagName)) node = node.parentNode;
  node.id ||= `get-summary-${++places}`;
  return node.id;
}

// ---- the element

const CSS_TEXT = `
:host{display:block;--accent:var(--get-summary-accent,light-dark(#0a4d8c,#9ecbff));--on-accent:var(--get-summary-on-accent,light-dark(#fff,#10202f));
 --ground:var(--get-summary-background,light-dark(#f4f7fa,#1b232c));--ink:var(--get-summary-color,light-dark(#1a1f24,#e8edf2));--line:var(--get-summary-border,light-dark(#6b7885,#8996a3));
 --radius:var(--get-summary-radius,.5rem);font:inherit;color:var(--ink);overflow-wrap:anywhere}
:host([hidden]),[hidden]{display:none!important}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
button{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:2px solid var(--accent);border-radius:var(--radius);cursor:pointer}
[part~=button]{background:var(--accent);color:var(--on-accent);font-weight:600}
[part~=retry]{background:transparent;color:var(--accent)}
button:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
p{margin:0}
[part=status]{font-size:.9em}
[part=region]{margin-block:.75rem;padding:1rem clamp(.75rem,3vw,1.5rem);background:var(--ground);border:1px solid var(--line);border-inline-start:4px solid var(--accent);border-radius:var(--radius)}
[part=title]{font-size:1.1em;margin:0 0 .5rem}
fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1rem;border:0;margin:0 0 .5rem;padding:0}
legend{float:inline-start;padding:0;margin-inline-end:1rem}
@media (max-width:30rem){legend{float:none}}
label{display:inline-flex;align-items:center;gap:.4rem;min-height:1.75rem;cursor:pointer}
input{width:1.15rem;height:1.15rem;margin:0;accent-color:var(--accent)}
ul{margin:0;padding-inline-start:1.2em}
li{margin-block:.5rem;line-height:1.5}
li a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
li a:hover{text-decoration-thickness:2px}
[aria-busy=true] ul{opacity:.6}
@media (prefers-reduced-motion:no-preference){[aria-busy=true] ul{transition:opacity .2s}}
@media (forced-colors:active){button,[part=region]{border-color:ButtonText}}
`;
let style;

class GetSummary extends HTMLElement {
  static observedAttributes = ["for", "endpoint", "length"];
  /** Asks for scores and reasons, too. */
  explain = false;
  #shadow = this.attachShadow({ mode: "open" });
  #parts;
  #live = false;
  #watch;

  /** Where our service is: the attribute, or the action of the form inside. */
  get endpoint() {
    const given = this.getAttribute("endpoint") ?? this.querySelector("form[action]")?.getAttribute("action");
    return given ? new URL(given, document.baseURI).href : "";
  }

  // React sets what looks like a property
  set endpoint(url) { this.setAttribute("endpoint", url); }

  set headline(text) { this.setAttribute("headline", text); }

  get headline() {
    const first = this.controller?.target.querySelector("h1") ?? document.querySelector("h1");
    return this.getAttribute("headline") ?? first?.textContent.trim().replace(/\s+/g, " ") ?? "";
  }

  /** Forgets what was made: the article has changed. */
  reset() { this.controller?.forget(); }

  connectedCallback() {
    if (!style) (style = new CSSStyleSheet()).replaceSync(CSS_TEXT);
    this.#shadow.adoptedStyleSheets = [style];
    this.#live = true;
    this.#join();
  }

  disconnectedCallback() {
    this.#live = false;
    this.#leave();
  }

  attributeChangedCallback(name) {
    if (!this.#live) return;
    if (name === "for") this.#leave();
    this.#join();
  }

  #join() {
    const target = document.querySelector(this.getAttribute("for") ?? "article");
    if (!target) return this.#wait(); // the form inside stays
    this.#watch?.disconnect();
    if (!controllers.has(target)) controllers.set(target, new Controller(target));
    this.controller = controllers.get(target);
    if (!this.controller.elements.includes(this)) this.controller.elements.push(this);
    const length = this.getAttribute("length");
    if (length in LENGTHS) this.controller.length = length;
    this.#show(this.controller);
  }

  /** Shows the button, in the language of the page. */
  async #show(controller) {
    if (!this.#parts) await fetchLabels(this.#language);
    if (this.controller === controller) controller.render();
  }

  get #language() { return this.closest("[lang]")?.lang || navigator.language; }

  /** Waits for the article: frameworks put it there after the element. */
  #wait() {
    this.#watch ??= new MutationObserver(() => this.#join());
    this.#watch.observe(document, { childList: true, subtree: true });
  }

  /** Drives the article's summary; a framework may have put another article there. */
  #toggle() {
    const { controller } = this;
    if (controller && !controller.target.isConnected) {
      const all = controller.elements;
      for (const element of all) element.#leave();
      for (const element of all) element.#join();
    }
    this.controller?.toggle(this);
  }

  #leave() {
    this.#watch?.disconnect();
    const { controller } = this;
    if (!controller) return;
    controller.elements = controller.elements.filter((one) => one !== this);
    this.controller = undefined;
    if (controller.elements.length) controller.render();
    else controller.forget();
  }

  #build() {
    const t = (this.labels = labelsFor(this.#language));
    this.#shadow.innerHTML = `<div class="row" lang="${t.lang}"><span part="prompt">${t.noTime}</span><button part="button" type="button" aria-expanded="false" aria-controls="region"></button><p part="status" role="status"></p></div>
<section id="region" part="region" aria-labelledby="title" lang="${t.lang}" hidden><h2 part="title" id="title">${t.summary}</h2>
<fieldset part="lengths"><legend>${t.length}</legend>${Object.keys(LENGTHS).map((one) => `<label><input type="radio" name="length" value="${one}">${t[one]}</label>`).join("")}</fieldset>
<p part="message" hidden></p><button part="retry" type="button" hidden>${t.retry}</button><ul part="list" dir="auto"></ul></section>`;
    const find = (part) => this.#shadow.querySelector(`[part=${part}]`);
    this.#parts = { button: find("button"), status: find("status"), region: find("region"), message: find("message"), retry: find("retry"), list: find("list"), lengths: find("lengths") };
    this.#parts.button.addEventListener("click", () => this.#toggle());
    this.#parts.retry.addEventListener("click", () => {
      this.#parts.button.focus(); // the button pressed is about to go
      this.controller?.run(this);
    });
    this.#parts.lengths.addEventListener("change", ({ target }) => this.controller?.choose(target.value, this));
  }

  /** Shows the controller's state. */
  render() {
    if (!this.#parts) this.#build();
    const { controller, labels: t } = this;
    const { button, status, region, lengths } = this.#parts;
    const { state, open, host } = controller;
    button.textContent = open ? t.hide : t.get;
    button.setAttribute("aria-expanded", String(open));
    const shows = host === this;
    region.hidden = !(shows && open);
    if (!shows && "ariaControlsElements" in button) button.ariaControlsElements = [host];
    const said = this.#message();
    status.textContent = controller.by === this || !controller.by ? said + (state === "ready" && !shows ? ` ${t.above}` : "") : "";
    if (!shows) return;
    region.setAttribute("aria-busy", String(state === "working"));
    for (const input of lengths.querySelectorAll("input")) input.checked = input.value === controller.length;
    this.#renderList();
  }

  #message() {
    const { controller, labels: t } = this;
    if (controller.state === "idle") return "";
    return t[controller.state].replace("{n}", controller.made?.summary.sentences.length);
  }

  #renderList() {
    const { controller } = this;
    const { list, message, retry, lengths } = this.#parts;
    const { state } = controller;
    const trouble = ["empty", "tooShort", "offline", "failed"].includes(state);
    message.hidden = !trouble;
    message.textContent = trouble ? this.#message() : "";
    retry.hidden = state !== "offline" && state !== "failed";
    lengths.hidden = state === "tooShort" || state === "empty";
    if (state === "working") return; // what was there stays until it is replaced
    const sentences = state === "ready" ? controller.made.summary.sentences : [];
    const { language } = controller.made?.summary ?? {};
    language ? list.setAttribute("lang", language) : list.removeAttribute("lang");
    list.hidden = !sentences.length;
    list.replaceChildren(...sentences.map((sentence, i) => this.#item(sentence, controller.places[i], controller.ranges[i])));
  }

  #item(sentence, place, range) {
    const item = document.createElement("li");
    item.setAttribute("part", "item");
    const text = sentence.text.replace(/\s+/g, " ");
    if (!place) {
      item.textContent = text;
      return item;
    }
    const link = document.createElement("a");
    link.setAttribute("part", "link");
    link.href = `#${place}`;
    link.textContent = text;
    link.addEventListener("click", () => document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset));
    item.append(link);
    return item;
  }
}

if (!customElements.get("get-summary")) customElements.define("get-summary", GetSummary);

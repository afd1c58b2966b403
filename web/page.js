// The demo page: an article of the reader's own, and why these sentences.
const article = document.querySelector("#article");
const top = document.querySelector("#top");
const bottom = document.querySelector("#bottom");
const own = document.querySelector("#own");
const field = document.querySelector("#text");
const why = document.querySelector("#why");
const reasons = document.querySelector("#reasons");

for (const element of [top, bottom]) element.explain = true;

/** Shows a text as the article: its first line is the headline if a blank line follows. */
function use(text) {
  const [first, ...rest] = text.replace(/\r\n?/g, "\n").trim().split(/\n\s*\n/);
  const isHeadline = rest.length > 0 && !first.includes("\n") && first.length < 200 && !/[.!?]["”’)]?$/.test(first);
  const heading = document.createElement("h1");
  heading.textContent = isHeadline ? first : "Your article";
  heading.tabIndex = -1;
  const blocks = (isHeadline ? rest : [first, ...rest]).map((block) => {
    const p = document.createElement("p");
    p.dir = "auto";
    p.append(...block.split("\n").flatMap((line, i) => (i ? [document.createElement("br"), line] : [line])));
    return p;
  });
  article.removeAttribute("lang");
  article.replaceChildren(heading, ...blocks);
  top.setAttribute("headline", isHeadline ? first : "");
  top.reset();
  why.hidden = true;
  heading.focus();
  heading.scrollIntoView({ block: "center" });
}

own.addEventListener("submit", (event) => {
  event.preventDefault();
  use(field.value);
});

for (const type of ["dragover", "dragleave", "drop"]) {
  field.addEventListener(type, async (event) => {
    field.classList.toggle("over", type === "dragover");
    const file = event.dataTransfer?.files[0];
    if (type !== "dragleave" && event.dataTransfer?.types.includes("Files")) event.preventDefault();
    if (type === "drop" && file) {
      field.value = await file.text();
      use(field.value);
    }
  });
}

document.addEventListener("summary", ({ detail: { summary, text } }) => {
  const sentences = summary.explanation?.sentences ?? [];
  why.hidden = sentences.length === 0;
  const scores = sentences.map(({ score }) => score).filter(Boolean);
  const least = Math.min(...scores), most = Math.max(...scores);
  reasons.replaceChildren(...sentences.map(({ chosen, score, start, end, why }) => {
    const row = document.createElement("tr");
    row.className = chosen ? "chosen" : "";
    const cell = row.insertCell();
    if (score) {
      cell.textContent = score.toFixed(2).replace("-", "−");
      cell.style.setProperty("--share", String((score - least) / (most - least || 1))); // the bar below it
    }
    const reason = document.createElement("span");
    reason.className = "reason";
    reason.textContent = why;
    row.insertCell().append(text.slice(start, end), reason);
    return row;
  }));
});

const curl = document.querySelector("#curl code");
curl.textContent = curl.textContent.replace("http://127.0.0.1:8080/v1/summaries", new URL("v1/summaries", document.baseURI).href);
for (const button of document.querySelectorAll(".copy")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.for).textContent);
    document.querySelector("#copied").textContent = "Copied.";
  });
}

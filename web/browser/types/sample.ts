// What a program of somebody's own looks like to the declarations of the package.
import { polyfill, Summarizer, type Summary, type SummarizerType } from "standfirst";

const kinds: SummarizerType[] = ["key-points", "tldr", "teaser", "headline"];

export async function summarize(text: string, signal: AbortSignal): Promise<string> {
  if ((await Summarizer.availability({ outputLanguage: "sv" })) === "unavailable") return "";
  const summarizer = await Summarizer.create({ type: kinds[0], format: "plain-text", length: "medium", sharedContext: "harbour", signal });
  if ((await summarizer.measureInputUsage(text)) > summarizer.inputQuota) throw new RangeError("too long");
  const stream: ReadableStream<string> = summarizer.summarizeStreaming(text, { context: "ice" });
  const reader = stream.getReader();
  let all = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) all += part.value;
  summarizer.destroy();
  return all;
}

export async function places(text: string): Promise<[number, number][]> {
  const summarizer = await Summarizer.create();
  const summary: Summary = await summarizer.summarizeArticle({ text, title: "Ice" }, { options: { words: 40, method: "textrank" }, explain: true });
  for (const { why, parts } of summary.explanation?.sentences ?? []) console.log(why, parts?.[0]?.feature);
  return summary.sentences.map(({ start, end }): [number, number] => [start, end]);
}

polyfill(globalThis);

// @ts-expect-error there is no such type
void Summarizer.create({ type: "poem" });
// @ts-expect-error a count is a number
void Summarizer.create().then((s) => s.summarizeArticle({ text: "" }, { options: { sentences: "two" } }));
// @ts-expect-error only create makes one
new Summarizer();

// The worker keeps the engine away from the page's thread.
import { start } from "./engine.js";

let engine;

self.onmessage = async ({ data: { id, url, article, options, explain } }) => {
  try {
    engine ??= start(url);
    const face = await engine;
    const result = article ? face.summarize(article, options, explain) : face.languages();
    self.postMessage({ id, result });
  } catch (error) {
    engine = undefined;
    self.postMessage({ id, broken: String(error) });
  }
};

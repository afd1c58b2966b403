export type Availability = "unavailable" | "downloadable" | "downloading" | "available";
export type SummarizerType = "key-points" | "tldr" | "teaser" | "headline";
export type SummarizerFormat = "markdown" | "plain-text";
export type SummarizerLength = "short" | "medium" | "long";

export interface SummarizerCoreOptions {
  type?: SummarizerType;
  format?: SummarizerFormat;
  length?: SummarizerLength;
  preference?: "auto" | "speed" | "capability";
  expectedInputLanguages?: string[];
  expectedContextLanguages?: string[];
  outputLanguage?: string;
  /** Where standfirst.wasm is; beside standfirst.js if not given. */
  wasm?: string | URL;
}

export interface SummarizerCreateOptions extends SummarizerCoreOptions {
  /** Lean towards sentences about this. */
  sharedContext?: string;
  signal?: AbortSignal;
  monitor?: (monitor: EventTarget) => void;
}

export interface CallOptions {
  context?: string;
  signal?: AbortSignal;
}

export interface Article {
  id?: string;
  title?: string;
  text: string;
  language?: string;
}

export interface Options {
  sentences?: number;
  words?: number;
  characters?: number;
  ratio?: number;
  method?: "default" | "textrank" | "tfidf" | "lead" | "clean-lead";
  focus?: string;
  diversity?: number;
  keywords?: number;
  language?: string;
  trimDateline?: boolean;
}

/** A sentence of the article: text is article.text.slice(start, end). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  index: number;
  paragraph: number;
  score: number;
}

export interface Keyword {
  text: string;
  start: number;
  end: number;
  count: number;
  score: number;
}

export interface Explanation {
  blocks: { start: number; end: number; kind: string; reason?: string }[];
  sentences: {
    start: number;
    end: number;
    chosen: boolean;
    why: string;
    score: number;
    parts?: { feature: string; score: number }[];
  }[];
}

export interface Summary {
  id?: string;
  title: string;
  language: string;
  sentences: Sentence[];
  keywords?: Keyword[];
  explanation?: Explanation;
}

export class Summarizer {
  private constructor();
  static availability(options?: SummarizerCoreOptions): Promise<Availability>;
  static create(options?: SummarizerCreateOptions): Promise<Summarizer>;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: "auto" | "speed" | "capability";
  readonly expectedInputLanguages: readonly string[] | null;
  readonly expectedContextLanguages: readonly string[] | null;
  readonly outputLanguage: string | null;
  /** Bytes of UTF-8. */
  readonly inputQuota: number;
  summarize(input: string, options?: CallOptions): Promise<string>;
  summarizeStreaming(input: string, options?: CallOptions): ReadableStream<string>;
  measureInputUsage(input: string, options?: CallOptions): Promise<number>;
  destroy(reason?: unknown): void;
  /** Beyond the browser's interface: offsets, scores and the library's own options. */
  summarizeArticle(article: Article, how?: { options?: Options; explain?: boolean; signal?: AbortSignal }): Promise<Summary>;
}

/** Puts Summarizer where the browser has none, and returns what is there. */
export function polyfill(scope?: object): unknown;

/**
 * What a page says about itself: URL, outlet, author, date and title, from schema.org, Open Graph and meta tags. The
 * readers of HTML and of documents report the tags they meet; nothing is fetched.
 */
import type { Source } from "../model/source.js";
import { isObject } from "../model/valid.js";

type Field = keyof Source;

/** Names of `<meta>` for each field, in order of preference. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  url: ["og:url"],
  outlet: ["og:site_name", "application-name"],
  author: ["author", "article:author", "parsely-author", "dc.creator", "byl"],
  published: ["article:published_time", "datepublished", "parsely-pub-date", "dc.date", "date"],
  title: ["og:title"],
};

const ARTICLE = /Article|BlogPosting|Report$/;

/** More than any real page has. */
const MOST_DATA = 1_000_000;
const MOST_WORDS = 300;

export class PageSource {
  readonly #meta = new Map<string, string>();
  #canonical = "";
  #time = "";
  #article: Record<string, unknown> = {};

  /** `<meta name>` or `<meta property>`, and `itemprop`. */
  meta(name: string, content: string): void {
    if (!this.#meta.has(name.toLowerCase())) this.#meta.set(name.toLowerCase(), content);
  }

  /** `<link rel="canonical">`. */
  canonical(address: string): void {
    this.#canonical ||= address;
  }

  /** `<time datetime>`. */
  time(day: string): void {
    this.#time ||= day;
  }

  /** `<script type="application/ld+json">`. */
  data(json: string): void {
    if (json.length > MOST_DATA) return;
    try {
      const waiting: unknown[] = [JSON.parse(json)];
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        if (Array.isArray(one)) waiting.push(...one);
        else if (isObject(one)) {
          if (words(one["@type"]).some((type) => ARTICLE.test(type)) && Object.keys(this.#article).length === 0)
            this.#article = one;
          if (Array.isArray(one["@graph"])) waiting.push(...one["@graph"]);
        }
      }
    } catch {
      // Invalid JSON is ignored.
    }
  }

  /** All fields, without invalid URLs and dates. */
  end(): Source {
    const { url, mainEntityOfPage: page, publisher, author, datePublished, headline } = this.#article;
    const told: Record<Field, readonly string[]> = {
      url: [this.#canonical, ...words(url), ...words(page)],
      outlet: words(publisher),
      author: [words(author).join(", ")],
      published: words(datePublished),
      title: words(headline),
    };
    const fields = (Object.keys(NAMES) as Field[]).map((field) => {
      const all = [
        ...told[field],
        ...NAMES[field].map((name) => this.#meta.get(name) ?? ""),
        field === "published" ? this.#time : "",
      ];
      return [
        field,
        all.map((one) => FORMS[field](one.replace(/\s+/g, " ").trim())).find((one) => one !== "") ?? "",
      ] as const;
    });
    return Object.fromEntries(fields.filter(([, said]) => said !== ""));
  }
}

const isAddress = (said: string): boolean => /^https?:\/\/\S+$/i.test(said);
const short = (said: string): string => (said.length > MOST_WORDS ? "" : said);

/** A field as written, or undefined. */
const FORMS: Readonly<Record<Field, (said: string) => string>> = {
  url: (said) => (isAddress(said) ? said : ""),
  outlet: short,
  // Some pages put the URL of the author's profile here.
  author: (said) => (isAddress(said) ? "" : short(said.replace(/^by /i, ""))),
  published: (said) => /^\d{4}-\d\d-\d\d/.exec(said)?.[0] ?? "",
  title: short,
};

/** A string, the name of an object, or several of them. */
function words(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => (Array.isArray(one) ? [] : words(one)));
  return isObject(value) ? words(value["name"] ?? value["@id"]).slice(0, 1) : [];
}

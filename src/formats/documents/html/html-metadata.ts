import type { Metadata } from "../reading.js";
import { statedDay } from "../stated-date.js";

interface Queried {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null; textContent: string | null }>;
  readonly documentElement: { getAttribute(name: string): string | null } | null;
}

/** Title, authors, day, language, address and site that a page states in its head or in JSON-LD. */
export function htmlMetadata(document: Queried): Metadata {
  const linked = linkedData(document);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute("content");
      if (found?.trim()) return squeeze(found);
    }
    return undefined;
  };
  const title =
    meta("citation_title", "og:title", "twitter:title", "dc.title", "DC.title") ??
    text(linked?.["headline"]) ??
    (squeeze(document.querySelector("title")?.textContent ?? "") || squeeze(document.querySelector("h1")?.textContent ?? ""));
  const named = meta("citation_author", "author", "article:author", "dc.creator", "DC.creator", "parsely-author", "sailthru.author");
  const cited = [...document.querySelectorAll('meta[name="citation_author"]')].map((each) => squeeze(each.getAttribute("content") ?? ""));
  const authors = cited.length ? cited : (people(linked?.["author"]) ?? (named && !/^https?:/u.test(named) ? names(named) : []));
  const day =
    statedDay(
      meta(
        "citation_publication_date",
        "article:published_time",
        "datePublished",
        "dc.date",
        "DC.date.issued",
        "date",
        "pubdate",
        "parsely-pub-date",
      ),
    ) ??
    statedDay(linked?.["datePublished"]) ??
    statedDay(document.querySelector("time[pubdate], time[itemprop='datePublished'], article time[datetime]")?.getAttribute("datetime"));
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(document.documentElement?.getAttribute("lang") ?? "")?.[0]?.toLowerCase();
  const address = [document.querySelector('link[rel="canonical"]')?.getAttribute("href"), meta("og:url")].find(isAddress)?.trim();
  const site = meta("og:site_name", "application-name", "citation_journal_title") ?? text(ofObject(linked?.["publisher"])?.["name"]);
  return {
    ...(title ? { title } : {}),
    authors: authors.filter(Boolean),
    ...(day ? { day } : {}),
    ...(language ? { language } : {}),
    ...(address ? { address } : {}),
    ...(site ? { site } : {}),
  };
}

function isAddress(value: string | null | undefined): value is string {
  return typeof value === "string" && value.length < 2_000 && /^\s*https?:\/\/[^\s/]+/iu.test(value);
}

function ofObject(value: unknown): Linked | undefined {
  return isLinked(value) ? value : undefined;
}

type Linked = Readonly<Record<string, unknown>>;

function linkedData(document: Queried): Linked | undefined {
  for (const each of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(each.textContent ?? "");
    } catch {
      continue; // a page's own slip; its head may still say what is asked
    }
    const list = [data].flat().flatMap((one) => (isLinked(one) && Array.isArray(one["@graph"]) ? one["@graph"] : [one]));
    const article = list.find(
      (one): one is Linked => isLinked(one) && /Article|Report|Posting|WebPage/u.test(String(one["@type"])) && "headline" in one,
    );
    if (article) return article;
  }
  return undefined;
}

function isLinked(value: unknown): value is Linked {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function people(value: unknown): string[] | undefined {
  const found = [value]
    .flat()
    .flatMap((each) => (isLinked(each) ? [text(each["name"]) ?? ""] : typeof each === "string" ? names(each) : []));
  const kept = found.map(squeeze).filter((each) => each && !/^https?:/u.test(each));
  return kept.length ? [...new Set(kept)] : undefined;
}

/** `By A. Khan and B. Roy`, `A. Khan; B. Roy` as names. */
function names(line: string): string[] {
  return squeeze(line)
    .replace(/^by\s+/iu, "")
    .split(/(?<!\s)\s*;\s*|(?<!\s)\s+and\s+|(?<!\s)\s*,\s+(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u)
    .map(squeeze)
    .filter(Boolean);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? squeeze(value) : undefined;
}

function squeeze(value: string): string {
  return value.replace(/\s+/gu, " ").trim();
}

import { isOfGovernment, type sourceKinds } from "../../../domain/source.js";
import { recordKind } from "../plain/record-kind.js";

type Kind = (typeof sourceKinds)[number];
type Linked = Readonly<Record<string, unknown>>;

/** What schema.org calls a page, and what it is here. */
const types: readonly (readonly [RegExp, Kind])[] = [
  [/^\w*NewsArticle$/u, "news"],
  [/^(?:Medical)?ScholarlyArticle$/u, "journal"],
  [/^Report$/u, "report"],
  [/^Legislation$/u, "government"],
];
const publishers: Readonly<Record<string, Kind>> = { GovernmentOrganization: "government", NewsMediaOrganization: "news" };
/** Words by which a site calls itself a paper or a station. */
const press = /\b(?:news|newspaper|newswire|times|herald|tribune|gazette|daily|broadcasting|radio|television)\b/iu;
const section = /\b(?:news|world|politics|international|national|opinion|editorial)\b/iu;

/**
 * What kind of document a page is by its own fields: who published it, what schema.org calls it, what its head says. An article of a site is no news
 * by that alone, since every site has some; null where the page does not say.
 */
export function pageKind(text: string): Kind | null {
  const meta = metaOf(text);
  const linked = linkedIn(text);
  if ([meta.get("og:url"), canonicalOf(text)].some((each) => each && isOfGovernment(each))) return "government";
  const publisher = linked.flatMap(({ publisher: each }) => (isLinked(each) ? typesOf(each) : []));
  const byPublisher = publisher.flatMap((each) => publishers[each] ?? []);
  if (byPublisher.includes("government")) return "government";
  if (["citation_journal_title", "citation_issn"].some((each) => meta.has(each))) return "journal";
  if (meta.has("citation_technical_report_institution")) return "report";
  const called = linked.flatMap(typesOf).flatMap((each) => types.find(([pattern]) => pattern.test(each))?.[1] ?? []);
  if (new Set(called).size === 1) return called[0] ?? null;
  if (called.length) return null;
  if (byPublisher[0]) return byPublisher[0];
  for (const name of ["dc.type", "dcterms.type", "document-type", "genre"]) {
    const said = recordKind({ kind: meta.get(name) });
    if (said && said !== "government") return said; // what a company hands out calls itself a press release too
  }
  const isArticle = meta.get("og:type")?.toLowerCase() === "article";
  const isPress = press.test(meta.get("og:site_name") ?? "") && section.test(meta.get("article:section") ?? meta.get("section") ?? "");
  return isArticle && isPress ? "news" : null;
}

/** Names and contents of a page's meta tags, the first of each name. */
function metaOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, inside = ""] of text.matchAll(/<meta\s([^<>]{1,2000})>/giu)) {
    const own = attributesOf(inside);
    const name = (own.get("property") ?? own.get("name") ?? "").toLowerCase();
    const content = own.get("content")?.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

function canonicalOf(text: string): string | undefined {
  for (const [, inside = ""] of text.matchAll(/<link\s([^<>]{1,2000})>/giu)) {
    const own = attributesOf(inside);
    if (own.get("rel")?.toLowerCase() === "canonical") return own.get("href");
  }
  return undefined;
}

function attributesOf(inside: string): Map<string, string> {
  return new Map(
    [...inside.matchAll(/([\w:.-]{1,40})=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu)].map(([, name = "", a, b, c]) => [
      name.toLowerCase(),
      a ?? b ?? c ?? "",
    ]),
  );
}

/** What a page tells of itself as JSON-LD, one by one. */
function linkedIn(text: string): Linked[] {
  return text
    .split(/<script\b/iu)
    .slice(1)
    .flatMap((part) => {
      const begin = part.indexOf(">");
      const end = part.toLowerCase().indexOf("</script");
      if (begin < 0 || end < begin || !part.slice(0, begin).includes("ld+json")) return [];
      try {
        const data: unknown = JSON.parse(part.slice(begin + 1, end));
        return [data]
          .flat()
          .flatMap((each) => (isLinked(each) && Array.isArray(each["@graph"]) ? each["@graph"] : [each]))
          .filter(isLinked);
      } catch {
        return []; // a page's own slip; its head may still say what is asked
      }
    });
}

function typesOf(each: Linked): string[] {
  return [each["@type"]].flat().filter((one) => typeof one === "string");
}

function isLinked(value: unknown): value is Linked {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

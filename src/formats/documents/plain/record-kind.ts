import type { sourceKinds } from "../../../domain/source.js";

type Kind = (typeof sourceKinds)[number];
type Fields = Readonly<Record<string, unknown>>;

/** Fields in which a record says what it is. */
const saying = ["kind", "genre", "type", "category", "doctype", "document_type", "doc_type"] as const;

/** What words of such a field mean, the first that fits: a government's words go before the paper that they stand in. */
const meanings: readonly (readonly [RegExp, Kind])[] = [
  [
    /\b(?:speech|speeches|communiqu[eé]|statement|address|remarks|general debate|declaration|press release|readout|note verbale|decree|resolution|treaty|agreement)s?(?!\p{L})/iu,
    "government",
  ],
  [/\b(?:think[ -]?tank)s?\b/iu, "think tank"],
  [/\b(?:policy (?:brief|paper)|white paper)s?\b/iu, "policy"],
  [/\b(?:journal|academic|scholarly|preprint|peer[ -]reviewed)\b/iu, "journal"],
  [/\b(?:news|newspaper|newswire|wire|dispatch|press agency|broadcast|editorial|op-?ed)\b/iu, "news"],
  [/\b(?:report|briefing|assessment|sitrep)s?\b/iu, "report"],
];

/** Whose speech a record is, and where it was given: with one of each it is a speech. */
const whose = ["speaker", "delegation", "country", "iso3", "state"] as const;
const where = ["session", "meeting", "body", "assembly", "committee", "plenary"] as const;
/** A paper or station, and what only such print. */
const outlets = ["outlet", "newspaper", "agency", "headline", "byline"] as const;

/**
 * What kind of document a record is by its own fields; null where they do not say. A speaker of a party may be of the opposition: what is
 * said in a parliament is no government's word by itself.
 */
export function recordKind(record: Fields): Kind | null {
  const has = (name: string) => record[name] !== undefined && record[name] !== null && record[name] !== "";
  for (const name of saying) {
    const said = record[name];
    const found = typeof said === "string" ? meanings.find(([pattern]) => pattern.test(said))?.[1] : undefined;
    if (found) return found === "government" && has("party") ? null : found;
  }
  if (has("party")) return null;
  if (whose.some(has) && where.some(has)) return "government";
  return outlets.some(has) ? "news" : null;
}

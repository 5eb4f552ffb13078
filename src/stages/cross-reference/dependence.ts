import type { LinkState } from "../../domain/claim.js";
import type { Row } from "../../domain/tables.js";
import { type Attribution, plainName } from "../../methods/claims/attribution.js";
import { likeness, maybeFrom, type Surroundings, sureFrom } from "../../methods/text-reuse/around-span.js";
import { foldCopies } from "../../methods/text-reuse/fold-copies.js";
import { inCommon } from "../../methods/text-reuse/shingles.js";
import type { Shelf } from "./evidence.js";
import { type Aliases, cites } from "./names.js";
import type { Decided } from "./people.js";
import { byCredit, bySameHand, bySameNumbers, bySameStatement } from "./same-count.js";
import { linkTo, spanOf, type Told, toldOf } from "./told.js";

type Support = Row<"claim_evidence">;
type Link = Row<"link">;

export interface Dependence {
  readonly links: readonly Link[];
  /** Pieces that give their words to somebody whom no other piece is from: a person has to say whether that is the origin. */
  readonly asked: readonly { readonly support: Support; readonly name: string }[];
}

/** Which pieces of evidence of one claim have it from which: by people's word, by the words around the spans, by what they say themselves. */
export function dependenceOf(
  found: readonly Support[],
  isNamed: (support: Support) => boolean,
  dayOf: (support: Support) => string,
  shelf: Shelf,
  aliases: Aliases,
  decided: readonly Decided[],
  stock: ReadonlySet<number>,
  copies: ReadonlyMap<string, string> = new Map(),
): Dependence {
  const told = found
    .filter((each) => !each.aside && each.stance !== "silent" && each.origin)
    .map((each) => toldOf(each, isNamed, dayOf, shelf, aliases));
  const links: Link[] = [];
  for (const [index, b] of told.entries())
    for (const a of told.slice(0, index)) {
      if (a.support.stance !== b.support.stance) continue;
      links.push(...linksOf(a, b, shelf, decided, stock, copies));
    }
  return { links, asked: told.flatMap((each) => asked(each, told, links)) };
}

function linksOf(
  a: Told,
  b: Told,
  shelf: Shelf,
  decided: readonly Decided[],
  stock: ReadonlySet<number>,
  copies: ReadonlyMap<string, string>,
): Link[] {
  const hand = decided.find((each) => each.joins(a.support, b.support));
  if (hand) {
    const [later, earlier] = hand.isLater(a.support) ? [a, b] : [b, a];
    const state: LinkState = hand.as === "apart" ? "apart" : "one origin";
    return [{ ...linkTo(later, earlier, "hand", state, hand.because), decided: hand.by, day: hand.date }];
  }
  if (a.support.origin === b.support.origin || a.support.source === b.support.source) return [];
  const links = [
    ...bySameWords(a, b, shelf, a.isNamed && b.isNamed, stock),
    ...bySameNumbers(a, b),
    ...byAttribution(a, b, shelf),
    ...byAttribution(b, a, shelf),
    ...byCredit(a, b),
    ...bySameStatement(a, b),
    ...bySameHand(a, b),
  ];
  if (links.some(({ state }) => state === "one origin")) return links;
  return bySameDocument(a, b, copies) ?? links;
}

/** Two passages of one document that is in the case twice are one source's words, unless the case names two speakers. */
function bySameDocument(x: Told, y: Told, copies: ReadonlyMap<string, string>): Link[] | undefined {
  const documentOf = ({ support: { source } }: Told) => (source ? (copies.get(source) ?? source) : undefined);
  const of = documentOf(x);
  if (of === undefined || of !== documentOf(y) || (x.isNamed && y.isNamed)) return undefined;
  const [earlier, later] = x.support.source === of ? [x, y] : y.support.source === of || y.day < x.day ? [y, x] : [x, y];
  return [linkTo(later, earlier, "text", "one origin", `it is the document of ${earlier.support.source} once more`)];
}

function bySameWords(x: Told, y: Told, shelf: Shelf, twoSpeakers: boolean, stock: ReadonlySet<number>): Link[] {
  if (!x.shingles || !y.shingles || inCommon(x.shingles, y.shingles) < maybeFrom.shingles) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const like = likeness(later.text as string, later.around as Surroundings, earlier.text as string, earlier.around as Surroundings, stock);
  if (!like || like.shingles < maybeFrom.shingles || like.containment < maybeFrom.containment || like.ofPoint < maybeFrom.ofPoint)
    return [];
  // two words of the point beside a long passage of background (“the road to Kesh”, and what the war has cost) are no copy of the point
  if (like.ofPoint < 3 && like.ofPoint * 3 < like.shingles) return [];
  const isSure =
    like.shingles >= sureFrom.shingles &&
    like.ofPoint >= sureFrom.ofPoint &&
    (like.containment >= sureFrom.containment || isOneStory(later, earlier));
  const words = `${Math.round(like.containment * 100)} % of the words around the span stand in ${earlier.support.source} too (${like.shingles} runs of three)`;
  const state: LinkState = twoSpeakers ? "apart" : isSure ? "one origin" : "may depend";
  const because = twoSpeakers ? `${words}, but the case names two speakers` : words;
  return [
    {
      ...linkTo(later, earlier, "text", state, because),
      containment: like.containment,
      shingles: like.shingles,
      ...spanOf(later, like.a, shelf, "later"),
      ...spanOf(earlier, like.b, shelf, "earlier"),
    },
  ];
}

/** The stories as wholes are copies, so that a point which they share in part was copied with them. Books are not compared. */
function isOneStory({ text: a = "" }: Told, { text: b = "" }: Told): boolean {
  if (a.length > 30_000 || b.length > 30_000) return false;
  const both = [
    { id: "a", text: a },
    { id: "b", text: b },
  ];
  return foldCopies(both).pairs.length > 0;
}

/** Whether `later` says in the sentence of its span that it has it from `earlier`. */
function byAttribution(later: Told, earlier: Told, shelf: Shelf): Link[] {
  if (later.isNamed) return [];
  for (const each of later.attributions) {
    const words = (later.text as string).slice(each.start, each.end);
    const isIt =
      each.kind === "citation"
        ? cites(words, each.name, earlier.support, shelf) ||
          (earlier.names.has(plainName(each.name)) && words.includes(earlier.day.slice(0, 4)))
        : each.kind === "attribution" && earlier.names.has(plainName(each.name));
    if (!isIt || each.kind === "unnamed" || later.names.has(plainName(each.name))) continue;
    return [
      {
        ...linkTo(
          later,
          earlier,
          each.kind,
          each.isPlain && earlier.support.origin !== earlier.support.source ? "may depend" : "one origin",
          `${later.support.source} says so itself: “${words.trim()}”`,
        ),
        ...spanOf(later, [each.start, each.end], shelf, "later"),
      },
    ];
  }
  const shared = later.attributions.find(
    (each) =>
      each.kind === "attribution" &&
      !each.isPlain &&
      earlier.attributions.some((other) => other.kind === "attribution" && isSameName(each, other)),
  );
  if (!shared || earlier.isNamed || later.support.ordinal < earlier.support.ordinal) return [];
  return [
    {
      ...linkTo(later, earlier, "attribution", "one origin", `both have it from ${shared.name}`),
      ...spanOf(later, [shared.start, shared.end], shelf, "later"),
    },
  ];
}

function isSameName(a: Attribution, b: Attribution): boolean {
  const names = (each: Attribution) => [each.name, each.short ?? each.name].map(plainName);
  return names(a).some((each) => names(b).includes(each));
}

function asked(told: Told, all: readonly Told[], links: readonly Link[]): { support: Support; name: string }[] {
  if (told.isNamed || links.some((each) => each.later === told.support.ordinal && each.kind !== "text")) return [];
  const given = told.attributions.find((each) => each.kind === "attribution" && !each.isPlain && !told.names.has(plainName(each.name)));
  if (!given || all.some((each) => each !== told && each.names.has(plainName(given.name)))) return [];
  return [{ support: told.support, name: given.name }];
}

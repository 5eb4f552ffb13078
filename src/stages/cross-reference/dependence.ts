import type { LinkState } from "../../domain/claim.js";
import type { Row } from "../../domain/tables.js";
import { type Attribution, attributionsIn, plainName } from "../../methods/claims/attribution.js";
import { creditsIn } from "../../methods/claims/credits.js";
import { quotable } from "../../methods/text/match-quote.js";
import { aroundSpan, likeness, maybeFrom, type Surroundings, sureFrom } from "../../methods/text-reuse/around-span.js";
import { sharedNumbers, sureNumbers } from "../../methods/text-reuse/shared-numbers.js";
import { inCommon, shinglesOf, wordsOf } from "../../methods/text-reuse/shingles.js";
import type { Shelf } from "./evidence.js";
import { type Aliases, bornNames, cites } from "./names.js";
import type { Decided } from "./people.js";

type Support = Row<"claim_evidence">;
type Link = Row<"link">;

/** A piece of evidence that counts, with the words around it. */
interface Told {
  readonly support: Support;
  readonly day: string;
  /** A person said whose word it is. */
  readonly isNamed: boolean;
  readonly text?: string;
  readonly around?: Surroundings;
  readonly shingles?: Uint32Array;
  /** The words around the span. */
  readonly window?: string;
  readonly attributions: readonly Attribution[];
  readonly names: ReadonlySet<string>;
}

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

function toldOf(
  support: Support,
  isNamed: (support: Support) => boolean,
  dayOf: (support: Support) => string,
  shelf: Shelf,
  aliases: Aliases,
): Told {
  const base = { support, day: dayOf(support), isNamed: isNamed(support), attributions: [], names: bornNames(support, shelf, aliases) };
  const document = support.source && support.start !== null ? shelf.documents.get(support.source) : undefined;
  if (!document || support.start === null || support.end === null) return base;
  document.quotable ??= quotable(document.text);
  const { text } = document;
  const around = aroundSpan(text, document.quotable.at.units(support.start), document.quotable.at.units(support.end));
  const [from, to] = around.own;
  const words = wordsOf(text.slice(around.start, around.end));
  return {
    ...base,
    text,
    around,
    window: text.slice(around.start, around.end),
    shingles: shinglesOf(words.hash, 0, words.count, 3),
    attributions: attributionsIn(text.slice(from, to)).map((each) => ({ ...each, start: each.start + from, end: each.end + from })),
  };
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
    return [{ ...row(later, earlier, "hand", state, hand.because), decided: hand.by, day: hand.date }];
  }
  if (a.support.origin === b.support.origin || a.support.source === b.support.source) return [];
  const links = [
    ...bySameWords(a, b, shelf, a.isNamed && b.isNamed, stock),
    ...bySameNumbers(a, b),
    ...byAttribution(a, b, shelf),
    ...byAttribution(b, a, shelf),
    ...byCredit(a, b),
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
  return [row(later, earlier, "text", "one origin", `it is the document of ${earlier.support.source} once more`)];
}

function bySameWords(x: Told, y: Told, shelf: Shelf, twoSpeakers: boolean, stock: ReadonlySet<number>): Link[] {
  if (!x.shingles || !y.shingles || inCommon(x.shingles, y.shingles) < maybeFrom.shingles) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const like = likeness(later.text as string, later.around as Surroundings, earlier.text as string, earlier.around as Surroundings, stock);
  if (!like || like.shingles < maybeFrom.shingles || like.containment < maybeFrom.containment || like.ofPoint < maybeFrom.ofPoint)
    return [];
  const isSure = like.shingles >= sureFrom.shingles && like.containment >= sureFrom.containment && like.ofPoint >= sureFrom.ofPoint;
  const words = `${Math.round(like.containment * 100)} % of the words around the span stand in ${earlier.support.source} too (${like.shingles} runs of three)`;
  const state: LinkState = twoSpeakers ? "apart" : isSure ? "one origin" : "may depend";
  const because = twoSpeakers ? `${words}, but the case names two speakers` : words;
  return [
    {
      ...row(later, earlier, "text", state, because),
      containment: like.containment,
      shingles: like.shingles,
      ...place(later, like.a, shelf, "later"),
      ...place(earlier, like.b, shelf, "earlier"),
    },
  ];
}

/** Two pieces that print the same count: by three numbers, or by one where one of them names the other. */
function bySameNumbers(x: Told, y: Told): Link[] {
  if (!x.window || !y.window || (x.isNamed && y.isNamed)) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const { numbers, weight, hasShare, isReported } = sharedNumbers(later.window as string, earlier.window as string);
  if (!weight) return [];
  const named = namedIn(later, earlier) ?? namedIn(earlier, later) ?? spokenOf(later, earlier) ?? spokenOf(earlier, later);
  const isSure = weight >= sureNumbers || named !== undefined || isReported;
  if (!isSure && weight < 2 && !hasShare && wordsInCommon(x.window, y.window) < 4) return [];
  const because = `${numbers.length === 1 ? "a number stands" : `${numbers.length} numbers stand`} in both: ${numbers.join(", ")}${named ? `, and ${named.by} names ${named.name}` : ""}`;
  return [row(later, earlier, "numbers", isSure ? "one origin" : "may depend", because)];
}

/** The name of one piece's maker in the words around the other's span. */
function namedIn(telling: Told, told: Told): { by: string; name: string } | undefined {
  const text = ` ${plainName(telling.window ?? "")
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/ +/gu, " ")} `;
  const name = [...told.names].find((each) => each.length > 3 && text.includes(` ${each} `) && !telling.names.has(each));
  return name ? { by: telling.support.source ?? "", name } : undefined;
}

/** “the observatory” in one piece for the Delta Observatory from which the other has it. */
function spokenOf(telling: Told, told: Told): { by: string; name: string } | undefined {
  const given = told.attributions.find(({ kind, name }) => {
    const head = /\s(\p{Lu}\p{Ll}{4,20})$/u.exec(name)?.[1]?.toLowerCase();
    return (
      kind === "attribution" && head !== undefined && [" ", "’", "'", ",", "."].some((end) => telling.window?.includes(`he ${head}${end}`))
    );
  });
  return given && { by: telling.support.source ?? "", name: given.name };
}

/** Both stories credit one agency, or one the other's maker: one origin where the point is told in the same words, else a question. */
function byCredit(x: Told, y: Told): Link[] {
  if (!x.text || !y.text || x.isNamed || y.isNamed) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const credits = creditsIn(later.text as string);
  const others = creditsIn(earlier.text as string).map(plainName);
  const name = credits.find((each) => earlier.names.has(plainName(each)) || others.includes(plainName(each)));
  if (name === undefined || later.names.has(plainName(name))) return [];
  const isSure = wordsInCommon(pointOf(later), pointOf(earlier)) >= 3;
  const because = others.includes(plainName(name)) && !earlier.names.has(plainName(name)) ? `both credit ${name}` : `it credits ${name}`;
  return [row(later, earlier, "attribution", isSure ? "one origin" : "may depend", because)];
}

function pointOf({ text = "", around }: Told): string {
  return around ? text.slice(...around.own) : "";
}

function wordsInCommon(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  const other = words(b);
  return [...words(a)].filter((each) => other.has(each)).length;
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
        ...row(
          later,
          earlier,
          each.kind,
          each.isPlain && earlier.support.origin !== earlier.support.source ? "may depend" : "one origin",
          `${later.support.source} says so itself: “${words.trim()}”`,
        ),
        ...place(later, [each.start, each.end], shelf, "later"),
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
      ...row(later, earlier, "attribution", "one origin", `both have it from ${shared.name}`),
      ...place(later, [shared.start, shared.end], shelf, "later"),
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

function row(later: Told, earlier: Told, kind: Link["kind"], state: LinkState, because: string): Link {
  const { claim, file, line, ordinal } = later.support;
  const spans = { later_start: null, later_end: null, earlier_start: null, earlier_end: null };
  return {
    claim,
    later: ordinal,
    earlier: earlier.support.ordinal,
    file,
    line,
    kind,
    state,
    containment: null,
    shingles: null,
    ...spans,
    because,
    decided: null,
    day: null,
  };
}

function place({ support }: Told, [start, end]: readonly [number, number], shelf: Shelf, side: "later" | "earlier"): Partial<Link> {
  const at = shelf.documents.get(support.source ?? "")?.quotable?.at;
  if (!at) return {};
  return side === "later"
    ? { later_start: at.points(start), later_end: at.points(end) }
    : { earlier_start: at.points(start), earlier_end: at.points(end) };
}

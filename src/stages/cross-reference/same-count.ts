import type { Row } from "../../domain/tables.js";
import { plainName } from "../../methods/claims/attribution.js";
import { creditsIn } from "../../methods/claims/credits.js";
import { sameByline, sameOutlet, samePaper, sharesFigureAndName } from "../../methods/claims/same-hand.js";
import { sameStatement } from "../../methods/claims/same-statement.js";
import { roundedNumber, sharedNumbers, sureNumbers } from "../../methods/text-reuse/shared-numbers.js";
import { linkTo, pointOf, type Told } from "./told.js";

type Link = Row<"link">;

const week = 7 * 86_400_000;

/**
 * Two pieces that print the same count: by three numbers, or by one where one of them names the other. Numbers that stand only beside the
 * point in both are background (“the war has killed 21,400”): few of them tell nothing of the point, many ask.
 */
export function bySameNumbers(x: Told, y: Told): Link[] {
  if (!x.window || !y.window || (x.isNamed && y.isNamed)) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const { numbers, weight, hasShare, isReported } = sharedNumbers(later.window as string, earlier.window as string);
  if (!weight) {
    const rounded = bySameRounding(later, earlier);
    if (rounded.length > 0 || !isSameQuantity(pointOf(x), pointOf(y))) return rounded;
    return [linkTo(later, earlier, "numbers", "may depend", "a round number stands in both with what it counts and a name")];
  }
  const isOfPoint =
    sharedNumbers(pointOf(later), earlier.window as string).weight > 0 ||
    sharedNumbers(later.window as string, pointOf(earlier)).weight > 0;
  const named = namedIn(later, earlier) ?? namedIn(earlier, later) ?? spokenOf(later, earlier) ?? spokenOf(earlier, later);
  const isSure = weight >= sureNumbers || named !== undefined || isReported;
  if (!isSure && !isOfPoint) return [];
  if (!isSure && weight < 2 && !hasShare && wordsInCommon(x.window, y.window) < 4 && !isSameQuantity(pointOf(x), pointOf(y))) return [];
  const because = `${numbers.length === 1 ? "a number stands" : `${numbers.length} numbers stand`} in both: ${numbers.join(", ")}${named ? `, and ${named.by} names ${named.name}` : ""}`;
  return [linkTo(later, earlier, "numbers", isSure && isOfPoint ? "one origin" : "may depend", because)];
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

/** One tells roughly what the other has to the unit, both of a report: a question, since two counts may lie as near. */
function bySameRounding(later: Told, earlier: Told): Link[] {
  const rough = roundedNumber(pointOf(later), pointOf(earlier));
  if (rough === undefined || wordsInCommon(pointOf(later), pointOf(earlier)) < 2) return [];
  return [linkTo(later, earlier, "numbers", "may depend", `“${rough}” is near the number of the other`)];
}

/** “340 tonnes” in both points, with a name: somebody who retells keeps what was counted and where. */
function isSameQuantity(a: string, b: string): boolean {
  const quantities = (text: string): readonly string[] =>
    text.match(/(?<![\p{L}\d.,])(?:\d{1,3}(?:,\d{3}){1,2}|\d{3,7})\s\p{Ll}{3,20}/gu) ?? [];
  const names = (text: string): readonly string[] =>
    text.match(/(?<=\p{Ll}\s|\d\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}{3,20}/gu) ?? [];
  return quantities(a).some((each) => quantities(b).includes(each)) && names(a).some((each) => names(b).includes(each));
}

/** Both points report one statement of one speaker, who is not the maker of either. */
export function bySameStatement(x: Told, y: Told): Link[] {
  if (!x.text || !y.text || x.isNamed || y.isNamed) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const found = sameStatement(pointOf(later), pointOf(earlier));
  if (!found || [later, earlier].some(({ names }) => names.has(plainName(found.name)))) return [];
  // a Wednesday of another week, or of a day that nobody knows, may be another statement
  const isSure = found.isSure && Math.abs(Date.parse(later.day) - Date.parse(earlier.day)) < week;
  const because = `both have it from what ${found.name} said`;
  return [linkTo(later, earlier, "attribution", isSure ? "one origin" : "may depend", because)];
}

/** Both are signed by one reporter, tell what one paper says, or are an outlet's first and second telling. */
export function bySameHand(x: Told, y: Told): Link[] {
  if (!x.text || !y.text || x.isNamed || y.isNamed) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const points = [pointOf(later), pointOf(earlier)] as const;
  const isNear = Math.abs(Date.parse(later.day) - Date.parse(earlier.day)) < 4 * week;
  const isOneOutlet = [...later.names].some((each) => each.length > 3 && earlier.names.has(each));
  const found =
    sameByline(later.text ?? "", earlier.text ?? "", points) ??
    (isNear ? samePaper(...points) : undefined) ??
    (isOneOutlet ? sameOutlet(...points) : undefined);
  return found ? [linkTo(later, earlier, "attribution", "one origin", found.because)] : [];
}

/** Both stories credit one agency, or one the other's maker: one origin where the point is told in the same words, else a question. */
export function byCredit(x: Told, y: Told): Link[] {
  if (!x.text || !y.text || x.isNamed || y.isNamed) return [];
  const [earlier, later] = y.day < x.day ? [y, x] : [x, y];
  const credits = creditsIn(later.text as string);
  const others = creditsIn(earlier.text as string).map(plainName);
  const both = credits.filter((each) => earlier.names.has(plainName(each)) || others.includes(plainName(each)));
  const [name] = both;
  if (name === undefined || both.some((each) => later.names.has(plainName(each)))) return [];
  // two papers that name the same two agencies have bought the same two stories
  const isSure =
    wordsInCommon(pointOf(later), pointOf(earlier)) >= (both.length > 1 ? 2 : 3) || sharesFigureAndName(pointOf(later), pointOf(earlier));
  const isThird = others.includes(plainName(name)) && !earlier.names.has(plainName(name));
  const because = isThird ? `both credit ${both.join(" and ")}` : `it credits ${name}`;
  return [linkTo(later, earlier, "attribution", isSure ? "one origin" : "may depend", because)];
}

function wordsInCommon(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  const other = words(b);
  return [...words(a)].filter((each) => other.has(each)).length;
}

import type { CitedRun, CslCite } from "./citation.js";
import { dateIn } from "./item.js";
import { bare, runsOf, tidied, withoutMarks } from "./marks.js";
import { childOf, type Node } from "./node.js";
import { allOf } from "./render.js";
import { dressed, type Rendering } from "./rendering.js";
import type { Style } from "./style.js";

/** A cite, and all that decides how it is printed. */
export interface Placed {
  readonly cite: CslCite;
  readonly rendering: Rendering;
}

interface Printed extends Placed {
  readonly text: string;
}

/** A stretch of a citation; what stands between works has no id. */
interface Stretch {
  readonly text: string;
  readonly id?: string;
}

/** The citation of one place: its works, those of one author or a row of numbers drawn together where the style does that. */
export function clusterRuns(style: Style, layout: Node, placed: readonly Placed[]): CitedRun[] {
  const { is } = style.citation;
  const between = layout.is["delimiter"] ?? "";
  const printed = placed.map(({ cite, rendering }): Printed => {
    const text = allOf(layout.of, "", rendering).text;
    const [before, behind] = [cite.prefix, cite.suffix].map((each) => withoutMarks(each ?? ""));
    const suffix = behind ? `${/^[,.;:)]/u.test(behind) ? "" : " "}${behind}` : "";
    return { cite, rendering, text: `${before ? `${before} ` : ""}${text}${suffix}` };
  });
  const isByAuthor = is["collapse"]?.startsWith("year") || is["cite-group-delimiter"] !== undefined;
  const stretches =
    is["collapse"] === "citation-number"
      ? rowsOfNumbers(printed, between)
      : isByAuthor
        ? byAuthor(printed, style, between)
        : printed.flatMap(({ text, cite }, n): Stretch[] => [...(n > 0 ? [{ text: between }] : []), { text, id: cite.id }]);
  return setIn(layout, stretches, style);
}

const isPlain = ({ cite }: Placed) => !cite.prefix && !cite.suffix && cite.locator === undefined;

/** `[1–3, 5]`: three works or more whose numbers follow one another. */
function rowsOfNumbers(printed: readonly Printed[], between: string): Stretch[] {
  const made: Stretch[] = [];
  const follows = (a: Printed, b: Printed | undefined): b is Printed =>
    b !== undefined && isPlain(a) && isPlain(b) && b.rendering.number === (a.rendering.number ?? 0) + 1;
  for (let n = 0; n < printed.length; n++) {
    let end = n;
    while (follows(printed[end] as Printed, printed[end + 1])) end++;
    const [first, last] = [printed[n] as Printed, printed[end] as Printed];
    if (made.length > 0) made.push({ text: between });
    made.push({ text: first.text, id: first.cite.id });
    if (end - n < 2) continue;
    made.push({ text: "–" }, { text: last.text, id: last.cite.id });
    n = end;
  }
  return made;
}

/** `(Roy 2000a, b; Berg 1999)`: the works of one author together, named once where the style collapses them. */
function byAuthor(printed: readonly Printed[], style: Style, between: string): Stretch[] {
  const { is } = style.citation;
  const made: Stretch[] = [];
  let wasCollapsed = false;
  for (const group of groupsOf(printed, childOf(style.citation, "sort") !== undefined)) {
    if (made.length > 0) made.push({ text: wasCollapsed ? (is["after-collapse-delimiter"] ?? between) : between });
    wasCollapsed = false;
    for (let k = 0; k < group.length; k++) {
      const [now, before] = [group[k] as Printed, group[k - 1]];
      const names = now.rendering.said.names ?? "";
      const isShort = before !== undefined && is["collapse"]?.startsWith("year") === true && now.text.startsWith(names);
      const isLetter = isShort && is["collapse"] !== "year" && ofOneYear(before, now);
      wasCollapsed ||= isShort;
      const letters = is["year-suffix-delimiter"] ?? is["cite-group-delimiter"] ?? between;
      const works = is["cite-group-delimiter"] ?? (isShort ? ", " : between);
      if (before) made.push({ text: isLetter ? letters : works });
      const text = isLetter ? now.rendering.suffix : isShort ? now.text.slice(names.length).replace(/^[\s,;]+/u, "") : now.text;
      made.push({ text, id: now.cite.id });
      if (is["collapse"] !== "year-suffix-ranged" || !bare(text).endsWith(now.rendering.suffix)) continue;
      let end = k;
      while (isNextLetter(group[end] as Printed, group[end + 1])) end++;
      if (end - k < 2) continue;
      const last = group[end] as Printed;
      made.push({ text: "–" }, { text: last.rendering.suffix, id: last.cite.id });
      wasCollapsed = true;
      k = end;
    }
  }
  return made;
}

/** Works with the same names at their head. Where the style sorts, those further on come to the first of them. */
function groupsOf(printed: readonly Printed[], isSorted: boolean): Printed[][] {
  const groups: Printed[][] = [];
  for (const each of printed) {
    const { names } = each.rendering.said;
    const isOfThese = ([first]: Printed[]) => names !== undefined && first?.rendering.said.names === names;
    const found = isSorted ? groups.find(isOfThese) : groups.slice(-1).find(isOfThese);
    if (found) found.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** Whether the letter of a work is enough behind the one before: a place in either of them stands between letters. */
function ofOneYear(before: Printed, now: Printed): boolean {
  const year = (each: Placed) => dateIn(each.rendering.item, "issued")?.["date-parts"]?.[0]?.[0];
  return now.rendering.suffix !== "" && before.rendering.suffix !== "" && year(now) === year(before) && isPlain(now) && isPlain(before);
}

function isNextLetter(before: Printed, now: Printed | undefined): boolean {
  return now !== undefined && ofOneYear(before, now) && rankOf(now.rendering.suffix) === rankOf(before.rendering.suffix) + 1;
}

/** a is 1, z 26, aa 27. */
const rankOf = (letters: string) => [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 96, 0);

/** The parts with the affixes and form of the layout, as runs that know their works. */
function setIn(layout: Node, parts: readonly Stretch[], style: Style): CitedRun[] {
  // Which work a letter belongs to is marked, since signs between parts are drawn together afterwards.
  const ids = parts.flatMap(({ id }) => id ?? []);
  const text = parts.map((each) => (each.id === undefined ? each.text : `${begins}${each.text}${ends}`)).join("");
  const whole = tidied(dressed(layout, text), style.locale);
  const runs: CitedRun[] = [];
  let seen = 0;
  let id: string | undefined;
  for (const run of runsOf(whole, style.locale)) {
    for (const piece of run.text.split(/([\uF000-\uF8FF])/u)) {
      if (piece === ends) id = undefined;
      else if (piece === begins) id = ids[seen++];
      else if (piece !== "") runs.push({ ...run, text: piece, ...(id !== undefined && { id }) });
    }
  }
  return runs;
}
const begins = "\uF000";
const ends = "\uF8FF";

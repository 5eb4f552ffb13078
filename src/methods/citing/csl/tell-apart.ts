import { type CslItem, type CslName, peopleOf } from "./item.js";
import { bare } from "./marks.js";
import { childOf, type Node } from "./node.js";
import { allOf } from "./render.js";
import type { Rendering } from "./rendering.js";
import type { Style } from "./style.js";

/** What a work needs in a citation so that no other one looks the same. */
export type Needed = Pick<Rendering, "more" | "givenOf" | "isAmbiguous" | "suffix">;

/** Further names, given names and letters behind years, as far as a style allows them, for works whose citations would look the same. */
export function tellApart(
  style: Style,
  listed: readonly string[],
  works: ReadonlyMap<string, CslItem>,
  plain: (id: string) => Rendering,
): (id: string) => Needed {
  const { is } = style.citation;
  const layout = childOf(style.citation, "layout") as Node;
  const more = new Map<string, number>();
  const given = new Map<CslName, 0 | 1 | 2>();
  const ambiguous = new Set<string>();
  const letters = new Map<string, string>();
  const rule = is["givenname-disambiguation-rule"] ?? "by-cite";
  const people = is["disambiguate-add-givenname"] === "true" && rule !== "by-cite" ? namesakes(listed, works, rule) : new Map();
  const firstOnly = rule.startsWith("primary-name");
  const of = (id: string): Needed => {
    const [first] = peopleOf(works.get(id) as CslItem);
    return {
      more: more.get(id) ?? 0,
      isAmbiguous: ambiguous.has(id),
      suffix: letters.get(id) ?? "",
      givenOf: (name) => {
        if (firstOnly && name !== first) return 0;
        const level = Math.max(people.get(nameKey(name)) ?? 0, given.get(name) ?? 0) as 0 | 1 | 2;
        return rule.endsWith("with-initials") && level > 1 ? 1 : level;
      },
    };
  };
  const textOf = (id: string) => bare(allOf(layout.of, "", { ...plain(id), ...of(id), gone: new Set(), said: {} }).text);
  const alike = (ids: readonly string[]): string[][] => {
    const groups = new Map<string, string[]>();
    for (const id of ids) {
      const text = textOf(id);
      const group = groups.get(text);
      if (group) group.push(id);
      else groups.set(text, [id]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  };
  // A citation by number tells every work apart by itself.
  if (alike(listed).length === 0) return of;

  const expands = is["disambiguate-add-givenname"] === "true" && rule === "by-cite";
  /** Given names of one person after another, as far as they tell works of a group apart: no more of them are shown than that needs. */
  const addGivenNames = (group: readonly string[]): void => {
    const longest = Math.min(mostNames, Math.max(...group.map((id) => peopleOf(works.get(id) as CslItem).length)));
    for (let n = 0; n < longest; n++) {
      if (isOnePerson(group, works, n)) continue;
      const people = group.flatMap((id) => peopleOf(works.get(id) as CslItem)[n] ?? []);
      const before = people.map((name) => given.get(name) ?? 0);
      for (const level of [1, 2] as const) {
        for (const [k, name] of people.entries()) given.set(name, Math.max(level, before[k] ?? 0) as 1 | 2);
        const left = alike(group);
        if (left[0]?.length === group.length) continue;
        for (const each of left) addGivenNames(each);
        return;
      }
      for (const [k, name] of people.entries()) given.set(name, before[k] ?? 0);
    }
  };
  if (expands) for (const group of alike(listed)) addGivenNames(group);
  if (is["disambiguate-add-names"] === "true")
    for (const group of alike(listed))
      addNames(group, works, more, textOf, () => (expands ? alike(group).forEach(addGivenNames) : undefined));
  const asAmbiguous = () => {
    for (const group of alike(listed)) for (const id of group) ambiguous.add(id);
  };
  asAmbiguous();
  // What a style says of works that look the same is left out again where they still do.
  for (const group of alike(listed)) for (const id of group) ambiguous.delete(id);
  if (is["disambiguate-add-year-suffix"] === "true")
    for (const group of alike(listed)) for (const [n, id] of group.entries()) letters.set(id, letter(n));
  // Some styles keep the letter for that place.
  asAmbiguous();
  return of;
}

/** Whether the same person stands at a place of all works, whom no further name tells apart. */
function isOnePerson(group: readonly string[], works: ReadonlyMap<string, CslItem>, at: number): boolean {
  const people = group.map((id) => peopleOf(works.get(id) as CslItem)[at]);
  return new Set(people.map((each) => (each ? nameKey(each) : ""))).size === 1;
}

/** Nobody reads more names than these in a citation: works that differ behind them are told apart by other means. */
const mostNames = 100;

/** Shows further names of works that look the same until they differ; where they never do, none are added. */
function addNames(
  group: readonly string[],
  works: ReadonlyMap<string, CslItem>,
  more: Map<string, number>,
  textOf: (id: string) => string,
  expand: () => void,
): void {
  const longest = Math.min(mostNames, Math.max(...group.map((id) => peopleOf(works.get(id) as CslItem).length)));
  for (let n = 2; n <= longest; n++) {
    if (isOnePerson(group, works, n - 1)) continue;
    for (const id of group) more.set(id, n);
    expand();
    if (new Set(group.map(textOf)).size === group.length) return;
  }
  const apart = new Map(group.map((id) => [id, textOf(id)]));
  // Some may differ from all others all the same: they keep their names.
  for (const id of group) if (group.some((other) => other !== id && apart.get(other) === apart.get(id))) more.delete(id);
}

const nameKey = ({ family, given, literal, ...rest }: CslName) =>
  JSON.stringify([literal ?? family, rest["non-dropping-particle"] ?? "", given ?? ""]);

/** People of one family name: those whose initials differ need these, others their given names. */
function namesakes(listed: readonly string[], works: ReadonlyMap<string, CslItem>, rule: string): Map<string, 0 | 1 | 2> {
  const families = new Map<string, Map<string, CslName>>();
  for (const id of listed) {
    const names = peopleOf(works.get(id) as CslItem);
    for (const name of names.slice(0, rule.startsWith("primary-name") ? 1 : mostNames)) {
      if (name.literal !== undefined || !name.given) continue;
      const family = `${name["non-dropping-particle"] ?? ""} ${name.family}`.toLowerCase();
      const people = families.get(family) ?? new Map<string, CslName>();
      people.set(nameKey(name), name);
      families.set(family, people);
    }
  }
  const needed = new Map<string, 0 | 1 | 2>();
  for (const people of families.values()) {
    if (people.size < 2) continue;
    const initials = new Map<string, number>();
    const of = ({ given = "" }: CslName) =>
      given
        .split(/[\s-]+/u)
        .map((word) => [...word][0])
        .join("");
    for (const name of people.values()) initials.set(of(name), (initials.get(of(name)) ?? 0) + 1);
    // Initials that all of them share tell nobody apart.
    if (initials.size === 1 && rule.endsWith("with-initials")) continue;
    for (const [key, name] of people) needed.set(key, (initials.get(of(name)) ?? 0) > 1 ? 2 : 1);
  }
  return needed;
}

/** a … z, aa, ab. */
function letter(n: number): string {
  return n < 26 ? String.fromCharCode(97 + n) : `${letter(Math.floor(n / 26) - 1)}${letter(n % 26)}`;
}

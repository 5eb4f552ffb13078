import { countryName } from "../../domain/world/country.js";
import { linesOf, plainName } from "../../domain/world/lines.js";
import { nameParts } from "../../domain/world/name-parts.js";
import organisations from "../../domain/world/packed/organisations.js";
import ucdpGroups from "../../domain/world/packed/ucdp-groups.js";
import { whoIs } from "../../domain/world/who.js";
import type { Proposal } from "../../pages/names.js";

/** An actor of actors.yaml with its place in the file and all its names. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly names: readonly string[];
}

interface Group {
  readonly id: string;
  readonly names: readonly string[];
  readonly states: readonly string[];
}

let groups: ReadonlyMap<string, readonly Group[]> | undefined;
let bodies: ReadonlySet<string> | undefined;

/** What a name that nobody placed may be: a name of an actor that the case has, a group that UCDP knows, an organisation; null where nothing speaks for anything. */
export function propose(name: string, actors: readonly Known[]): Proposal | null {
  const who = whoIs(name);
  if (who && "home" in who && who.is !== "nobody")
    return {
      says: who.home ? `of ${countryName(who.home)}, and not its state` : "somebody, and no actor of its own",
      because: "The words say what they are, and name nobody.",
      actor: null,
      steps: null,
    };
  const parts = [...new Set(nameParts(name).map(plainName))].filter((each) => each.length > 1);
  const same = actors.filter((actor) => actor.names.some((each) => parts.includes(plainName(each))));
  const dated = actors.filter((actor) => actor.names.some((each) => plainName(each) === plainName(name)));
  if (dated.length === 1) {
    const [actor] = dated as [Known];
    return {
      says: `${actor.name}, on other days`,
      because: "It is one of its names on the days that actors.yaml gives; these rows lie on others.",
      actor: actor.id,
      steps: null,
    };
  }
  if (same.length === 1) return aliasOf(same[0] as Known, name, "Part of the name is one of its names.");
  const found = groupsOf(parts);
  if (found.length === 1) {
    const [group] = found as [Group];
    const plain = new Set(group.names.map(plainName));
    const own = actors.filter((actor) => actor.names.some((each) => plain.has(plainName(each))));
    const because = `UCDP has one actor of this name, its number ${group.id}: ${group.names.slice(0, 3).join("; ")}.`;
    if (own.length === 1) return aliasOf(own[0] as Known, name, because);
    const country = group.states.length === 1 ? group.states[0] : undefined;
    if (own.length === 0) return added(name, "group", country, actors, `a group${country ? ` in ${countryName(country)}` : ""}`, because);
  }
  bodies ??= new Set(
    linesOf(organisations).flatMap(([, names = ""]) => names.split(";").map((each) => plainName(each.split("=")[0] ?? ""))),
  );
  if (parts.some((each) => bodies?.has(each)))
    return added(name, "organisation", undefined, actors, "an organisation", "Amity’s own table has a body of this name.");
  return null;
}

function groupsOf(parts: readonly string[]): Group[] {
  groups ??= byName();
  for (const part of [...parts].sort((a, b) => b.length - a.length)) {
    const found = groups.get(part);
    if (found) return [...found];
  }
  return [];
}

function byName(): Map<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const [id = "", names = "", states = ""] of linesOf(ucdpGroups)) {
    const group = { id, names: names.split(";"), states: states.split(";").filter(Boolean) };
    for (const each of new Set(group.names.map(plainName))) found.set(each, [...(found.get(each) ?? []), group]);
  }
  return found;
}

function aliasOf(actor: Known, name: string, because: string): Proposal {
  return { says: `a name of ${actor.name}`, because, actor: actor.id, steps: [{ add: ["actors", actor.index, "aliases"], value: name }] };
}

function added(name: string, kind: string, country: string | undefined, actors: readonly Known[], says: string, because: string): Proposal {
  const id = freeId(name, new Set(actors.map((each) => each.id)));
  return { says, because, actor: null, steps: [{ add: ["actors"], value: { id, name, kind, ...(country ? { country } : {}) } }] };
}

/** An id in the letters that ids have, taken by nobody. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const short = /^([A-Z][A-Z0-9-]{1,11})(?::|$)/u.exec(name)?.[1];
  const slug = plainName(name)
    .replace(/\([^()]*\)/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 40);
  const base = short ?? (slug || "actor");
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

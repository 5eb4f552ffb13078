import { codesOf, iso3 } from "./country.js";
import { linesOf, plainName } from "./lines.js";
import statesTable from "./packed/states.js";
import territoriesTable from "./packed/territories.js";

/** An actor below the state that has a territory. */
export interface Territory {
  readonly id: string;
  readonly name: string;
  /** ISO3 of the state that it lies in by international recognition. */
  readonly state: string;
  /** First and last day; null where open. */
  readonly since: string | null;
  readonly until: string | null;
}

export type Land = { readonly state: string } | { readonly territory: Territory };

interface Lands {
  readonly byName: ReadonlyMap<string, Land>;
  readonly byPeople: ReadonlyMap<string, Land | null>;
  /** Bodies by their own name, “Wolesi Jirga”, with the role that CAMEO gives them: GOV, MIL, COP …; null where two states have one. */
  readonly bodies: ReadonlyMap<string, { readonly land: Land; readonly role: string } | null>;
}

/** States of the past that no state of today continues: their name is never another's. */
const past =
  /^(?:hyderabad|south vietnam|republic of vietnam|south yemen|democratic yemen|people's democratic republic of yemen|democratic republic of yemen|east germany|czechoslovakia|german democratic republic|republic of china|biafra|trucial states|west bank|gaza strip|west bank and gaza strip)$/u;

/** Adjectives of two states or more, of which the table may have one. */
const several = new Set(["congolese", "korean", "dominican", "guinean", "samoan", "micronesian"]);

let ready: Lands | undefined;

/** The state or territory that a name is; undefined where it is none, or one of the past. */
export function landOf(name: string): Land | undefined {
  const plain = plainName(name).replace(/^the /u, "");
  if (past.test(plain)) return undefined;
  const { byName } = lands();
  const own = byName.get(plain);
  if (own) return own;
  const bracketed = /^(.+?) \(([^()]+)\)$/u.exec(plain);
  if (bracketed) {
    const [, base = "", inside = ""] = bracketed;
    if (past.test(inside)) return undefined;
    const land = byName.get(base);
    const also = byName.get(inside) ?? older.get(inside);
    return land && "state" in land && (also === land.state || (typeof also === "object" && "state" in also && also.state === land.state))
      ? land
      : undefined;
  }
  const short =
    /^(?:(?:federal |federal democratic |islamic |democratic |arab |hashemite |socialist |bolivarian |plurinational |people's |people's democratic |co-operative |cooperative |united |oriental |transitional )?(?:republic|kingdom|state|sultanate|commonwealth|principality|grand duchy|union|emirate|states)) of (?:the )?(.+)$/u.exec(
      plain,
    )?.[1];
  const land = short === undefined || past.test(short) ? undefined : byName.get(short);
  return land && "state" in land ? land : undefined;
}

/** The state or territory whose adjective or people a word is: “Ethiopian”, “Tigrayan”; undefined where it is none's or several states'. */
export function peopleOf(word: string): Land | undefined {
  return lands().byPeople.get(plainName(word)) ?? undefined;
}

/** The body of a state or territory that bears a name of its own. */
export function bodyOf(name: string): { readonly land: Land; readonly role: string } | undefined {
  return lands().bodies.get(plainName(name)) ?? undefined;
}

/** Names of the past that datasets put in brackets behind today's. */
const older = new Map([
  ["malagasy", "MDG"],
  ["abyssinia", "ETH"],
  ["dahomey", "BEN"],
  ["upper volta", "BFA"],
  ["gold coast", "GHA"],
  ["ceylon", "LKA"],
  ["siam", "THA"],
  ["persia", "IRN"],
  ["formosa", "TWN"],
  ["surinam", "SUR"],
]);

function lands(): Lands {
  if (ready) return ready;
  const byName = new Map<string, Land>();
  const byPeople = new Map<string, Land | null>();
  const bodies = new Map<string, { land: Land; role: string } | null>();
  const people = (word: string, land: Land) => {
    const plain = plainName(word);
    const before = byPeople.get(plain);
    const within = before && "state" in before && "territory" in land && before.state === land.territory.state;
    byPeople.set(plain, (byPeople.has(plain) && !within) || several.has(plain) ? null : land);
  };
  const body = (name: string, land: Land, role: string) => {
    const plain = plainName(name);
    const before = bodies.get(plain);
    bodies.set(plain, before === undefined && !bodies.has(plain) ? { land, role } : null);
  };
  for (const [name, iso] of codesOf("name")) if (!past.test(name)) byName.set(plainName(name), { state: iso });
  for (const [iso = "", names = "", peoples = "", , , , institutions = ""] of linesOf(statesTable)) {
    if (iso3("iso3", iso) === undefined) continue;
    const land = { state: iso };
    for (const name of split(names)) if (!byName.has(plainName(name))) byName.set(plainName(name), land);
    for (const each of split(peoples)) if (!each.includes("=")) people(each, land);
    for (const each of split(institutions)) {
      const [name = "", role = ""] = each.split("=");
      if (!/[?]$/u.test(role) && isOwnName(name, role)) body(name, land, role || "GOV");
    }
  }
  for (const [id = "", names = "", peoples = "", state = "", days = "", own = ""] of linesOf(territoriesTable)) {
    const [since, until] = days.split("..");
    const land = { territory: { id, name: names.split(";")[0] ?? id, state, since: since || null, until: until || null } };
    for (const name of split(names)) byName.set(plainName(name), land);
    for (const each of split(peoples)) people(each, land);
    for (const name of split(own))
      body(name, land, /government|authority|executive|assembly|administration|generalitat/iu.test(name) ? "GOV" : "MIL");
  }
  ready = { byName, byPeople, bodies };
  return ready;
}

/** Whether a body's name can be no other's: neither an abbreviation, nor a party that governs today, nor what many states have. */
function isOwnName(name: string, role: string): boolean {
  return (
    (role !== "GOV" ||
      /\b(?:ministry|department|council|office|agency|bureau|commission|service|house|government|authority)\b/iu.test(name)) &&
    !/^[\p{Lu}.&-]+$/u.test(name) &&
    !/\b(?:party|league|front|movement|fatah|frelimo|swapo|hamas)\b/iu.test(name) &&
    !/^(?:shura council|government of national unity|supreme court|house of representatives|senate|congress|parliament|national assembly|coast guard|national guard)$/iu.test(
      name,
    )
  );
}

function split(list: string): string[] {
  return list.split(";").filter(Boolean);
}

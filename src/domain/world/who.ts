import { codesOf, countryName } from "./country.js";
import { linesOf, plainName } from "./lines.js";
import phrasesTable from "./packed/phrases.js";
import ucdpGroups from "./packed/ucdp-groups.js";
import ucdpStates from "./packed/ucdp-states.js";
import { bodyOf, type Land, landOf, peopleOf, type Territory } from "./states.js";

/** Which part of a state or territory acts; null where the name is the whole. */
const organs = ["government", "military", "police", "intelligence", "legislature", "judiciary"] as const;
type Organ = (typeof organs)[number];

/** What a name in event data or a text stands for. */
export type Who =
  | { readonly is: "state"; readonly state: string; readonly organ: Organ | null }
  | { readonly is: "territory"; readonly territory: Territory; readonly organ: Organ | null }
  /** Somebody of a country who is not its state: rebels, protesters, a party, a governor. Home is an ISO3. */
  | { readonly is: "people" | "armed" | "other"; readonly home: string | null }
  /** No actor at all: civilians, the unknown. */
  | { readonly is: "nobody"; readonly home: string | null };

type Meaning = Organ | "people" | "armed" | "other" | "nobody";

/** A longer name is none: it is a sentence, or several names in a row. */
const longestName = 300;

/** Words before anything else that turn it into something that is not the state. */
const turned =
  /^(?:former|ex|mutin\w+|mutiny of|defect\w*|deserter\w*|dissident|opposition|anti|pro|self-declared|self-proclaimed|shadow|exiled|rebel|insurgent|rival|breakaway|suspected|alleged|unidentified|unknown|retired|would-be|non)\b/u;
/** Units behind a state's forces that are the state's: “Police Forces of India (2014-) Border Security Force”. */
const unit =
  /\b(?:guards?|corps|police|policing|prison\w*|border|coast guard|customs|army|navy|naval|air force|gendarm\w+|special (?:forces?|operations)|rapid (?:response|reaction|action|intervention)|republican|presidential|intelligence|security|levies|rangers|frontier|civil defen[cs]e|counter-?terror\w*|anti-?terror\w*|brigades?|battalions?|divisions?|regiments?|marines?|commandos?|wildlife|forest|swat|constabulary|reserve|court|judiciary|parliament)\b/u;
const notUnit =
  /\b(?:militias?|factions?|pro|rebels?|mutiny|mutineers?|defectors?|tribal|ethnic|clan|popular mobilization|houthis?|council|wagner|haftar|regional|communal|former|volunteers?|self-defen[cs]e|gaza|rapid support|pmc|vigilantes?)\b/u;

let phrases: ReadonlyMap<string, Meaning> | undefined;

function meaningOf(words: string): Meaning | undefined {
  phrases ??= new Map(
    linesOf(phrasesTable).flatMap(([means = "", list = ""]) => list.split(";").map((each) => [each, means as Meaning] as const)),
  );
  const plain = plainName(words);
  const own = phrases.get(plain);
  if (own) return own;
  if (turned.test(plain)) return undefined;
  if (/^(?:ministry|minister|department|secretary) (?:of|for) /u.test(plain) && !/\b(?:provincial|regional|state of|shadow)\b/u.test(plain))
    return "government";
  if (/[ /](?:ministry|ministery)$/u.test(plain)) return "government";
  const less = plain.replace(/^(?:senior|national|federal|royal|republican|deputy|acting|interim|high ranking|top|local|joint) /u, "");
  return less === plain || /^local /u.test(plain) ? undefined : phrases.get(less);
}

/**
 * What a name stands for: a state with the part of it that acts, a territory below the state, somebody of a country who is not its state, or
 * nobody. Undefined where it is none of these for certain, as for named groups and persons. `isCode` reads three letters as CAMEO's code.
 */
export function whoIs(name: string, isCode = false): Who | undefined {
  if (name.length > longestName) return undefined;
  const text = name.replace(/[\s_]+/gu, " ").trim();
  if (text === "") return { is: "nobody", home: null };
  return coded(text, isCode) ?? byWords(text);
}

const roles: Readonly<Record<string, Organ>> = {
  GOV: "government",
  MIL: "military",
  COP: "police",
  SPY: "intelligence",
  LEG: "legislature",
  JUD: "judiciary",
};
/** Sectors that a code of a state's body may add: health, schools, farming, trade, environment, development, human rights. */
const sectors = new Set(["HLH", "EDU", "AGR", "BUS", "ENV", "DEV", "HRI", "MNC", "SET", "ELI"]);
const armed = new Set(["REB", "INS", "SEP", "UAF", "RAD", "CRM", "PRM", "IMG", "SPL"]);

/** Codes of CAMEO and PLOVER, `ETHGOV`, `ETH GOV`, and ids of UCDP, `ucdp:97`. */
function coded(text: string, isCode: boolean): Who | undefined {
  const id = /^ucdp:(\d+)$/iu.exec(text)?.[1];
  if (id) {
    const state = linesOf(ucdpStates).find(([each]) => each === id)?.[1];
    return state ? { is: "state", state, organ: "government" } : undefined;
  }
  if (!/^[A-Z]{3}(?:[ /-]?[A-Z]{3}){0,5}$/u.test(text)) return undefined;
  const parts = text.replace(/[ /-]/gu, "").match(/.{3}/gu) ?? [];
  const [first = "", ...rest] = parts;
  const state = codesOf("iso3").has(first) ? first : cameoStates.get(first);
  if (rest.length === 0)
    return isCode ? (state ? { is: "state", state, organ: null } : first === "CVL" ? { is: "nobody", home: null } : undefined) : undefined;
  const known = rest.every((each) => each in roles || sectors.has(each) || armed.has(each) || others.has(each));
  if (!isCode && !known) return undefined;
  if (!state) return undefined;
  if (rest.some((each) => armed.has(each))) return { is: "armed", home: state };
  if (rest.includes("CVL") && rest.length === 1) return { is: "people", home: state };
  const [role = ""] = rest;
  if (role in roles && rest.every((each) => each in roles || (sectors.has(each) && each !== "ELI")))
    return { is: "state", state, organ: roles[role] ?? null };
  return { is: "other", home: state };
}

/** Codes of CAMEO that ISO 3166 writes otherwise. */
const cameoStates = new Map([
  ["ROM", "ROU"],
  ["TMP", "TLS"],
  ["ZAR", "COD"],
  ["KSV", "XKX"],
]);
const others = new Set(
  "CVL OPP PTY BUS MED EDU REF LAB REL ELI NGO MOD HRI ENV AID CHR MOS HIN BUD JEW KUR ETH LAW STU IGO MNC".split(" "),
);

function byWords(text: string): Who | undefined {
  const dated = /\((?:c\. ?)?\d{4} ?[-–](?: ?\d{4})?\)/u.exec(text);
  const found = plainly(dated ? text.slice(0, dated.index).trim() : text);
  const behind = dated ? plainName(text.slice(dated.index + dated[0].length)) : "";
  if (!found || behind === "" || (found.is !== "state" && found.is !== "territory")) return found;
  const land = startsWithLand(behind);
  if (land && "territory" in land && found.is === "state") return { is: "territory", territory: land.territory, organ: found.organ };
  return unit.test(behind) && !notUnit.test(behind) ? found : undefined;
}

function startsWithLand(text: string): Land | undefined {
  const words = text.split(" ");
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const land = landOf(words.slice(0, count).join(" "));
    if (land) return land;
  }
  return undefined;
}

function plainly(text: string): Who | undefined {
  const plain = plainName(text).replace(/^the /u, "");
  if (meaningOf(plain) === "nobody") return { is: "nobody", home: null };
  if (turned.test(plain)) return turnedAway(plain);
  const body = bodyOf(text);
  const land = landOf(text);
  const found = land
    ? acting(land, null)
    : body
      ? acting(body.land, roles[body.role.slice(-3)] ?? roles[body.role.slice(0, 3)] ?? "government", body.role)
      : (ofPlace(plain) ?? inBrackets(plain) ?? beforeWords(plain));
  return found?.is === "state" && plain !== plainName(countryName(found.state)) && isGroup(plain) ? undefined : found;
}

let groups: ReadonlySet<string> | undefined;

/** Whether UCDP has a group or community of this name: “Republic of Azerbaijan” fought in 1946. */
function isGroup(plain: string): boolean {
  groups ??= new Set(linesOf(ucdpGroups).flatMap(([, names = ""]) => names.split(";").map(plainName)));
  return groups.has(plain);
}

/** “Mutiny of Military Forces of Mali”, “Former Police Forces of Afghanistan”: somebody of the country, and never its state. */
function turnedAway(plain: string): Who | undefined {
  const inside = /\(([^()]*)\)$/u.exec(plain)?.[1];
  const of = plain.indexOf(" of ");
  const behind = inside ?? (of < 0 ? undefined : plain.slice(of + 4));
  const land = behind === undefined ? undefined : (landOf(behind) ?? landOf(behind.replace(/^.* of (?:the )?/u, "")));
  const label = plain.replace(/ ?\([^()]*\)$/u, "");
  const means = meaningOf(label);
  if (/^(?:unidentified|unknown)/u.test(plain)) return { is: "nobody", home: homeOfLand(land) };
  if (means && means !== "nobody" && (means === "people" || means === "armed" || means === "other"))
    return { is: means, home: homeOfLand(land) };
  return land ? { is: /^(?:rebel|insurgent|mutin|defect|breakaway)/u.test(plain) ? "armed" : "other", home: homeOfLand(land) } : undefined;
}

/** “Government of Ethiopia”, “Ministry of Foreign Affairs of Chad”. */
function ofPlace(plain: string): Who | undefined {
  for (let at = plain.indexOf(" of "); at >= 0; at = plain.indexOf(" of ", at + 1)) {
    const means = meaningOf(plain.slice(0, at));
    const land = means && landOf(plain.slice(at + 4));
    if (land && "territory" in land && /^(?:regional|state) (?:government|authorities)$/u.test(plain.slice(0, at)))
      return acting(land, "government");
    if (land) return as(means, land);
  }
  return undefined;
}

/** “Military (Ethiopia)”, “Citizen (India)”, “Protesters (Pakistan)”. */
function inBrackets(plain: string): Who | undefined {
  const match = /^(.+?) ?\(([^()]+)\)$/u.exec(plain);
  const means = match && meaningOf(match[1] ?? "");
  if (!match || !means) return undefined;
  const land = landOf(match[2] ?? "");
  if (land) return as(means, land);
  return means === "nobody" ? { is: "nobody", home: null } : undefined;
}

/** “Ethiopian army”, “Tigrayan forces”, “Somaliland police”. */
function beforeWords(plain: string): Who | undefined {
  const words = plain.split(" ");
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const place = words.slice(0, count).join(" ");
    const rest = words.slice(count).join(" ");
    const land = peopleOf(place) ?? landOf(place.replace(/'s$/u, ""));
    if (!land) continue;
    if (
      "territory" in land &&
      /^(?:regional |state )?(?:special )?(?:forces?|fighters|troops|government|authorities|administration|police|army|military|defen[cs]e forces?)$/u.test(
        rest,
      )
    )
      return acting(land, /government|authorit|administ/u.test(rest) ? "government" : /police/u.test(rest) ? "police" : "military");
    const means = meaningOf(rest);
    if (means) return as(means, land);
  }
  return undefined;
}

function as(means: Meaning, land: Land): Who {
  if (means === "people" || means === "armed" || means === "other" || means === "nobody") return { is: means, home: homeOfLand(land) };
  return acting(land, means);
}

function acting(land: Land, organ: Organ | null, role = ""): Who {
  if ("territory" in land) return { is: "territory", territory: land.territory, organ };
  if (/REB|OPP|PTY|SEP|PRM|UAF|CVL|BUS|MED/u.test(role)) return { is: "other", home: land.state };
  return { is: "state", state: land.state, organ };
}

function homeOfLand(land: Land | undefined): string | null {
  return land ? ("territory" in land ? land.territory.state : land.state) : null;
}

/** ISO3 of the country that an actor belongs to by its name: its state, or the country in brackets as ICEWS and ACLED write it. */
export function homeOf(name: string, isCode = false): string | undefined {
  const who = whoIs(name, isCode);
  if (who?.is === "state") return who.state;
  if (who?.is === "territory") return who.territory.state;
  if (who?.home) return who.home;
  const inside = /\(([^()]{0,120})\)$/u.exec(
    name
      .slice(0, longestName)
      .trim()
      .replace(/(?<! ) {0,9}\(\d{4}-?(?:\d{4})?\)$/u, ""),
  )?.[1];
  const land = inside === undefined ? undefined : landOf(inside);
  return land ? (homeOfLand(land) ?? undefined) : undefined;
}

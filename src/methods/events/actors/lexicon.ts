import { countryName } from "../../../domain/world/country.js";
import { linesOf as rows } from "../../../domain/world/lines.js";
import { peopleByYears } from "../../../domain/world/officeholders.js";
import agents from "../../../domain/world/packed/agents.js";
import groups from "../../../domain/world/packed/groups.js";
import officeholders from "../../../domain/world/packed/officeholders.js";
import organisations from "../../../domain/world/packed/organisations.js";
import states from "../../../domain/world/packed/states.js";
import territories from "../../../domain/world/packed/territories.js";
import { type DatedCode, roleOfOffice, withRoles } from "./codes.js";
import { isWritten, nameKeys, type Piece, pieces } from "./pieces.js";
import { plural } from "./plural.js";

const entryKinds = ["state", "people", "capital", "city", "seat", "body", "group", "person", "agent"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing that a name may mean. */
export interface LexiconEntry {
  readonly kind: EntryKind;
  /** Its first name in the lexicon. */
  readonly name: string;
  /** Codes with their days; of an agent only the roles, without a state. */
  readonly codes: readonly DatedCode[];
  /** Its id in the case's actors.yaml, with the days on which this name means it. */
  readonly actor: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: { readonly entry: LexiconEntry; readonly written: readonly ("upper" | "capital" | "any")[] }[];
}

export interface ActorLexicon {
  readonly root: Node;
  /** Last names of people, for texts that give no more. */
  readonly surnames: ReadonlyMap<string, readonly LexiconEntry[]>;
  /** The case's actors that are states, by ISO3. */
  readonly states: ReadonlyMap<string, string>;
  /** The case's actors that govern a state, with the days. */
  readonly governments: readonly {
    readonly state: string;
    readonly actor: string;
    readonly since: string | null;
    readonly until: string | null;
  }[];
}

/** A stretch of pieces that the lexicon names, with every entry that it may mean. */
export interface NameMatch {
  /** Pieces, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly LexiconEntry[];
}

/** An actor as the case's actors.yaml has it; rows of the tables `actor`, `alias` and `role` fit as well. */
export interface CaseActor {
  readonly id: string;
  readonly name: string;
  readonly short?: string | undefined;
  readonly kind: string;
  readonly country?: string | null | undefined;
  readonly aliases?: readonly (
    | string
    | { readonly name: string; readonly since?: string | null | undefined; readonly until?: string | null | undefined }
  )[];
  readonly roles?: readonly {
    readonly role: string;
    readonly of?: string | null | undefined;
    readonly since?: string | null | undefined;
    readonly until?: string | null | undefined;
  }[];
}

/** The lexicon of actors with the case's own laid over it: a name of the case goes before the same name here. */
export function actorLexicon(caseActors: readonly CaseActor[] = []): ActorLexicon {
  const lexicon = shipped();
  if (caseActors.length === 0) return lexicon;
  const root = copy(lexicon.root);
  const surnames = new Map(lexicon.surnames);
  const own = { root, surnames };
  for (const actor of caseActors) addCaseActor(own, actor);
  const states = new Map(caseActors.flatMap(({ id, kind, country }) => (kind === "state" && country ? [[country, id] as const] : [])));
  const governments = caseActors.flatMap(({ id, roles = [] }) =>
    roles.flatMap(({ role, of, since, until }) =>
      /^government$/iu.test(role) && isState(of) ? [{ state: of, actor: id, since: since ?? null, until: lastDay(until) }] : [],
    ),
  );
  return { ...own, states, governments };
}

/** The case's actor that a state's code means on a day: who governs it for its organs, else the state itself; null for its people. */
export function stateActor({ states, governments }: ActorLexicon, code: string, day: string | null): string | null {
  const state = code.slice(0, 3);
  const organ = /^(?:GOV|MIL|COP|SPY|LEG|JUD)/u.test(code.slice(3));
  if (!organ && code.length > 3) return null;
  const governs = organ
    ? governments.find(
        (each) => each.state === state && day !== null && (each.since ?? "") <= day && (each.until === null || day < each.until),
      )
    : undefined;
  return governs?.actor ?? states.get(state) ?? null;
}

/** The last day of the case's spans belongs to them. */
function lastDay(until: string | null | undefined): string | null {
  return until ? `${until}~` : null;
}

function isState(code: string | null | undefined): code is string {
  return typeof code === "string" && countryName(code) !== code;
}

let ready: ActorLexicon | undefined;

function shipped(): ActorLexicon {
  if (ready) return ready;
  const building = { root: node(), surnames: new Map<string, LexiconEntry[]>(), states: new Map<string, string>(), governments: [] };
  const add = (names: string, kind: EntryKind, codes: readonly DatedCode[], inflect: boolean) =>
    addNames(building, names, kind, codes, inflect);
  const regional = new Set<string>();
  for (const [, names = "", peoples = "", host = "", , bodies = ""] of rows(territories)) {
    const own = withRoles(host, "REG");
    marked(names, own, (name, code) => {
      if (/[(,;]/u.test(name)) return;
      regional.add(name);
      add(name, "city", [always(code, "region below the state")], false);
    });
    marked(peoples, own, (name, code) => {
      regional.add(name);
      add(name, "people", [always(code, "people of a region")], true);
    });
    marked(bodies, withRoles(own, "MIL"), (name, code) => add(name, "body", [always(code, "forces of a region")], false));
  }
  for (const [iso = "", names = "", peoples = "", capitals = "", cities = "", seats = "", bodies = ""] of rows(states)) {
    add(names, "state", [always(iso, "state")], false);
    marked(peoples, iso, (name, code) => regional.has(name) || add(name, "people", [always(code, "people or adjective")], true));
    marked(capitals, iso, (name, code) => add(name, "capital", codeList(code, "capital"), false));
    marked(cities, iso, (name, code) => regional.has(name) || add(name, "city", codeList(code, "city or region"), false));
    marked(seats, `${iso}GOV`, (name, code) =>
      add(name, "seat", [always(code.startsWith(iso) ? code : iso + code, "seat of the government")], false),
    );
    marked(bodies, "GOV", (name, role) => add(name, "body", [always(withRoles(iso, role), "institution")], false));
  }
  for (const [code = "", names = ""] of rows(organisations)) {
    marked(names, code, (name, own) => add(name, "body", [always(own, "organisation")], false));
  }
  for (const [names = "", codes = ""] of rows(groups)) {
    const dated = codes.split(";").map(datedCode);
    add(
      names
        .split(";")
        .filter((name) => !name.endsWith("="))
        .join(";"),
      "group",
      dated,
      false,
    );
  }
  for (const [iso = "", names = "", offices = ""] of rows(officeholders)) {
    const codes = offices.split(";").map((line) => office(iso, line));
    const first = codes[0]?.code ?? iso;
    const after: DatedCode = always(
      codes.some(({ code }) => code.includes("GOV") || code.length === 3) && iso.length === 3 ? `${iso}ELI` : first,
      "out of office",
    );
    for (const person of names.split(" / ")) {
      const entry = addNames(building, person, "person", [...codes, after], false);
      for (const name of person.split(";")) addSurname(building.surnames, name, entry);
    }
  }
  for (const [iso, names, offices] of peopleByYears()) {
    if (matchNames(building, pieces([names.split(";")[0] ?? ""])).some(({ entries }) => entries.some(({ kind }) => kind === "person")))
      continue;
    const codes = offices.map(({ office: held, since, until }) => ({
      code: withRoles(iso, roleOfOffice(held)),
      since,
      until,
      because: `${held}, at least ${since} to ${until}`,
    }));
    addNames(building, names, "person", [...codes, always(`${iso}ELI`, "not known to be in office")], false);
  }
  for (const [roles = "", words = ""] of rows(agents)) {
    const own = roles === "=" ? "" : roles;
    marked(words, own, (name, role) => add(name, "agent", [always(role, "agent")], true));
  }
  ready = building;
  return ready;
}

/** Names of a list, some with their own code behind `=`; a `?` behind it marks a name too ambiguous to be used. */
function marked(list: string, usual: string, use: (name: string, code: string) => unknown): void {
  for (const item of list.split(";")) {
    const [name = "", code] = item.split("=");
    if (name === "" || code?.endsWith("?")) continue;
    use(name, code ?? usual);
  }
}

function always(code: string, because: string): DatedCode {
  return { code, since: null, until: null, because };
}

function codeList(codes: string, because: string): DatedCode[] {
  return codes.split("/").map((code) => always(code, because));
}

function datedCode(written: string): DatedCode {
  const match = /^([A-Z]+)(?:>=([\d-]+))?(?:<([\d-]+))?$/u.exec(written);
  if (!match?.[1]) throw new Error(`the lexicon of groups has an unreadable code: ${written}`);
  return { code: match[1], since: match[2] ?? null, until: match[3] ?? null, because: "armed group or movement" };
}

function office(iso: string, line: string): DatedCode {
  const match = /^(.+) (\d{4}-\d{2}(?:-\d{2})?)\.\.(\d{4}-\d{2}(?:-\d{2})?)?$/u.exec(line);
  if (!match?.[1] || !match[2]) throw new Error(`the lexicon of people has an unreadable office: ${line}`);
  const until = match[3] === undefined ? null : match[3].length === 7 ? `${match[3]}-32` : match[3];
  const code = iso.length === 3 && iso !== "UNO" && iso !== "EUR" ? withRoles(iso, roleOfOffice(match[1])) : iso;
  return { code, since: match[2], until, because: `${match[1]}, ${match[2]} to ${match[3] ?? "now"}` };
}

function node(): Node {
  return { next: new Map(), ends: [] };
}

function copy(from: Node): Node {
  return { next: new Map([...from.next].map(([key, value]) => [key, copy(value)])), ends: [...from.ends] };
}

interface Building {
  readonly root: Node;
  readonly surnames: Map<string, readonly LexiconEntry[]>;
}

function addNames(lexicon: Building, names: string, kind: EntryKind, codes: readonly DatedCode[], inflect: boolean): LexiconEntry {
  const list = names.split(";");
  const entry: LexiconEntry = { kind, name: list[0] ?? "", codes, actor: null, since: null, until: null };
  for (const name of list) {
    addName(lexicon.root, name, entry);
    if (inflect) for (const form of plural(name)) addName(lexicon.root, form, entry);
  }
  return entry;
}

function addName(root: Node, name: string, entry: LexiconEntry, before = false): void {
  const keys = nameKeys(name);
  if (keys.length === 0) return;
  let at = root;
  for (const { key } of keys) {
    let next = at.next.get(key);
    if (!next) {
      next = node();
      at.next.set(key, next);
    }
    at = next;
  }
  const written = keys.map((each) => each.written);
  if (at.ends.some((end) => end.entry === entry || (end.entry.kind === entry.kind && entry.kind === "agent"))) return;
  if (before) at.ends.unshift({ entry, written });
  else at.ends.push({ entry, written });
}

function addSurname(surnames: Map<string, readonly LexiconEntry[]>, name: string, entry: LexiconEntry): void {
  const parts = pieces([name]);
  const last = parts.at(-1)?.key;
  if (parts.length < 2 || last === undefined || last.length < 3 || /^(?:jr|sr|ii|iii|vi)$/u.test(last)) return;
  const before = surnames.get(last) ?? [];
  if (!before.includes(entry)) surnames.set(last, [...before, entry]);
}

function addCaseActor(lexicon: Building, actor: CaseActor): void {
  const names = [{ name: actor.name, since: null, until: null }, ...(actor.short ? [{ name: actor.short, since: null, until: null }] : [])];
  const aliases = (actor.aliases ?? []).map((each) => (typeof each === "string" ? { name: each, since: null, until: null } : each));
  const known = matchNames(lexicon, pieces([actor.name])).find(
    (match) => match.from === 0 && match.entries.some(({ kind }) => kind !== "agent"),
  );
  const kind = kindOf(actor.kind);
  const codes = caseCodes(
    lexicon,
    actor,
    known?.entries.find((entry) => entry.kind !== "agent"),
  );
  for (const { name, since, until } of [...names, ...aliases]) {
    const entry: LexiconEntry = { kind, name: actor.name, codes, actor: actor.id, since: since ?? null, until: lastDay(until) };
    addName(lexicon.root, name, entry, true);
    if (kind === "person") addSurname(lexicon.surnames, name, entry);
  }
}

function kindOf(kind: string): EntryKind {
  if (kind === "state") return "state";
  if (kind === "person") return "person";
  if (kind === "group") return "group";
  return kind === "population" ? "people" : "body";
}

function caseCodes(lexicon: Building, actor: CaseActor, known: LexiconEntry | undefined): DatedCode[] {
  const usual = actor.country ?? known?.codes[0]?.code.slice(0, 3) ?? "---";
  const fromRoles = (actor.kind === "state" ? [] : (actor.roles ?? [])).flatMap((role) => {
    const roles = rolesOf(lexicon, role.role);
    if (roles === "") return [];
    const base = isState(role.of) ? role.of : usual;
    return [
      { code: withRoles(base, roles), since: role.since ?? null, until: lastDay(role.until), because: `${role.role} in actors.yaml` },
    ];
  });
  if (known) return [...fromRoles, ...known.codes];
  const own = actor.kind === "population" ? "CVL" : actor.kind === "group" ? "UAF" : "";
  return [...fromRoles, always(withRoles(usual, own), "actors.yaml")];
}

/** The roles that a word of a case's role stands for: a code of CAMEO itself, or an agent of the lexicon. */
function rolesOf(lexicon: Building, role: string): string {
  if (/^(?:[A-Z]{3})+$/u.test(role)) return role;
  const roles = matchNames(lexicon, pieces(role.split(/\s+/u)))
    .flatMap(({ entries }) => entries.filter(({ kind }) => kind === "agent"))
    .map(({ codes }) => codes[0]?.code ?? "");
  return roles.find((each) => each !== "") ?? "";
}

/** The longest names from left to right, none within another; linear in the pieces times the longest name. */
export function matchNames(lexicon: Pick<ActorLexicon, "root">, text: readonly Piece[], day: string | null = null): NameMatch[] {
  const found: NameMatch[] = [];
  for (let from = 0; from < text.length; ) {
    let at = lexicon.root.next.get((text[from] as Piece).key);
    let best: NameMatch | undefined;
    for (let to = from + 1; at; to++) {
      if (at.ends.length > 0) {
        const entries = entriesAt(at, text, from, day);
        if (entries.length > 0) best = { from, to, entries };
      }
      at = to < text.length ? at.next.get((text[to] as Piece).key) : undefined;
    }
    if (best) found.push(best);
    from = best ? best.to : from + 1;
  }
  return found;
}

/** What ends at a node that the text writes as the name is written, on a day. */
function entriesAt({ ends }: Node, text: readonly Piece[], from: number, day: string | null): LexiconEntry[] {
  const found: LexiconEntry[] = [];
  for (const { entry, written } of ends) {
    if (day !== null && ((entry.since !== null && day < entry.since) || (entry.until !== null && day >= entry.until))) continue;
    let fits = true;
    for (let index = 0; fits && index < written.length; index++)
      fits = isWritten((text[from + index] as Piece).text, written[index] as "upper");
    if (fits) found.push(entry);
  }
  return found;
}

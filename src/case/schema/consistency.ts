import { catalogue, type Place, type Problem, place, problem } from "../../domain/problem.js";
import { iso3 } from "../../domain/world/country.js";
import { list } from "./list.js";
import { nearest } from "./nearest.js";
import type { CaseFileName, CaseFileOf } from "./schema.js";
import { greedyNames } from "./wide-aliases.js";

/** What the files of a case say; a file with errors is left out. */
export type Says = { readonly [N in CaseFileName]?: CaseFileOf<N> | undefined };
type At = (file: CaseFileName, ...path: (string | number)[]) => Place;

/** What no single file can tell: ids that stand twice or nowhere, names that two actors share, days in the wrong order. */
export function consistency(says: Says, at: At): Problem[] {
  return [
    ...duplicates(says, at),
    ...unknowns(says, at),
    ...sharedNames(says, at),
    ...greedyNames(namesOf(says.actors, at)),
    ...order(says, at),
    ...checkCodes(says, at),
    ...countries(says, at),
    ...parties(says, at),
    ...unread(says, at),
  ];
}

function duplicates(says: Says, at: At): Problem[] {
  const problems: Problem[] = [];
  const once = (file: CaseFileName, key: string, entries: readonly object[] | undefined, field = "id") => {
    const seen = new Map<string, number>();
    for (const [index, entry] of (entries ?? []).entries()) {
      const value = (entry as Record<string, unknown>)[field];
      if (typeof value !== "string") continue;
      const first = seen.get(value);
      if (first === undefined) seen.set(value, index);
      else {
        const both = [at(file, key, index, field), at(file, key, first, field)] as const;
        problems.push(
          problem("case/duplicate-id", both, `the ${field} ${value} stands twice, first at ${place(both[1])}.`, "Rename or remove one."),
        );
      }
    }
  };
  once("case", "turning_points", says.case?.turning_points);
  once("case", "series", says.case?.series);
  once("actors", "actors", says.actors?.actors);
  once("codebook", "categories", says.codebook?.categories);
  once("sources", "sources", says.sources?.sources);
  once("sources", "sources", says.sources?.sources, "file");
  once("remote", "remote", says.remote?.remote, "file");
  once("claims", "claims", says.claims?.claims);
  once("figures", "figures", says.figures?.figures);
  once("commitments", "commitments", says.commitments?.commitments);
  once("hypotheses", "hypotheses", says.hypotheses?.hypotheses);
  once("hypotheses", "evidence", says.hypotheses?.evidence);
  once("hypotheses", "expected_evidence", says.hypotheses?.expected_evidence);
  once("hypotheses", "readings", says.hypotheses?.readings, "by");
  once("scenarios", "games", says.scenarios?.games);
  once("scenarios", "counts", says.scenarios?.counts);
  once("case", "baselines", says.case?.baselines);
  return problems;
}

function unknowns(says: Says, at: At): Problem[] {
  const problems: Problem[] = [];
  const unknown = (where: Place, id: string, known: readonly string[], file: string) => {
    const meant = nearest(id, known);
    const mend = meant ? `Write ${meant}, or add ${id} to ${file}.` : `Add ${id} to ${file}.`;
    problems.push(problem("case/unknown-id", where, `nothing in ${file} has the id ${id}.`, mend));
  };
  if (says.actors && says.claims) {
    const ids = says.actors.actors.map((each) => each.id);
    const known = new Set(ids);
    for (const [index, claim] of says.claims.claims.entries()) {
      for (const [n, id] of claim.actors.entries())
        if (!known.has(id)) unknown(at("claims", "claims", index, "actors", n), id, ids, "actors.yaml");
      for (const side of ["actor", "target"] as const) {
        const id = claim.tie?.[side];
        if (id !== undefined && !known.has(id)) unknown(at("claims", "claims", index, "tie", side), id, ids, "actors.yaml");
      }
    }
  }
  const actorIds = says.actors?.actors.map((each) => each.id) ?? [];
  const claimIds = says.claims?.claims.map((each) => each.id) ?? [];
  for (const [index, actor] of (says.actors?.actors ?? []).entries())
    for (const [n, tie] of actor.ties.entries()) {
      if (!actorIds.includes(tie.to)) unknown(at("actors", "actors", index, "ties", n, "to"), tie.to, actorIds, "actors.yaml");
      for (const [m, claim] of tie.claims.entries())
        if (says.claims && !claimIds.includes(claim))
          unknown(at("actors", "actors", index, "ties", n, "claims", m), claim, claimIds, "claims.yaml");
    }
  for (const [n, party] of (says.case?.complexes.parties ?? []).entries())
    if (says.actors && !actorIds.includes(party)) unknown(at("case", "complexes", "parties", n), party, actorIds, "actors.yaml");
  const categories = says.codebook?.categories ?? [];
  const parents = new Map(categories.map((each) => [each.id, each.parent]));
  for (const [index, { id, parent }] of categories.entries()) {
    if (parent === undefined) continue;
    const where = at("codebook", "categories", index, "parent");
    if (!parents.has(parent)) unknown(where, parent, [...parents.keys()], "codebook.yaml");
    else if (isOwnAncestor(id, parents))
      problems.push(problem("case/invalid", where, `${id} stands beneath itself through ${parent}.`, "Give one of them another parent."));
  }
  const former = new Map<string, string>();
  for (const [index, { id, was = [] }] of categories.entries())
    for (const [n, old] of was.entries()) {
      const other = parents.has(old) ? old : former.get(old);
      if (other !== undefined) {
        const says = `${old} is a former id of ${id}, and ${other === old ? "the id of a category too" : `one of ${other} too`}.`;
        problems.push(problem("case/duplicate-id", at("codebook", "categories", index, "was", n), says, "Take it out of one of the two."));
      }
      former.set(old, id);
    }
  return problems;
}

function isOwnAncestor(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let each = parents.get(id); each !== undefined && !seen.has(each); each = parents.get(each)) {
    if (each === id) return true;
    seen.add(each);
  }
  return false;
}

interface Name {
  readonly name: string;
  readonly actor: string;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly at: Place;
}

/** Every name that an actor goes by: its id, name, short name and aliases, each once. */
export function namesOf(actors: CaseFileOf<"actors"> | undefined, at: At): Name[] {
  return (actors?.actors ?? []).flatMap((actor, index) => {
    const names: Name[] = [];
    const add = (name: string, since: string | undefined, until: string | undefined, ...path: (string | number)[]) => {
      if (names.some((each) => each.name === name && each.since === since && each.until === until)) return;
      names.push({ name, actor: actor.id, since, until, at: at("actors", "actors", index, ...path) });
    };
    add(actor.id, undefined, undefined, "id");
    add(actor.name, undefined, undefined, "name");
    if (actor.short !== undefined) add(actor.short, undefined, undefined, "short");
    for (const [n, alias] of actor.aliases.entries()) {
      if (typeof alias === "string") add(alias, undefined, undefined, "aliases", n);
      else add(alias.name, alias.since, alias.until, "aliases", n);
    }
    return names;
  });
}

/** One name meant for two actors on one day. A name with days goes before the same name without. */
function sharedNames(says: Says, at: At): Problem[] {
  const groups = new Map<string, Name[]>();
  for (const each of namesOf(says.actors, at)) {
    const key = each.name.normalize("NFC").toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const problems: Problem[] = [];
  for (const names of groups.values()) {
    for (const [index, one] of names.entries()) {
      const other = names.slice(0, index).find((each) => each.actor !== one.actor && meet(each, one));
      if (!other) continue;
      const dated = one.since !== undefined || one.until !== undefined;
      const says = `“${one.name}” means both ${other.actor} and ${one.actor}${dated ? " on the same days" : ""}.`;
      const mend = "Give each the days on which it is meant (since, until), or drop one.";
      problems.push(problem("case/duplicate-id", [one.at, other.at], says, mend));
    }
  }
  return problems;
}

function meet(a: Name, b: Name): boolean {
  const dated = (each: Name) => each.since !== undefined || each.until !== undefined;
  if (dated(a) !== dated(b)) return false;
  return (a.since ?? "") <= (b.until ?? "9999") && (b.since ?? "") <= (a.until ?? "9999");
}

function order(says: Says, at: At): Problem[] {
  const problems: Problem[] = [];
  const inOrder = (first: string | undefined, last: string | undefined, where: Place) => {
    if (first === undefined || last === undefined || first <= last) return;
    problems.push(problem("case/invalid", where, `it ends on ${last}, before it begins on ${first}.`, "Swap or mend the two days."));
  };
  if (says.case) {
    const { from, to } = says.case.period;
    inOrder(from, to, at("case", "period", "to"));
  }
  for (const [index, actor] of (says.actors?.actors ?? []).entries()) {
    for (const [n, role] of actor.roles.entries()) inOrder(role.since, role.until, at("actors", "actors", index, "roles", n, "until"));
    for (const [n, tie] of actor.ties.entries()) inOrder(tie.since, tie.until, at("actors", "actors", index, "ties", n, "until"));
    for (const [n, alias] of actor.aliases.entries())
      if (typeof alias !== "string") inOrder(alias.since, alias.until, at("actors", "actors", index, "aliases", n, "until"));
  }
  return problems;
}

function checkCodes(says: Says, at: At): Problem[] {
  const known = Object.keys(catalogue);
  return Object.keys(says.case?.checks ?? {}).flatMap((code) => {
    if (code in catalogue) return [];
    const meant = nearest(code, known);
    const family = known.filter((each) => each.startsWith(`${code.split("/")[0]}/`));
    const mend = meant ? `Write ${meant}.` : family.length ? `Known are ${list(family, "and")}.` : "docs/checks lists them.";
    return [problem("case/unknown-key", at("case", "checks", code), `no check is called ${code}.`, mend)];
  });
}

/** Countries that ISO 3166 does not have: nothing is found for them, and no map shows them. */
function countries(says: Says, at: At): Problem[] {
  const unknown = (code: string | undefined, where: Place): Problem[] => {
    if (code === undefined || iso3("iso3", code)) return [];
    const mend = "Write its three letters of ISO 3166, as PAK.";
    return [problem("data/unknown-code", where, `${code} is no country that Amity knows.`, mend)];
  };
  return [
    ...(says.case?.region ?? []).flatMap((code, index) => unknown(code, at("case", "region", index))),
    ...(says.actors?.actors ?? []).flatMap(({ country }, index) => unknown(country, at("actors", "actors", index, "country"))),
  ];
}

/** Who speaks and who promises may be anybody; a name that is nearly that of an actor was probably meant to be it. */
function parties(says: Says, at: At): Problem[] {
  const known = namesOf(says.actors, at).map((each) => each.name);
  const actors = new Set(known.map((each) => each.toLowerCase()));
  const odd = (written: string | undefined, where: Place): Problem[] => {
    if (written === undefined || actors.has(written.toLowerCase())) return [];
    const meant = nearest(written, known);
    if (meant?.[0] !== written[0]) return [];
    const mend = `Write ${meant} if that is meant, or add ${written} to actors.yaml.`;
    return [problem("code/unknown-actor", where, `no actor of actors.yaml is called ${written}.`, mend)];
  };
  const evidence = (file: "claims" | "commitments", index: number, all: readonly { by?: string | undefined }[]) =>
    all.flatMap(({ by }, n) => odd(by, at(file, file, index, "evidence", n, "by")));
  return [
    ...(says.claims?.claims ?? []).flatMap((claim, index) => [
      ...odd(claim.speaker, at("claims", "claims", index, "speaker")),
      ...evidence("claims", index, claim.evidence),
    ]),
    ...(says.commitments?.commitments ?? []).flatMap((each, index) => [
      ...odd(each.by, at("commitments", "commitments", index, "by")),
      ...odd(each.to, at("commitments", "commitments", index, "to")),
      ...evidence("commitments", index, each.evidence),
    ]),
  ];
}

/** Words about event files that nothing would read: what the format of a file says itself, and what its first entry says of the whole file. */
function unread(says: Says, at: At): Problem[] {
  const entries = says.case?.events ?? [];
  return entries.flatMap((entry, n) => {
    const idle = (key: "as" | "grain" | "licence" | "citation" | "grade" | "bloc", why: string, mend: string) =>
      problem("case/unknown-key", at("case", "events", n, key), `${key} of ${entry.file} is not read: ${why}.`, mend);
    const first = entries.findIndex(({ file }) => file === entry.file);
    const ofFormat = "without columns, the file's own format says it";
    return [
      ...(!entry.columns && entry.as === "tally" ? [idle("as", ofFormat, "Name its columns, or remove it.")] : []),
      ...(!entry.columns && entry.grain !== undefined ? [idle("grain", ofFormat, "Name its columns, or remove it.")] : []),
      ...(["licence", "citation", "grade", "bloc"] as const).flatMap((key) =>
        first < n && entry[key] !== undefined && entry[key] !== entries[first]?.[key]
          ? [
              idle(
                key,
                "the first entry of the file says it for the whole file",
                `Write it at ${place(at("case", "events", first, "file"))}.`,
              ),
            ]
          : [],
      ),
    ];
  });
}

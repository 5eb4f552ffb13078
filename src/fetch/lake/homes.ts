import type { CaseFile } from "../../case/case.js";
import { namesOf } from "../../case/schema/consistency.js";
import { iso3, type System } from "../../domain/world/country.js";
import { homeOf } from "../../domain/world/who.js";
import { fits } from "../../domain/writing/wide-name.js";
import { homesOf } from "../../stages/import/import.js";
import { meantBy, placedIn } from "../../stages/import/names/world-names.js";

/** The countries in which whoever a name means may be at home, by all that the import may take it for: a word, or a code of CAMEO. */
export function homesIn(caseFile: CaseFile): (name: string) => ReadonlySet<string> {
  const { actors, nobody } = caseFile.says.actors;
  const homes = homesOf(caseFile);
  const placed = placedIn(actors, nobody);
  const aliases = namesOf(caseFile.says.actors, caseFile.at).map(({ name, actor }) => ({ name: name.trim().toLowerCase(), actor }));
  const wide = aliases.filter(({ name }) => name.includes("*"));
  const exact = new Map<string, string[]>();
  for (const { name, actor } of aliases) exact.set(name, [...(exact.get(name) ?? []), actor]);
  return (name) => {
    const small = name.trim().toLowerCase();
    const ids = [
      name,
      ...(exact.get(small) ?? []),
      ...wide.filter((each) => fits(each.name, small)).map(({ actor }) => actor),
      ...[true, false].flatMap((isCoded) => meantBy(name, isCoded, placed).map(({ actor }) => actor)),
    ];
    return new Set(
      [homeOf(name, true), homeOf(name), ...ids.map((id) => homes.get(id) ?? iso3("name", id))].filter((each) => each !== undefined),
    );
  };
}

/** The country of a code or name, by the first system that has it. */
export function countryOf(systems: readonly System[], code: string): string | undefined {
  for (const system of systems) {
    const found = iso3(system, code);
    if (found !== undefined) return found;
  }
  return undefined;
}

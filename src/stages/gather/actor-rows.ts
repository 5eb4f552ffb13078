import type { CaseFile } from "../../case/case.js";
import { namesOf } from "../../case/schema/consistency.js";
import type { Row } from "../../domain/tables.js";

type Rows = { [T in "actor" | "alias" | "role" | "trait" | "interest" | "category" | "turning_point"]: Row<T>[] };

/** The rows that case.yaml, actors.yaml and codebook.yaml make, each with its line. */
export function actorRows(caseFile: CaseFile): Rows {
  const { says } = caseFile;
  const at = (...path: Parameters<CaseFile["at"]>) => {
    const { file, line } = caseFile.at(...path);
    return { file, line };
  };
  const rows: Rows = { actor: [], alias: [], role: [], trait: [], interest: [], category: [], turning_point: [] };
  for (const [index, each] of says.actors.actors.entries()) {
    rows.actor.push({
      id: each.id,
      ...at("actors", "actors", index, "id"),
      name: each.name,
      short: each.short ?? each.name,
      kind: each.kind,
      country: each.country ?? null,
      bloc: each.bloc ?? null,
      grade: each.grade ?? null,
      outside: each.outside,
      note: each.note ?? null,
    });
    for (const [n, role] of each.roles.entries())
      rows.role.push({
        actor: each.id,
        role: role.role,
        state: role.of ?? null,
        since: role.since ?? null,
        until: role.until ?? null,
        ...at("actors", "actors", index, "roles", n),
      });
    const abouts = new Map(each.interests.flatMap(({ about, because }, n) => about.map((one) => [one, { because, n }] as const)));
    for (const [about, { because, n }] of abouts)
      rows.interest.push({ actor: each.id, about, because, ...at("actors", "actors", index, "interests", n) });
    for (const [trait, value] of Object.entries(each.traits))
      for (const [n, one] of [...new Set([value].flat())].entries())
        rows.trait.push({
          actor: each.id,
          trait,
          value: one,
          ...at("actors", "actors", index, "traits", trait, ...(Array.isArray(value) ? [n] : [])),
        });
  }
  for (const { name, actor, since, until, at: place } of namesOf(says.actors, caseFile.at))
    rows.alias.push({ name, actor, since: since ?? null, until: until ?? null, file: place.file, line: place.line });
  for (const [index, each] of says.codebook.categories.entries())
    rows.category.push({
      id: each.id,
      ...at("codebook", "categories", index, "id"),
      parent: each.parent ?? null,
      name: each.name,
      definition: each.definition,
      include: each.include ?? null,
      exclude: each.exclude ?? null,
      example: each.example ?? null,
      slot: each.slot ?? null,
      terms: JSON.stringify(each.terms),
      examples: JSON.stringify(each.examples ?? []),
      colour: each.colour ?? null,
      key: each.key ?? null,
      was: JSON.stringify(each.was ?? []),
    });
  for (const [index, each] of says.case.turning_points.entries())
    rows.turning_point.push({ id: each.id, ...at("case", "turning_points", index, "id"), name: each.name, day: each.day });
  return rows;
}

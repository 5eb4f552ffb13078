import type { CaseFile } from "../../case/case.js";
import { doneBy } from "../../case/codings/done.js";
import type { AgreementFact } from "../../checks/facts.js";
import { consensus, usualLeast } from "../../domain/coding/coding.js";
import type { Row } from "../../domain/tables.js";
import { krippendorffAlpha } from "../../methods/agreement/alpha/krippendorff-alpha.js";
import { comparedSources } from "../../methods/agreement/compared-sources.js";
import { type CodedUnits, presence, type UnitSource } from "../../methods/agreement/unitising/coded-units.js";
import type { Reading } from "./reading.js";

type Coding = Pick<Row<"coding">, "coder" | "source" | "start" | "end" | "category">;

/** Krippendorff's α of each category over the sources that two people or more coded; none where nobody coded what another did. */
export async function agreementsOf(store: Pick<Reading, "rows">, caseFile: CaseFile): Promise<AgreementFact[]> {
  const asked = caseFile.says.case.coding?.agreement;
  const codings = await store.rows<Coding>(
    'select coder, source, start, "end", category from coding where accepted order by source, start, "end", category, coder',
  );
  const people = [...new Set(codings.map((each) => each.coder))].filter((each) => each !== consensus).sort();
  const chosen = asked?.coders?.filter((each) => people.includes(each)) ?? people;
  if (chosen.length < 2) return [];
  const done = await doneBy(caseFile);
  const { covers } = comparedSources(codings, done, {
    chosen,
    isBlind: caseFile.says.case.coding?.blind ?? false,
    machines: new Set(),
  });
  if (!covers.size) return [];
  const units = await unitsOf(store, codings, chosen, covers, asked?.unit ?? "paragraph");
  const categories = await store.rows<Pick<Row<"category">, "id" | "name" | "parent" | "file" | "line">>(
    "select id, name, parent, file, line from category order by file, line",
  );
  const used = new Set(units.spans.map((each) => each.category));
  const within = belowOf(categories);
  return categories.flatMap(({ id, name, file, line }) => {
    const ids = within(id);
    if (![...ids].some((each) => used.has(each))) return [];
    const { value, undefined_because: because = null, n } = krippendorffAlpha(presence(units, (each) => ids.has(each)));
    return [{ category: id, name, file, line, coders: chosen, alpha: value, because, units: n, least: asked?.least ?? usualLeast }];
  });
}

async function unitsOf(
  store: Pick<Reading, "rows">,
  codings: readonly Coding[],
  chosen: readonly string[],
  covers: ReadonlyMap<string, ReadonlySet<string>>,
  unit: "paragraph" | "sentence",
): Promise<CodedUnits> {
  const index = new Map(chosen.map((each, at) => [each, at]));
  const rows = await store.rows<{ source: string; start: number; end: number }>(
    'select source, start, "end" from passage where kind = ? order by source, start',
    [unit],
  );
  const own = new Map<string, { starts: number[]; stops: number[] }>();
  for (const { source, start, end } of rows) {
    if (!covers.has(source)) continue;
    const into = own.get(source) ?? { starts: [], stops: [] };
    own.set(source, into);
    into.starts.push(start);
    into.stops.push(end);
  }
  const place = new Map<string, number>();
  const sources = [...own].map(([id, { starts, stops }], at): UnitSource => {
    place.set(id, at);
    return {
      id,
      length: stops.at(-1) ?? 0,
      starts: Int32Array.from(starts),
      stops: Int32Array.from(stops),
      coders: new Set([...(covers.get(id) ?? [])].map((each) => index.get(each) as number)),
    };
  });
  const spans = codings.flatMap(({ coder, source, start, end, category }) => {
    const [who, where] = [index.get(coder), place.get(source)];
    return who === undefined || where === undefined ? [] : [{ coder: who, source: where, start, end, category }];
  });
  return { coders: chosen, sources, spans };
}

/** A category and all below it. */
function belowOf(categories: readonly { readonly id: string; readonly parent: string | null }[]): (id: string) => ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of categories) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  return (id) => {
    const found = new Set([id]);
    for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
    return found;
  };
}

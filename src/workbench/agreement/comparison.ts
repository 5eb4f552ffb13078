import { doneBy } from "../../case/codings/done.js";
import { consensus } from "../../domain/coding/coding.js";
import { comparedSources } from "../../methods/agreement/compared-sources.js";
import type { CodedUnits, UnitSource } from "../../methods/agreement/unitising/coded-units.js";
import type { AgreementAsked, CoderLine } from "../../pages/agreement.js";
import { type Coded, type CodingRow, codedOf, unitsOf } from "../coding/coded.js";
import { type Copies, copiesOf } from "../coding/copies.js";
import type { OpenCase } from "../opened/open-case.js";
import type { Compared } from "./decisions.js";

/** Who is compared, over what. */
export interface Comparison extends Compared {
  readonly coders: readonly CoderLine[];
  readonly waitsFor: readonly string[];
  readonly units: CodedUnits;
  /** Codings as they stand in the files, and how they come together where a document is there twice. */
  readonly all: readonly CodingRow[];
  readonly copies: Copies;
}

/** Who is compared and over which units, each document once. */
export async function comparison(open: OpenCase, { coders: asked, unit }: AgreementAsked): Promise<Comparison> {
  const { codings: all, ...known } = await codedOf(open);
  const copies = await copiesOf(open);
  const coded = { ...known, codings: copies.inOne(all) };
  const done = copies.doneWith(await doneBy(open.case));
  const coders = codersOf(coded, done, copies);
  const names = new Set(coders.map((each) => each.name));
  const people = coders.filter((each) => !each.isMachine && each.name !== consensus).map((each) => each.name);
  const named = [...new Set(asked)].filter((each) => names.has(each)).sort();
  const said = open.case.says.case.coding?.agreement?.coders?.filter((each) => names.has(each)) ?? [];
  const chosen = named.length ? named : said.length > 1 ? said : people;
  const isBlind = open.case.says.case.coding?.blind ?? false;
  const machines = new Set(coders.filter((each) => each.isMachine).map((each) => each.name));
  // What only a copy has was not before those who read the document: it is told, and compared with nobody.
  const comparable = coded.codings.filter(({ source }) => !copies.of.has(source));
  const doneOnce = new Map([...done].map(([coder, sources]) => [coder, new Set([...sources].filter((each) => !copies.of.has(each)))]));
  const { covers, waitsFor } = comparedSources(comparable, doneOnce, { chosen, isBlind, machines });
  const units = await codedUnits(open, coded, chosen, covers, unit);
  return { coded, coders, chosen, waitsFor, units, codersOf: covers, all, copies };
}

function codersOf({ codings }: Coded, done: ReadonlyMap<string, ReadonlySet<string>>, { of }: Copies): CoderLine[] {
  const documentsIn = (sources: Iterable<string>) => new Set([...sources].map((each) => of.get(each) ?? each));
  const lines = new Map<string, { codings: number; sources: Set<string>; machine: boolean }>();
  const line = (coder: string) => {
    const found = lines.get(coder) ?? { codings: 0, sources: new Set<string>(), machine: true };
    lines.set(coder, found);
    return found;
  };
  for (const each of codings) {
    const own = line(each.coder);
    own.codings += 1;
    own.sources.add(each.source);
    if (!each.machine || each.accepted) own.machine = false;
  }
  for (const [coder, sources] of done) if (sources.size) line(coder).machine = false;
  return [...lines]
    .map(([name, { codings: n, sources, machine }]) => ({
      name,
      codings: n,
      sources: documentsIn([...sources, ...(done.get(name) ?? [])]).size,
      done: documentsIn(done.get(name) ?? []).size,
      isMachine: machine,
    }))
    .sort((a, b) => Number(a.isMachine) - Number(b.isMachine) || (a.name < b.name ? -1 : 1));
}

async function codedUnits(
  open: OpenCase,
  coded: Coded,
  chosen: readonly string[],
  covers: ReadonlyMap<string, ReadonlySet<string>>,
  unit: AgreementAsked["unit"],
): Promise<CodedUnits> {
  const index = new Map(chosen.map((each, at) => [each, at]));
  const units = await unitsOf(open, unit);
  const place = new Map<string, number>();
  const sources = coded.sources.flatMap(({ id, length }, at): UnitSource[] => {
    const coders = covers.get(id);
    if (!coders) return [];
    place.set(id, place.size);
    const { starts, stops } = units[at] ?? { starts: new Int32Array(), stops: new Int32Array() };
    return [{ id, length, starts, stops, coders: new Set([...coders].map((each) => index.get(each) as number)) }];
  });
  return { coders: chosen, sources, spans: spansIn(coded.codings, chosen, sources) };
}

/** Where a coding stands, whose it is and what it says. */
export type Place = Pick<CodingRow, "coder" | "source" | "start" | "end" | "category">;

/** Codings in the order of texts, those of one stretch by coder and category. */
export function inOrder(codings: readonly Place[]): Place[] {
  const isBefore = (a: Place, b: Place) => a.coder < b.coder || (a.coder === b.coder && a.category < b.category);
  const isAlike = (a: Place, b: Place) => a.source === b.source && a.start === b.start && a.end === b.end;
  const all = [...codings];
  for (let at = 1; at < all.length; at++) {
    const one = all[at] as Place;
    let to = at;
    for (; to > 0 && isAlike(one, all[to - 1] as Place) && isBefore(one, all[to - 1] as Place); to--) all[to] = all[to - 1] as Place;
    all[to] = one;
  }
  return all;
}

/** Codings of the chosen coders in the sources that count. */
export function spansIn(codings: readonly Place[], chosen: readonly string[], sources: readonly UnitSource[]): CodedUnits["spans"] {
  const [coders, places] = [new Map(chosen.map((each, at) => [each, at])), new Map(sources.map(({ id }, at) => [id, at]))];
  return codings.flatMap(({ coder, source, start, end, category }) => {
    const [who, where] = [coders.get(coder), places.get(source)];
    return who === undefined || where === undefined ? [] : [{ coder: who, source: where, start, end, category }];
  });
}

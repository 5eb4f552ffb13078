import { doneBy } from "../../case/codings/done.js";
import { consensus, usualLeast } from "../../domain/coding/coding.js";
import { partOf, reckonKept, type Traced } from "../../domain/provenance.js";
import { literal } from "../../domain/writing/sql.js";
import { krippendorffAlpha } from "../../methods/agreement/alpha/krippendorff-alpha.js";
import { bootstrapUnits } from "../../methods/agreement/bootstrap.js";
import { agreementOn, type CategoryAgreement } from "../../methods/agreement/by-category.js";
import { masi } from "../../methods/agreement/code-sets.js";
import { comparedSources } from "../../methods/agreement/compared-sources.js";
import { percentAgreement } from "../../methods/agreement/percent-agreement.js";
import { tallyOf, type Value } from "../../methods/agreement/ratings.js";
import { tableMeasures } from "../../methods/agreement/table-measures.js";
import {
  type CodedUnits,
  categorySets,
  markedTexts,
  presence,
  scaleRatings,
  type UnitSource,
} from "../../methods/agreement/unitising/coded-units.js";
import { type CodedText, endToEnd, textMeasures } from "../../methods/agreement/unitising/text-measures.js";
import { uAlpha } from "../../methods/agreement/unitising/u-alpha.js";
import { seededRandom } from "../../methods/statistics/random.js";
import type {
  AgreementAsked,
  AgreementPage,
  CategoryAgreementLine,
  CategoryMeasures,
  CoderLine,
  DocumentAgreementLine,
  Measured,
  ScaleLine,
  WholeAgreement,
} from "../../pages/agreement.js";
import { type Coded, type CodingRow, codedOf, unitsOf, withBelow } from "../coding/coded.js";
import { type Copies, copiesOf, copiesRest } from "../coding/copies.js";
import { type OpenCase, rested } from "../opened/open-case.js";
import { figure, leadOf, phrase, plural, told } from "../words.js";
import { type Compared, decisions, type Undecided, undecidedOf } from "./decisions.js";
import { keptAgreement } from "./kept-agreement.js";
import { measured, ofMeasure } from "./measured.js";

/** Who is compared, over what. */
export interface Comparison extends Compared {
  readonly coders: readonly CoderLine[];
  readonly waitsFor: readonly string[];
  readonly units: CodedUnits;
  /** Codings as they stand in the files, and how they come together where a document is there twice. */
  readonly all: readonly CodingRow[];
  readonly copies: Copies;
}

/** Seed of all resamples: the same page shows the same intervals. */
const seed = 20210815;

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

type Place = Pick<CodingRow, "coder" | "source" | "start" | "end" | "category">;

/** Codings in the order of texts, those of one stretch by coder and category. */
function inOrder(codings: readonly Place[]): Place[] {
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
function spansIn(codings: readonly Place[], chosen: readonly string[], sources: readonly UnitSource[]): CodedUnits["spans"] {
  const [coders, places] = [new Map(chosen.map((each, at) => [each, at])), new Map(sources.map(({ id }, at) => [id, at]))];
  return codings.flatMap(({ coder, source, start, end, category }) => {
    const [who, where] = [coders.get(coder), places.get(source)];
    return who === undefined || where === undefined ? [] : [{ coder: who, source: where, start, end, category }];
  });
}

/** How far coders agree: by code, by document, over all codes, on scales. */
export async function agreement(open: OpenCase, asked: AgreementAsked): Promise<AgreementPage> {
  const compared = await comparison(open, asked);
  const { coders, chosen, units, waitsFor } = compared;
  const said = open.case.says.case.coding?.agreement?.least;
  const least = said ?? usualLeast;
  const undecided = undecidedOf(compared, await decisions(open));
  const isChosen = new Set(chosen);
  const lines = await reckonKept(
    open.tables,
    `select coder, source, start, "end", category from coding where coder in (${chosen.map(literal).join(", ") || "null"})
     order by source, start, "end", coder, category`,
    inOrder(compared.all.filter(({ coder }) => isChosen.has(coder))),
    "agreement by code",
    (codings: readonly Place[]) =>
      chosen.length > 1 && units.sources.length
        ? categoryLines(
            { ...compared, units: { ...units, spans: spansIn(compared.copies.inOne(codings), chosen, units.sources) } },
            undecided,
          )
        : [],
  );
  const categories = lines.value;
  const page = {
    coders,
    chosen,
    unit: asked.unit,
    sources: units.sources.length,
    units: units.sources.reduce((sum, each) => sum + each.starts.length, 0),
    categories,
    least,
    isLeastSaid: said !== undefined,
    waitsFor,
    agreed: undecided.agreed,
    open: undecided.open.length,
    decided: undecided.decided,
    copies: compared.copies.note(compared.all.filter(({ coder }) => isChosen.has(coder))),
    rests: await rested(open, [
      ...chosen.map((name) => ({
        kind: "coding",
        says: name,
        sql: 'select id, source, category, exact, start, "end", file, line from coding where coder = ? order by source, start',
        bind: [name],
      })),
      ...copiesRest(compared.copies),
    ]),
  };
  return { ...page, lead: lead(page, lines) };
}

/** The same by document. */
export async function agreementByDocument(open: OpenCase, asked: AgreementAsked): Promise<DocumentAgreementLine[]> {
  const compared = await comparison(open, asked);
  return compared.chosen.length > 1 ? documentLines(compared, undecidedOf(compared, await decisions(open))) : [];
}

/** The same over all codes: sets of codes, spans, scales. */
export async function agreementOverAll(open: OpenCase, asked: AgreementAsked): Promise<WholeAgreement> {
  const compared = await comparison(open, asked);
  if (compared.chosen.length < 2 || !compared.units.sources.length) return { sets: [], spans: [], scales: [] };
  return { sets: setMeasures(compared.units), spans: spanMeasures(compared.units), scales: scaleLines(compared) };
}

function categoryLines({ coded, units }: Comparison, undecided: Undecided): CategoryAgreementLine[] {
  const below = withBelow(coded.categories);
  const agreementOf = keptAgreement(units, (own) => agreementOn(own, () => true, { random: seededRandom(seed) }));
  const byCategory = new Map<string, CodedUnits["spans"][number][]>();
  for (const span of units.spans) {
    const list = byCategory.get(span.category);
    if (list) list.push(span);
    else byCategory.set(span.category, [span]);
  }
  return coded.categories.flatMap((category): CategoryAgreementLine[] => {
    const ids = below.get(category.id) ?? new Set([category.id]);
    const spans = [...ids].flatMap((each) => byCategory.get(each) ?? []);
    if (!spans.length) return [];
    const found = agreementOf({ ...units, spans });
    return [{ ...line(found), id: category.id, name: category.name, depth: category.depth, open: undecided.openOf(ids) }];
  });
}

function line(found: CategoryAgreement): Omit<CategoryAgreementLine, "id" | "name" | "depth" | "open"> {
  const [low, high] = found.interval ?? [null, null];
  return {
    units: found.units,
    present: found.present,
    percent: measured(found.percent),
    alpha: { ...measured(found.alpha), low, high, by: found.interval ? "1000 resamples of units" : null },
    kappa: measured(found.kappa),
    pi: found.pi && measured(found.pi),
    ac1: measured(found.ac1),
    spans: measured(found.spans),
  };
}

function documentLines({ coded, units, chosen }: Comparison, undecided: Undecided): DocumentAgreementLine[] {
  const titles = new Map(coded.sources.map((each) => [each.id, each.title]));
  const spans = new Map<number, CodedUnits["spans"][number][]>();
  for (const span of units.spans) {
    const list = spans.get(span.source);
    if (list) list.push(span);
    else spans.set(span.source, [span]);
  }
  return units.sources.map((source, index) => {
    const own = (spans.get(index) ?? []).map((each) => ({ ...each, source: 0 }));
    const one: CodedUnits = { coders: chosen, sources: [source], spans: own };
    const tally = tallyOf(categorySets(one));
    return {
      id: source.id,
      title: titles.get(source.id) ?? source.id,
      units: source.starts.length,
      codings: chosen.map((_, coder) => own.filter((each) => each.coder === coder).length),
      percent: measured(percentAgreement(tally, { error: false })),
      alpha: measured(krippendorffAlpha(tally, masi)),
      spans: measured(
        uAlpha(
          endToEnd(
            markedTexts(one, () => true),
            chosen.length,
          ),
        ).bar,
      ),
      open: undecided.openIn(source.id),
    };
  });
}

function setMeasures(units: CodedUnits): Measured[] {
  const tally = tallyOf(categorySets(units));
  const alpha = krippendorffAlpha(tally, masi);
  const percent = percentAgreement(tally, { error: false });
  const isSmall = tally.rows <= 400;
  const [ofAlpha, ofPercent] =
    alpha.value === null
      ? []
      : bootstrapUnits(
          tally.times,
          [
            (times) => (isSmall ? krippendorffAlpha({ ...tally, times }, masi).value : null),
            (times) => percentAgreement({ ...tally, times }, { error: false }).value,
          ],
          { random: seededRandom(seed), resamples: isSmall ? 400 : 1000 },
        );
  const within = (found: { low: number; high: number } | null | undefined, by: string) =>
    found ? { low: found.low, high: found.high, by } : { by: null };
  return [
    { ...measured(alpha), ...within(ofAlpha, "400 resamples of units") },
    { ...measured(percent), ...within(ofPercent, `${isSmall ? 400 : 1000} resamples of units`) },
  ];
}

const mostSpans = 4000;

/** Spans of all codes; with intervals and γ where there are few enough. */
function spanMeasures(units: CodedUnits): Measured[] {
  const own = units.sources.map((): CodedText["spans"][number][] => []);
  for (const { source, coder, start, end, category } of units.spans) own[source]?.push({ coder, start, end, value: category });
  const texts = units.sources.flatMap(({ length, coders }, index): CodedText[] =>
    coders.size < units.coders.length ? [] : [{ length, spans: own[index] ?? [] }],
  );
  if (units.spans.length > mostSpans) {
    const { u, bar, cu } = uAlpha(endToEnd(texts, units.coders.length));
    return [u, bar, cu].map((each) => measured(each));
  }
  return textMeasures(texts, units.coders.length, { random: seededRandom(seed), resamples: 200 }).map(ofMeasure);
}

/** Categories with two children or more that exclude each other in what coders did: each child is a step. */
function scaleLines({ coded, units }: Comparison): ScaleLine[] {
  return coded.categories.flatMap((parent): ScaleLine[] => {
    const steps = coded.categories.filter((each) => each.parent === parent.id);
    const isUsed = steps.filter((step) => units.spans.some((each) => each.category === step.id)).length > 1;
    if (!isUsed) return [];
    const numbers = steps.map((each) => numberOf(each.name));
    const isNumeric = numbers.every((each) => each !== null) && new Set(numbers).size === numbers.length;
    const values: readonly Value[] = isNumeric ? (numbers as number[]) : steps.map((each) => each.id);
    const order = [...steps.keys()].sort((a, b) => (isNumeric ? (numbers[a] as number) - (numbers[b] as number) : a - b));
    const ratings = scaleRatings(
      units,
      order.map((at) => ({ id: (steps[at] as (typeof steps)[number]).id, value: values[at] as Value })),
    );
    const measures = tableMeasures(ratings, { random: seededRandom(seed), resamples: 500 }).map(ofMeasure);
    return [{ id: parent.id, name: parent.name, steps: order.map((at) => (steps[at] as (typeof steps)[number]).name), measures }];
  });
}

function numberOf(name: string): number | null {
  const found = /^[+−-]?\d+([.,]\d+)?/u.exec(name.trim());
  return found ? Number(found[0].replace("−", "-").replace(",", ".")) : null;
}

/** All coefficients of one category and those below it, with intervals. */
export async function categoryMeasures(open: OpenCase, asked: AgreementAsked, id: string): Promise<CategoryMeasures | null> {
  const { coded, units } = await comparison(open, asked);
  const category = coded.categories.find((each) => each.id === id);
  if (!category) return null;
  const ids = withBelow(coded.categories).get(id) ?? new Set([id]);
  const own: CodedUnits = { ...units, spans: units.spans.filter((each) => ids.has(each.category)) };
  const random = seededRandom(seed);
  return {
    id,
    name: category.name,
    definition: category.definition,
    units: tableMeasures(
      presence(own, () => true),
      { random, resamples: 1000 },
    ).map(ofMeasure),
    spans: textMeasures(
      markedTexts(own, () => true, id),
      units.coders.length,
      { random, resamples: 200 },
    ).map(ofMeasure),
  };
}

function lead(page: Omit<AgreementPage, "lead">, lines: Traced<readonly CategoryAgreementLine[]>): AgreementPage["lead"] {
  if (page.chosen.length < 2 || !page.categories.length) return null;
  const number = (by: string, is: (line: CategoryAgreementLine) => boolean) => partOf(lines, by, (all) => all.filter(is).length);
  const isDefined = ({ alpha }: CategoryAgreementLine) => alpha.value !== null;
  const enough = number(`codes with α of ${page.least} or more`, ({ alpha }) => alpha.value !== null && alpha.value >= page.least);
  const defined = number("codes with an α", isDefined);
  const rest = number("codes without an α", (each) => !isDefined(each));
  const open = partOf(lines, "disagreements without a decision", () => page.open);
  return leadOf([
    ...(page.chosen.length === 2
      ? [phrase(`${page.chosen[0]} and ${page.chosen[1]}`)]
      : [
          told(
            partOf(lines, "coders who are compared", () => page.chosen.length),
            (n) => plural(n, "coder"),
          ),
        ]),
    phrase(" agree on "),
    told(enough, figure),
    phrase(" of "),
    told(defined, (n) => plural(n, "code")),
    phrase(` to α ≥ ${page.least}`),
    ...(rest.value ? [phrase("; for "), told(rest, (n) => `${figure(n)} it cannot be said`)] : []),
    phrase("."),
    ...(open.value ? [phrase(" "), told(open, (n) => `${plural(n, "disagreement")} ${n === 1 ? "waits" : "wait"} for a decision.`)] : []),
  ]);
}

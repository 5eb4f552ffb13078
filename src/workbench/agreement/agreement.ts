import { usualLeast } from "../../domain/coding/coding.js";
import { partOf, reckonKept, type Traced } from "../../domain/provenance.js";
import { literal } from "../../domain/writing/sql.js";
import { krippendorffAlpha } from "../../methods/agreement/alpha/krippendorff-alpha.js";
import { agreementOn, type CategoryAgreement } from "../../methods/agreement/by-category.js";
import { masi } from "../../methods/agreement/code-sets.js";
import { percentAgreement } from "../../methods/agreement/percent-agreement.js";
import { tallyOf } from "../../methods/agreement/ratings.js";
import { tableMeasures } from "../../methods/agreement/table-measures.js";
import { type CodedUnits, categorySets, markedTexts, presence } from "../../methods/agreement/unitising/coded-units.js";
import { endToEnd, textMeasures } from "../../methods/agreement/unitising/text-measures.js";
import { uAlpha } from "../../methods/agreement/unitising/u-alpha.js";
import { seededRandom } from "../../methods/statistics/random.js";
import type {
  AgreementAsked,
  AgreementPage,
  CategoryAgreementLine,
  CategoryMeasures,
  DocumentAgreementLine,
} from "../../pages/agreement.js";
import { withBelow } from "../coding/coded.js";
import { copiesRest } from "../coding/copies.js";
import { type OpenCase, rested } from "../opened/open-case.js";
import { figure, leadOf, phrase, plural, told } from "../words.js";
import { type Comparison, comparison, inOrder, type Place, spansIn } from "./comparison.js";
import { decisions, type Undecided, undecidedOf } from "./decisions.js";
import { keptAgreement } from "./kept-agreement.js";
import { measured, ofMeasure, seed } from "./measured.js";

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

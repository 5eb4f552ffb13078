import type { CaseYaml } from "./settings-case.js";

/** Where a setting shows: a table, a message by its code, a page by its address, the report, what the assistant is asked, or that the case is refused. */
type Shows = `table ${string}` | `message ${string}` | `page ${string}` | "report" | "assistant" | "refused";

export interface Change {
  readonly shows: Shows;
  readonly to: (yaml: CaseYaml) => void;
  /** What both sides of the comparison have in common, where the small case has it not. */
  readonly given?: (yaml: CaseYaml) => void;
}

const first = <T>(all: readonly T[]): T => all[0] as T;
const fights = (yaml: CaseYaml) => first(yaml.series);
const spell = (yaml: CaseYaml) => first(fights(yaml).spells);
const baseline = (yaml: CaseYaml) => first(yaml.baselines);
const places = (yaml: CaseYaml) => first(yaml.spillover.places);
const days = (yaml: CaseYaml) => first(yaml.spillover.days);
const data = (yaml: CaseYaml) => first(yaml.events);
const turn = (yaml: CaseYaml) => first(yaml.turning_points);
const set = (change: (yaml: CaseYaml) => unknown, shows: Shows, given?: (yaml: CaseYaml) => unknown): Change => ({
  shows,
  to: (yaml) => void change(yaml),
  ...(given ? { given: (yaml) => void given(yaml) } : {}),
});

/** One change of every setting of case.yaml, by its path in the schema. */
export const changes: Readonly<Record<string, Change>> = {
  version: set((y) => Object.assign(y, { version: 2 }), "refused"),
  name: set((y) => (y.name = "Seven states"), "page /api/shell"),
  question: set((y) => (y.question = "Who is not?"), "page /api/shell"),
  "region.[]": set((y) => y.region.pop(), "table event"),
  "period.from": set((y) => (y.period.from = "2016-01-01"), "table slice"),
  "period.to": set((y) => (y.period.to = "2019-12-31"), "table slice"),
  "turning_points.[].id": set((y) => (turn(y).id = "bend"), "table turning_point"),
  "turning_points.[].name": set((y) => (turn(y).name = "The bend"), "table turning_point"),
  "turning_points.[].day": set((y) => (turn(y).day = "2017-06-01"), "table effect"),

  "series.[].id": set((y) => (fights(y).id = "battles"), "table series"),
  "series.[].says": set((y) => (fights(y).says = "Battles a month"), "table series"),
  "series.[].sql": set((y) => (fights(y).sql = fights(y).sql.replace("best as", "2 * best as")), "table series_month"),
  "series.[].windows.[]": set((y) => (fights(y).windows = [18]), "table effect"),
  "series.[].variances": set((y) => Object.assign(fights(y), { variances: "unequal" }), "table breakpoint"),
  "series.[].control": set((y) => Object.assign(fights(y), { control: undefined }), "page /api/why/effects"),
  "series.[].spells.[].id": set((y) => (spell(y).id = "calm"), "table interruption"),
  "series.[].spells.[].says": set((y) => (spell(y).says = "A calm"), "page /api/why/effects"),
  "series.[].spells.[].days.[].from": set((y) => (first(spell(y).days).from = "2018-03-01"), "table interruption"),
  "series.[].spells.[].days.[].to": set((y) => (first(spell(y).days).to = "2019-02-28"), "table interruption"),

  "coder.least": set((y) => (y.coder.least = 0.99), "table statement"),
  "coder.learnt.*": set((y) => (y.coder.learnt = { bias: -3 }), "table statement"),
  "coder.kinds.[]": set((y) => (y.coder.kinds = ["note"]), "table statement"),

  "baselines.[].id": set((y) => (baseline(y).id = "years"), "table baseline"),
  "baselines.[].says": set((y) => (baseline(y).says = "2019 against 2018"), "page /api/why/effects"),
  "baselines.[].sql": set((y) => (baseline(y).sql = baseline(y).sql.replace("> 2017", "> 2016")), "table baseline"),
  "baselines.[].dispersion.[]": set((y) => (baseline(y).dispersion = [9]), "table baseline_ratio"),
  "baselines.[].because": set((y) => (baseline(y).because = "They spread."), "page /api/why/effects"),

  "spillover.places.[].id": set((y) => (places(y).id = "regions"), "table neighbour_count"),
  "spillover.places.[].says": set((y) => (places(y).says = "Fights by region"), "page /api/why/effects"),
  "spillover.places.[].sql": set(
    (y) => (places(y).sql = places(y).sql.replace(", value", ", value + 1 as value")),
    "table neighbour_count",
  ),
  "spillover.places.[].year": set((y) => (places(y).year = 6), "table spillover"),
  "spillover.places.[].borders.[]": set((y) => places(y).borders.pop(), "table spillover"),
  "spillover.days.[].id": set((y) => (days(y).id = "roots"), "table spillover"),
  "spillover.days.[].says": set((y) => (days(y).says = "Acts by day"), "page /api/why/effects"),
  "spillover.days.[].sql": set((y) => (days(y).sql = days(y).sql.replace("'04'", "'03'")), "table spillover"),

  engine: set((y) => (y.engine = "trino"), "refused"),

  "complexes.slices": set((y) => (y.complexes.slices = "quarter"), "table slice"),
  "complexes.lambda.[]": set((y) => (y.complexes.lambda = [300]), "table membership"),
  "complexes.resolution.[]": set((y) => (y.complexes.resolution = [2]), "table membership"),
  "complexes.half_life.[]": set((y) => (y.complexes.half_life = [365]), "table dyad_score"),
  "complexes.proposed": set((y) => (y.complexes.proposed = true), "table act"),
  "complexes.parties.[]": set((y) => (y.complexes.parties = ["ARM"]), "table peace_role"),

  "events.[].file": set((y) => (data(y).file = "events/battles.csv"), "message case/missing-file"),
  "events.[].dataset": set((y) => (data(y).dataset = "Battles"), "table dataset"),
  "events.[].version": set((y) => (data(y).version = "2"), "table dataset"),
  "events.[].licence": set((y) => (data(y).licence = "CC BY 4.0"), "table dataset"),
  "events.[].citation": set((y) => (data(y).citation = "Battles of six states."), "table dataset"),
  "events.[].grade": set((y) => (data(y).grade = "E"), "table dataset"),
  "events.[].bloc": set((y) => (data(y).bloc = "ARM"), "table dataset"),
  "events.[].as": set((y) => (data(y).as = "tally"), "message data/missing-column"),
  "events.[].grain": set((y) => (data(y).grain = "year"), "table event"),
  "events.[].columns.*": set((y) => Object.assign(data(y).columns, { country: "=ARM" }), "table event"),
  "disjoint.[].[]": set((y) => (y.disjoint = [["Fights", "Acts"]]), "table slice_dataset"),

  retractions: set((y) => Object.assign(y, { retractions: undefined }), "message cite/retracted"),
  "checks.*": set((y) => (y.checks["claim/single-source"] = "off"), "message claim/single-source"),
  "wording.certain.[]": set((y) => (y.wording.certain = ["says"]), "message claim/wording"),
  "wording.likely.[]": set((y) => (y.wording.likely = ["is said"]), "message claim/wording"),
  "coding.blind": set((y) => (y.coding.blind = true), "page /api/agreement"),
  "coding.agreement.least": set((y) => (y.coding.agreement.least = 0.9), "message code/low-agreement"),
  "coding.agreement.unit": set((y) => (y.coding.agreement.unit = "sentence"), "message code/low-agreement"),
  "coding.agreement.coders.[]": set((y) => (y.coding.agreement.coders = ["anna", "caro"]), "message code/low-agreement"),

  "assistant.endpoint": set((y) => (y.assistant.endpoint = y.assistant.endpoint.replace("/v1", "/v2")), "assistant"),
  "assistant.model": set((y) => (y.assistant.model = "large"), "assistant"),
  "assistant.remote": set(
    (y) => (y.assistant.remote = true),
    "assistant",
    (y) => (y.assistant.endpoint = y.assistant.endpoint.replace("127.0.0.1", "0.0.0.0")),
  ),
  "assistant.key": set((y) => (y.assistant.key = "AMITY_TEST_KEY_B"), "assistant"),
  "assistant.prompt": set((y) => (y.assistant.prompt = "prompts/other.md"), "assistant"),
  "assistant.seconds": set(
    (y) => (y.assistant.seconds = 1),
    "assistant",
    (y) => (y.assistant.model = "slow"),
  ),

  "limits.rounding": set((y) => (y.limits.rounding = 0.1), "message figure/differs"),
  "report.title": set((y) => (y.report.title = "Ties"), "report"),
  "report.subtitle": set((y) => (y.report.subtitle = "Another"), "report"),
  "report.style": set((y) => Object.assign(y.report, { style: "styles/gone.csl" }), "message case/missing-file"),
  "report.authors.[]": set((y) => y.report.authors.pop(), "report"),
};

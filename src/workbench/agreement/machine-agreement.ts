import type { Row } from "../../domain/tables.js";
import { ratingsOf } from "../../methods/agreement/ratings.js";
import { tableMeasures } from "../../methods/agreement/table-measures.js";
import { seededRandom } from "../../methods/statistics/random.js";
import type { MachineAgreement, MachinePart } from "../../pages/agreement.js";
import type { OpenCase } from "../opened/open-case.js";
import { ofMeasure } from "./measured.js";

type Reading = Row<"machine_reading">;

/** What is compared of an event: as the machine read it, and as the person has it; an event that was rejected is none for the person. */
const parts: readonly { readonly name: string; readonly pair: (each: Reading) => readonly [string | null, string | null] }[] = [
  { name: "What was done (class of CAMEO)", pair: (each) => [each.cameo.slice(0, 2), decided(each, each.cameo_by_person?.slice(0, 2))] },
  { name: "What was done (whole code)", pair: (each) => [each.cameo, decided(each, each.cameo_by_person)] },
  { name: "Status", pair: (each) => [each.status, ofThose(each, each.status_by_person)] },
  { name: "Who acts", pair: (each) => [each.actor ?? "nobody named", ofThose(each, each.actor_by_person ?? "nobody named")] },
  { name: "On whom", pair: (each) => [each.target ?? "nobody named", ofThose(each, each.target_by_person ?? "nobody named")] },
];

const decided = (each: Reading, said: string | null | undefined) => (each.decision === "rejected" ? "no event" : (said ?? "no code"));
/** Missing where the person says that there is no event: nobody can agree on its parts. */
const ofThose = (each: Reading, said: string | null) => (each.decision === "rejected" ? null : said);

/** How far the machine's events agree with those who decided on them, by the coefficients that hold between people. */
export async function machineAgreement(open: OpenCase): Promise<MachineAgreement> {
  const readings = await open.tables.rows<Reading>("select * from machine_reading order by id");
  return machineAgreementOf(readings);
}

export function machineAgreementOf(readings: readonly Reading[]): MachineAgreement {
  const count = (decision: string) => readings.filter((each) => each.decision === decision).length;
  const judged = readings.filter((each) => each.decision !== "open");
  return {
    accepted: count("accepted"),
    corrected: count("corrected"),
    rejected: count("rejected"),
    open: count("open"),
    by: [...new Set(judged.flatMap((each) => each.by ?? []))].sort(),
    parts: judged.length ? parts.map(({ name, pair }) => partOf(name, judged.map(pair))) : [],
  };
}

function partOf(name: string, pairs: readonly (readonly [string | null, string | null])[]): MachinePart {
  const units = pairs.filter(([, person]) => person !== null);
  const measures = tableMeasures(ratingsOf(units), { random: seededRandom(20210815), resamples: 1000 }).map(ofMeasure);
  return { name, units: units.length, measures };
}

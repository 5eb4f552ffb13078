import { expect, it } from "vitest";
import type { Row } from "../../domain/tables.js";
import { machineAgreementOf } from "./machine-agreement.js";

type Reading = Row<"machine_reading">;
const reading = (
  id: string,
  decision: Reading["decision"],
  machine: string,
  person: string | null,
  more: Partial<Reading> = {},
): Reading => ({
  id,
  file: "sources/a.md",
  line: 1,
  source: "a",
  made_from: "",
  decision,
  by: person === null ? null : "ana",
  cameo: machine,
  actor: "PAK",
  target: "AFG",
  status: "actual",
  cameo_by_person: person,
  actor_by_person: person && "PAK",
  target_by_person: person && "AFG",
  status_by_person: person === null ? null : "actual",
  ...more,
});

it("counts decisions, and compares what people decided with what the machine read; rejected events are none for the person", () => {
  const given = machineAgreementOf([
    reading("1", "accepted", "112", "112"),
    reading("2", "accepted", "190", "190"),
    reading("3", "corrected", "111", "112"),
    reading("4", "rejected", "040", null),
    reading("5", "open", "020", null),
    reading("6", "corrected", "043", "043", { target_by_person: null }),
  ]);
  expect(given).toMatchObject({ accepted: 2, corrected: 2, rejected: 1, open: 1, by: ["ana"] });
  const of = (part: number, name: string) => given.parts[part]?.measures.find((each) => each.name === name)?.value;
  expect(given.parts.map(({ name, units }) => [name, units])).toEqual([
    ["What was done (class of CAMEO)", 5],
    ["What was done (whole code)", 5],
    ["Status", 4],
    ["Who acts", 4],
    ["On whom", 4],
  ]);
  expect(of(0, "percent_agreement_pairwise")).toBeCloseTo(4 / 5, 12); // 11, 19, 11, 04 | 11, 19, 11, 04 and one “no event”
  expect(of(1, "percent_agreement_pairwise")).toBeCloseTo(3 / 5, 12);
  // Classes: machine 11 11 19 04 04, people 11 11 19 04 none: po .8, pe .16 + .04 + .08 = .28, κ = .52 / .72.
  expect(of(0, "cohen_kappa")).toBeCloseTo(0.52 / 0.72, 12);
  expect(of(2, "krippendorff_alpha")).toBeNull(); // one value alone: not defined, never 1
  expect(of(4, "percent_agreement_pairwise")).toBeCloseTo(3 / 4, 12);
  expect(machineAgreementOf([reading("1", "open", "112", null)]).parts).toEqual([]);
});

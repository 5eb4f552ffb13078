import { expect, it } from "vitest";
import { rowOf } from "../../../../test/helpers/tables.js";
import type { Said } from "../../../domain/coding/coding.js";
import { movesOf } from "./moves.js";

const categories = [
  rowOf("category", { id: "move", slot: "rsct/securitisation" }),
  rowOf("category", { id: "military", slot: "rsct/military" }),
  rowOf("category", { id: "referent", slot: "rsct/referent" }),
  rowOf("category", { id: "refused", slot: "rsct/audience-refuses" }),
];
const coding = (id: string, category: string, start: number, exact = id) =>
  rowOf("coding", { id, category, start, end: start + 10, exact, source: "speech", file: "a.jsonl", line: start, accepted: true });
const words = (id: string) => rowOf("wording", { id, side: "PAK", since: "2022-09-23", until: "2022-09-23" });
const actors = ["PAK", "TTP", "TAL"].map((id) => rowOf("actor", { id }));
const side = (id: string | null) => (id === "sharif" ? "PAK" : undefined);
const statement = (line: number, status: Said["status"], actor: string, act: string, target: string) =>
  rowOf("statement", { file: "a.jsonl", line, status, speaker: "sharif", actor, act, target });

it("reads who names whom a threat to what, and what is asked of whom, from statements and from codings on the same words", () => {
  const found = movesOf(
    [
      coding("told", "move", 100),
      coding("asked", "move", 200),
      coding("bare", "move", 300),
      coding("sector", "military", 105),
      coding("kept", "referent", 205, "our people"),
      coding("no", "refused", 208),
      coding("stranger", "move", 400),
    ],
    [statement(100, "asserted", "TTP", "attacks", "PAK"), statement(200, "demanded", "TAL", "acts against", "TTP")],
    ["told", "asked", "bare"].map(words),
    actors,
    categories,
    side,
  );
  expect(
    found.map(({ id, threat_actor, referent, measure, asked_of, sector, audience }) => [
      id,
      threat_actor,
      referent,
      measure,
      asked_of,
      sector,
      audience,
    ]),
  ).toEqual([
    ["told", "TTP", "PAK", null, null, "military", null],
    ["asked", "TTP", "our people", "acts against", "TAL", null, "refuses"],
    ["bare", null, null, null, null, null, null],
  ]);
  expect(found.map((each) => each.lacks)).toEqual([
    "Not coded: the measure asked for, whether the audience went along.",
    "Not coded: the sector.",
    "Not coded: what the threat is, what is threatened, the measure asked for, the sector, whether the audience went along.",
  ]);
});

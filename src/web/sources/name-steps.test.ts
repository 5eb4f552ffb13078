import { expect, it } from "vitest";
import { afterSteps } from "../ask/case-file.js";
import { proposalSteps } from "./name-steps.js";

const group = (id: string, name: string) => ({
  ...{ says: "a group", because: "UCDP has one actor of this name.", actor: null },
  steps: [{ add: ["actors"], value: { id, name, kind: "group" } }],
});
const alias = { says: "a name of TTP", because: "", actor: "TTP", steps: [{ add: ["actors", 0, "aliases"], value: "TTP: Tehreek" }] };

it("gives the second of two groups that go by one short name an id of its own", () => {
  const first = afterSteps({ actors: [] }, proposalSteps({ actors: [] }, group("JNIM", "JNIM")));
  const second = afterSteps(first, proposalSteps(first, group("JNIM", "JNIM: Support of Islam")));
  expect(second).toEqual({
    actors: [
      { id: "JNIM", name: "JNIM", kind: "group" },
      { id: "JNIM-2", name: "JNIM: Support of Islam", kind: "group" },
    ],
  });
});

it("adds a name where the actor stands now, and nothing where it is gone", () => {
  const moved = { actors: [{ id: "PAK" }, { id: "TTP", aliases: ["TTP"] }] };
  expect(afterSteps(moved, proposalSteps(moved, alias))).toEqual({
    actors: [{ id: "PAK" }, { id: "TTP", aliases: ["TTP", "TTP: Tehreek"] }],
  });
  expect(proposalSteps({ actors: [{ id: "PAK" }] }, alias)).toEqual([]);
});

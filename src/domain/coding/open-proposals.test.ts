import { expect, test } from "vitest";
import { openProposals } from "./open-proposals.js";

const at = (id: string, start: number | null, category = "threat") => ({ id, source: "speech", start, category });

test("accepting one of two identical proposals leaves the other open", () => {
  const isOpen = openProposals([at("mine", 10)], new Set());
  expect([at("p1", 10), at("p2", 90)].filter(isOpen).map(({ id }) => id)).toEqual(["p2"]);
});

test("what was refused, or is coded there already, waits no longer; another category at the place does", () => {
  const isOpen = openProposals([at("mine", 10)], new Set(["p3"]));
  expect([at("p1", 10), at("p2", 10, "promise"), at("p3", 50), at("p4", null)].filter(isOpen).map(({ id }) => id)).toEqual(["p2", "p4"]);
});

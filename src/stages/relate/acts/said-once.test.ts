import { expect, it } from "vitest";
import { rowOf } from "../../../../test/helpers/tables.js";
import type { Row } from "../../../domain/tables.js";
import { codedOnce, originsOf, saidOnce } from "./said-once.js";

const origins = originsOf([{ source: "web", of: "paper" }]);
const said = (id: string, source: string, given: Partial<Row<"statement">> = {}) =>
  rowOf("statement", {
    id,
    source,
    exact: "The ministry rejected the note.",
    actor: "BOL",
    target: "PER",
    act: "reject",
    status: "actual",
    ...given,
  });
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(" ");

it("tells once what two copies tell, and keeps what stands in one alone", () => {
  const end = { exact: "The envoy was called home." };
  const all = [said("a", "web"), said("b", "paper"), said("c", "web", end), said("d", "paper", { actor: "CHL" })];
  expect(idsOf(saidOnce(all, origins))).toBe("b c d");
  expect(idsOf(saidOnce([said("a", "web", { exact: "THE MINISTRY rejected\nthe note" }), said("b", "paper")], origins))).toBe("b");
});

it("keeps what a person accepted rather than the same proposal in the first copy", () => {
  expect(idsOf(saidOnce([said("a", "web", { accepted: true }), said("b", "paper")], origins))).toBe("a");
  expect(idsOf(saidOnce([said("a", "web", { accepted: true }), said("b", "paper", { accepted: true })], origins))).toBe("b");
});

it("leaves alone what one document tells twice, and what two documents tell", () => {
  expect(idsOf(saidOnce([said("a", "paper"), said("b", "paper")], origins))).toBe("a b");
  expect(idsOf(saidOnce([said("a", "paper"), said("b", "other")], origins))).toBe("a b");
});

it("counts one coder's coding of both copies once, and two coders' each", () => {
  const coded = (id: string, source: string, coder: string) =>
    rowOf("coding", { id, source, coder, exact: "rejected the note", category: "x" });
  const all = [coded("a", "web", "ana"), coded("b", "paper", "ana"), coded("c", "web", "ben")];
  expect(idsOf(codedOnce(all, origins))).toBe("b c");
});

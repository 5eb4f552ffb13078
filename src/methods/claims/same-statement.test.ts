import { expect, it } from "vitest";
import { sameStatement } from "./same-statement.js";

const told = "The governor, Ilan Sorr, said on Tuesday that eight bridges would be closed to lorries.";

it.each([
  ["Eight bridges stay closed to lorries, Sorr told reporters on Tuesday.", "Ilan Sorr"],
  ["“Eight bridges will be closed,” Gov. Sorr announced on Tuesday; lorries wait.", "Ilan Sorr"],
])("knows one statement that two papers heard: %s", (other, name) => {
  expect(sameStatement(told, other)).toEqual({ name, isSure: true });
});

it("asks where the day is another one or is not told", () => {
  expect(sameStatement(told, "Eight bridges would be closed to lorries, Sorr said on Friday.")?.isSure).toBe(false);
  expect(sameStatement(told, "Eight bridges would be closed to lorries, Sorr said.")?.isSure).toBe(false);
});

it("knows what two stories read in one paper", () => {
  const a = "The commander was wounded in the raid on the border, the Evening Mail reported.";
  expect(sameStatement(a, "A raid near the border left their commander wounded, Evening Mail reported on Friday.")).toEqual({
    name: "Evening Mail",
    isSure: true,
  });
});

it.each([
  "Eight bridges would be closed to lorries, Dora Sorr-Lund said on Tuesday.",
  "Eight bridges would be closed to lorries, Petra Sorr said on Tuesday.",
  "Sorr said on Tuesday that the harvest had failed.",
  "On Tuesday our reporter found eight bridges closed to lorries.",
])("knows none in: %s", (other) => {
  expect(sameStatement(told, other)).toBeUndefined();
});

it("does not take one ministry for another", () => {
  const a = "The Health Ministry said on Monday that ninety patients were poisoned by water.";
  expect(sameStatement(a, "The Ministry said on Monday that ninety patients were poisoned by water.")).toBeUndefined();
});

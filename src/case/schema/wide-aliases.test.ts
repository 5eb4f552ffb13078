import { expect, it } from "vitest";
import { greedyNames } from "./wide-aliases.js";

const names = (...given: [string, string][]) =>
  given.map(([actor, name], index) => ({ actor, name, at: { file: "actors.yaml", line: index + 2, column: 3 } }));

it("tells of an alias with * that takes too much, at its line", () => {
  const all = names(
    ...([
      ["ETH", "Ethiopia"],
      ["TTP", "TTP: *"],
      ["ANY", "*"],
      ["MIL", "Military Forces of *"],
      ["POL", "Police (*"],
      ["BIG", "Ethi*"],
      ["ETM", "Military Forces of Ethiopia*"],
    ] as [string, string][]),
  );
  expect(greedyNames(all).map(({ code, at, says }) => [code, at[0]?.line, says.split(",")[0]])).toEqual([
    ["case/invalid", 4, "“*” has fewer than 3 letters beside its *"],
    ["case/invalid", 5, expect.stringContaining("states")],
    ["case/invalid", 6, expect.stringContaining("states")],
    ["case/duplicate-id", 7, "“Ethi*” of BIG also fits “Ethiopia”"],
  ]);
});

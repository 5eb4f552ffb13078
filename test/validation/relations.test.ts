import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeShared, shared } from "../../src/test-shared.js";
import { run } from "./methods.js";
import { relations } from "./relations.js";

const families =
  /^(amity|community|signed|dynamics|distributions|coverage|proportion|securitisation|rsc|geo)\.|^metrics\.partition|^multiple_testing/;

describeShared("the reference cases of relations and complexes", () => {
  const file = shared("reference/methods/cases.json");
  const cases = JSON.parse(readFileSync(file, "utf8")) as readonly {
    name: string;
    method: string;
    input: { nodes: string[]; edges: [number, number, number][] };
  }[];
  it("are all within their tolerance", () => {
    const own = cases.filter(({ method }) => families.test(method));
    const { failed } = run(file);
    expect(own).toHaveLength(17);
    expect(own.filter(({ name }) => failed.some((line) => line.startsWith(`${name}:`)))).toEqual([]);
  });
  it("has a method for every shape of these families", () => {
    const shapes = [...readFileSync(shared("reference/methods/SHAPES.md"), "utf8").matchAll(/^- \*\*([\w.]+)\*\*/gm)].map(
      ([, name]) => name as string,
    );
    expect(shapes.filter((name) => families.test(name) && !relations[name])).toEqual([]);
  });
  it("runs shapes that have no case here", () => {
    const input = cases.find(({ name }) => name === "signed-highland-tribes")?.input;
    const call = (method: string, given: unknown, expected = {}) =>
      (relations[method] as (input: unknown, beside: unknown) => unknown)(given, { folder: shared("reference/methods"), expected });
    expect(call("signed.frustration", { data: "tribes" })).toMatchObject({ frustration_index: 7, triad_census: { "+++": 19 } });
    expect((call("signed.local_walk_balance", input) as { kappa: number[] }).kappa).toHaveLength(16);
    expect(call("community.signed_modularity", { ...input, partition: [0, 0, 1, 1, 2, 1, 1, 1, 2, 2, 1, 1, 2, 2, 0, 0] })).toMatchObject({
      Q_signed: 0.43103448275862066,
    });
    const triad = {
      nodes: ["PAK", "TAL", "TTP"],
      edges: [
        [0, 1, 1],
        [1, 2, 1],
        [0, 2, -1],
      ],
    };
    expect(
      call("dynamics.minimal_repairs", triad, {
        single_flip_repairs: [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
      }),
    ).toEqual({
      single_flip_repairs: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      n: 3,
    });
    const decay = {
      events: [
        [0, 5, 1, 2],
        [90, -10, 0.5, 1],
      ],
      halflife_days: 90,
      scale: 10,
      prior_mass: 1,
      query_t: [90],
    };
    expect(call("amity.exponential_decay", decay)).toMatchObject({
      series: [{ t: 90, mass: 1, amity: 0.25, enmity: 0.5, net: -0.25, shrunk: -0.125 }],
    });
  });
});

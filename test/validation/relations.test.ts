import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeShared, shared } from "../helpers/shared.js";
import { alike } from "./alike.js";
import { run, toleranceOf } from "./methods.js";
import { networkNamed, relations } from "./relations.js";

const families =
  /^(amity|community|signed|dynamics|distributions|coverage|proportion|securitisation|rsc|geo)\.|^metrics\.partition|^multiple_testing/;

it("applies the tolerance that a case names, and no other", () => {
  const of = (tolerance: Record<string, unknown>, path: string, wanted = 100) => toleranceOf(tolerance)(wanted, path);
  expect(of({ null_mean_abs: 0.002 }, "null_mean")).toBe(0.002);
  expect(of({ abs: 1e-6 }, "null_mean")).toBe(1e-6);
  expect(of({ psi_rel: 0.01, abs: 5 }, "psi_se[1]")).toBeCloseTo(1, 12);
  expect(of({ modularity: 0.01 }, "deep.modularity")).toBe(0.01);
  expect(of({ coef_abs: 1e-5, rel: 0.1 }, "elsewhere")).toBe(10);
  expect(of({ exact: true }, "frustration[3]")).toBe(0);
  expect(of({}, "z")).toBe(0.3);
  expect(of({ note: "none" }, "mass")).toBe(1e-9);
});

it("looks up any network of signed.json by its keys, and no other", () => {
  const network = (m: number) => ({ nodes: ["a", "b"], edges: [[0, 1, m]] as never });
  const all = {
    tribes: network(1),
    cow: { "46-49": network(2), "46-49b": network(3) },
    sampson: { like: { T2: network(4) }, esteem: { T2: network(5) } },
  };
  const edgeOf = (data: string) => networkNamed(data, all).edges[0]?.[2];
  expect(["tribes (Read 1954)", "cow 46-49", "46-49b", "sampson, esteem, T2", "T2 of like"].map(edgeOf)).toEqual([1, 2, 3, 5, 4]);
  expect(() => edgeOf("T2")).toThrow("it names sampson.like.T2, sampson.esteem.T2");
  expect(() => edgeOf("highlanders")).toThrow("it names none");
});

it("writes alike what may be written in several ways", () => {
  const repairs = (pairs: number[][]) => alike("dynamics.minimal_repairs", { single_flip_repairs: pairs }, {});
  expect(
    repairs([
      [2, 0],
      [0, 1],
    ]),
  ).toEqual(
    repairs([
      [1, 0],
      [0, 2],
    ]),
  );
  expect(alike("signed.pn_index", { signed_eigen: [-1e-9, -0.5, 1] }, {})).toEqual({ signed_eigen: [1e-9, 0.5, -1] });
  expect(alike("its.segmented_poisson", { names: ["(Intercept)", "tt", "law", "tl", "s1", "c1"] }, {})).toEqual({
    names: ["intercept", "trend", "level", "slope", "sin 1", "cos 1"],
  });
});

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
    ).toMatchObject({ n: 3, single_flip_repairs: { length: 3 } });
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
  it("fails where any figure of an expectation is another one: nothing comes back from there", () => {
    const folder = mkdtempSync(join(tmpdir(), "amity-reference-"));
    copyFileSync(shared("reference/methods/signed.json"), join(folder, "signed.json"));
    const asked =
      /^(signed-highland-tribes|signed-pn-centrality-tribes|distribution-tails|modularity-karate|its-seatbelts-poisson|hhh4-measles-weserems)$/;
    const own = (JSON.parse(readFileSync(file, "utf8")) as { name: string; expected: unknown }[]).filter(({ name }) => asked.test(name));
    const falsified = own.map((each) => ({ ...each, expected: otherFigures(each.expected, each.name) }));
    const path = join(folder, "cases.json");
    writeFileSync(path, JSON.stringify(falsified));
    const { failed } = run(path);
    rmSync(folder, { recursive: true });
    expect(own).toHaveLength(6);
    expect(failed.map((line) => line.split(":")[0]).sort()).toEqual(own.map(({ name }) => name).sort());
  });
});

/** The expectation with one figure, name or member changed that the harness used to hand back. */
function otherFigures(expected: unknown, name: string): unknown {
  const all = structuredClone(expected) as Record<string, unknown>;
  if (name === "signed-highland-tribes")
    all["optimal_bipartition"] = (all["optimal_bipartition"] as number[]).map((each, at) => (at ? each : 1 - each));
  if (name === "signed-pn-centrality-tribes")
    all["signed_eigen"] = (all["signed_eigen"] as number[]).map((each, at) => (at === 3 ? -each : each));
  if (name === "distribution-tails") all["another_number"] = 0.5;
  if (name === "modularity-karate") all["max_modularity"] = 0.42;
  if (name === "its-seatbelts-poisson") all["names"] = ["(Intercept)", "law", "tt", "tl", "s1", "c1", "s2", "c2"];
  if (name === "hhh4-measles-weserems")
    (all["poisson"] as Record<string, unknown>)["names"] = ["ne.1", "ar.1", "end.1", "end.t", "end.sin(x)", "end.cos(x)"];
  return all;
}

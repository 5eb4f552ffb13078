import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cameo, cameoOf } from "../../domain/cameo/cameo.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import { columnsOf, literal } from "./format.js";
import { cameoOfPlover, plover, ploverTypes } from "./plover.js";

let engine: DuckDB;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());

describe("codes of CAMEO for PLOVER's events", () => {
  it("are codes of the codebook, under a root that the published crosswalk gives the type", () => {
    expect(plover.filter(({ code }) => code !== null && !cameoOf(code))).toEqual([]);
    const roots = new Map(ploverTypes.map((type) => [type, new Set(cameo.filter((each) => each.plover === type).map(({ root }) => root))]));
    const elsewhere = plover.filter(({ type, code }) => code !== null && !roots.get(type)?.has(code.slice(0, 2)));
    expect(elsewhere).toEqual([]);
    expect(ploverTypes).toEqual(expect.arrayContaining([...new Set(cameo.flatMap((each) => each.plover ?? []))]));
  });

  it("say no more than the crosswalk where it has one code for type, mode and context", () => {
    const told = plover.filter(({ code, mode, context }) => code && mode && context);
    const other = told.filter(({ type, mode, context, code }) => {
      const theirs = cameo.filter((each) => each.plover === type && each.mode === mode && each.contexts.includes(context));
      return theirs.length > 0 && !theirs.some((each) => each.code.startsWith(code as string));
    });
    expect(other).toEqual([]);
  });

  it.each([
    ["AID", null, "military", "072"],
    ["AID", null, "military; humanitarian", "070"],
    ["AID", null, null, "070"],
    ["COOPERATE", null, "diplomatic, military", "062"],
    ["CONSULT", "Visit", "diplomatic", "042"],
    ["CONSULT", "multilateral", null, "040"],
    ["RETREAT", "ceasefire", "military", "0871"],
    ["RETREAT", "resign", "executive", null],
    ["SANCTION", "convict", "legal", null],
    ["SANCTION", "withdraw", "diplomatic", "160"],
    ["COERCE", "restrict", "military", "191"],
    ["COERCE", "restrict", "legal", "172"],
    ["THREATEN", "violence", "military", "138"],
    ["MOBILIZE", "weapons", "military", "150"],
    ["ASSAULT", null, "military", "190"],
    ["assault", "heavy-weapons", null, "194"],
    ["ACCUSE", null, null, null],
    ["DANCE", null, null, null],
    [null, null, null, null],
  ])("of %s, %s, %s", async (type, mode, contexts, code) => {
    const cell = (value: string | null, name: string) => `${value === null ? "cast(null as varchar)" : literal(value)} as ${name}`;
    const c = columnsOf(["event_type", "event_mode", "contexts"]);
    const from = `(select ${cell(type, "event_type")}, ${cell(mode, "event_mode")}, ${cell(contexts, "contexts")})`;
    const [row] = await engine.rows<{ code: string | null }>(`select ${cameoOfPlover(c)} as code from ${from}`);
    expect(row?.code).toBe(code);
  });

  it("make security practice of talks, aid, threats, forces and sanctions, violence of assaults, and neither of other words", async () => {
    const layers = await Promise.all(
      ploverTypes.map(async (type) => {
        const [general] = plover.filter((each) => each.type === type);
        const code = general?.code ?? null;
        const [row] = await engine.rows<{ layer: string | null }>(
          `select layer_of(${code === null ? "cast(null as varchar)" : literal(code)}, cast(0 as double)) as layer`,
        );
        return [type, row?.layer];
      }),
    );
    const none = ["AGREE", "REQUEST", "ACCUSE", "REJECT", "PROTEST"];
    expect(Object.fromEntries(layers)).toEqual(
      Object.fromEntries(ploverTypes.map((type) => [type, none.includes(type) ? null : type === "ASSAULT" ? "violence" : "practice"])),
    );
  });
});

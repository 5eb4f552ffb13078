import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { claimPage, voiceMatrix } from "./claim.js";
import { questions } from "./origins.js";

let tables: DuckDB;
const says = "k1: column gives it as the word of Khyber Observatory.";
const asked = problem("claim/may-depend", { file: "judgements/claims.yaml", line: 9, column: 1 }, says, "Write its origin.");
const open = () => ({ tables, problems: [asked], hash: "", case: null }) as unknown as OpenCase;

beforeEach(async () => {
  tables = await emptyTables();
  const claim = (id: string, more: object = {}) =>
    rowOf("claim", { id, says: `Claim ${id}`, flags: "[]", actors: "[]", kind: "factual", explained: "Because.", ...more });
  await tables.write("claim", [
    claim("k1", { believed: 0.7, believed_low: 0.5, believed_high: 0.9, support: 0.7, truthfinder: 0.8 }),
    claim("k2", { since: "2001-01-01", until: "2001-12-31" }),
  ]);
  await tables.write(
    "source",
    ["agency", "paper", "column"].map((id) => rowOf("source", { id, title: `The ${id}`, day: "2022-05-01" })),
  );
  const support = (ordinal: number, source: string, more: object = {}) =>
    rowOf("claim_evidence", {
      claim: "k1",
      ordinal,
      source,
      stance: "asserts",
      kind: "passage",
      origin: source,
      start: 0,
      end: 5,
      ...more,
    });
  await tables.write("claim_evidence", [
    support(0, "paper", { line: 7, file: "judgements/claims.yaml" }),
    support(1, "agency", { line: 8, file: "judgements/claims.yaml" }),
    support(2, "column", { line: 9, file: "judgements/claims.yaml", speaker: "A" }),
    support(3, "column", { line: 10, file: "judgements/claims.yaml", speaker: "B" }),
  ]);
  await tables.write(
    "origin",
    ["agency", "paper", "column"].map((id) =>
      rowOf("origin", {
        claim: "k1",
        id,
        name: id,
        stance: "asserts",
        documents: JSON.stringify([id]),
        weight: 0.5,
        believed_without: 0.4,
      }),
    ),
  );
  const link = (more: object) => rowOf("link", { claim: "k1", later: 0, earlier: 1, because: "same words", ...more });
  await tables.write("link", [link({ kind: "text", state: "may depend" })]);
  const voice = (claimId: string, actor: string, stance: Row<"claim_stance">["stance"], known = true) =>
    rowOf("claim_stance", { claim: claimId, actor, name: actor, stance, known });
  await tables.write("claim_stance", [
    voice("k1", "PAK", "asserts"),
    voice("k1", "PAK", "denies"),
    voice("k1", "TTP", "silent"),
    voice("k1", "agency", "asserts", false),
    voice("k2", "TTP", "denies"),
  ]);
});
afterEach(() => tables.close());

describe("the page of a claim", () => {
  it("has its score, how far it bends, and what stands before and after it", async () => {
    const page = await claimPage(open(), "k1");
    expect(page).toMatchObject({ support: 0.7, truthfinder: 0.8, before: null, after: "k2", bends: { low: 0.5, high: 0.9 } });
    expect(page?.bends.without).toHaveLength(3);
    expect(await claimPage(open(), "k9")).toBeNull();
  });

  it("names each piece as links.yaml would, so that two of one source are told apart by who speaks", async () => {
    const page = await claimPage(open(), "k1");
    expect(page?.pieces.map((each) => each.id)).toEqual(["paper", "agency", "A", "B"]);
  });
});

describe("what is asked", () => {
  it("is the pairs that may depend, and the names that nobody is from", async () => {
    const found = await questions(open());
    expect(
      found.map((each) => (each.kind === "pair" ? [each.later.id, each.earlier.id, each.as] : [each.piece.ordinal, each.name])),
    ).toEqual([
      ["paper", "agency", "copy"],
      [2, "Khyber Observatory"],
    ]);
  });

  it("is no pair that a person has decided", async () => {
    await tables.write("link", [
      rowOf("link", {
        claim: "k1",
        later: 0,
        earlier: 1,
        kind: "hand",
        state: "apart",
        because: "read both",
        decided: "A",
        day: "2026-01-01",
      }),
    ]);
    expect((await questions(open())).map((each) => each.kind)).toEqual(["name"]);
  });
});

describe("the matrix of actors by claims", () => {
  it("has the actors of the case, those heard most first, and counts the others", async () => {
    const matrix = await voiceMatrix(open(), { from: "0001-01", to: "9999-12" });
    expect(matrix.actors).toEqual([
      { id: "PAK", heard: 2, silent: 0 },
      { id: "TTP", heard: 1, silent: 1 },
    ]);
    expect(matrix.rows[0]).toMatchObject({
      claim: "k1",
      cells: { PAK: ["asserts", "denies"], TTP: ["silent"] },
      others: { asserts: 1, denies: 0 },
    });
    const later = await voiceMatrix(open(), { from: "2020-01", to: "2022-12" });
    expect(later.rows.map((each) => each.claim)).toEqual(["k1"]);
  });
});

import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { describeShared, shared } from "../../test/helpers/shared.js";
import { type Audit, audit } from "./audit.js";

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Truth {
  readonly counts: Readonly<Record<string, unknown>> & { readonly sentenceCountTolerance: number };
  readonly headings: readonly { text: string; start: number }[];
  readonly citations: readonly (Span & { id: string; raw: string; status: string; ref: string | null })[];
  readonly references: readonly { id: string; authors: string[]; year: string }[];
  readonly numbers: readonly (Span & { id: string; kind: string; citation: string | null; citationIn: string | null; snippet: string })[];
  readonly findings: readonly {
    id: string;
    code: string;
    severity: string;
    at?: Span[];
    citations?: string[];
    references?: string[];
    expected?: string;
    judgement?: string;
    optional?: boolean;
  }[];
}

describeShared("the audit of paper.txt", () => {
  let truth: Truth;
  let found: Audit;
  const key = (reference: { authors: readonly string[]; year: string | null }) => `${reference.authors.join("; ")} ${reference.year}`;
  const named = new Map<string, string>();
  const wanted = () => truth.findings.filter((each) => each.judgement !== "human" && !each.optional);
  const overlap = (left: readonly { start?: number; end?: number }[], right: readonly Span[]) =>
    left.some((one) => right.some((other) => (one.start ?? 0) < other.end && (one.end ?? 0) > other.start));
  const matching = (each: Truth["findings"][number]) =>
    found.problems.filter(
      (problem) =>
        problem.code.endsWith(`/${each.code}`) &&
        (!each.at || overlap(problem.at, each.at)) &&
        (!each.citations || !problem.citations || problem.citations.some((id) => each.citations?.includes(id))) &&
        (!each.references ||
          !problem.references ||
          problem.references.some((id) => each.references?.map((one) => named.get(one)).includes(named.get(`own ${id}`)))),
    );

  beforeAll(() => {
    truth = JSON.parse(readFileSync(shared("paper/audit.json"), "utf8")) as Truth;
    found = audit({ path: "paper.txt", text: readFileSync(shared("paper/paper.txt"), "utf8") });
    for (const each of truth.references) named.set(each.id, key(each));
    for (const each of found.references) named.set(`own ${each.id}`, key(each));
  });

  it("finds every citation, where it stands and what it means", () => {
    const shown = found.citations.map((each) => [
      each.start,
      each.end,
      each.raw,
      each.status,
      each.reference && named.get(`own ${each.reference}`),
    ]);
    expect(shown).toEqual(truth.citations.map((each) => [each.start, each.end, each.raw, each.status, each.ref && named.get(each.ref)]));
    expect(shown).toHaveLength(36);
  });

  it("reads every reference", () => {
    expect(found.references.map(key).sort()).toEqual(truth.references.map(key).sort());
    expect(found.references).toHaveLength(25);
  });

  it("finds the headings", () => {
    expect(found.headings.map((each) => each.start)).toEqual(truth.headings.map((each) => each.start));
  });

  it("finds everything that the truth lists, with its severity and its mend", () => {
    for (const each of wanted()) {
      const matches = matching(each);
      expect(matches.length, `${each.id} ${each.code}`).toBeGreaterThan(0);
      const severity = each.severity === "info" ? "note" : each.severity;
      expect(
        matches.map((one) => one.severity),
        each.id,
      ).toContain(severity);
      if (each.expected) expect(matches.map((one) => one.expected)).toContain(each.expected);
    }
  });

  it("finds no other error", () => {
    const known = new Set(wanted().flatMap(matching));
    expect(found.problems.filter((each) => each.severity === "error" && !known.has(each))).toEqual([]);
  });

  it("leaves what a person must judge at notes", () => {
    const judged = found.problems.filter((each) => each.code === "claim/claim-misdescribes-source" || each.code === "text/language-slip");
    expect(judged.every((each) => each.severity === "note")).toBe(true);
  });

  it("finds the numbers, each with the citation nearest to it", () => {
    expect(found.numbers).toHaveLength(truth.numbers.length);
    const at = (id: string | null, list: readonly { id: string; start: number }[]) => list.find((each) => each.id === id)?.start ?? null;
    for (const each of truth.numbers) {
      const own = found.numbers.filter((one) => one.start >= each.start && one.start < each.end);
      expect(own, each.snippet).toHaveLength(1);
      expect([own[0]?.kind, own[0]?.citationIn, at(own[0]?.citation ?? null, found.citations)], each.snippet).toEqual([
        each.kind,
        each.citationIn,
        at(each.citation, truth.citations),
      ]);
    }
  });

  it("counts the same", () => {
    const {
      sentenceCountTolerance: tolerance,
      sentencesFromIntroductionToConclusion: all,
      sentencesWithCitation,
      sentencesWithoutCitation,
      ...rest
    } = truth.counts;
    expect(found.counts).toMatchObject(rest);
    expect(Math.abs(found.counts.sentences - Number(all))).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(found.counts.sentencesWithCitation - Number(sentencesWithCitation))).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(found.counts.sentencesWithoutCitation - Number(sentencesWithoutCitation))).toBeLessThanOrEqual(tolerance);
  });

  it("gives places whose snippets stand there", () => {
    const points = [...readFileSync(shared("paper/paper.txt"), "utf8")];
    for (const { start = 0, end = 0, snippet } of found.problems.flatMap((each) => each.at))
      expect(points.slice(start, end).join("")).toBe(snippet);
  });
});

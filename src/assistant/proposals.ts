import { sha256 } from "../case/write.js";
import type { Coding, ProposedEvidence, Said } from "../domain/coding/coding.js";
import { contextOf } from "../methods/text/anchoring/place-anchor.js";
import type { Positions } from "../methods/text/code-points.js";

/** A piece of a source that the assistant was shown. */
export interface Piece {
  readonly source: string;
  /** The whole text of the source, its hash, and its positions. */
  readonly whole: string;
  readonly hash: string;
  readonly at: Positions;
  /** Where the piece begins, in UTF-16 units. */
  readonly from: number;
  readonly text: string;
}

/** A proposal that was not taken, and why. */
export interface RefusedProposal {
  readonly source: string;
  readonly quote: string;
  readonly why: string;
}

const beside = "it is not about the claim that was asked about";
const statuses = ["asserted", "denied", "demanded", "expected"] as const;

/**
 * Proposals of one answer as codings that nobody accepted yet. Refused is what is not verbatim in the piece, has a category that the
 * codebook or a claim that claims.yaml does not have, or says nothing. Ids follow from what is proposed, so that the same proposal is never made twice.
 */
export function proposalsOf(
  answer: string,
  piece: Piece,
  {
    categories,
    claims,
    at,
    only,
  }: {
    readonly categories: ReadonlySet<string>;
    readonly claims: ReadonlySet<string>;
    readonly at: string;
    /** The one claim that was asked about: nothing else is taken. */
    readonly only?: string | undefined;
  },
): { codings: Coding[]; refused: RefusedProposal[] } {
  const codings: Coding[] = [];
  const refused: RefusedProposal[] = [];
  const refuse = (quote: unknown, why: string) =>
    void refused.push({ source: piece.source, quote: String(quote ?? "").slice(0, 200), why });
  const said = objectIn(answer);
  if (!said) {
    refuse(answer, "the answer is no JSON object");
    return { codings, refused };
  }
  const base = (quote: string, because: unknown) => {
    const found = piece.text.indexOf(quote);
    if (found < 0) return undefined;
    const [from, to] = [piece.from + found, piece.from + found + quote.length];
    return {
      source: piece.source,
      text: piece.hash,
      start: piece.at.points(from),
      end: piece.at.points(to),
      exact: quote,
      ...contextOf(piece.whole, from, to),
      memo: words(because),
      at,
      machine: true,
      accepted: false,
    };
  };
  for (const each of listIn(said, "codings", "proposals")) {
    const quote = words(each["quote"]);
    const category = words(each["category"]);
    if (!quote) refuse(each["quote"], "it has no quote");
    else if (only !== undefined) refuse(quote, beside);
    else if (!category || !categories.has(category))
      refuse(quote, `the codebook has no category “${String(each["category"] ?? "").slice(0, 60)}”`);
    else {
      const found = base(quote, each["because"]);
      if (!found) refuse(quote, "its words are not in the text");
      else codings.push({ ...found, id: idOf(piece.source, String(found.start), quote, category), category, statement: null });
    }
  }
  for (const each of listIn(said, "statements")) {
    const quote = words(each["quote"]);
    const act = words(each["act"]);
    if (only !== undefined) refuse(quote, beside);
    else if (!quote || !act) refuse(quote ?? each["quote"], quote ? "it names no act" : "it has no quote");
    else {
      const found = base(quote, each["because"]);
      const statement = statementOf(each, act);
      if (!found) refuse(quote, "its words are not in the text");
      else
        codings.push({
          ...found,
          id: idOf(piece.source, String(found.start), quote, JSON.stringify(statement)),
          category: null,
          statement,
        });
    }
  }
  for (const each of listIn(said, "evidence")) {
    const quote = words(each["quote"]);
    const evidence = evidenceOf(each, claims);
    const found = quote && typeof evidence !== "string" ? base(quote, each["because"]) : undefined;
    if (!quote) refuse(each["quote"], "it has no quote");
    else if (typeof evidence === "string") refuse(quote, evidence);
    else if (only !== undefined && evidence.claim !== only) refuse(quote, beside);
    else if (!found) refuse(quote, "its words are not in the text");
    else
      codings.push({
        ...found,
        id: idOf(piece.source, String(found.start), quote, JSON.stringify(evidence)),
        category: null,
        statement: null,
        evidence,
      });
  }
  return { codings, refused };
}

/** What the words would do to a claim, or why nobody can tell. No grade and no interest is taken: those are a person's to judge. */
function evidenceOf(each: Readonly<Record<string, unknown>>, claims: ReadonlySet<string>): ProposedEvidence | string {
  const [claim, says, by] = [words(each["claim"]), line(each["says"]), line(each["by"])];
  const stance = each["stance"];
  if (stance !== "asserts" && stance !== "denies") return "its stance is neither asserts nor denies";
  if (claim !== null && says !== null) return "it names a claim and says a new one: one or the other";
  if (claim !== null && !claims.has(claim)) return `claims.yaml has no claim “${claim.slice(0, 60)}”`;
  if (claim === null && says === null) return "it names no claim and says no new one";
  return { ...(claim === null ? { says: says as string } : { claim }), stance, ...(by !== null && { by }) };
}

/** Words on one line, as a claim or a name is written. */
function line(value: unknown): string | null {
  return (
    words(value)
      ?.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ")
      .trim()
      .slice(0, 500) || null
  );
}

function idOf(...parts: readonly string[]): string {
  return `p${sha256(JSON.stringify(parts)).slice(0, 20)}`;
}

function statementOf(each: Readonly<Record<string, unknown>>, act: string): Said {
  const told = Object.fromEntries(
    ["speaker", "actor", "target", "place", "quantity"].flatMap((key) => (words(each[key]) ? [[key, words(each[key])]] : [])),
  );
  return { ...told, act, status: statuses.find((one) => one === each["status"]) ?? "asserted" };
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() ? value.trim().slice(0, 4000) : null;
}

/** The object in an answer, with or without a fence or words around it. */
function objectIn(answer: string): Readonly<Record<string, unknown>> | undefined {
  const [first, last] = [answer.indexOf("{"), answer.lastIndexOf("}")];
  if (first < 0 || last <= first) return undefined;
  try {
    const found: unknown = JSON.parse(answer.slice(first, last + 1));
    return found !== null && typeof found === "object" && !Array.isArray(found) ? (found as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function listIn(said: Readonly<Record<string, unknown>>, ...names: readonly string[]): Readonly<Record<string, unknown>>[] {
  return names
    .flatMap((each) => (Array.isArray(said[each]) ? (said[each] as unknown[]) : []))
    .slice(0, 500)
    .filter((each): each is Readonly<Record<string, unknown>> => each !== null && typeof each === "object" && !Array.isArray(each));
}

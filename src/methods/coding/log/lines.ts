import type { Anchor, Coding, CodingAct, ProposedAlias, ProposedCode, ProposedEvidence, Said } from "../../../domain/coding/coding.js";

/** One line as it stands in the file, after the schema looked at it. A line without `act` is a coding. */
export interface ActLine {
  readonly id: string;
  readonly act?: CodingAct["act"] | undefined;
  readonly at?: string | undefined;
  readonly with?: string | undefined;
  readonly undoes?: string | undefined;
  readonly redoes?: string | undefined;
  readonly of?: string | undefined;
  readonly on?: string | undefined;
  readonly says?: string | undefined;
  readonly is?: boolean | undefined;
  readonly source?: string | undefined;
  readonly text?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly exact?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly category?: string | null | undefined;
  readonly statement?: Said | undefined;
  readonly evidence?: ProposedEvidence | undefined;
  readonly code?: ProposedCode | undefined;
  readonly alias?: ProposedAlias | undefined;
  readonly page?: number | undefined;
  readonly memo?: string | undefined;
  readonly machine?: boolean | undefined;
  readonly accepted?: boolean | undefined;
}

/** The act that a line of a coder's file records. */
export function actOfLine(line: ActLine): CodingAct {
  const { id, at, undoes, redoes } = line;
  const common = {
    id,
    ...(at !== undefined && { at }),
    ...(line.with !== undefined && { with: line.with }),
    ...(undoes !== undefined && { undoes }),
    ...(redoes !== undefined && { redoes }),
  };
  switch (line.act) {
    case undefined:
    case "code":
      return { ...common, act: "code", coding: codingOf(line) };
    case "uncode":
    case "uncomment":
    case "restore":
      return { ...common, act: line.act, of: line.of as string };
    case "recode":
      return { ...common, act: "recode", of: line.of as string, category: line.category ?? null };
    case "move":
      return { ...common, act: "move", of: line.of as string, anchor: anchorOfLine(line) };
    case "memo":
    case "comment":
      return { ...common, act: line.act, on: line.on as string, says: line.says ?? "" };
    case "done":
      return { ...common, act: "done", source: line.source as string, is: line.is ?? true };
    case "reject":
      return { ...common, act: "reject", of: line.of as string, is: line.is ?? true };
  }
}

/** The line that records an act: what is usual is left out, and the words come before the figures that find them. */
export function lineOfAct(act: CodingAct): string {
  return JSON.stringify(fieldsOfAct(act));
}

/** What such a line says, as the app sends it. */
export function fieldsOfAct(act: Untimed<CodingAct>): ActLine {
  const { undoes, redoes, at } = act as CodingAct;
  const head = { id: act.id, ...(act.act !== "code" && { act: act.act }) };
  return { ...head, ...body(act as CodingAct), with: act.with, undoes, redoes, at };
}
type Untimed<A> = A extends unknown ? Omit<A, "at" | "undoes" | "redoes"> : never;

function body(act: CodingAct): Partial<ActLine> {
  switch (act.act) {
    case "code": {
      const { source, category, statement, evidence, code, alias, page, memo, machine, accepted } = act.coding;
      return {
        source,
        ...anchorLine(act.coding),
        category: category ?? undefined,
        statement: statement ?? undefined,
        evidence,
        code,
        alias,
        page,
        memo: memo ?? undefined,
        machine: machine || undefined,
        accepted: accepted ? undefined : false,
      };
    }
    case "recode":
      return { of: act.of, category: act.category };
    case "move":
      return { of: act.of, ...anchorLine(act.anchor) };
    case "memo":
    case "comment":
      return { on: act.on, says: act.says };
    case "done":
      return { source: act.source, is: act.is };
    case "reject":
      return { of: act.of, is: act.is };
    default:
      return { of: act.of };
  }
}

function anchorLine({ text, start, end, exact, prefix, suffix }: Anchor): object {
  return {
    exact,
    start: start ?? undefined,
    end: end ?? undefined,
    prefix: prefix || undefined,
    suffix: suffix || undefined,
    text: text ?? undefined,
  };
}

function anchorOfLine({ text, start, end, exact, prefix, suffix }: ActLine): Anchor {
  return { text: text ?? null, start: start ?? null, end: end ?? null, exact: exact ?? "", prefix: prefix ?? "", suffix: suffix ?? "" };
}

/** Written out: a case has hundreds of thousands, and an object that is put together of others takes more room and time. */
function codingOf(line: ActLine): Coding {
  const coding = {
    text: line.text ?? null,
    start: line.start ?? null,
    end: line.end ?? null,
    exact: line.exact ?? "",
    prefix: line.prefix ?? "",
    suffix: line.suffix ?? "",
    id: line.id,
    source: line.source ?? "",
    category: line.category ?? null,
    statement: line.statement ?? null,
    memo: line.memo ?? null,
    at: line.at ?? null,
    machine: line.machine ?? false,
    accepted: line.accepted ?? true,
  };
  const { evidence, code, alias, page } = line;
  if (evidence === undefined && page === undefined && code === undefined && alias === undefined) return coding;
  return { ...coding, ...(evidence && { evidence }), ...(code && { code }), ...(alias && { alias }), ...(page !== undefined && { page }) };
}

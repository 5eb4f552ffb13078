import { Hono } from "hono";
import type {
  ActAnswer,
  ActAsked,
  CategoryUse,
  CodebookRead,
  CodingDesk,
  FoundWords,
  LostCoding,
  SourceCodings,
  SourceText,
} from "../pages/coding.js";
import { found } from "./answers.js";

export interface FindAsked {
  /** As in a dictionary: several words make a phrase, `*` stands for any ending. */
  readonly words: string;
  /** One source, or all where null. */
  readonly source: string | null;
  /** What the hits are to be coded with. */
  readonly category: string | null;
  /** Asks for the dictionary of the category and of those below it, instead of the words. */
  readonly dictionary: boolean;
}

/** Coding in the app. `null` where there is no such source. */
export interface CodingBench {
  desk(): Promise<CodingDesk>;
  source(id: string): Promise<SourceCodings | null>;
  text(id: string): Promise<SourceText | null>;
  /** Says who is coding; false where the name has no letters. */
  name(name: string): Promise<boolean>;
  act(acts: readonly ActAsked[]): Promise<ActAnswer>;
  takeBack(way: "undo" | "redo"): Promise<ActAnswer>;
  /** Codings of all sources that changed: lost ones, and those found again with other words. */
  review(): Promise<readonly LostCoding[]>;
  find(asked: FindAsked): Promise<FoundWords>;
  /** Codings of one category. */
  uses(category: string): Promise<readonly CategoryUse[]>;
  /** What a file holds of a codebook; nothing is written. */
  readCodebook(name: string, text: string): Promise<CodebookRead>;
  writeCodebook(as: "csv" | "yaml"): Promise<string>;
  /** Codebooks that theories bring along, as YAML. */
  templates(): readonly { readonly name: string; readonly text: string }[];
}

const status = { written: 200, refused: 409 } as const;

export function codingRoutes(coding: CodingBench) {
  return new Hono()
    .get("/desk", async (c) => c.json(await coding.desk()))
    .get("/review", async (c) => c.json(await coding.review()))
    .get("/source/:id", async (c) => found(c, await coding.source(c.req.param("id")), "source"))
    .get("/text/:id", async (c) => found(c, await coding.text(c.req.param("id")), "source"))
    .get("/uses/:category", async (c) => c.json(await coding.uses(c.req.param("category"))))
    .get("/templates", (c) => c.json(coding.templates()))
    .get("/codebook/:as{(csv|yaml)}", async (c) => {
      const as = c.req.param("as") === "csv" ? "csv" : "yaml";
      const type = as === "csv" ? "text/csv" : "text/yaml";
      return c.body(await coding.writeCodebook(as), 200, {
        "content-type": `${type}; charset=utf-8`,
        "content-disposition": `attachment; filename=codebook.${as}`,
      });
    })
    .post("/codebook", async (c) => {
      const { name, text: said } = ((await c.req.json().catch(() => null)) ?? {}) as { name?: unknown; text?: unknown };
      if (typeof name !== "string" || typeof said !== "string" || said.length > 8_000_000)
        return c.json({ says: "The file cannot be read." }, 400);
      return c.json(await coding.readCodebook(name, said));
    })
    .post("/coder", async (c) => {
      const { name } = ((await c.req.json().catch(() => null)) ?? {}) as { name?: unknown };
      if (typeof name !== "string" || !(await coding.name(name.slice(0, 80))))
        return c.json({ says: "A name has letters or digits." }, 422);
      return c.json(await coding.desk());
    })
    .post("/acts", async (c) => {
      const acts = actsOf(await c.req.json().catch(() => null));
      if (!acts) return c.json({ says: "The acts cannot be read." }, 400);
      const answer = await coding.act(acts);
      return c.json(answer, status[answer.kind]);
    })
    .post("/undo", async (c) => {
      const answer = await coding.takeBack("undo");
      return c.json(answer, status[answer.kind]);
    })
    .post("/redo", async (c) => {
      const answer = await coding.takeBack("redo");
      return c.json(answer, status[answer.kind]);
    })
    .post("/find", async (c) => {
      const { words, source, category, dictionary } = ((await c.req.json().catch(() => null)) ?? {}) as Partial<
        Record<keyof FindAsked, unknown>
      >;
      if (typeof words !== "string" || words.length > 400) return c.json({ says: "The words cannot be read." }, 400);
      const text = (value: unknown) => (typeof value === "string" && value ? value : null);
      return c.json(await coding.find({ words, source: text(source), category: text(category), dictionary: dictionary === true }));
    });
}

const text = (value: unknown, most = 200): value is string => typeof value === "string" && value.length > 0 && value.length <= most;
const isId = (value: unknown): value is string => text(value) && /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(value);
const point = (value: unknown): boolean => value === null || (Number.isSafeInteger(value) && (value as number) >= 0);
const longest = 200_000;

function actsOf(value: unknown): ActAsked[] | null {
  return Array.isArray(value) && value.length > 0 && value.length <= 5000 && value.every(isAct) ? (value as ActAsked[]) : null;
}

function isAct(value: unknown): boolean {
  const each = (value ?? {}) as Record<string, unknown>;
  if (!isId(each["id"]) || !(each["with"] === undefined || isId(each["with"]))) return false;
  switch (each["act"]) {
    case "code":
      return isCoding(each["coding"], each["id"]);
    case "uncode":
    case "uncomment":
    case "restore":
      return text(each["of"]);
    case "recode":
      return text(each["of"]) && (each["category"] === null || isId(each["category"]));
    case "move":
      return text(each["of"]) && isAnchor(each["anchor"]);
    case "memo":
      return isOn(each["on"]) && typeof each["says"] === "string" && each["says"].length <= longest;
    case "comment":
      return isOn(each["on"]) && text(each["says"], longest) && each["says"].trim() !== "";
    case "done":
      return isId(each["source"]) && typeof each["is"] === "boolean";
    case "reject":
      return text(each["of"], 400) && typeof each["is"] === "boolean";
    default:
      return false;
  }
}

function isOn(value: unknown): boolean {
  return text(value, 400) && /^(case|(coding|source|category):.+)$/u.test(value);
}

function isAnchor(value: unknown): boolean {
  const { text: hash, start, end, exact, prefix, suffix } = (value ?? {}) as Record<string, unknown>;
  const beside = [prefix, suffix].every((each) => typeof each === "string" && each.length <= 1000);
  return (hash === null || text(hash)) && point(start) && point(end) && text(exact, longest) && exact.trim() !== "" && beside;
}

/** Words of a statement; the file's own schema looks at them once more. */
function isSaid(value: unknown): boolean {
  const each = value as Record<string, unknown>;
  const names = ["speaker", "actor", "act", "target", "status", "day", "place", "quantity", "cameo", "rule"];
  return (
    typeof value === "object" &&
    value !== null &&
    text(each["act"], 400) &&
    Object.entries(each).every(([name, said]) => names.includes(name) && text(said, 400))
  );
}

function isCoding(value: unknown, id: unknown): boolean {
  const each = (value ?? {}) as Record<string, unknown>;
  const { category, memo, statement, machine, accepted } = each;
  return (
    isAnchor(value) &&
    each["id"] === id &&
    isId(each["source"]) &&
    (category === null || isId(category)) &&
    (memo === null || (typeof memo === "string" && memo.length <= longest)) &&
    (statement === null || isSaid(statement)) &&
    typeof machine === "boolean" &&
    typeof accepted === "boolean"
  );
}

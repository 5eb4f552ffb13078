import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { z } from "zod";
import { caseFiles } from "../src/case/schema/schema.js";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const pages = ["case-format.md", "queries.md", ...readdirSync(`${docs}checks`).map((name) => `checks/${name}`)];
/** Pages whose bad example is YAML that is none, or has a key that is none. */
const onPurpose = ["checks/case-syntax.md", "checks/case-unknown-key.md"];
const schemas = Object.values(caseFiles).map(({ schema }) => schema as unknown as z.ZodObject);

function unknownKeys(text: string): string[] {
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    return [];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  // Evidence by itself is that of a claim.
  const isPart = Object.keys(value).join() === "evidence" && !("says" in ((value as { evidence: object[] }).evidence[0] ?? {}));
  const given = Object.entries(isPart ? { claims: [value] } : value);
  return schemas.flatMap((schema) => {
    const mine = given.filter(([key]) => key in schema.shape);
    if (!mine.length) return [];
    const issues = schema.partial().safeParse(Object.fromEntries(mine)).error?.issues ?? [];
    return issues.flatMap((each) => (each.code === "unrecognized_keys" ? each.keys.map((key) => [...each.path, key].join(".")) : []));
  });
}

it("shows in its documents only keys that a case may have", () => {
  const examples = pages.flatMap((page) =>
    [...readFileSync(docs + page, "utf8").matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map((found) => ({ page, text: found[1] as string })),
  );
  expect(examples.length).toBeGreaterThan(150);
  expect(unknownKeys("claims:\n  - {id: a, sayz: b}")).toEqual(["claims.0.sayz"]);
  const wrong = examples.flatMap(({ page, text }) => (onPurpose.includes(page) ? [] : unknownKeys(text).map((key) => `${page}: ${key}`)));
  expect(wrong).toEqual([]);
});

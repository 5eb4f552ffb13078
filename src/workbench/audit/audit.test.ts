import { describe, expect, it } from "vitest";
import { auditRoutes } from "../../api/audit.js";
import type { AuditPage } from "../../pages/audit.js";
import { auditBench } from "./audit.js";

const app = auditRoutes(auditBench());
const post = (name: string, body: string | Uint8Array<ArrayBuffer>, as = "") =>
  app.request(`/?name=${encodeURIComponent(name)}${as && `&as=${as}`}`, { method: "POST", body });
const text = "Introduction\n\nIt rose (Quill, 2020) and (Lund, 2019).\n\nReferences\n\nLund, A. (2019). On borders. Clarion Press.\n";

describe("audits over the API", () => {
  it("answer with the manuscript in blocks and its findings numbered", async () => {
    const answer = await post("../a/b.txt", text);
    expect(answer.status).toBe(200);
    const page = (await answer.json()) as AuditPage;
    expect(page).toMatchObject({ file: "b.txt", style: "author-year" });
    expect(page.findings.map((each) => [each.number, each.code])).toEqual([[1, "cite/cited-not-in-references"]]);
    expect(page.blocks.flatMap((each) => each.pieces).find((each) => each.findings.includes(1))?.text).toBe("(Quill, 2020)");
  });

  it("give copies to take away", async () => {
    for (const [as, type, holds] of [
      ["html", "text/html", "<!doctype html>"],
      ["markdown", "text/markdown", "# Audit of"],
      ["json", "application/json", '"sha256"'],
    ] as const) {
      const answer = await post("b.txt", text, as);
      expect(answer.headers.get("content-type")).toContain(type);
      expect(answer.headers.get("content-disposition")).toContain("attachment");
      expect(await answer.text()).toContain(holds);
    }
  });

  it("say what cannot be read, and refuse what is too large before it is read", async () => {
    const answer = await post("p.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { says: string }).says).toContain("nothing known reads it");
    const long = await post("long.txt", "a ".repeat(1_100_000));
    expect([long.status, ((await long.json()) as { says: string }).says]).toEqual([422, expect.stringContaining("amity audit")]);
    const huge = await app.request("/?name=h.txt", { method: "POST", body: "a", headers: { "content-length": String(2 ** 30) } });
    expect(huge.status).toBe(413);
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InputError } from "../domain/problem.js";
import { editCase, fileNow } from "./changing/edit.js";
import { keepText } from "./codings/former-texts.js";
import { inCase, staysInCase } from "./in-case.js";
import { within } from "./inventory/inventory.js";

const root = mkdtempSync(join(tmpdir(), "amity-in-case-"));
const [folder, away] = [join(root, "case"), join(root, "away")];
beforeAll(() => {
  for (const each of [folder, away, join(folder, "sources"), join(folder, "prompts")]) mkdirSync(each, { recursive: true });
  writeFileSync(join(away, "secret.md"), "secret");
  writeFileSync(join(folder, "sources/a.md"), "a");
  symlinkSync(away, join(folder, "judgements"));
  symlinkSync(join(away, "secret.md"), join(folder, "sources/link.md"));
  symlinkSync(join(folder, "sources/a.md"), join(folder, "sources/inside.md"));
  symlinkSync(join(away, "not-yet.md"), join(folder, "prompts/code.md"));
  symlinkSync("../../away", join(folder, "sources/up"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a path of the case", () => {
  it.each(["sources/a.md", "sources/inside.md", "sources/new.md", "new/deep/new.md", "a..b", "..a/b"])("%s stays in it", (path) => {
    expect(inCase(folder, path)).toBe(join(folder, path));
  });

  it.each([
    "../away/secret.md",
    "sources/../../away/secret.md",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "..",
    "a\0b",
    "judgements/claims.yaml",
    "judgements/codings/ann.jsonl",
    "sources/link.md",
    "sources/up/secret.md",
    "prompts/code.md",
  ])("%j leads out of it, and is refused with a problem", (path) => {
    expect(() => inCase(folder, path)).toThrow(InputError);
    expect(() => inCase(folder, path)).toThrow(/case\/outside-folder/u);
  });

  it("never comes out anywhere else, whatever it is made of", () => {
    const part = fc.oneof(
      fc.constantFrom("..", ".", "", "sources", "judgements", "up", "link.md", "~", "\\", "C:"),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = parts.join("/");
        if (staysInCase(folder, path)) expect(within(folder, inCase(folder, path))).toBe(true);
      }),
    );
  });
});

describe("a folder that becomes a link while the case is open", () => {
  it("is neither read nor written through", async () => {
    await expect(fileNow(folder, "claims")).rejects.toThrow(/case\/outside-folder/u);
    const edited = await editCase(folder, "claims", null, [{ set: ["claims"], value: [] }]);
    expect(edited).toMatchObject({ kind: "refused", problems: [{ code: "case/outside-folder" }] });
    mkdirSync(join(folder, "derived"));
    symlinkSync(away, join(folder, "derived/texts"));
    await expect(async () => keepText(folder, "0123456789abcdef", "x")).rejects.toThrow(/case\/outside-folder/u);
  });
});

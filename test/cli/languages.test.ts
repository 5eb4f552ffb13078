import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyBuilt } from "../helpers/built.js";

const run = promisify(execFile);
const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-languages-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const languages = [
  { page: "python.md", fence: "python", command: "python3", inline: "-c", loads: (name: string) => `import ${name}` },
  { page: "r.md", fence: "r", command: "Rscript", inline: "-e", loads: (name: string) => `library(${name})` },
] as const;

/** Blocks of a page in its language, each with the packages that it loads. */
function blocks(page: string, fence: string): { code: string; packages: string[] }[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${fence}\\n([^]*?)^\`\`\`$`, "gmu"))].map(([, code = ""]) => ({
    code,
    packages: [...code.matchAll(/^import (.+)$|^library\((\w+)\)$/gmu)].flatMap(([, names, one]) => (names ?? one ?? "").split(/, */u)),
  }));
}

describe("what docs/python.md and docs/r.md show runs over the flagship case", () => {
  const folder = join(work, "case");
  beforeAll(async () => {
    await copyBuilt(folder, "flagship", "program");
    for (const to of ["csv", "parquet"]) await run(process.execPath, [program, "export", folder, "--to", to]);
  });

  describe.each(languages)("$page", ({ page, fence, command, inline, loads }) => {
    const has = (code: string) => spawnSync(command, [inline, code]).status === 0;
    const isThere = has(fence === "r" ? "1" : "pass");
    for (const [at, { code, packages }] of blocks(page, fence).entries()) {
      const missing = isThere ? packages.filter((name) => !has(loads(name))) : [command];
      test.skipIf(missing.length > 0)(`block ${at + 1}${missing.length > 0 ? `, which needs ${missing.join(", ")}` : ""}`, async () => {
        const { stdout } = await run(command, [inline, code], {
          cwd: folder,
          env: { ...process.env, AMITY: `${process.execPath} ${program}` },
        });
        if (code.includes("print(") || code.includes("cat(")) expect(stdout.trim()).not.toBe("");
      });
    }
  });

  const ran = (command: string, inline: string, code: string) =>
    run(command, [inline, code], { cwd: folder, env: { ...process.env, AMITY: `${process.execPath} ${program}` } });
  const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

  test.skipIf(spawnSync(languages[1].command, ["-e", "1"]).status !== 0)("the Quarto page draws a pair with R alone", async () => {
    const blocks = [...page("dyad.qmd").matchAll(/^```\{r\}\n([\s\S]*?)^```$/gmu)].map(([, code]) => code ?? "");
    const { stdout } = await ran(
      languages[1].command,
      "-e",
      `svg("dyad-r.svg", width = 8, height = 4)\n${blocks.join("\n")}\ninvisible(dev.off())`,
    );
    expect(stdout).toMatch(/actor +target +month +score/u);
    expect(stdout).toMatch(/PAK +TAL +\d{4}-\d{2}-\d{2}/u);
    expect(readFileSync(join(folder, "dyad-r.svg"), "utf8").match(/<path/gu)?.length).toBeGreaterThan(20);
  });

  test.skipIf(spawnSync(languages[0].command, ["-c", "pass"]).status !== 0)(
    "the Jupyter notebook draws the same pair with Python alone",
    async () => {
      const { cells, nbformat } = JSON.parse(page("dyad.ipynb")) as {
        nbformat: number;
        cells: { cell_type: string; source: string[]; outputs?: unknown[] }[];
      };
      expect(nbformat).toBe(4);
      const code = cells.filter(({ cell_type }) => cell_type === "code");
      expect(code.flatMap(({ outputs }) => outputs ?? [])).toEqual([]); // what it prints is made anew
      const { stdout } = await ran(languages[0].command, "-c", code.map(({ source }) => source.join("")).join("\n"));
      expect(stdout).toMatch(/^PAK to TAL in \d{4}-\d{2} score -?\d/mu);
      const { rows } = JSON.parse(
        (
          await run(process.execPath, [
            program,
            "query",
            folder,
            "select count(*) from dyad_score where actor = 'PAK' and target = 'TAL' and score is not null",
            "--json",
          ])
        ).stdout,
      ) as { rows: number[][] };
      const line = /<polyline points="([^"]*)"/u.exec(readFileSync(join(folder, "dyad.svg"), "utf8"))?.[1] ?? "";
      expect(line.split(" ")).toHaveLength(rows[0]?.[0] ?? -1);
    },
  );

  test("every column of a package has a type, and what the code says of it", () => {
    const described = JSON.parse(readFileSync(join(folder, "dist/csv/datapackage.json"), "utf8")) as {
      resources: { name: string; path: string; schema: { fields: { name: string; type: string; description?: string }[] } }[];
    };
    for (const { path, schema } of described.resources) {
      const head = readFileSync(join(folder, "dist/csv", path), "utf8").split("\r\n", 1)[0];
      expect(schema.fields.map(({ name }) => name).join(",")).toBe(head);
      expect(schema.fields.filter(({ type }) => !type)).toEqual([]);
    }
    const late = described.resources.find(({ name }) => name === "commitment")?.schema.fields.find(({ name }) => name === "late");
    expect(late).toMatchObject({ type: "integer", description: expect.stringContaining("negative is early") });
  });
});

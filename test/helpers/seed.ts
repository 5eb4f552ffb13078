import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll } from "vitest";

/**
 * In CI every property is tried with the same examples, so that a red run means a change and not luck; elsewhere with new
 * ones each time, which is how odd cases are found. `AMITY_SEED` sets the seed by hand.
 */
const given = process.env["AMITY_SEED"] ?? (process.env["CI"] ? "20210815" : undefined);
if (given) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given) });

/** Tests know nothing of the person who runs them, and leave nothing in that person's settings. All files of a run are one machine. */
const settings = mkdtempSync(join(tmpdir(), "amity-settings-"));
const run = process.env["AMITY_RUN"];
if (run) cpSync(join(run, "settings"), settings, { recursive: true });
process.env["XDG_CONFIG_HOME"] = settings;
afterAll(() => rmSync(settings, { recursive: true, force: true }));

/**
 * Two workers share two cores, so that DuckDB has one thread in each of them: to hand a table of some thousand rows to a second one takes a
 * fifth of the processor. The processes of the built program have two, as they have with people; `test/hostile/wall.test.ts` has that both
 * give the same bytes.
 */
const { create } = DuckDBInstance;
if (create.name !== "withOneThread")
  DuckDBInstance.create = function withOneThread(path, options) {
    return create.call(DuckDBInstance, path, { ...options, threads: "1" });
  };

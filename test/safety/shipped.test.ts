import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
interface Package {
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Readonly<Record<string, Package>> };
const installed = Object.entries(packages).filter(([path]) => path !== "");

/** Licences under which Amity may be passed on with a package in it. */
const allowed = new Set(["MIT", "ISC", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "OFL-1.1", "Unlicense", "CC-BY-4.0"]);
/** And of what is only used to build and to test. */
const allowedHere = new Set([...allowed, "MPL-2.0"]);
/** Its files may be passed on beside ours, as they are: it is not bundled, and nothing of it is changed. */
const besideOurs: Readonly<Record<string, string>> = { "node_modules/@resvg/resvg-wasm": "MPL-2.0" };

/** `(MIT OR GPL-3.0-or-later)`: one of them will do; `(MIT AND Zlib)`: each must. */
function isAllowed(license: string, by: ReadonlySet<string>): boolean {
  const bare = license.replaceAll(/[()]/gu, "");
  if (bare.includes(" AND ")) return bare.split(" AND ").every((each) => by.has(each) || each === "Zlib");
  return bare.split(" OR ").some((each) => by.has(each));
}

test("every package has a licence that allows what is done with it", () => {
  const odd = installed.filter(
    ([path, { license = "none", dev }]) => besideOurs[path] !== license && !isAllowed(license, dev ? allowedHere : allowed),
  );
  expect(odd.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test("every package has the hash of its content", () => {
  expect(installed.filter(([, { integrity, link }]) => !link && !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
});

test("what is shipped compiled is named with its origin and hash", () => {
  const table = readFileSync(join(root, "docs/shipped.md"), "utf8");
  const named = new Map(
    [...table.matchAll(/^\| `([^`]+)` \|[^|]+\| `([0-9a-f]{64})` \|$/gmu)].map(([, file = "", hash = ""]) => [file, hash]),
  );
  const binary = /\.(?:bin|wasm|node)$/u;
  const inPackages = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev && existsSync(join(root, path)) && !path.includes("@duckdb/node-bindings"))
    .flatMap(([path]) =>
      (readdirSync(join(root, path), { recursive: true }) as string[])
        .filter((name) => binary.test(name) && !name.includes("node_modules"))
        .map((name) => `${path}/${name.replaceAll("\\", "/")}`),
    );
  const own = (readdirSync(join(root, "src"), { recursive: true }) as string[])
    .filter((name) => binary.test(name))
    .map((name) => `src/${name.replaceAll("\\", "/")}`);
  expect([...new Set([...own, ...inPackages])].sort()).toEqual([...named.keys()].sort());
  for (const [file, hash] of named)
    expect(
      createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest("hex"),
      file,
    ).toBe(hash);
});

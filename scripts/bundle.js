// One file with Node and everything in it, for a person who has no Node: node scripts/bundle.js [--out DIR]
// For another system: --target darwin-arm64 --node FILE, with the Node of that system; DuckDB's library for it comes from npm.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../", import.meta.url));
const own = `${process.platform}-${process.arch}`;

/**
 * What stands before the packed files: it unpacks them once, into the person's own data, after their hash was checked, and starts the program.
 * Another version lies beside it; a file that came cut off is told and leaves nothing.
 */
export function header(version, target, sha256) {
  const lines = [
    "#!/bin/sh",
    `# Amity ${version} for ${target}, with its own Node: unpacks itself once, then runs. AMITY_HOME says where.`,
    "set -e",
    `home=\${AMITY_HOME:-\${XDG_DATA_HOME:-$HOME/.local/share}/amity}`,
    `place=$home/${version}-${target}-${sha256.slice(0, 12)}`,
    'if [ ! -x "$place/node" ]; then',
    '  payload() { tail -n +LINES "$0"; }',
    "  if command -v sha256sum >/dev/null 2>&1; then found=$(payload | sha256sum); else found=$(payload | shasum -a 256); fi",
    `  if [ "\${found%% *}" != ${sha256} ]; then`,
    '    echo "amity: $0 is not whole: get it again." >&2',
    "    exit 3",
    "  fi",
    '  mkdir -p "$home"',
    '  part=$(mktemp -d "$home/.part.XXXXXX")',
    `  trap 'rm -rf "$part"' EXIT`,
    "  trap 'exit 130' INT",
    "  trap 'exit 143' TERM",
    '  echo "amity: unpacking into $place, once" >&2',
    '  payload | tar -xzf - -C "$part"',
    '  [ -x "$place/node" ] || { rm -rf "$place"; mv "$part" "$place"; }',
    "fi",
    'exec "$place/node" "$place/app/bin/amity.js" "$@"',
    "exit 70",
  ];
  return `${lines.join("\n").replace("LINES", String(lines.length + 1))}\n`;
}

/** Packages that the program needs when it runs, by their folders; those within another package come with it. */
function packages() {
  const told = execFileSync("npm", ["ls", "--omit=dev", "--all", "--parseable"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const modules = join(root, "node_modules");
  const all = told
    .trim()
    .split("\n")
    .map((each) => relative(modules, each));
  return [...new Set(all.filter((each) => each && !each.startsWith("..")).map((each) => each.split(/[\\/]node_modules[\\/]/u)[0]))];
}

function copyProgram(app) {
  const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const isWanted = (from) => !/\.map$|[\\/]\.compiled$|\.tsbuildinfo$/u.test(from);
  for (const name of ["package.json", ...files.filter((each) => !each.startsWith("!"))])
    cpSync(join(root, name), join(app, name), { recursive: true, filter: isWanted });
  for (const name of packages())
    cpSync(join(root, "node_modules", name), join(app, "node_modules", name), { recursive: true, dereference: true, filter: isWanted });
}

/** DuckDB's library for another system, in the place of that of this one; npm checks its hash. */
function bindingsFor(target, app, work) {
  const place = join(app, "node_modules/@duckdb");
  const { version } = JSON.parse(readFileSync(join(place, "node-bindings/package.json"), "utf8"));
  for (const name of readdirSync(place)) if (/^node-bindings-.+/u.test(name)) rmSync(join(place, name), { recursive: true });
  execFileSync("npm", ["pack", `@duckdb/node-bindings-${target}@${version}`, "--silent"], { cwd: work });
  const [packed] = readdirSync(work).filter((each) => each.endsWith(".tgz"));
  const to = join(place, `node-bindings-${target}`);
  mkdirSync(to);
  execFileSync("tar", ["-xzf", join(work, packed), "-C", to, "--strip-components=1"]);
}

async function sha256Of(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Makes the bundle and returns where it lies. */
export async function bundle({ out = join(root, "dist-bundle"), target = own, node = process.execPath } = {}) {
  if (!existsSync(join(root, "dist/bundle/main.js"))) throw new Error("dist/bundle is missing: npm run build makes it");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const work = mkdtempSync(join(tmpdir(), "amity-bundle-"));
  try {
    const tree = join(work, "tree");
    copyProgram(join(tree, "app"));
    if (target !== own) bindingsFor(target, join(tree, "app"), work);
    const isWindows = target.startsWith("win32");
    cpSync(node, join(tree, isWindows ? "node.exe" : "node"), { dereference: true });
    if (isWindows) writeFileSync(join(tree, "amity.cmd"), '@"%~dp0node.exe" "%~dp0app\\bin\\amity.js" %*\r\n');
    else chmodSync(join(tree, "node"), 0o755);
    const packed = join(work, "tree.tar.gz");
    execFileSync("tar", ["-czf", packed, "-C", tree, "."]);
    mkdirSync(out, { recursive: true });
    const file = join(resolve(out), `amity-${version}-${target}${isWindows ? ".tar.gz" : ""}`);
    if (!isWindows) writeFileSync(file, header(version, target, await sha256Of(packed)), { mode: 0o755 });
    await pipeline(createReadStream(packed), createWriteStream(file, { flags: isWindows ? "w" : "a" }));
    return file;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: "string" }, target: { type: "string" }, node: { type: "string" } } });
  if (values.target && values.target !== own && !values.node) {
    console.error(`--target ${values.target} needs --node FILE: the Node of that system, from https://nodejs.org/dist.`);
    process.exit(2);
  }
  const file = await bundle(values);
  console.log(`${file}: ${(readFileSync(file).length / 2 ** 20).toFixed(0)} MB.`);
}

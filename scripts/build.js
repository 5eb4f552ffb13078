// Builds the library (src → dist), copies what tsc leaves behind, then the web app.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = (file, ...args) => execFileSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: "inherit" });

/** Files beside the sources that the program reads as they are. */
export const besides = /\.(sql|css|md|yaml|bin)$/;

export async function buildLibrary() {
  // Its own memory: that of the check is written by another compiler, and each would throw away what the other knows.
  node("node_modules/typescript/bin/tsc", "-p", "tsconfig.node.json", "--tsBuildInfoFile", "dist/.build.tsbuildinfo");
  for (const name of readdirSync(join(root, "src"), { recursive: true })) {
    if (!besides.test(name) || name.startsWith("web")) continue;
    const to = join(root, "dist", name);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, "src", name), to);
  }
  const fonts = join(root, "dist", "fonts");
  mkdirSync(fonts, { recursive: true });
  for (const family of ["inter", "source-serif-4"]) {
    const from = join(root, "node_modules", "@fontsource-variable", family, "files");
    for (const name of readdirSync(from)) if (/-latin-wght-(normal|italic)\.woff2$/.test(name)) cpSync(join(from, name), join(fonts, name));
  }
  const { gazetteerIndex } = await import("../dist/formats/gazetteer.js");
  writeFileSync(join(root, "dist", "formats", "gazetteer.bin"), gazetteerIndex());
  const { describeTables } = await import("./tables/describe.js");
  writeFileSync(join(root, "dist/domain/tables/columns.json"), `${JSON.stringify(describeTables(join(root, "src/domain/tables")))}\n`);
  await bundle();
  const { compute } = await import("../dist/version.js");
  writeFileSync(join(root, "dist", "program.json"), `${JSON.stringify({ hash: compute() })}\n`);
}

/** The command line and what it loads in a few files: hundreds of them take longer to open than the work of a small build. */
async function bundle() {
  const { build } = await import("vite");
  const dist = join(root, "dist");
  const bundled = join(dist, "bundle");
  rmSync(bundled, { recursive: true, force: true });
  await build({
    configFile: false,
    root: dist,
    logLevel: "warn",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true, external: ["@duckdb/node-bindings", ...apart] },
    plugins: [
      {
        name: "keep-places",
        transform: (code, id) =>
          id.startsWith(dist) && code.includes("import.meta.url")
            ? code.replaceAll(
                "import.meta.url",
                `new URL(${JSON.stringify(`../${relative(dist, id).replaceAll("\\", "/")}`)}, import.meta.url).href`,
              )
            : undefined,
      },
    ],
    build: {
      ssr: true,
      outDir: bundled,
      emptyOutDir: true,
      target: "node20",
      rollupOptions: {
        input: {
          main: join(dist, "cli/main.js"),
          "builder-process": join(dist, "cli/builder/builder-process.js"),
          "door-process": join(dist, "engine/door/door-process.js"),
          "judge-process": join(dist, "workbench/aside/judge-process.js"),
        },
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name]-[hash].js",
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
}

/** Packages that read files of their own, or are seldom needed and large. */
const apart = [
  "tinypool",
  "unpdf",
  "mammoth",
  "linkedom",
  "eld",
  "file-type",
  "chokidar",
  "world-atlas",
  "@modelcontextprotocol/sdk",
  "@resvg/resvg-wasm",
];

export function buildApp() {
  if (!existsSync(join(root, "vite.config.ts"))) return;
  node("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildLibrary();
  if (!process.argv.includes("--library")) buildApp();
}

// npm run dev [CASE]: the server over a case and the app over it, both made again when a source changes. It prints one address, which stays.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { createServer as createNetServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const folder = process.argv[2] ?? join(root, "examples/afghanistan-pakistan");
installPackages();
const { buildLibrary, besides } = await import("./build.js");
const { watch } = await import("chokidar");
const { createServer } = await import("vite");
if (!existsSync(join(dist, "formats", "gazetteer.bin"))) await buildLibrary();
// What speeds up a start is of the program as it was: without it, every start reads what was compiled last.
for (const each of ["program.json", "bundle"]) rmSync(join(dist, each), { recursive: true, force: true });

const compiler = spawn(
  process.execPath,
  [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.node.json", "--watch", "--preserveWatchOutput"],
  {
    cwd: root,
    stdio: "inherit",
  },
);

/** The server as it runs now, and the secret that it asks for. Pages hold a secret of their own, which outlives it. */
let server;
let secret = "";
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const ours = randomBytes(24).toString("base64url");
const token = randomBytes(24).toString("base64url");

async function start() {
  const before = server;
  if (before && before.exitCode === null) {
    before.kill("SIGTERM");
    await once(before, "exit");
    if (server !== before) return;
  }
  const mine = spawn(
    process.execPath,
    [join(root, "bin/amity.js"), "open", folder, "--no-browser", "--json", "--trust", "--port", `${port}`],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  server = mine;
  for await (const line of createInterface({ input: mine.stdout })) {
    if (server !== mine) return;
    const body = JSON.stringify({ token: new URL(JSON.parse(line).url).searchParams.get("token") });
    const given = await fetch(`${origin}/api/session`, { method: "POST", headers: { "content-type": "application/json" }, body });
    secret = (await given.json()).secret;
    console.log(`The server runs; the app is at ${address}`);
  }
}

/** Lets in who has the address that was printed, and no other page of this machine. */
const doors = {
  name: "doors",
  configureServer({ middlewares }) {
    middlewares.use("/api/session", (request, response) => {
      let text = "";
      request.on("data", (piece) => (text += piece));
      request.on("end", () => {
        const isIn = text === JSON.stringify({ token });
        response.writeHead(isIn ? 200 : 403, { "content-type": "application/json" });
        response.end(JSON.stringify(isIn ? { secret: ours } : { says: "Open the address that npm run dev printed." }));
      });
    });
  },
};
const vite = await createServer({
  configFile: join(root, "vite.config.ts"),
  plugins: [doors],
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": {
        target: origin,
        changeOrigin: true,
        configure: (proxy) => {
          proxy.on("proxyReq", (asked, request) => {
            if (request.headers.origin) asked.setHeader("origin", origin);
            if (request.headers.authorization === `Bearer ${ours}`) asked.setHeader("authorization", `Bearer ${secret}`);
          });
        },
      },
    },
  },
});
await vite.listen();
const address = `${vite.resolvedUrls.local[0]}?token=${token}`;
void start();

/** Files that the compiler leaves behind go where it puts its own. */
watch(join(root, "src"), { ignoreInitial: true, ignored: (path) => path.startsWith(join(root, "src", "web")) }).on("all", (_, path) => {
  if (!besides.test(path) || !existsSync(path)) return;
  const to = join(dist, relative(join(root, "src"), path));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(path, to);
});
let timer;
watch(dist, { ignoreInitial: true, ignored: (path) => /(?:[\\/](?:web|\.compiled)(?:[\\/]|$))|\.d\.ts$|\.tsbuildinfo$/u.test(path) }).on(
  "all",
  () => {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), 500);
  },
);

function freePort() {
  return new Promise((found) => {
    const server = createNetServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    server?.kill("SIGTERM");
    compiler.kill();
    await vite.close();
    process.exit();
  });

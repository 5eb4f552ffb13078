import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { freemem, homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The release that these tests were written with. */
const release = "476";
/** Oldest Java that it runs on. */
const oldest = 24;
const parts = [
  ["trino-server-core", "tar.gz"],
  ["trino-hive", "zip"],
];

/** The folder of the newest Java that the server can run on. */
function java() {
  const root = "/usr/lib/jvm";
  const found = [process.env["JAVA_HOME"], ...(existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [])].flatMap(
    (home) => {
      const file = join(home ?? "", "release");
      if (!home || !existsSync(file)) return [];
      const version = Number(/JAVA_VERSION="(\d+)/u.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
      return version >= oldest && existsSync(join(home, "bin/jar")) ? [{ home, version }] : [];
    },
  );
  return found.sort((a, b) => b.version - a.version)[0]?.home;
}

/** Why no server can be started here; undefined where one can. */
export function missing() {
  if (process.platform !== "linux") return "these tests start the server on Linux";
  if (!java()) return `no Java ${oldest} or newer`;
  if (spawnSync("mvn", ["--version"]).status !== 0) return "no Maven";
  if (freemem() < 5 * 2 ** 30) return "less than 5 GB of free memory";
  return undefined;
}

/** The unpacked server: from Maven, which keeps what it fetched and checks its sum. */
async function unpacked() {
  const cache = join(homedir(), ".cache/amity-tests");
  const home = join(cache, `trino-${release}`);
  if (existsSync(home)) return home;
  const making = join(cache, `trino-${release}-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (const [name, kind] of parts) {
    run(
      "mvn",
      [
        "-q",
        "dependency:copy",
        "-Dmdep.useBaseVersion=true",
        `-Dartifact=io.trino:${name}:${release}:${kind}`,
        `-DoutputDirectory=${making}`,
      ],
      making,
    );
    const file = join(making, `${name}-${release}.${kind}`);
    if (kind === "zip") run(join(java(), "bin/jar"), ["xf", file], making);
    else run("tar", ["xzf", file], making);
    rmSync(file);
  }
  renameSync(join(making, `trino-hive-${release}`), join(making, `trino-server-core-${release}/plugin/hive`));
  renameSync(join(making, `trino-server-core-${release}`), home);
  rmSync(making, { recursive: true });
  return home;
}

function run(program, args, cwd) {
  const { status, stderr, stdout } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr || stdout}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * A coordinator and so many workers on loopback, over tables in a folder of their own, which go on where a worker is lost. `heap` is what each
 * has in megabytes. Where `allWork`, the coordinator is one more worker: a server less to start. `lake` is the folder that the server calls
 * local:///; `kill` ends a worker at once, as a machine that is switched off.
 *
 * @param {number} workers
 * @param {{ heap?: number, allWork?: boolean }} [options]
 */
export async function startCluster(workers, { heap = 1024, allWork = false } = {}) {
  const home = await unpacked();
  const root = join(tmpdir(), `amity-trino-${process.pid}-${Date.now()}`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const nodes = [];
  const write = (folder, files) => {
    mkdirSync(join(folder, "etc/catalog"), { recursive: true });
    for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, "etc", name), `${lines.join("\n")}\n`);
  };
  for (const folder of ["lake", "exchange"]) mkdirSync(join(root, folder), { recursive: true });
  for (let node = 0; node <= workers; node++) {
    const folder = join(root, `node-${node}`);
    const own = node === 0 ? port : await freePort();
    write(folder, {
      "node.properties": ["node.environment=tests", `node.id=node-${node}`, `node.data-dir=${join(folder, "data")}`],
      "jvm.config": [
        "-server",
        `-Xmx${heap}M`,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djdk.attach.allowAttachSelf=true",
        "--enable-native-access=ALL-UNNAMED",
      ],
      "config.properties": [
        `coordinator=${node === 0}`,
        ...(node === 0 ? [`node-scheduler.include-coordinator=${allWork}`] : []),
        `http-server.http.port=${own}`,
        `discovery.uri=${origin}`,
        `query.max-memory=${Math.round(heap * 0.4 * (allWork ? workers + 1 : workers))}MB`,
        `query.max-memory-per-node=${Math.round(heap * 0.4)}MB`,
        `memory.heap-headroom-per-node=${Math.round(heap * 0.2)}MB`,
        "catalog.management=static",
        "retry-policy=TASK",
        // A worker that does not answer is given up after seconds, and what it was doing is begun elsewhere at once: on one machine none comes back.
        "query.remote-task.max-error-duration=10s",
        "retry-initial-delay=500ms",
        "retry-max-delay=5s",
      ],
      "exchange-manager.properties": ["exchange-manager.name=filesystem", `exchange.base-directories=${join(root, "exchange")}`],
      "catalog/hive.properties": [
        "connector.name=hive",
        "hive.metastore=file",
        "hive.metastore.catalog.dir=local:///metastore",
        "fs.native-local.enabled=true",
        `local.location=${join(root, "lake")}`,
      ],
    });
    nodes.push(
      spawn(join(home, "bin/launcher"), ["run", "--etc-dir", join(folder, "etc")], {
        env: { ...process.env, JAVA_HOME: java() },
        stdio: "ignore",
        detached: true,
      }),
    );
  }
  const end = (node) => {
    try {
      if (node?.pid) process.kill(-node.pid, "SIGKILL");
    } catch {
      // it has ended
    }
  };
  const close = async () => {
    for (const each of nodes) end(each);
    await pause(500);
    rmSync(root, { recursive: true, force: true });
  };
  try {
    await ready(origin, workers);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { origin, lake: join(root, "lake"), kill: (/** @type {number} */ worker) => end(nodes[worker]), close };
}

/** Waits until a query over the table of nodes answers with all of them. */
async function ready(origin, workers) {
  const headers = { "x-trino-user": "amity" };
  for (const end = Date.now() + 240_000; Date.now() < end; await pause(1000)) {
    try {
      const sql = `select count(*) from system.runtime.nodes where state = 'active' and not coordinator`;
      let page = await (await fetch(`${origin}/v1/statement`, { method: "POST", headers, body: sql })).json();
      let found = 0;
      while (page.nextUri) {
        page = await (await fetch(page.nextUri, { headers })).json();
        found = page.data?.[0]?.[0] ?? found;
      }
      if (found === workers) return;
    } catch {
      // not there yet
    }
  }
  throw new Error("the server was not ready within four minutes");
}

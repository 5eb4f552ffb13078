import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { api } from "../api.js";
import { loadCase } from "../case/load.js";
import { build } from "../flow/run.js";
import { pipeline } from "../pipeline.js";
import { serve } from "../server.js";
import { liveCase } from "../workbench/live.js";
import { workbenchOf } from "../workbench/workbench.js";

export interface OpenOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Opens the address in the browser of the machine. */
  readonly browser?: boolean;
  /** Folder of the built web app; the one of this package where not given. */
  readonly web?: string;
  /** Who codes; else the name that this machine was told before. */
  readonly coder?: string | undefined;
}

export interface OpenedApp {
  /** Address with the key of this run. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds a case and serves the app over it on loopback, building again whenever the folder changes. */
export async function openApp(folder: string, options: OpenOptions = {}): Promise<OpenedApp> {
  const live = await liveCase({ folder: resolve(folder), load: loadCase, build: (caseFile) => build(pipeline, caseFile) });
  const served = await serve(api(workbenchOf(live, { coder: options.coder })), {
    port: options.port ?? 0,
    web: options.web ?? fileURLToPath(new URL("../web", import.meta.url)),
  }).catch(async (cause: unknown) => {
    await live.close();
    throw cause;
  });
  if (options.browser) browse(served.url);
  return {
    url: served.url,
    close: async () => {
      await served.close();
      await live.close();
    },
  };
}

/** `amity open`: prints the address, and stays until it is interrupted. */
export async function openCommand(
  folder: string,
  options: { port: number; browser: boolean; json: boolean; coder?: string | undefined },
): Promise<void> {
  const app = await openApp(folder, options);
  if (options.json) process.stdout.write(`${JSON.stringify({ url: app.url })}\n`);
  else process.stdout.write(`${app.url}\n`);
  if (!options.json && process.stderr.isTTY) process.stderr.write("The app follows the folder as it changes. Ctrl-C ends it.\n");
  await new Promise<void>((ended) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended());
  });
  await app.close();
  process.exit(); // a build that still asks a query would hold the process until the query runs out of time
}

/** Asks the machine to show an address; where it has no browser, the printed address is enough. */
function browse(url: string): void {
  const [command, ...rest] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["rundll32", "url.dll,FileProtocolHandler"] : ["xdg-open"];
  const child = spawn(command as string, [...rest, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

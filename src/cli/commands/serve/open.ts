import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCase, whyNoCase } from "../../../case/load.js";
import { bringsOf } from "../../../case/trust/brings.js";
import { isTrusted, trustCase } from "../../../case/trust/trust.js";
import { bringsInWords } from "../../../domain/brings.js";
import { isReceived } from "../../../flow/state.js";
import { startApi } from "../../../servers/api/start.js";
import { serve } from "../../../servers/app.js";
import { desk } from "../../opening/desk.js";
import { say } from "../../print.js";

export interface OpenOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Opens the address in the browser of the machine. */
  readonly browser?: boolean;
  /** Folder of the built web app; the one of this package where not given. */
  readonly web?: string;
  /** Who codes; else the name that this machine was told before. */
  readonly coder?: string | undefined;
  /** Trusts the case: the app may write into it. */
  readonly trust?: boolean;
}

export interface OpenedApp {
  /** The first address, which lets in once. */
  readonly url: string;
  /** Another address, which lets in once. */
  address(): string;
  close(): Promise<void>;
}

/** Serves the app on loopback over a case, building again whenever its folder changes; over no case, one is opened or begun in the app. */
export async function openApp(folder: string | null, options: OpenOptions = {}): Promise<OpenedApp> {
  if (folder !== null && options.trust && !whyNoCase(resolve(folder))) trustCase(resolve(folder));
  const cases = await desk(folder === null ? null : resolve(folder), options);
  const served = await serve(startApi(cases), {
    port: options.port ?? 0,
    web: options.web ?? fileURLToPath(new URL("../../../web", import.meta.url)),
  }).catch(async (cause: unknown) => {
    await cases.close();
    throw cause;
  });
  const url = served.address();
  if (options.browser) browse(url);
  return {
    url,
    address: served.address,
    close: async () => {
      await served.close();
      await cases.close();
    },
  };
}

/** `amity open`: prints the address, and stays until it is interrupted. */
export async function openCommand(
  named: string | undefined,
  options: { port: number; browser: boolean; json: boolean; coder?: string | undefined; trust?: boolean },
): Promise<void> {
  const folder = named ?? (whyNoCase(resolve(".")) ? null : ".");
  const isForeign = folder !== null && isReceived(resolve(folder));
  const app = await openApp(folder, options);
  if (options.json) process.stdout.write(`${JSON.stringify({ url: app.url })}\n`);
  else process.stdout.write(`${app.url}\n`);
  if (folder === null) say("No case lies here: the app shows those opened before, and begins one.");
  else if (!isTrusted(resolve(folder))) {
    const brings = bringsInWords(bringsOf(await loadCase(resolve(folder)), isForeign));
    say(`Nobody on this machine has trusted this case; it is open to read only. It brings ${brings}.`);
    say(`To write into it: trust it in the app, or run amity trust ${folder}.`);
  }
  if (!options.json && process.stderr.isTTY) say("The app follows the folder as it changes. Enter prints another address; Ctrl-C ends it.");
  if (process.stdin.isTTY) process.stdin.on("data", () => process.stdout.write(`${app.address()}\n`));
  await new Promise<void>((ended) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended());
  });
  process.stdin.pause();
  await app.close();
  process.exit(); // a page that still asks a query would hold the process until the query runs out of time
}

/** Asks the machine to show an address; where it has no browser, the printed address is enough. */
function browse(url: string): void {
  const [command, ...rest] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["rundll32", "url.dll,FileProtocolHandler"] : ["xdg-open"];
  const child = spawn(command as string, [...rest, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

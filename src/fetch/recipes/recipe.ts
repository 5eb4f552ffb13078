import type { Remote } from "../../case/remote.js";
import type { Came } from "../transfer.js";

/** What a recipe is to bring. */
export interface Order {
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  /** The value of the token that its service asks for. */
  readonly token: string;
  /** Today, 2026-11-27. */
  readonly today: string;
}

export function orderOf(
  { version = "", query = {}, token }: Pick<Remote, "version" | "query" | "token">,
  environment: Readonly<Record<string, string | undefined>>,
  today: string,
): Order {
  return { version, query, token: token === undefined ? "" : (environment[token] ?? ""), today };
}

/** How a recipe asks its service; every address lies below that of the service, and keeps to the manners of all transfers. */
export interface Service {
  /** Brings what lies there into a file, which is gone once `read` has ended. */
  get<T>(path: string, read: (file: string, came: Came) => Promise<T>, more?: More): Promise<T>;
  /** Whether something lies there. */
  has(path: string): Promise<boolean>;
  /** Brings what lies there as the file that was asked for. */
  whole(path: string): Promise<void>;
  /** Adds to the file that was asked for. */
  add(bytes: Uint8Array | string): void;
}

interface More {
  readonly headers?: Readonly<Record<string, string>>;
  readonly most?: number;
}

export interface Recipe {
  /** Writes the file of one version. Throws `NotFetched`. */
  bring(service: Service, order: Order): Promise<void>;
  /** Versions after this one that the service has, oldest first. */
  newer(service: Service, order: Order): Promise<readonly string[]>;
}

import { isAbsolute } from "node:path";

/** Where a Trino is, and as whom. Secrets come from the environment, never from an address or a case. */
export interface TrinoAddress {
  readonly origin: string;
  readonly catalog: string;
  readonly schema: string;
  readonly user: string;
  /** Session properties, such as `retry_policy`. */
  readonly session: Readonly<Record<string, string>>;
  /** A folder that this machine and all of the server's see. */
  readonly shared?: SharedFolder;
}

export interface SharedFolder {
  /** Its path here. */
  readonly folder: string;
  /** What the server calls it, with a stroke at its end: `local:///`, `s3://bucket/amity/`. */
  readonly location: string;
}

const shape = "trino://user@host:8080/catalog/schema, with ?SSL=true where the server speaks https";
const word = /^[a-z_][a-z0-9_]{0,63}$/u;
const place = /^[a-z][a-z0-9]*:\/\/[\w./:@-]*$/u;

/**
 * Reads `trino://user@host:port/catalog/schema?SSL=true&retry_policy=TASK&folder=/srv/lake`. Parameters but SSL, folder and location are
 * session properties. Throws an Error that says what is wrong and shows the form.
 */
export function trinoAddress(text: string): TrinoAddress {
  const wrong = (what: string) => new Error(`“${text.replace(/:[^:@/]*@/u, ":…@")}” is no address of a Trino: ${what}. Write ${shape}.`);
  let url: URL;
  try {
    url = new URL(text.replace(/^trino:/u, "http:"));
  } catch {
    throw wrong("it cannot be read");
  }
  if (!text.startsWith("trino://")) throw wrong("it does not begin with trino://");
  if (url.password) throw wrong("a password stands in it, where others may read it. Put it into AMITY_TRINO_PASSWORD");
  const [catalog = "", schema = "", ...more] = url.pathname.split("/").filter(Boolean);
  if (!word.test(catalog) || !word.test(schema) || more.length) throw wrong("after the host come a catalog and a schema, in small letters");
  const { SSL: ssl = "false", folder, location, ...session } = Object.fromEntries(url.searchParams);
  if (ssl !== "true" && ssl !== "false") throw wrong("SSL is true or false");
  if (location !== undefined && folder === undefined) throw wrong("location says what the server calls the folder; name the folder too");
  if (folder !== undefined && (!isAbsolute(folder) || folder.includes("*")))
    throw wrong("folder is a whole path of this machine, as folder=/srv/trino/lake, without *");
  if (location !== undefined && (!place.test(location) || location.split("/").includes("..")))
    throw wrong("location is what the server calls the folder, as location=local:///");
  const odd = Object.keys(session).find((name) => !word.test(name));
  if (odd !== undefined) throw wrong(`“${odd}” is no session property`);
  const port = url.port || (ssl === "true" ? "443" : "8080");
  return {
    origin: `${ssl === "true" ? "https" : "http"}://${url.hostname}:${port}`,
    catalog,
    schema,
    user: decodeURIComponent(url.username) || "amity",
    session,
    ...(folder === undefined ? {} : { shared: { folder, location: (location ?? "local:///").replace(/(?<!\/)$/u, "/") } }),
  };
}

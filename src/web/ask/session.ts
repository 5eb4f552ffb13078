import { caseHeader } from "../../pages/start.js";
import { heardOf, turnOther } from "./edition.js";

/**
 * The secret of this run. It is kept under the app's own address with its port, which no other server shares, and goes with each
 * question as a header: a cookie would go to every server on this machine.
 */
const place = "amity-session";
let secret: string | null = null;

/** Exchanges the one-time token of the address for the secret, and takes it out of the address. */
export async function enter(): Promise<void> {
  secret = kept();
  const address = new URL(location.href);
  const token = address.searchParams.get("token");
  if (token === null) return;
  address.searchParams.delete("token");
  history.replaceState(null, "", address.href);
  const response = await fetch("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (!response?.ok) return;
  const given = (await response.json()) as { secret: string };
  secret = given.secret;
  try {
    localStorage.setItem(place, secret);
  } catch {
    // this window knows it, and others have to be let in by themselves
  }
}

/** The case of this page, by its name in this run of the app: known from its first answer. */
let ofCase: string | null = null;

/** Asks the app's own address, with the secret of this run and the case that this page shows. */
export async function call(path: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (secret !== null) headers.set("authorization", `Bearer ${secret}`);
  if (ofCase !== null) headers.set(caseHeader, ofCase);
  const response = await fetch(path, { ...init, headers });
  heardOf(response);
  if (response.status === 410) turnOther();
  else ofCase ??= response.headers.get(caseHeader);
  return response;
}

function kept(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

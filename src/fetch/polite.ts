/** How long a host is left alone between two requests, and how often one is tried. */
export const manners = {
  /** Milliseconds between the ends and starts of requests to one host. */
  pause: 1_000,
  tries: 5,
  /** The longest wait that a server may ask for. */
  longest: 120_000,
} as const;

const lines = new Map<string, Promise<void>>();

/** One request at a time to a host, with a pause between two. */
export async function politely<T>(host: string, pause: number, request: () => Promise<T>): Promise<T> {
  const before = lines.get(host) ?? Promise.resolve();
  let done: () => void = () => undefined;
  const mine = new Promise<void>((resolve) => {
    done = resolve;
  });
  lines.set(host, mine);
  await before;
  try {
    return await request();
  } finally {
    setTimeout(() => {
      if (lines.get(host) === mine) lines.delete(host);
      done();
    }, pause).unref();
  }
}

/** What `Retry-After` asks for, in milliseconds (RFC 9110 §10.2.3: seconds, or a date); undefined where it asks for nothing. */
export function askedToWait(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const asked = /^\s*\d{1,9}\s*$/u.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(asked) ? Math.min(Math.max(0, asked), manners.longest) : undefined;
}

/** How long a host is left alone between two requests, and how often one is tried. */
export const manners = {
  /** Milliseconds between the ends and starts of requests to one host. */
  pause: 1_000,
  tries: 5,
  /** The longest wait that a server may ask for. */
  longest: 120_000,
} as const;

/** For each host, when it may be asked again once all that stand in its line are served. */
const lines = new Map<string, Promise<number>>();

/** One request at a time to a host, with a pause between two. Who waits keeps the program alive; after the last request nobody waits. */
export async function politely<T>(host: string, pause: number, request: () => Promise<T>): Promise<T> {
  const before = lines.get(host);
  let done: (free: number) => void = () => undefined;
  lines.set(
    host,
    new Promise((resolve) => {
      done = resolve;
    }),
  );
  try {
    const left = before === undefined ? 0 : (await before) - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    return await request();
  } finally {
    done(performance.now() + pause);
  }
}

/** A date as HTTP writes it (RFC 9110 §5.6.7); a day that is written otherwise is no date here. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/** What `Retry-After` asks for, in milliseconds (RFC 9110 §10.2.3: seconds, or a date); undefined where it asks for nothing that can be read. */
export function askedToWait(header: string | undefined, now: number): number | undefined {
  const asked = header?.trim() ?? "";
  const ms = /^\d+$/u.test(asked) ? Number(asked) * 1_000 : httpDate.test(asked) ? Date.parse(asked) - now : Number.NaN;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), manners.longest);
}

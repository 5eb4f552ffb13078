import { call } from "./session.js";

/** Waits this long, in ms, before a line that broke is taken up again. */
const rest = 2000;

/** Hears server-sent events until the function that it returns is called; a broken line is told, and taken up again. */
export function follow(path: string, hear: (event: string, data: string) => void, lost: () => void): () => void {
  const stop = new AbortController();
  const listen = async (): Promise<void> => {
    const response = await call(path, { signal: stop.signal, headers: { accept: "text/event-stream" } });
    if (!response.ok || !response.body) throw new Error(`The answer was ${response.status}.`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = ""; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const each of events) hear(field(each, "event"), field(each, "data"));
    }
  };
  const again = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await listen().catch(() => undefined);
      if (stop.signal.aborted) return;
      lost();
      await new Promise((done) => setTimeout(done, rest));
    }
  };
  void again();
  return () => stop.abort();
}

function field(event: string, name: string): string {
  const lines = event.split("\n").filter((each) => each.startsWith(`${name}:`));
  return lines.map((each) => each.slice(name.length + 1).replace(/^ /u, "")).join("\n");
}

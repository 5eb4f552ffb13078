import type { ReadEvent } from "./coder.js";

/** What a build keeps of an event: its line, and who of the case acts; plain, to be remembered. */
export function toldOf({ event: { source, target, speaker }, line }: ReadEvent) {
  return { line, actor: source?.actor ?? null, target: target?.actor ?? null, speaker: speaker?.actor ?? null };
}
export type ToldEvent = ReturnType<typeof toldOf>;

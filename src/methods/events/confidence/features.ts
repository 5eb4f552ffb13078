import type { CodedEvent, Party, Span } from "../coded-event.js";

type Told = Pick<CodedEvent, "source" | "target" | "cameo" | "status" | "predicate" | "rule" | "reciprocal" | "speaker">;

/** How a party was found, from the surest kind to none at all; each is a feature of its own for who acts and on whom. */
function kindOf(party: Party | null): string {
  if (!party) return "none";
  const { rule } = party;
  if (rule === "words") return "words";
  if (rule.startsWith("pronoun of the speaker")) return "speaker";
  if (rule.startsWith("pronoun")) return "pronoun";
  if (/spoken of|named before|the only state|set beside/.test(rule)) return "guessed";
  if (/^(belongs|stands before)/.test(rule)) return "owner";
  if (rule.startsWith("place")) return "place";
  if (party.code.startsWith("---")) return "stateless";
  return "named";
}

const groupOf = (root: number) => (root <= 3 ? "words" : root <= 5 ? "diplomacy" : root <= 8 ? "deeds" : root <= 13 ? "quarrel" : "force");

/** What of an event tells how sure it is: how its parties were found, what kind of act it is, how far its words lie apart. */
export function featuresOf(event: Told, sentence: Span): ReadonlyMap<string, number> {
  const { source, target, predicate, rule } = event;
  const features = new Map<string, number>([["bias", 1]]);
  features.set(`actor ${kindOf(source)}`, 1);
  features.set(`target ${kindOf(target)}`, 1);
  features.set(`act ${groupOf(Number(event.cameo.slice(0, 2)))}`, 1);
  features.set(event.status === "actual" ? "status actual" : event.status === "historical" ? "status historical" : "status other", 1);
  const frames = rule.split(" < ");
  if (frames.some((each) => each.startsWith("n:"))) features.set(frames[0]?.startsWith("n:") ? "noun alone" : "noun inside", 1);
  if (frames.some((each) => each.startsWith("v:")) && frames.length > 1) features.set("frames joined", 1);
  if (/^(will|must|can|may|would|should)\b/.test(rule)) features.set("modal", 1);
  if (source && target && !source.code.startsWith("---") && source.code.slice(0, 3) === target.code.slice(0, 3))
    features.set("own state", 1);
  if (source && source.mention.start > predicate.start && !frames[0]?.startsWith("n:")) features.set("actor behind", 1);
  if (target && target.mention.end < predicate.start) features.set("target before", 1);
  features.set("sentence length", scaled(sentence.end - sentence.start, 150));
  if (source) features.set("actor away", scaled(apart(source.mention, predicate), 20));
  if (target) features.set("target away", scaled(apart(target.mention, predicate), 20));
  return features;
}

const apart = (a: Span, b: Span) => Math.max(0, a.start > b.start ? a.start - b.end : b.start - a.end);
/** Letters on a scale on which a doubling counts the same: 0 at the usual length. */
const scaled = (letters: number, usual: number) => Math.log2((letters + usual / 4) / (usual * 1.25));

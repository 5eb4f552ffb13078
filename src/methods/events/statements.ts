import type { Token } from "../syntax/syntax.js";
import type { Act, ActReader } from "./acts/act.js";
import { actOf } from "./acts/acts.js";
import type { CodedStatement, Party, Span } from "./coded-event.js";
import { partiesOf } from "./sentence/parties.js";
import { childrenOf, conjunctsOf, relationOf, type Tree } from "./sentence/tree.js";
import type { ToldEvent } from "./telling/emit.js";

/**
 * What each speaker says of others in a sentence: plain sayings, denials, accusations, demands, threats, promises, refusals, praise.
 * A saying is kept where it names an actor other than its speaker.
 */
export function statementsOf(reader: ActReader, sentence: number, events: readonly ToldEvent[]): CodedStatement[] {
  const statements: CodedStatement[] = [];
  const said = new Set<string>();
  for (const event of events) {
    const kind = event.status === "actual" ? kindOf(event) : null;
    if (!kind || !event.source) continue;
    const key = `${event.act.at}-${event.source.mention.start}`;
    if (said.has(key)) continue;
    said.add(key);
    const about = [...aboutOf(reader, event.act, event.source), ...(event.target ? [event.target] : [])];
    statements.push({
      sentence,
      speaker: event.source,
      act: kind,
      predicate: event.predicate,
      content: contentOf(reader.tree, event.act),
      about: distinct(about),
      rule: event.rule,
    });
  }
  reader.tree.tokens.forEach((token, at) => {
    const act = reader.tree.upos[at] === "VERB" ? actOf(reader, at) : null;
    if (act?.operator !== "say" || act.code || act.source.length === 0) return;
    for (const head of act.source)
      for (const speaker of partiesOf(reader.tree, head)) {
        if (speaker.rule === "words") continue;
        const about = aboutOf(reader, act, speaker);
        if (about.length > 0)
          statements.push({
            sentence,
            speaker,
            act: "said",
            predicate: { start: token.start, end: token.end },
            content: contentOf(reader.tree, act),
            about,
            rule: act.rule,
          });
      }
  });
  return statements;
}

function kindOf(event: ToldEvent): CodedStatement["act"] | null {
  const root = event.cameo.slice(0, 2);
  if (event.cameo === "016") return "denied";
  if (root === "11") return event.act.operator === "oppose" ? "condemned" : "accused";
  if (root === "02" || root === "10") return "demanded";
  if (root === "13") return "threatened";
  if (root === "03") return "promised";
  if (root === "12") return "refused";
  if (event.cameo === "051" || event.cameo === "052") return "praised";
  return null;
}

/** Actors named inside what is said, the speaker left out. */
function aboutOf(reader: ActReader, act: Act, speaker: Party): Party[] {
  const { tree } = reader;
  const about: Party[] = [];
  const open = [act.inner].filter((at) => at >= 0);
  for (let each = 0; each < open.length && each < 200; each++) {
    const at = open[each] as number;
    const mention = tree.mention[at];
    if (mention && mention.code !== "---" && mention.code !== speaker.code) about.push(...partiesOf(tree, at).slice(0, 4));
    for (const child of childrenOf(tree, at)) open.push(child);
  }
  return distinct(about);
}

/** The words of the complement, its conjuncts left in. */
function contentOf(tree: Tree, act: Act): Span | null {
  if (act.inner < 0) return null;
  let low = act.inner;
  let high = act.inner;
  const open = conjunctsOf(tree, act.inner);
  for (let each = 0; each < open.length && each < 400; each++) {
    const at = open[each] as number;
    if (relationOf(tree, at) !== "punct") {
      if (at < low) low = at;
      if (at > high) high = at;
    }
    for (const child of childrenOf(tree, at)) if (child !== act.at) open.push(child);
  }
  return { start: (tree.tokens[low] as Token).start, end: (tree.tokens[high] as Token).end };
}

function distinct(parties: readonly Party[]): Party[] {
  const seen = new Set<number>();
  return parties.filter(({ mention }) => !seen.has(mention.start) && seen.add(mention.start));
}

import type { Act, ActReader } from "./acts/act.js";
import { actOf } from "./acts/acts.js";
import { asks, lessReal, statusOfPlace } from "./acts/status.js";
import type { EventStatus } from "./coded-event.js";
import { childrenOf, headOf, markerOf, relationOf, type Tree } from "./sentence/tree.js";
import { addresseeBeside, besideSpeaker } from "./telling/beside.js";
import type { Setting, ToldEvent } from "./telling/emit.js";
import { purposeHolds } from "./telling/purpose.js";
import { type After, tell } from "./telling/tell.js";

/**
 * Codes one sentence: every act with its actors, its status and who says so. The story's year marks what is long past; whose text it is acts
 * where a clause says no subject.
 */
export function codeSentence(reader: ActReader, sentence: number, year: number | null, author?: string): ToldEvent[] {
  const { tree } = reader;
  const events: ToldEvent[] = [];
  const open: Setting[] = [];
  for (let at = tree.tokens.length - 1; at >= 0; at--)
    if (headOf(tree, at) < 0) open.push({ at, status: asks(tree) ? "hypothetical" : statusOfPlace(tree, at), speaker: null, told: false });
  const seen = new Uint8Array(tree.tokens.length);
  while (open.length > 0) {
    const setting = open.pop() as Setting;
    if (seen[setting.at]) continue;
    seen[setting.at] = 1;
    const act = actOf(reader, setting.at);
    const speaker = setting.speaker ?? besideSpeaker(reader, setting.at);
    const here = speaker === setting.speaker ? setting : { ...setting, speaker, addressed: addresseeBeside(reader.tree, setting.at) };
    const after = act
      ? tell(reader, act, here, sentence, year, events, author)
      : { inner: -1, innerStatus: null, speaker, status: here.status };
    const children = childrenOf(tree, setting.at);
    for (let each = children.length - 1; each >= 0; each--) {
      const child = children[each] as number;
      open.push(settingOf(reader, act, child, here, after));
    }
  }
  return events;
}

function settingOf(reader: ActReader, act: Act | null, child: number, here: Setting, after: After): Setting {
  const { tree } = reader;
  const relation = relationOf(tree, child);
  if (
    child !== after.inner &&
    /^(acl|ccomp)$/.test(relation) &&
    markerOf(tree, child) === "that" &&
    charges.test(tree.lemma[headOf(tree, child)] ?? "")
  )
    return { at: child, status: lessReal(here.status, "alleged"), speaker: here.speaker, told: false };
  const place = purposeHolds(reader, child) ? "actual" : statusOfPlace(tree, child);
  if (act?.absorbed.includes(child) && child !== after.inner) return { at: child, status: here.status, speaker: here.speaker, told: true };
  const within = act && after.inner >= 0 && (child === after.inner || descends(tree, after.inner, child, act.at));
  if (within) {
    const merged = after.innerStatus === null && act.operator !== "say";
    const speaks =
      act.operator === "say" ||
      act.operator === "accuse" ||
      act.operator === "deny" ||
      act.operator === "demand" ||
      act.operator === "threaten";
    return {
      at: child,
      status: after.innerStatus
        ? lessReal(here.status, after.innerStatus)
        : lessReal(here.status, act.operator === "say" ? "actual" : after.status),
      speaker: speaks ? (after.speaker ?? here.speaker) : here.speaker,
      told: merged && child === after.inner,
      joined: merged && child === after.inner ? joinedStatus[act.operator ?? ""] : undefined,
      given: /^(accuse|demand|appeal|order|cause)$/.test(act.operator ?? "")
        ? act.target
        : /^(oppose|endorse|say|expect)$/.test(act.operator ?? "")
          ? []
          : act.source,
    };
  }
  const aside = relation === "parataxis" || relation.startsWith("acl:relcl") || relation === "appos";
  const base =
    relation === "conj" || aside
      ? lessReal(here.status, (relation === "conj" && here.joined) || "actual")
      : lessReal(
          here.status,
          after.status === "negated" || after.status === "hypothetical"
            ? relation === "xcomp" || relation === "ccomp"
              ? after.status
              : "actual"
            : "actual",
        );
  return { at: child, status: lessReal(base, place), speaker: aside && relation !== "acl:relcl" ? null : here.speaker, told: false };
}

/** `Agreed to share data and train analysts`: the second is meant as the first is. */
const joinedStatus: Readonly<Record<string, EventStatus>> = { intend: "expected", refuse: "negated", allow: "expected" };

/** What such words tell is no more than said. */
const charges = /^(accusation|allegation|charge|claim|report|rumour|rumor|suspicion|suggestion)$/;

function descends(tree: Tree, inner: number, child: number, top: number): boolean {
  for (let at = inner, steps = 0; at >= 0 && at !== top && steps < 8; at = headOf(tree, at), steps++) if (at === child) return true;
  return false;
}

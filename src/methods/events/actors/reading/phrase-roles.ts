import type { Token } from "../../../syntax/syntax.js";
import type { Phrase, ReadSentence, TokenName } from "../phrase.js";
import { properName } from "../proper-name.js";
import { isNoAgent } from "./no-agents.js";
import { agentRoles, hasKind, isPossessor } from "./phrase-names.js";

/** Nouns that speak or act for a body and take its code. */
export const speaksFor =
  /^(?:spokes(?:man|woman|person)|official|leader|leadership|chief|commander|officer|member|head|minister|ministry|representative|envoy|chairman|director|secretary|deputy|aide|figure|source|negotiator|delegation|cadre|operative|fighter|militant|supporter|boss|founder|general|council|wing|unit|position|target|hideout|base|stronghold|force|forces|cell|network|government|regime|authority|administration|president|secretary-general|commissioner|diplomat|ambassador|inspector|monitor|observer|peacekeeper|troop|staff|worker|team|convoy|mission|agency|committee|partner|ally|side|faction|camp|affiliate|branch|terrorist|insurgent|rebel|prisoner|detainee|gunman|suspect|headquarters|administrator|coordinator|panel|court|organization|organisation|group|movement|assembly|state|republic)s?$/iu;

export interface PhraseRoles {
  readonly roles: string;
  readonly hasAgent: boolean;
}

export function rolesOfPhrase(sentence: ReadSentence, phrase: Phrase, inside: readonly TokenName[], head: number): PhraseRoles {
  if (isNoAgent(sentence, head)) return { roles: "", hasAgent: false };
  const own = inside.filter(
    (name) => hasKind(name, "agent") && !isPossessor(sentence, name, head) && !isJoinedToState(sentence, name, inside),
  );
  const atHead =
    own.find(({ first, last }) => first <= head && head < last) ?? (properName(sentence, phrase) !== null ? own.at(-1) : undefined);
  const headRoles = atHead ? agentRoles(atHead) : "";
  const before =
    own
      .filter((name) => name !== atHead)
      .map(agentRoles)
      .find((roles) => roles !== "") ?? "";
  const noun = (sentence.tokens[head] as Token).lemma;
  if (atHead === undefined) return { roles: before, hasAgent: before !== "" && /(?:er|or|ant|ist|man|woman|chief|crew)$/u.test(noun) };
  if (headRoles === "" && before === "") {
    const owner = inside.filter((name) => name !== atHead && hasKind(name, "agent")).map(agentRoles);
    return { roles: owner.find((roles) => roles !== "") ?? "", hasAgent: true };
  }
  if (headRoles === "" || (before !== "" && speaksFor.test(noun) && before !== "CVL"))
    return { roles: before || headRoles, hasAgent: true };
  if (before !== "" && /^(?:MED|BUS|EDU|LAB|OPP|JUD)/u.test(headRoles) && /^(?:GOV|OPP|MIL|REL)/u.test(before))
    return { roles: before + headRoles, hasAgent: true };
  return { roles: headRoles, hasAgent: true };
}

/** `An Afghan and coalition force`: what is joined to a state before a noun is another actor, and no part of the first. */
function isJoinedToState(sentence: ReadSentence, { first, last }: TokenName, inside: readonly TokenName[]): boolean {
  const token = sentence.tokens[last - 1] as Token;
  if (token.relation !== "conj" || token.head >= first) return false;
  return inside.some((name) => name.first <= token.head && token.head < name.last && !hasKind(name, "agent"));
}

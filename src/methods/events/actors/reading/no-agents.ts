import type { Token } from "../../../syntax/syntax.js";
import type { ReadSentence } from "../phrase.js";

/** What a regime is of where it is no government: rules that states have agreed on. */
const ruled =
  /^(?:trade|trading|sanctions?|embargo|tariffs?|customs|visa|tax|monetary|exchange|financial|investment|legal|treaty|regulatory|patent|licensing|export|import|control|controls|inspections?|verification|monitoring|safeguards|proliferation|non-?proliferation|nonproliferation|disarmament|restraint|deterrence|security|climate|environmental|maritime|refugee|protection|rights|multilateral|international|global|worldwide|normative|transit|border|aid)$/iu;

/** Words beside which justice is a person. */
const titled = /^(?:chief|associate|presiding|retired|supreme|senior|former|lord|madam)$/iu;

/** Names of waters and lands that no state is or has: `Indian Ocean`, `Korean Peninsula`, `Gulf of Oman`. */
const waters = /^(?:gulf|ocean|sea|peninsula|subcontinent|strait|straits|bay|channel|plateau|desert)$/iu;

export const isWater = (token: Token | undefined): boolean => waters.test(token?.text ?? "");

/**
 * Whether a noun that often is an agent is none here: a regime of trade, universal justice, the use of force, opposition to a plan, the authority to
 * do something.
 */
export function isNoAgent({ tokens, children }: ReadSentence, head: number): boolean {
  const { lemma, text, tag } = tokens[head] as Token;
  const below = (children[head] ?? []).map((child) => ({ child, token: tokens[child] as Token }));
  const hasNamed = below.some(({ child, token }) => child < head && /^NNP/u.test(token.tag));
  const isBare = !below.some(({ child, token }) => child < head && /^(?:DT|PRP\$|CD|POS|NNP)/u.test(token.tag));
  switch (lemma.toLowerCase()) {
    case "regime":
      return below.some(
        ({ child, token }) =>
          (child < head || hasCase(tokens, children[child], "of")) &&
          /^(?:amod|compound|nmod)/u.test(token.relation) &&
          (ruled.test(token.text) || (children[child] ?? []).some((each) => ruled.test(tokens[each]?.text ?? ""))),
      );
    case "justice":
      return tag === "NN" && text === "justice" && !hasNamed && !below.some(({ token }) => titled.test(token.text));
    case "force":
      return tag === "NN" && isBare && !below.some(({ token }) => /^(?:security|police|task|expeditionary)$/iu.test(token.text));
    case "opposition":
      return below.some(({ child, token }) => child > head && token.relation.startsWith("nmod") && hasCase(tokens, children[child], "to"));
    case "authority":
      return (
        tag === "NN" &&
        below.some(
          ({ child, token }) =>
            child > head &&
            (token.relation.startsWith("nmod")
              ? hasCase(tokens, children[child], "over")
              : token.relation === "acl" && hasCase(tokens, children[child], "to")),
        )
      );
    default:
      return false;
  }
}

const hasCase = (tokens: readonly Token[], below: readonly number[] | undefined, word: string): boolean =>
  (below ?? []).some((each) => /^(?:case|mark)$/u.test(tokens[each]?.relation ?? "") && tokens[each]?.text.toLowerCase() === word);

import { describe, expect, test } from "vitest";
import { codeSentences } from "./code-text.js";
import { treeFromLine } from "./sentence/test-trees.js";

interface Construction {
  readonly name: string;
  readonly tree: string;
  /** `SOURCE TARGET code status`, `>` and the speaker's code where there is one. */
  readonly events: readonly string[];
}

const constructions: readonly Construction[] = [
  {
    name: "active with a preposition",
    tree: "Pakistan:NNP:2:nsubj:PAK fired=fire:VBD:0:root artillery:NN:2:obj at:IN:6:case border:NN:6:compound posts=post:NNS:2:obl:AFG",
    events: ["PAK AFG 194 actual"],
  },
  {
    name: "passive with its agent",
    tree: "Armenia:NNP:3:nsubj:pass:ARM was=be:VBD:3:aux:pass accused=accuse:VBN:0:root by:IN:5:case Azerbaijan:NNP:3:obl:AZE of:IN:7:mark violating=violate:VBG:3:advcl the:DT:9:det truce:NN:7:obj",
    events: ["AZE ARM 1123 actual", "ARM - 196 alleged > AZE"],
  },
  {
    name: "negation",
    tree: "Pakistan:NNP:4:nsubj:PAK did=do:VBD:4:aux not:RB:4:advmod attack:VB:0:root Kabul:NNP:4:obj:AFG",
    events: ["PAK AFG 190 negated"],
  },
  {
    name: "denial with a clause: the denied act is no act",
    tree: "Pakistan:NNP:2:nsubj:PAK denied=deny:VBD:0:root that:IN:6:mark it:PRP:6:nsubj:PAK had=have:VBD:6:aux bombed=bomb:VBN:2:ccomp Khost:NNP:6:obj:AFG",
    events: ["PAK AFG 016 actual", "PAK AFG 195 denied > PAK"],
  },
  {
    name: "denial with a gerund",
    tree: "Rwanda:NNP:2:nsubj:RWA denies=deny:VBZ:0:root backing=back:VBG:2:xcomp rebels=rebel:NNS:3:obj:CODREB",
    events: ["RWA CODREB 016 actual", "RWA CODREB 072 denied > RWA"],
  },
  {
    name: "accusation with its content: who is spoken of, and the act alleged",
    tree: "Pakistan:NNP:2:nsubj:PAK accused=accuse:VBD:0:root Afghanistan:NNP:2:obj:AFG of:IN:5:mark sheltering=shelter:VBG:2:advcl the:DT:7:det TTP:NNP:5:obj:PAKREB",
    events: ["PAK AFG 112 actual", "AFG PAKREB 070 alleged > PAK"],
  },
  {
    name: "relative clause with the pronoun as subject",
    tree: "The:DT:2:det Taliban:NNP:8:nsubj:AFGGOV who:WP:4:nsubj seized=seize:VBD:2:acl:relcl Kabul:NNP:4:obj:AFG in:IN:7:case 2021:CD:4:obl met=meet:VBD:0:root diplomats=diplomat:NNS:8:obj:CHNGOV",
    events: ["AFGGOV CHNGOV 040 actual", "AFGGOV AFG 192 historical"],
  },
  {
    name: "relative clause that lacks its object",
    tree: "Hezbollah:NNP:5:nsubj:LBNREB which:WDT:4:obj Iran:NNP:4:nsubj:IRN arms=arm:VBZ:1:acl:relcl fired=fire:VBD:0:root rockets=rocket:NNS:5:obj at:IN:8:case Haifa:NNP:5:obl:ISR",
    events: ["LBNREB ISR 194 actual", "IRN LBNREB 072 actual"],
  },
  {
    name: "coordinated actors and targets",
    tree: "Iran:NNP:2:nsubj:IRN thanked=thank:VBD:0:root Qatar:NNP:2:obj:QAT and:CC:5:cc Oman:NNP:3:conj:OMN",
    events: ["IRN QAT 051 actual", "IRN OMN 051 actual"],
  },
  {
    name: "coordinated verbs share their subject",
    tree: "China:NNP:2:nsubj:CHN criticised=criticise:VBD:0:root Washington:NNP:2:obj:USA but:CC:5:cc praised=praise:VBD:2:conj Manila:NNP:5:obj:PHL",
    events: ["CHN USA 111 actual", "CHN PHL 051 actual"],
  },
  {
    name: "demand with a clause",
    tree: "Pakistan:NNP:2:nsubj:PAK demanded=demand:VBD:0:root that:IN:5:mark Afghanistan:NNP:5:nsubj:AFG release:VB:2:ccomp the:DT:7:det prisoners=prisoner:NNS:5:obj",
    events: ["PAK AFG 1053 actual", "AFG - 0841 demanded > PAK"],
  },
  {
    name: "where shells are fired from is not whom they strike",
    tree: "Shells:NNS:0:root fired=fire:VBN:1:acl from:IN:4:case Congo:NNP:2:obl:COD",
    events: [],
  },
  {
    name: "whom shells are fired at is",
    tree: "Shells:NNS:0:root fired=fire:VBN:1:acl at:IN:4:case Congo:NNP:2:obl:COD",
    events: ["- COD 190 actual"],
  },
  {
    name: "troops deployed from a country",
    tree: "Troops:NNS:2:nsubj:pass deployed=deploy:VBN:0:root from:IN:4:case Uganda:NNP:2:obl:UGA",
    events: [],
  },
  {
    name: "from whom something is seized",
    tree: "Rwanda:NNP:2:nsubj:RWA seized=seize:VBD:0:root trucks=truck:NNS:2:obj from:IN:5:case Congo:NNP:2:obl:COD",
    events: ["RWA COD 171 actual"],
  },
  {
    name: "object control",
    tree: "Ukraine:NNP:2:nsubj:UKR asked=ask:VBD:0:root Germany:NNP:2:obj:DEU for:IN:5:case missiles=missile:NNS:2:obl",
    events: ["UKR DEU 0232 actual"],
  },
  {
    name: "threat",
    tree: "Iran:NNP:2:nsubj:IRN threatened=threaten:VBD:0:root to:TO:4:mark shell:VB:2:xcomp towns=town:NNS:4:obj:IRQ",
    events: ["IRN IRQ 1384 actual", "IRN IRQ 194 threatened > IRN"],
  },
  {
    name: "intent",
    tree: "Poland:NNP:3:nsubj:POL will:MD:3:aux send:VB:0:root weapons=weapon:NNS:3:obj to:IN:6:case Ukraine:NNP:3:obl:UKR",
    events: ["POL UKR 0332 actual"],
  },
  {
    name: "refusal by will not",
    tree: "Hungary:NNP:4:nsubj:HUN will:MD:4:aux not:RB:4:advmod send:VB:0:root weapons=weapon:NNS:4:obj to:IN:7:case Ukraine:NNP:4:obl:UKR",
    events: ["HUN UKR 1222 actual"],
  },
  {
    name: "possibility",
    tree: "Pakistan:NNP:3:nsubj:PAK could=could:MD:3:aux attack:VB:0:root Kabul:NNP:3:obj:AFG",
    events: ["PAK AFG 190 hypothetical"],
  },
  {
    name: "condition",
    tree: "If=if:IN:3:mark Iran:NNP:3:nsubj:IRN attacks=attack:VBZ:6:advcl Israel:NNP:3:obj:ISR Oman:NNP:6:nsubj:OMN mediates=mediate:VBZ:0:root",
    events: ["OMN - 045 actual", "IRN ISR 190 hypothetical"],
  },
  {
    name: "light verb and nominal act",
    tree: "Israel:NNP:2:nsubj:ISR carried=carry:VBD:0:root out:RP:2:compound:prt air:NN:5:compound strikes=strike:NNS:2:obj on:IN:8:case the:DT:8:det positions=position:NNS:5:nmod:IRN",
    events: ["ISR IRN 195 actual"],
  },
  {
    name: "nominal act that the sentence takes as known",
    tree: "Jordan:NNP:2:nsubj:JOR condemned=condemn:VBD:0:root the:DT:4:det attack:NN:2:obj by:IN:7:case the:DT:7:det TTP:NNP:4:nmod:PAKREB on:IN:9:case Bannu:NNP:4:nmod:PAK",
    events: ["JOR PAKREB 111 actual", "PAKREB PAK 190 historical"],
  },
  {
    name: "reciprocal act in both directions",
    tree: "India:NNP:4:nsubj:IND and:CC:3:cc Nepal:NNP:1:conj:NPL signed=sign:VBD:0:root a:DT:6:det treaty:NN:4:obj",
    events: ["IND NPL 057 actual", "NPL IND 057 actual"],
  },
  {
    name: "stopping an act",
    tree: "Poland:NNP:3:nsubj:POL has=have:VBZ:3:aux stopped=stop:VBN:0:root arming=arm:VBG:3:xcomp Ukraine:NNP:4:obj:UKR",
    events: ["POL UKR 1622 actual"],
  },
  {
    name: "what the speaker says must be done is a demand",
    tree: "Russia:NNP:2:nsubj:RUS said=say:VBD:0:root Sudan:NNP:5:nsubj:SDN must:MD:5:aux return:VB:2:ccomp the:DT:7:det helicopter:NN:5:obj",
    events: ["RUS SDN 1053 actual > RUS"],
  },
  {
    name: "speaker beside the clause",
    tree: "Rebels=rebel:NNS:2:nsubj:NGAREB attacked=attack:VBD:0:root a:DT:4:det base:NN:2:obj:NGAMIL the:DT:6:det army:NN:7:nsubj:NGAMIL said=say:VBD:2:parataxis",
    events: ["NGAREB NGAMIL 190 actual > NGAMIL"],
  },
  {
    name: "hedge",
    tree: "Rebels=rebel:NNS:3:nsubj:NGAREB allegedly:RB:3:advmod abducted=abduct:VBD:0:root a:DT:5:det priest:NN:3:obj:NGAREL",
    events: ["NGAREB NGAREL 181 alleged"],
  },
  {
    name: "game, not war",
    tree: "Pakistan:NNP:2:nsubj:PAK beat:VBD:0:root India:NNP:2:obj:IND by:IN:6:case six:CD:6:nummod wickets=wicket:NNS:2:obl",
    events: [],
  },
  {
    name: "failure",
    tree: "Hamas:NNP:2:nsubj:PSEREB failed=fail:VBD:0:root to:TO:4:mark release:VB:2:xcomp the:DT:6:det hostages=hostage:NNS:4:obj:ISRCVL",
    events: ["PSEREB ISRCVL 0841 negated"],
  },
  {
    name: "a question tells nothing as done",
    tree: "Did=do:VBD:3:aux Iran:NNP:3:nsubj:IRN attack:VB:0:root Israel:NNP:3:obj:ISR ?:.:3:punct",
    events: ["IRN ISR 190 hypothetical"],
  },
  {
    name: "will be blamed: expected of others, no act of theirs yet",
    tree: "India:NNP:4:nsubj:pass:IND will:MD:4:aux be:VB:4:aux:pass blamed=blame:VBN:0:root by:IN:6:case Pakistan:NNP:4:obl:PAK",
    events: ["PAK IND 112 expected"],
  },
  {
    name: "a purpose before the deed is expected",
    tree: "In=in:IN:3:mark order:NN:1:fixed to:TO:4:mark praise:VB:8:advcl Oman:NNP:4:obj:OMN ,:,:8:punct Iran:NNP:8:nsubj:IRN visited=visit:VBD:0:root Qatar:NNP:8:obj:QAT",
    events: ["IRN QAT 042 actual", "IRN OMN 051 expected"],
  },
  {
    name: "an act taken for known stays so in a purpose",
    tree: "Oman:NNP:2:nsubj:OMN wants=want:VBZ:0:root to:TO:4:mark survive:VB:2:xcomp the:DT:6:det war:NN:4:obj on:IN:8:case Yemen:NNP:6:nmod:YEM",
    events: ["- YEM 190 historical"],
  },
  {
    name: "what is avoided or done without is not told as done",
    tree: "Iran:NNP:2:nsubj:IRN avoided=avoid:VBD:0:root war:NN:2:obj with:IN:5:case Israel:NNP:3:nmod:ISR",
    events: ["- ISR 190 hypothetical"],
  },
  {
    name: "a noun of words that names one side is no event",
    tree: "Agreement=agreement:NN:4:nsubj with:IN:3:case Iran:NNP:1:nmod:IRN matters=matter:VBZ:0:root",
    events: [],
  },
  {
    name: "a thing that does nothing",
    tree: "Risks=risk:NNS:2:nsubj help:VBP:0:root Iran:NNP:2:obj:IRN",
    events: [],
  },
  {
    name: "ties restored by a third are ties of the two",
    tree: "War=war:NN:2:nsubj restored=restore:VBD:0:root ties=tie:NNS:2:obj between:IN:5:case India:NNP:3:nmod:IND and:CC:7:cc Nepal:NNP:5:conj:NPL",
    events: ["IND NPL 050 actual", "NPL IND 050 actual"],
  },
  {
    name: "let us is no leave given",
    tree: "Let=let:VB:0:root us=we:PRP:1:obj:IND thank:VB:1:xcomp Nepal:NNP:3:obj:NPL",
    events: ["IND NPL 051 demanded"],
  },
  {
    name: "what will be reproached is expected",
    tree: "India:NNP:3:nsubj:IND will:MD:3:aux blame:VB:0:root Pakistan:NNP:3:obj:PAK",
    events: ["IND PAK 112 expected"],
  },
  {
    name: "what is charged stays alleged, hostile or not",
    tree: "Pakistan:NNP:2:nsubj:PAK charged=charge:VBD:0:root that:IN:5:mark Kabul:NNP:5:nsubj:AFG shelters=shelter:VBZ:2:ccomp the:DT:7:det TTP:NNP:5:obj:PAKREB",
    events: ["AFG PAKREB 070 alleged > PAK"],
  },
  {
    name: "whom a passive act goes on befalling is its target",
    tree: "Muslims=muslim:NNS:2:nsubj:INDREL continue:VBP:0:root to:TO:5:mark be:VB:5:aux:pass attacked=attack:VBN:2:xcomp",
    events: ["- INDREL 190 actual"],
  },
  {
    name: "I wish to congratulate: said, not intended",
    tree: "I:PRP:2:nsubj:PAK wish:VBP:0:root to:TO:4:mark congratulate:VB:2:xcomp Nepal:NNP:4:obj:NPL",
    events: ["PAK NPL 051 actual"],
  },
  {
    name: "headline with an infinitive",
    tree: "Macron:NNP:3:nsubj:FRAGOV to:TO:3:mark visit:VB:0:root Kazakhstan:NNP:3:obj:KAZ",
    events: ["FRAGOV KAZ 036 expected"],
  },
];

describe("constructions", () => {
  test.each(constructions)("$name", ({ tree, events }) => {
    const { sentence, mentions } = treeFromLine(tree);
    const coded = codeSentences([sentence], [mentions], { date: "2024-03-15" }).events.map(
      ({ source, target, cameo, status, speaker }) =>
        `${source?.code ?? "-"} ${knownCode(target?.code)} ${cameo} ${status}${speaker ? ` > ${speaker.code}` : ""}`,
    );
    expect(coded.sort()).toEqual([...events].sort());
  });
});

const knownCode = (code: string | undefined) => (code === undefined || code === "---" ? "-" : code);

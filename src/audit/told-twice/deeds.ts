/** What is told of a number of people or things, by the stems that say it. */
const deeds: readonly (readonly [string, RegExp])[] = [
  [
    "kill",
    /^(?:kill|killed|kills|killing|killings|die|died|dies|dying|dead|death|deaths|fatalit(?:y|ies)|lives|slain|martyred|perished)$/u,
  ],
  ["hurt", /^(?:injur(?:e|ed|es|ing|y|ies)|wound(?:ed|s|ing)?|hurt)$/u],
  ["displace", /^(?:displac(?:e|ed|es|ing|ement)|uprooted|fled|flee|flees|fleeing)$/u],
  ["arrest", /^(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|detentions?|jailed|imprisoned|captur(?:ed|es|ing|e))$/u],
  ["return", /^(?:return(?:ed|s|ing)?|repatriat(?:ed|es|ing|e|ion)|deport(?:ed|s|ing|ation|ations)?|expell?(?:ed|s|ing)?|expulsions?)$/u],
  ["abduct", /^(?:abduct(?:ed|s|ing|ions?)?|kidnapp?(?:ed|s|ing|ings)?|disappeared|missing)$/u],
  ["interview", /^interview(?:ed|s|ing|ees)?$/u],
  ["survey", /^(?:survey(?:ed|s|ing)?|poll(?:ed|s|ing)?|respondents?|sampled?)$/u],
  ["code", /^(?:cod(?:e|ed|es|ing)|annotat(?:ed|es|ing|e))$/u],
  ["collect", /^(?:collect(?:ed|s|ing)?|gather(?:ed|s|ing)?|compil(?:ed|es|ing|e))$/u],
  ["study", /^(?:analy[sz](?:ed|es|ing|e)|examin(?:ed|es|ing|e)|stud(?:ied|ies|y)|review(?:ed|s|ing)?)$/u],
  ["deploy", /^(?:deploy(?:ed|s|ing|ment)?|station(?:ed|s|ing)?|sent|dispatch(?:ed|es|ing)?)$/u],
  ["spend", /^(?:spend|spends|spent|spending|cost|costs|allocat(?:ed|es|ing|e|ion)|budget(?:ed|s)?|paid|pledg(?:ed|es|ing|e))$/u],
  ["sell", /^(?:sell(?:s|ing)?|sold|sales?)$/u],
  ["buy", /^(?:buy(?:s|ing)?|bought|purchas(?:e|ed|es|ing))$/u],
  ["enrol", /^(?:enroll?(?:ed|s|ing|ments?)?|regist(?:er|ered|ers|ering|rations?)|admitted|admissions?)$/u],
  ["produce", /^(?:produc(?:e|ed|es|ing|tion)|manufactur(?:e|ed|es|ing)|output|harvest(?:ed|s|ing)?|yield(?:ed|s|ing)?)$/u],
  ["emit", /^(?:emit(?:ted|s|ting)?|emissions?|releas(?:ed|es|ing))$/u],
  ["employ", /^(?:employ(?:ed|s|ing|ment)?|hir(?:ed|es|ing|e)|staffed)$/u],
  ["treat", /^(?:treat(?:ed|s|ing|ments?)?|vaccinat(?:ed|es|ing|ions?)|hospitali[sz]ed|diagnos(?:ed|es|is))$/u],
  ["trade", /^(?:export(?:ed|s|ing)?|import(?:ed|s|ing)?|trade|traded)$/u],
  ["attack", /^(?:attack(?:ed|s|ing)?|strikes?|struck|raids?|raided|bombings?|incidents?)$/u],
  ["build", /^(?:buil[dt]s?|building|construct(?:ed|s|ing|ion)|fenced?|fencing)$/u],
  ["host", /^(?:host(?:ed|s|ing)?|shelter(?:ed|s|ing)?|hous(?:ed|es|ing))$/u],
  ["vote", /^(?:vot(?:ed|es|ing|e)|elect(?:ed|s|ing)|seats?)$/u],
  ["rise", /^(?:ris(?:e|es|en|ing)|rose|increas(?:ed|es|ing|e)|grew|grow(?:s|n|ing|th)?|climb(?:ed|s|ing)?)$/u],
  ["fall", /^(?:fall(?:s|en|ing)?|fell|declin(?:ed|es|ing|e)|decreas(?:ed|es|ing|e)|drop(?:ped|s|ping)?|shr[aiu]nk)$/u],
];

/** What a word says was done, by its family: `kill` of *killed*, *deaths* and *lives*. */
export function deedOf(word: string): string | undefined {
  const plain = word.toLowerCase();
  return deeds.find(([, stems]) => stems.test(plain))?.[0];
}

/** Past forms that no ending shows, with what they are of. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    "began begin|bit bite|bought buy|brought bring|broke break|broken break|caught catch|chose choose|chosen choose|drew draw|drawn draw|drove drive|ate eat|fed feed|" +
    "felt feel|fought fight|found find|gave give|given give|went go|gone go|grown grow|held hold|kept keep|knew know|laid lay|led lead|left leave|lent lend|" +
    "lost lose|made make|met meet|paid pay|put put|read read|rode ride|ran run|saw see|seen see|sold sell|shot shoot|shown show|stood stand|stole steal|" +
    "swam swim|took take|taken take|taught teach|told tell|thought think|threw throw|won win|wore wear|wrote write|written write|sunk sink|sank sink"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);
/** Words in -ed, -en and -ing that are no verb, or one that says nothing of what was done. */
const noVerb =
  /^(?:hundred|need|indeed|based|including|according|during|following|regarding|concerning|related|unprecedented|united|agreed|estimated|reported|recorded|counted|registered|listed|totall?ed|numbered|amounted|reached|measured|found|stood|came|being|having|used|said|bring|spring|king|ring|thing|nothing|something|everything|anything|morning|evening|building|meeting|women|men|children|often|even|seven|eleven|then|when|open|between|given|taken)$/u;

/** The act that a word names: the family of a deed, else the verb by its stem; undefined of words that are no act. */
export function actOf(word: string): string | undefined {
  const plain = word.toLowerCase();
  const family = deedOf(plain);
  if (family !== undefined) return family;
  if (noVerb.test(plain)) return undefined;
  const known = irregular.get(plain);
  if (known !== undefined) return known;
  const [, stem] = /^(\p{Ll}{3,16}?)(?:ied|ed|ying|ing)$/u.exec(plain) ?? [];
  return stem?.replace(/(\p{Ll})\1$/u, "$1").replace(/[ei]$/u, "");
}

/** Deeds by which authors tell of their own work. */
export const ownDeeds: ReadonlySet<string> = new Set(["interview", "survey", "code", "collect", "study"]);

/** Heads that count people without saying which, where people are what the deed is done to. */
export const anybody = /^(?:people|persons?|individuals?|lives|deaths?|fatalities|dead|injuries|injured|casualt(?:y|ies)|victims?)$/iu;

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

/** Deeds by which authors tell of their own work. */
export const ownDeeds: ReadonlySet<string> = new Set(["interview", "survey", "code", "collect", "study"]);

/** Heads that count people without saying which, where people are what the deed is done to. */
export const anybody = /^(?:people|persons?|individuals?|lives|deaths?|fatalities|dead|injuries|injured|casualt(?:y|ies)|victims?)$/iu;

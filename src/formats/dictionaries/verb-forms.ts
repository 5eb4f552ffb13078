/** The regular forms of a verb in capitals: `DEPART` makes `DEPARTS`, `DEPARTED` and `DEPARTING`, `STOP` also `STOPPED`. */
export function regularForms(verb: string): string[] {
  if (verb.endsWith("EE")) return [`${verb}S`, `${verb}D`, `${verb}ING`];
  if (verb.endsWith("IE")) return [`${verb}S`, `${verb}D`, `${verb.slice(0, -2)}YING`];
  if (verb.endsWith("E")) return [`${verb}S`, `${verb}D`, `${verb.slice(0, -1)}ING`];
  if (/[^AEIOU]Y$/u.test(verb)) return [`${verb.slice(0, -1)}IES`, `${verb.slice(0, -1)}IED`, `${verb}ING`];
  const third = /(?:S|X|Z|CH|SH|O)$/u.test(verb) ? `${verb}ES` : `${verb}S`;
  const forms = [third, `${verb}ED`, `${verb}ING`];
  const last = /[^AEIOU][AEIOU]([BDGKLMNPRTV])$/u.exec(verb)?.[1];
  return last ? [...forms, `${verb}${last}ED`, `${verb}${last}ING`] : forms;
}

const irregular: Readonly<Record<string, string>> = {
  BEAT: "BEATEN",
  BECOME: "BECAME",
  BEGIN: "BEGAN BEGUN",
  BLOW: "BLEW BLOWN",
  BREAK: "BROKE BROKEN",
  BRING: "BROUGHT",
  BUILD: "BUILT",
  BUY: "BOUGHT",
  CHOOSE: "CHOSE CHOSEN",
  COME: "CAME",
  DEAL: "DEALT",
  DO: "DID DONE DOES",
  DRAW: "DREW DRAWN",
  DRIVE: "DROVE DRIVEN",
  EAT: "ATE EATEN",
  FALL: "FELL FALLEN",
  FEEL: "FELT",
  FIGHT: "FOUGHT",
  FIND: "FOUND",
  FLEE: "FLED",
  FLY: "FLEW FLOWN",
  FORBID: "FORBADE FORBIDDEN",
  FORGIVE: "FORGAVE FORGIVEN",
  FREEZE: "FROZE FROZEN",
  GET: "GOT GOTTEN",
  GIVE: "GAVE GIVEN",
  GO: "WENT GONE GOES",
  GROW: "GREW GROWN",
  HAVE: "HAD HAS",
  HEAR: "HEARD",
  HOLD: "HELD",
  KEEP: "KEPT",
  KNOW: "KNEW KNOWN",
  LEAD: "LED",
  LEAVE: "LEFT",
  LEND: "LENT",
  LOSE: "LOST",
  MAKE: "MADE",
  MEET: "MET",
  OVERCOME: "OVERCAME",
  PAY: "PAID",
  RISE: "ROSE RISEN",
  RUN: "RAN",
  SAY: "SAID",
  SEE: "SAW SEEN",
  SEEK: "SOUGHT",
  SELL: "SOLD",
  SEND: "SENT",
  SHAKE: "SHOOK SHAKEN",
  SHOOT: "SHOT",
  SHOW: "SHOWN",
  SINK: "SANK SUNK",
  SPEAK: "SPOKE SPOKEN",
  SPEND: "SPENT",
  STAND: "STOOD",
  STEAL: "STOLE STOLEN",
  STRIKE: "STRUCK STRICKEN",
  SWEAR: "SWORE SWORN",
  TAKE: "TOOK TAKEN",
  TEAR: "TORE TORN",
  TELL: "TOLD",
  THINK: "THOUGHT",
  THROW: "THREW THROWN",
  WIN: "WON",
  WITHDRAW: "WITHDREW WITHDRAWN",
  WITHHOLD: "WITHHELD",
  WRITE: "WROTE WRITTEN",
};

/** Every regular form of a verb for which the dictionary writes none itself. */
export function verbForms(verb: string): string[] {
  return [verb, ...regularForms(verb)];
}

export function irregularForms(verb: string): string[] {
  return irregular[verb]?.split(" ") ?? [];
}

const irregular: Record<string, string> = Object.fromEntries(
  "overran overrun,overthrew overthrow,overthrown overthrow,withdrew withdraw,withdrawn withdraw,fought fight,sought seek,swore swear,sworn swear,shot shoot,slew slay,slain slay,strove strive,struck strike,stricken strike,fled flee,forsook forsake,forsaken forsake,forbade forbid,forbidden forbid,bade bid,hung hang,drove drive,driven drive,threw throw,thrown throw,froze freeze,frozen freeze,stole steal,stolen steal,broke break,broken break,spoke speak,spoken speak,met meet,held hold,gave give,given give,took take,taken take,sent send,left leave,led lead,lay lay,laid lay,sank sink,sunk sink,rode ride,rose rise,began begin,begun begin,forgave forgive,forgiven forgive,upheld uphold,withheld withhold,rebuilt rebuild,retook retake,retaken retake,blew blow,blown blow,tore tear,torn tear,bombed bomb,beat beat,beaten beat,fed feed,bought buy,sold sell,told tell,said say,paid pay,won win,lost lose,caught catch,dealt deal,flew fly,flown fly,chose choose,chosen choose,sued sue,vowed vow,died die,vetoed veto,lied lie,lent lend,spent spend,bent bend,bound bind,brought bring,built build,came come,cut cut,did do,drew draw,drawn draw,fell fall,fallen fall,felt feel,found find,got get,grew grow,grown grow,heard hear,hid hide,hidden hide,hit hit,hurt hurt,kept keep,knew know,known know,lit light,made make,meant mean,overcame overcome,put put,ran run,rang ring,read read,sat sit,saw see,seen see,set set,shown show,shut shut,shook shake,shaken shake,slept sleep,stood stand,stuck stick,stung sting,swept sweep,taught teach,thought think,understood understand,undertook undertake,undertaken undertake,went go,woke wake,wore wear,worn wear,wrote write,written write,foresaw foresee,misled mislead,mistook mistake,oversaw oversee,overseen oversee,repaid repay,resold resell,rewrote rewrite,undid undo,unbound unbind,withstood withstand"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/**
 * The lemma under which a lexicon knows a verb's form, where the reader's own lemma is not in it: `blamed` → `blame`. Null where no
 * regular ending leads to a known verb.
 */
export function verbLemma(form: string, known: (lemma: string) => boolean): string | null {
  const word = form.toLowerCase();
  const named = irregular[word];
  if (named && known(named)) return named;
  for (const ending of ["ied", "ies", "ed", "ing", "es", "s", "d"]) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    const bases =
      ending === "ied" || ending === "ies" ? [`${stem}y`] : [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), `${stem.replace(/ck$/, "c")}`];
    for (const base of bases) if (base.length > 1 && known(base)) return base;
  }
  return known(word) ? word : null;
}

const cores = [
  "references?(?: list)?|list of references|literature|bibliograph(?:y|ies)|bibliographic(?:al)? (?:references|notes|sources)|works (?:cited|consulted)|list of works cited|sources|citations|(?:suggested |recommended )?further readings?",
  "literatur(?:verzeichnis|angaben|hinweise|liste|nachweise?)?|quellen(?:verzeichnis|angaben|nachweise?)?|quellen- und literaturverzeichnis|bibliogra(?:ph|f)ie|literatura|literatúra|literatūra|literatuur(?:lijst)?|bronnen(?:lijst)?|referenties|geraadpleegde literatuur",
  "références(?: bibliographiques)?|liste des références|ouvrages cités|sources",
  "referencias(?: bibliográficas)?|lista de referencias|bibliografía|obras citadas|fuentes|referências(?: bibliográficas)?|lista de referências|bibliografia|fontes|referències(?: bibliogràfiques)?|riferimenti(?: bibliografici)?|opere citate|fonti",
  "referenser|referanser|referencer|referenslista|litteratur(?:liste|lista|förteckning|henvisninger)?|källor|källförteckning|käll- och litteraturförteckning|kilder|lähteet|lähdeluettelo|kirjallisuus|kirjandus|viited|allikad",
  "piśmiennictwo|źródła|wykaz literatury|seznam (?:použité )?literatury|použitá literatura|prameny|zdroje|zoznam (?:použitej )?literatúry|popis literature|izvori|reference|viri(?: in literatura)?|bibliografija|irodalom(?:jegyzék)?|hivatkozások|felhasznált irodalom|referințe(?: bibliografice)?|bibliografie(?: selectivă)?",
  "kaynakça|kaynaklar|referanslar|литература|список (?:использованной |использованных )?(?:литературы|источников)(?: и литературы)?|библиография|библиографический список|источники(?: и литература)?|література|список (?:використаних )?(?:джерел|літератури)|джерела|извори|лiтература|βιβλιογραφία|αναφορές|βιβλιογραφικές αναφορές",
  "المراجع|مراجع|المصادر(?: والمراجع)?|قائمة المراجع|قائمة المصادر والمراجع|منابع|فهرست منابع|منابع و مآخذ|حوالہ جات|کتابیات|ביבליוגרפיה|מקורות|רשימת מקורות|संदर्भ(?: ग्रंथ)?|参考文献|參考文獻|参考书目|參考書目|引用文献|文献|참고 ?문헌|tài liệu tham khảo|daftar pustaka|daftar rujukan|rujukan|referensi|marejeo",
].join("|");
const before =
  "(?:(?:selected?|select|cited|main|key|basic|general|complete|primary|secondary|additional|other|the|verwendete|zitierte|ausgewählte|cited and consulted|web|internet|online|archival) )?";
const behind =
  "(?: (?:cited|consulted|used|quoted|citée?s|citadas?|consultadas?|citate|cited in (?:the )?text|(?:for|to) (?:the )?(?:chapter|appendix|part|section)s? ?[\\divxa-h]{0,4}|(?:and|&|und|et|y|e|og|och|i) (?:notes|bibliography|references|further reading|literature|sources|websites|documents|literatur|bibliographie|literatura|bibliografia|bibliografía)))?";
const number = "(?:(?:chapter |section |appendix )?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[ivx]{1,5}|[a-h])\\s?[.):–-]?\\s+)?";
const title = new RegExp(`^${number}${before}(?:${cores})${behind}\\s?[:.]?$`, "iu");

/** Whether a line is the title of a list of references: in the languages of the field, numbered or not, spaced out or set twice. */
export function isListTitle(line: string): boolean {
  if (line.length > 90) return false;
  const words = line
    .trim()
    .replace(/^#{1,6} |#{1,6}$/gu, "")
    .trim()
    .replace(/^\[|\]$/gu, "")
    .replace(/\s+/gu, " ");
  return title.test(words) || title.test(close(words)) || title.test(single(words));
}

/** `R E F E R E N C E S`, `R EFERENCES`: without the spaces between letters. */
function close(words: string): string {
  const lone = words.match(/(?<!\S)\p{Lu}(?!\S)/gu)?.length ?? 0;
  return lone >= 3 || /^\p{Lu} \p{Lu}{3,}$/u.test(words) ? words.replace(/ /gu, "") : words;
}

/** `RREEFFEERREENNCCEESS`: letters that a page draws twice, once. */
function single(words: string): string {
  const whole = words.replace(/ /gu, "");
  return whole.length > 10 && /^(?:(\p{L})\1)+$/u.test(whole) ? whole.replace(/(\p{L})\1/gu, "$1") : words;
}

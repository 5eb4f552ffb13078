import { countries } from "../domain/world/country.js";

/** A set of the words of a line. */
function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter(Boolean));
}

/** Small words that belong to a family name: `van der Linden`, `bin Laden`, `dos Santos`. */
export const particles =
  "van|von|vom|zu|zum|zur|der|den|de|het|ten|ter|te|op|la|le|las|les|los|lo|du|des|di|da|del|della|dello|degli|dei|do|dos|das|af|av|el|al|ul|ud|ur|bin|bint|ibn|ben|abu|ould|st\\.|’t|'t";
/** One word with a capital: `Buzan`, `O’Neill`, `Al-Rasheed`, `U.S.`, `d’Estaing`, `iRobot`. */
export const capital =
  "(?:[dl][’'])?(?:(?:al|el|ul|an|ar|as|at|az|ad|ash)[-‐‑])?\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}]|[’'‘](?!s(?![\\p{L}\\p{M}]))(?=\\p{L})|[-‐‑–](?=[\\p{L}])|\\.(?:(?=\\p{Lu}\\.)|(?<=\\.\\p{Lu}\\.)(?!\\p{Lu}\\.))){0,60}";
/** `J.`, `J.-P.`, `B. L. A.`, `AB`. */
export const initials = "\\p{Lu}\\p{M}?\\p{Ll}?\\.(?:(?:\\s?[-‐‑]\\s?|\\s{0,2})\\p{Lu}\\p{M}?\\.){0,8}";

/** Words with a capital that open a sentence or a bracket and are no names. */
export const openers = wordSet(
  "the a an this that these those it its he she his her they their we our you i in on at by for from with without within after before since when while " +
    "whereas if as but and or nor so yet however although though because there here then thus therefore moreover furthermore meanwhile nevertheless " +
    "nonetheless what who why how where which some many most all no not one two three both each every another other others several few according despite " +
    "during under over between among amongst until once to last next earlier later also still even only just instead overall finally first second third " +
    "today yesterday now like unlike following see compare contrary given based building drawing using similarly likewise conversely accordingly " +
    "consequently hence indeed specifically particularly notably recently previously subsequently additionally again against about across along around " +
    "of through per via regarding concerning than such either neither whether scholars authors researchers writers analysts critics realists liberals " +
    "constructivists theorists neorealists respectively cf e.g i.e viz ibid segundo conforme para em na como por ver veja apud citado já porém assim " +
    "ainda laut nach siehe vgl selon voir d'après según véase work works study studies research early recent seminal classic rather more less further " +
    "yes hence namely notwithstanding throughout beyond beside besides unless whereby whose whom",
);
/** Titles before a name. */
export const titles = wordSet(
  "mr mrs ms dr prof professor sir lord lady general gen president minister prime chief senator ambassador secretary judge justice king queen prince " +
    "colonel col lieutenant lt captain capt major maj admiral sheikh shaykh mullah maulana molvi ayatollah chairman chancellor scholar historian economist " +
    "sociologist philosopher theorist analyst researcher author journalist anthropologist political scientist realist constructivist",
);
/** Last words of what is an event, a text or a time, and no author. */
export const events = wordSet(
  "agreement agreements accord accords treaty pact act acts law war wars summit declaration resolution conference convention protocol constitution " +
    "operation coup revolution invasion election elections crisis deal doctrine amendment offensive attack attacks battle uprising massacre protest " +
    "protests referendum games cup olympics pandemic spring plan bill memorandum communiqué communique charter statute directive regulation code decree " +
    "ordinance dialogue initiative process partition independence withdrawal takeover intervention bombing bombings earthquake tsunami flood floods " +
    "hurricane famine genocide armistice ceasefire truce surrender siege mutiny rebellion insurgency campaign mission strategy policy programme program " +
    "project budget census survey figure fig table chapter section part article appendix annex box equation eq panel step phase stage group class type " +
    "model version volume vol issue number no page item note question category level round season series edition release day year month week era period " +
    "age century decade january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct " +
    "nov dec summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday ad bc ce bce fy q1 q2 q3 q4 circa",
);
/** Last words of a body that writes. */
export const bodies =
  /\b(?:bank|fund|organi[sz]ation|ministry|commission|department|nations|institute|institution|council|agency|agencies|group|association|society|university|college|school|academy|foundation|federation|union|committee|board|bureau|office|centre|center|network|international|watch|times|post|news|tribune|herald|guardian|journal|press|daily|gazette|jazeera|reuters|bbc|cnn|dawn|amnesty|government|secretariat|secretary|authority|service|services|parliament|senate|congress|house|court|assembly|forum|alliance|corporation|company|consortium|programme|program|project|party|army|force|forces|police|embassy|mission|laborator(?:y|ies)|observatory|statistics|affairs|team|initiative|trust|ltd|inc|official|officials|administration|republic|state|states|kingdom|emirate|unit|desk|staff|correspondent|monitor|economist|review|studies)\b/iu;

/** Verbs by which somebody is said to have written something, as stems. */
export const reporting =
  /^[\s,]*(?:\p{L}+ly\s|also\s|further\s|first\s|both\s|later\s|then\s|has\s|have\s|had\s|et al\.?\s|who\s|in (?:his|her|their)\s|and (?:colleagues|others)\s){0,3}(?:accept|acknowledg|add|address|admit|advanc|advis|advocat|affirm|agree|allege|analy[sz]|announc|answer|argu|articulat|ask|assert|assess|assum|attribut|aver|believ|calculat|call|captur|categori|caution|challeng|characteri|claim|classif|coin|comment|compar|complain|conced|conceiv|conceptuali|conclud|confirm|consider|construct|contend|contest|contrast|contribut|correct|count|credit|criticis|criticiz|debat|declar|defend|defin|delineat|demonstrat|den(?:y|ie)|depict|deriv|describ|detail|determin|develop|deni|devis|diagnos|differ|disagree|discern|discover|discuss|disput|distinguish|divid|document|doubt|draw|elaborat|emphasi|employ|endors|estimat|evaluat|examin|exhibit|explain|explor|express|extend|f[oi]und?\b|find|focus|follow|formulat|foresee|foresaw|frame|g[ai]ve|go(?:es)? |went|held|hold|highlight|hypothes|identif|illustrat|impl|includ|indicat|infer|insist|interpret|interview|introduc|investigat|issu|judg|lament|list|locat|look|maintain|map|measur|mention|model|not(?:e|es|ed|ing)\b|object|observ|offer|opin|oppos|outlin|perceiv|point|portray|posit|postulat|predict|present|presuppos|produc|propos|provid|publish|put|question|quot|rais|reach|read|reason|recall|recogni|recommend|record|reckon|refer|reflect|refut|regard|reject|relat|rel(?:y|ie)|remark|remind|repl|report|represent|research|respond|reveal|review|s[ae]e[sn]?\b|saw|said|say|set[s]?\b|show|sketch|speak|spoke|specif|specul|state|stress|stud(?:y|ie)|suggest|summari|support|suppos|survey|tak(?:e|es|ing)\b|took|talk|teach|tell|term|test|theori|think|thought|told|trace|translat|treat|turn|underlin|underscor|understand|understood|urg|us(?:e|es|ed|ing)\b|valid|view|warn|work|writ|wrote|afirma|argumenta|defende|destaca|aponta|observa|considera|sustenta|propõe|mostra|demonstra|explica|ressalta|entende|define|conclui|analisa|discute|sugere|indica|salienta|enfatiza|señala|sostiene|plantea|afirman|zeigt|argumentiert|betont|schreibt|montre|souligne|écrit|affirme)/iu;

const placeWords =
  "Kabul Kandahar Herat Peshawar Islamabad Lahore Karachi Quetta Rawalpindi Delhi Mumbai Kashmir Balochistan Waziristan Doha Tashkent Geneva Vienna Paris " +
  "London Berlin Moscow Beijing Washington Tehran Riyadh Ankara Istanbul Baghdad Damascus Cairo Tokyo Brussels Strasbourg Hague Oslo Dayton Minsk Kyiv Kiev " +
  "Crimea Donbas Kosovo Srebrenica Chechnya Tibet Xinjiang Taipei Gaza Jerusalem Aleppo Mosul Fallujah Benghazi Tripoli Nairobi Mogadishu Darfur Kigali " +
  "Europe Asia Africa America Eurasia Oceania Antarctica Brasília Lisboa Madrid Rome Athens Budapest Prague Warsaw Stockholm Helsinki Copenhagen Dublin " +
  "Afghanistan Palestine Britain England Scotland Wales Ireland USSR USA UK EU UAE Yugoslavia Czechoslovakia Vietnam Korea Burma Persia Prussia Russia Syria";

/** Names of states, towns and regions, in lower case: followed by a year they are more often a place than an author. */
export const places: ReadonlySet<string> = new Set(
  [...placeWords.split(" "), ...countries.map((each) => each.name)].map((each) => each.toLowerCase()),
);

/** Letters for comparing names: lower case, without accents, apostrophes, hyphens and dots. */
export function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/æ/gu, "ae")
    .replace(/[øö]/gu, "o")
    .replace(/ł/gu, "l")
    .replace(/[đð]/gu, "d")
    .replace(/ı/gu, "i")
    .replace(/œ/gu, "oe")
    .replace(/[’'‘ʼ`´.]/gu, "")
    .replace(/[-‐‑–\s]+/gu, " ")
    .trim();
}

const leading = new RegExp(`^(?:(?:${particles}|d|l)\\s+){1,8}(?=\\S)`, "iu");

/** A folded name without the particles before it: `linden` of *van der Linden*, `rasheed` of *Al-Rasheed*. */
export function bare(foldedName: string): string {
  return foldedName.replace(leading, "");
}

/** First letters of the words with weight: `who` of *World Health Organization*. */
export function acronymOf(name: string): string {
  return [...name.replace(/\([^)]{0,400}\)|\[[^\]]{0,400}\]/gu, " ").matchAll(/[\p{L}\p{M}][\p{L}\p{M}.’']*/gu)]
    .map(([word]) => word)
    .filter((word) => !/^(?:of|for|the|and|on|in|to|a|an|de|da|do|des|du|la|le|e|et|y|und|für|at|by|with)$/iu.test(word))
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : (word[0] ?? "")))
    .join("")
    .toLowerCase();
}

const smallWords = new RegExp(`(?<!\\p{L})(?:${particles}|e)(?!\\p{L})`, "gu");

/** `Umarov` of *UMAROV*; what is short or has small letters stays. */
export function titleCased(name: string): string {
  if (!/\p{Lu}/u.test(name) || /\p{Ll}/u.test(name.replace(smallWords, ""))) return name;
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => (word[0] ?? "") + word.slice(1).toLowerCase());
}

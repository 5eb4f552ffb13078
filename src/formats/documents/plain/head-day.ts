/** Names of months by language, as a head writes them, in small letters without accents; short forms of three letters or more count where one month alone has them. */
const months: readonly (readonly string[])[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sept oct nov dec",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
].map((names) => names.split(" "));
const monthOf = new Map(months.flatMap((names) => names.map((name, at) => [name, at + 1] as const)));
monthOf.set("sep", 9).set("setiembre", 9);

/** What stands before the day on which a document was made; not when it was read, changed or fetched. */
const label =
  /^(?:date|dated|published|publication date|date of publication|posted|issued|released?|release date|sent|fecha|publicado(?: el| em)?|publie le|date de publication|data|datum|veroffentlicht(?: am)?|stand|tarih|дата|опубликовано) ?: ?/u;

const year = "((?:19|20)\\d\\d)";
const weekday = `(?:(?:${[
  "le|el|den|am|em|on",
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?",
  "lunes|martes|miercoles|jueves|viernes|sabado|domingo",
  "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
  "(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?",
  "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
].join("|")})\\.?,? ){0,2}`;
const month = "(\\p{L}{3,11})\\.?";
const clock = "(?:,? (?:at )?\\d{1,2}[:.h]\\d{2}\\b.*)?";
const ordinal = "(?:st|nd|rd|th|er|º|\\.)?";
/** Orders in which a day is written out; which of the parts stands where. */
const orders: readonly (readonly [RegExp, "dmy" | "mdy" | "ymd"])[] = [
  [new RegExp(`^${weekday}(\\d{1,2})${ordinal}(?: del?(?=\\s)|-)? ?${month},?(?: del?|-)? ?${year}(?: г\\.?| года)?${clock}$`, "u"), "dmy"],
  [new RegExp(`^${weekday}${month} (\\d{1,2})${ordinal},? ${year}${clock}$`, "u"), "mdy"],
  [new RegExp(`^${year}[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ]\\d{1,2}:\\d{2}.*)?$`, "u"), "ymd"],
  [new RegExp(`^${weekday}(\\d{1,2})[-/.](\\d{1,2})[-/.]${year}${clock}$`, "u"), "dmy"],
];

/** Lines of the head, and letters of one, in which a day is looked for. */
const head = { lines: 10, letters: 160 };

/**
 * The day that the head of a plain text states for the text: behind a label (“Date: 24 March 2021”), on a line of its own, with or without a
 * place, or in the dateline that opens the first paragraph (“BOGOTÁ, 24 March 2021 (Reuters) –”). Undefined where two differ, where
 * nobody says which number is the month, and where the year is missing.
 */
export function headDay(text: string): string | undefined {
  const lines = text
    .slice(0, head.lines * 600)
    .split(/\r\n?|\n/u)
    .map((line) => plain(line))
    .filter((line) => line !== "")
    .slice(0, head.lines);
  const labelled = lines.flatMap((line) => {
    const [before] = label.exec(line) ?? [];
    return before === undefined ? [] : [line.slice(before.length)];
  });
  const wholes = lines.filter((line) => line.length <= head.letters);
  for (const found of [labelled.map(written), wholes.flatMap(onItsOwn), lines.flatMap(dateline)]) {
    const days = new Set(found.flatMap((day) => day ?? []));
    if (days.size === 1 && !(found.includes(undefined) && found.length > 1)) return [...days][0];
    if (days.size > 1 || found.length > 1) return undefined;
  }
  return undefined;
}

/** Small letters without accents, marks of emphasis and headings. */
function plain(line: string): string {
  return line
    .replace(/^[#>\s]+/u, "")
    .replaceAll(/[*_]/gu, "")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Words that a place does not begin with, so that what follows is the day of another thing: “Born, …”, “Last updated, …”, “On Monday, …”. */
const noPlace =
  /^(?:(?:last |first )?(?:updated|changed|modified|revised|accessed|retrieved|fetched|viewed|archived|born|died|founded|established|signed|adopted|deadline|expires?|expired)$|(?:on|in|at|since|until|till|before|after|from|during|following|under)\b)/u;
/** Words of a sentence, which stand in no place's name. */
const ofSentence =
  /(?<![\p{L}’'-])(?:was|were|is|are|has|have|had|will|that|which|who|they|he|she|it|this|these|when|while|because)(?![\p{L}’'-])/u;
/**
 * What happened on a day, in the languages of the months: “The fall of Shusha, 8 May 1992” and “Batalla de Kisangani, 5 de junio de 2000” are titles, and
 * no places in which somebody wrote. Beginnings of words end in a dash.
 */
const happenings = [
  "battle battles fall siege sieges capture massacre massacres genocide attack attacks raid raids bombing bombings shelling assault offensive war wars invasion coup revolution uprising revolt treaty accord accords agreement agreements truce ceasefire armistice surrender election elections referendum death deaths murder assassination execution killing killings earthquake flood floods famine crash accident independence liberation signing anniversary",
  "batalla- caida asedio sitio toma matanza- masacre- genocidio ataque- atentado- bombardeo- ofensiva guerra- invasion golpe revolucion- levantamiento tratado- acuerdo- tregua armisticio rendicion eleccion- referendum muerte asesinato- ejecucion terremoto inundacion- hambruna independencia liberacion firma aniversario",
  "bataille- chute siege prise massacre- genocide attaque- attentat- bombardement- offensive guerre- invasion coup putsch revolution- soulevement traite- accord- treve cessez-le-feu armistice reddition capitulation election- referendum mort assassinat- meurtre- execution seisme tremblement inondation- famine independance liberation signature anniversaire",
  "batalha- queda cerco tomada massacre- genocidio ataque- atentado- bombardeamento- ofensiva guerra- invasao golpe revolucao revolta tratado- acordo- tregua armisticio rendicao eleicao eleicoes referendo morte assassinato- execucao terremoto sismo inundacao- fome independencia libertacao assinatura aniversario",
  "schlacht- fall belagerung einnahme massaker volkermord angriff- uberfall anschlag- bombardierung offensive krieg- einmarsch putsch revolution- aufstand vertrag- abkommen waffenstillstand waffenruhe kapitulation wahl wahlen referendum volksabstimmung tod mord ermordung hinrichtung erdbeben hochwasser hungersnot unabhangigkeit befreiung unterzeichnung jahrestag",
  "battaglia battaglie caduta assedio presa strage stragi massacro genocidio attacco attacchi attentato attentati bombardamento offensiva guerra- invasione colpo rivoluzione rivolta trattato accordo accordi tregua armistizio resa elezione elezioni referendum morte assassinio omicidio esecuzione terremoto alluvione carestia indipendenza liberazione firma anniversario",
  "savas- muharebe- dususu kusatma- fethi katliam- soykirim- saldiri- baskin- bombala- taarruz- isgal- darbe- devrim- ayaklanma- antlasma- anlasma- ateskes teslim- secim- referandum olum- suikast- deprem- sel kitlik bagimsizli- kurtulus- imza- yildonum-",
  "битва бои бой сражение падение осада взятие захват резня бойня геноцид атака атаки нападение штурм налет обстрел- бомбардировка бомбежка наступление война воина вторжение переворот путч революция восстание мятеж договор соглашени- перемирие прекращение капитуляция выборы референдум смерть гибель убиист- убийство казнь землетрясение наводнение голод независимость освобождение подписание годовщина",
  "битва бои біи бої падіння облога взяття захоплення різанина геноцид атака напад штурм обстріл- бомбардування наступ війна віина вторгнення переворот путч революція повстання заколот договір угода перемир- капітуляція вибори референдум смерть загибель вбивство страта землетрус повінь голод незалежність визволення звільнення підписання річниця",
].flatMap((words) => words.split(" "));
const wholeWords = new Set(happenings.filter((word) => !word.endsWith("-")).map(plain));
const beginnings = [...new Set(happenings.filter((word) => word.endsWith("-")).map((word) => plain(word.slice(0, -1))))];

/** Whether one of the words tells of a happening; an article may run into it (“l’offensive”). */
function tellsHappening(words: string): boolean {
  return words
    .split(/[^\p{L}’'-]+/u)
    .map((word) => word.replace(/^(?:[ld]|dell|nell|all)[’']/u, ""))
    .some((word) => wholeWords.has(word) || beginnings.some((each) => word.startsWith(each)));
}

const isPlace = (words: string): boolean => !noPlace.test(words) && !ofSentence.test(words) && !tellsHappening(words);

/** A line that is a day, or a place and a day: “Geneva, 12 May 2021”. */
function onItsOwn(line: string): (string | undefined)[] {
  const whole = written(line.replace(/[.]$/u, ""));
  if (whole) return [whole];
  const [, place = "", behind] = /^([\p{L} .'’-]{2,40}), (.+?)\.?$/u.exec(line) ?? [];
  const day = behind === undefined || !isPlace(place) ? undefined : written(behind);
  return day ? [day] : [];
}

/** The head of a paragraph of news: a place, a day with its year, an agency at most, and a dash. */
function dateline(line: string): (string | undefined)[] {
  const [, before] = /^(.{8,90}?) ?(?:\([^()]{2,40}\) ?)?(?:[–—]|--?) \S/u.exec(line) ?? [];
  if (before === undefined) return [];
  for (let at = before.indexOf(","); at >= 0; at = before.indexOf(",", at + 1)) {
    const day = isPlace(before.slice(0, at)) ? written(before.slice(at + 1).trim()) : undefined;
    if (day) return [day];
  }
  return [];
}

/** A day written out; undefined where it is none, or nobody says which number is the month. */
function written(words: string): string | undefined {
  for (const [pattern, order] of orders) {
    const found = pattern.exec(words.trim());
    if (!found) continue;
    const [a = "", b = "", c = ""] = found.slice(1);
    const parts = order === "ymd" ? [a, b, c] : order === "mdy" ? [c, a, b] : [c, b, a];
    const numbers = parts.map((each) => (/^\d+$/u.test(each) ? Number(each) : (monthOf.get(each) ?? 0)));
    const [y = 0, second = 0, first = 0] = numbers;
    const isNumeric = order === "dmy" && /^\d+$/u.test(b);
    if (isNumeric && first <= 12 && second <= 12 && first !== second) return undefined;
    // 03/24/2021: no year has 24 months.
    const [m, d] = isNumeric && second > 12 ? [first, second] : [second, first];
    if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) continue;
    return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  }
  return undefined;
}

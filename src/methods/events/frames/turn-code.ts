import type { Operator } from "./frame.js";

const appeals: Record<string, string> = {
  "045": "028",
  "04": "026",
  "053": "022",
  "057": "027",
  "05": "022",
  "061": "0211",
  "062": "0212",
  "063": "0213",
  "064": "0214",
  "06": "021",
  "071": "0231",
  "072": "0232",
  "073": "0233",
  "074": "0234",
  "07": "023",
  "0813": "0251",
  "081": "0251",
  "082": "0252",
  "0831": "0241",
  "0832": "0242",
  "0833": "0243",
  "0834": "0244",
  "083": "024",
  "084": "0253",
  "085": "0254",
  "086": "0255",
  "087": "0256",
  "08": "025",
};

const intents: Record<string, string> = {
  "045": "039",
  "04": "036",
  "057": "030",
  "05": "032",
  "061": "0311",
  "062": "0312",
  "063": "0313",
  "064": "0314",
  "06": "031",
  "071": "0331",
  "072": "0332",
  "073": "0333",
  "074": "0334",
  "07": "033",
  "081": "0351",
  "082": "0352",
  "0831": "0341",
  "0832": "0342",
  "0833": "0343",
  "0834": "0344",
  "083": "034",
  "084": "0353",
  "085": "0354",
  "086": "0355",
  "087": "0356",
  "08": "035",
};

const refusals: Record<string, string> = {
  "045": "126",
  "04": "125",
  "057": "127",
  "061": "1211",
  "062": "1212",
  "063": "1213",
  "064": "1214",
  "06": "121",
  "071": "1221",
  "072": "1222",
  "073": "1223",
  "074": "1224",
  "07": "122",
  "081": "1241",
  "082": "1242",
  "0831": "1231",
  "0832": "1232",
  "0833": "1233",
  "0834": "1234",
  "083": "123",
  "084": "1243",
  "085": "1244",
  "086": "1245",
  "087": "1246",
  "08": "124",
};

const threats: Record<string, string> = {
  "14": "133",
  "15": "138",
  "161": "1313",
  "162": "1311",
  "163": "1312",
  "164": "134",
  "165": "135",
  "166": "136",
  "16": "131",
  "1721": "1321",
  "1722": "1322",
  "1723": "1323",
  "1724": "1324",
  "172": "132",
  "173": "132",
  "174": "132",
  "175": "137",
  "17": "131",
  "18": "1383",
  "190": "1384",
  "191": "1381",
  "192": "1382",
  "193": "1384",
  "194": "1384",
  "195": "1384",
  "19": "138",
  "204": "1385",
  "20": "1383",
};

const stops: Record<string, string> = {
  "045": "165",
  "04": "164",
  "05": "161",
  "057": "160",
  "061": "160",
  "06": "160",
  "071": "1621",
  "072": "1622",
  "073": "1623",
  "074": "1661",
  "07": "162",
  "0862": "1662",
  "0861": "1661",
  "0863": "1663",
  "086": "166",
  "0871": "196",
  "08": "120",
  "14": "082",
  "15": "087",
  "163": "085",
  "16": "050",
  "1721": "0811",
  "1722": "0812",
  "1723": "0813",
  "1724": "0814",
  "172": "081",
  "173": "0841",
  "17": "081",
  "18": "087",
  "191": "0872",
  "19": "087",
  "20": "087",
};

const allowances: Record<string, string> = {
  "073": "0863",
  "07": "0863",
  "074": "0861",
  "09": "0862",
  "04": "080",
  "14": "0811",
  "084": "0841",
};

const longest = (table: Record<string, string>, code: string): string | null => {
  for (let length = code.length; length >= 2; length--) {
    const found = table[code.slice(0, length)];
    if (found) return found;
  }
  return null;
};

/**
 * The code of an act about another act, by CAMEO's own parallels: to ask for aid (070) is 023, to demand it 103, to promise it 033,
 * to refuse it 122, to stop it 162. Null where the codebook has none: then the operator's own code stands.
 */
export function turnCode(operator: Operator, inner: string): string | null {
  switch (operator) {
    case "appeal":
      return inner.startsWith("16") && inner !== "163" ? null : conflict(inner) ? "113" : longest(appeals, inner);
    case "demand":
      return inner.startsWith("16") && inner !== "163" ? null : conflict(inner) ? "113" : demandOf(inner);
    case "order":
      return conflict(inner) ? inner : /^0[3-9]/.test(inner) ? demandOf(inner) : null;
    case "intend":
      return intentOf(inner);
    case "threaten":
      return longest(threats, inner);
    case "refuse":
    case "oppose":
      return refusalOf(inner);
    case "accuse":
      return accusationOf(inner);
    case "stop":
      return longest(stops, inner);
    case "allow":
      return longest(allowances, inner);
    case "do":
    case "aspect":
    case "try":
    case "cause":
    case "fail":
    case "expect":
    case "say":
      return inner;
    default:
      return null;
  }
}

const conflict = (code: string) => Number(code.slice(0, 2)) >= 14 || code.startsWith("11");

function demandOf(inner: string): string | null {
  const asked = longest(appeals, inner);
  return asked ? `10${asked.slice(2)}` : null;
}

function intentOf(inner: string): string | null {
  const root = Number(inner.slice(0, 2));
  if (root >= 14) return longest(threats, inner);
  if (root === 2 || (root >= 9 && root <= 13) || root === 3) return root === 9 ? "030" : inner;
  return longest(intents, inner);
}

function refusalOf(inner: string): string | null {
  const root = inner.slice(0, 2);
  if (root === "02" || root === "10" || root === "03") {
    const meant = Object.entries(root === "03" ? intents : appeals).find(([, asked]) => asked.slice(2) === inner.slice(2));
    return meant ? (longest(refusals, meant[0]) ?? "120") : "120";
  }
  return longest(refusals, inner);
}

function accusationOf(inner: string): string {
  if (inner.startsWith("20")) return "1124";
  if (inner.startsWith("17") && !inner.startsWith("171") && !inner.startsWith("172")) return "1122";
  if (inner.startsWith("182") || inner === "175") return "1122";
  if (/^(19|15|128|18)/.test(inner)) return "1123";
  return "112";
}

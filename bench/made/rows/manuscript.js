// Seeded manuscripts in APA, Harvard, Chicago author–date and ABNT with known citations, references and faults.
// manuscript({seed, style, words, faults}) gives {text, citations, references, faults}. All names and titles are made up.

/** Mulberry32. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const families =
  "Okonkwo|Lindqvist|van der Meer|de la Cruz|O’Sullivan|Al-Hashimi|Nguyễn|Çelik|Śliwińska|Müller-Brandt|García Lorca|McAllister|D’Angelo|bin Saeed|Ó Briain|Øverland|Petrović|Kowalczyk|Haddad|Rahimi|Yamada|Chaudhry|Ivanova|Fernandes|Sørensen|Tanaka|Abbasi|Zhou|Li|Ng|Ferreira|Novák|Hashemi|Mbeki|Adeyemi|Ul-Haq|Von Arnim|Le Roux|Bhattacharya|Karimov|Farooqi|Durrani|Sharma|Wójcik|Eriksen|Baptiste|Toledano|Schwarz|Papadakis|Vasquez|Castellanos|Whitfield|Ashworth|Pemberton|Goldfarb|Rutherford|Stavros|Kimura|Oduya|Nakamura".split(
    "|",
  );
const givens =
  "Amina|Jonas|Pieter|Lucía|Sean|Omar|Linh|Deniz|Ewa|Karl|Elena|Ross|Paolo|Yusuf|Niamh|Ingrid|Milan|Agata|Rana|Farid|Kenji|Sadia|Olga|Rui|Lars|Yuki|Hina|Wei|Mei|Tomáš|Reza|Thabo|Grace|Zia".split(
    "|",
  );
const bodies = [
  "World Security Council|WSC",
  "Ministry of Border Affairs|MBA",
  "International Mediation Institute|IMI",
  "Regional Peace Observatory|RPO",
  "Department of Trade and Transit|DTT",
  "Northern Policy Centre|NPC",
];
const outlets = "The Daily Courier|Morning Herald|Valley News|Capital Tribune".split("|");
const nouns =
  "border|alliance|ceasefire|mediation|deterrence|insurgency|trade|identity|sovereignty|rivalry|transit|reconciliation|escalation|sanctions|governance|refugees|narratives|trust".split(
    "|",
  );
const adjectives = "regional|strategic|contested|fragile|shifting|informal|asymmetric|domestic|historical|maritime|hybrid|emerging".split(
  "|",
);
const places = "the northern valley|the frontier districts|the coastal provinces|the highlands|neighbouring states|the capital".split("|");
const journals =
  "Journal of Frontier Studies|Security and Society|Review of Regional Politics|Conflict Quarterly|Peace Inquiry|Studies in Diplomacy".split(
    "|",
  );
const presses = "Harbour University Press|Northgate|Meridian Books|Clarion Press".split("|");
const towns = "Cambridge|London|New York|Leiden".split("|");

const openers = [
  "In practice",
  "Over time",
  "At the same time",
  "More broadly",
  "By contrast",
  "In most cases",
  "As a result",
  "For many observers",
];
const verbs = ["shape", "weaken", "strengthen", "complicate", "reflect", "reorder", "constrain", "sustain", "reveal", "anticipate"];

/** Sentences that look as if they cited, and do not. */
const lures = [
  "The first phase of the dispute (1996–2001) left few records.",
  "The Harbour Agreement (2004) settled the water question only in part.",
  "Under the Karlsen government (2009–2014), budgets were cut twice.",
  "Fighting reached Kosovo (1999) long after talks had begun.",
  "The movement was founded in exile (in 1987) and returned later.",
  "Delegates met three times that spring (see Table 2).",
  "Resolution 1373 (2001) changed the legal setting.",
  "The Transit Act (2013) was never put into force.",
  "Turnout was high that year (December 2018).",
  "The sample was small (n = 2019) and uneven.",
  "A second summit (Geneva, 2007) brought no text.",
  "War between India and Pakistan (1965) had already redrawn expectations.",
  "Two crises (Cuba, 1962; Hungary, 1956) are often compared.",
  "The tribunal sat for five years (2006 to 2011).",
];

export function manuscript({ seed = 1, style = "apa", words = 6_000, faults: withFaults = true } = {}) {
  const next = random(seed * 7919 + 13);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const chance = (p) => next() < p;
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  const used = new Set();
  const phrase = () => {
    const one = pick(nouns);
    let two = pick(nouns);
    while (two === one) two = pick(nouns);
    return [one, two];
  };
  const person = () => ({ family: pick(families), given: pick(givens) });
  const titled = () => {
    const [one, two] = phrase();
    return pick([
      `${cap(pick(adjectives))} ${one} and the politics of ${two}`,
      `How ${one} shapes ${two}: Evidence from ${pick(places)}`,
      `${cap(one)}, ${two} and ${pick(adjectives)} order`,
      `Rethinking ${pick(adjectives)} ${one} after ${two}`,
    ]);
  };

  const works = [];
  const wanted = Math.max(24, Math.round(words / 110));
  while (works.length < wanted) {
    const kind = next();
    const year = String(int(1985, 2023));
    let authors;
    let type = "article";
    if (kind < 0.08) {
      const [name, short] = pick(bodies).split("|");
      authors = [{ body: name, short }];
      type = "report";
    } else if (kind < 0.12) {
      authors = [{ body: pick(outlets) }];
      type = "news";
    } else {
      const count = pick([1, 1, 1, 2, 2, 3, 4, 6]);
      authors = [];
      while (authors.length < count) {
        const each = person();
        if (!authors.some((other) => other.family === each.family)) authors.push(each);
      }
      type = chance(0.3) ? "book" : "article";
    }
    const key = `${authors[0].body ?? authors[0].family} ${year}`;
    if (used.has(key)) continue;
    used.add(key);
    works.push({
      authors,
      year,
      type,
      title: titled(),
      journal: pick(journals),
      volume: int(1, 60),
      issue: int(1, 4),
      page: int(1, 400),
      press: pick(presses),
      town: pick(towns),
      doi: chance(0.3),
    });
  }
  // One pair of works of one author and year, told apart by letters.
  const twin = works.find((each) => each.authors.length === 1 && each.authors[0].family);
  if (twin) {
    works.push({ ...twin, title: titled(), year: `${twin.year}b`, page: int(1, 400) });
    twin.year = `${twin.year}a`;
  }

  const forms = styles[style];
  const citations = [];
  const faults = [];
  let text = "";
  const put = (words) => {
    text += words;
  };
  const cite = (parts) => {
    for (const part of parts) {
      if (typeof part === "string") put(part);
      else {
        const start = text.length;
        put(part.text);
        citations.push({ start, end: text.length, names: part.names, etAl: part.etAl, year: part.year, work: part.work });
      }
    }
  };
  const statement = () => {
    const [one, two] = phrase();
    return pick([
      `${pick(adjectives)} ${one} tends to ${pick(verbs)} ${two} in ${pick(places)}`,
      `actors in ${pick(places)} treat ${one} and ${two} as parts of one bargain`,
      `${one} does not ${pick(verbs)} ${two} unless outside powers agree`,
      `claims about ${one} ${pick(verbs)} what officials later say of ${two}`,
      `the link between ${one} and ${two} is weaker than ${pick(adjectives)} accounts suppose`,
    ]);
  };
  const counts = new Map();
  const queue = [...works];
  const draw = () => {
    const work = queue.length > 0 && chance(0.7) ? queue.splice(Math.floor(next() * queue.length), 1)[0] : pick(works);
    counts.set(work, (counts.get(work) ?? 0) + 1);
    return work;
  };
  const page = () => (chance(0.18) ? forms.page(int(3, 380), chance(0.3)) : "");

  const title = cap(titled());
  put(`${title}\n\nA. Writer and B. Writer\n\nAbstract\n\n`);
  put(`This article asks when ${statement()}. It argues that ${statement()}. The findings bear on ${pick(nouns)}.\n\n`);
  put(`Keywords: ${nouns.slice(0, 5).join(", ")}\n\n`);
  const headings = ["Introduction", "Literature review", "Theory", "Analysis", "Discussion", "Conclusion"];
  let heading = 0;
  const sentence = () => {
    const roll = next();
    if (roll < 0.06) {
      put(`${pick(lures)} `);
    } else if (roll < 0.24) {
      put(`${pick(openers)}, ${statement()} `);
      const work = draw();
      cite(forms.bracket([{ work, page: page() }]));
      put(". ");
    } else if (roll < 0.32) {
      const first = draw();
      let second = draw();
      while (second === first) second = draw();
      put(`${cap(statement())} `);
      cite(
        forms.bracket(
          [
            { work: first, page: "" },
            { work: second, page: page() },
          ],
          chance(0.25) ? pick(["see ", "e.g., ", "see also "]) : "",
        ),
      );
      put(". ");
    } else if (roll < 0.44) {
      const work = draw();
      const lead = pick(["", "As ", "According to ", "However, ", "Following "]);
      put(lead);
      const possessive = lead === "" && chance(0.2);
      cite([forms.narrative(work, possessive, page())]);
      put(
        possessive
          ? ` account holds that ${statement()}. `
          : lead === "" || lead === "However, "
            ? ` ${pick(["argue", "show", "suggest", "find"])}${work.authors.length === 1 ? "s" : ""} that ${statement()}. `
            : lead === "As "
              ? ` notes, ${statement()}. `
              : `, ${statement()}. `,
      );
    } else if (roll < 0.47) {
      put(`A former envoy recalled that “${statement()}” `);
      const work = draw();
      cite(forms.bracket([{ work, page: forms.page(int(3, 380), false) }]));
      put(". ");
    } else if (roll < 0.5)
      put(`${pick(["In March 2011", "By the summer of 1998", "On 4 May 2016", "During the 1990s"])}, ${statement()}. `);
    else put(`${cap(chance(0.4) ? `${pick(openers).toLowerCase()}, ${statement()}` : statement())}. `);
  };
  const unique = new Set();
  const safely = (write) => {
    for (let tries = 0; tries < 20; tries += 1) {
      const mark = { text, count: citations.length, queue: [...queue], counts: new Map(counts) };
      const from = text.length;
      write();
      const made = text.slice(from).trim().toLowerCase();
      if (!unique.has(made)) {
        unique.add(made);
        return;
      }
      text = mark.text;
      citations.length = mark.count;
      queue.splice(0, queue.length, ...mark.queue);
      counts.clear();
      for (const [work, count] of mark.counts) counts.set(work, count);
    }
  };
  const inBody = () => text.split(/\s+/u).length;
  while (inBody() < words || heading < headings.length) {
    put(`${headings[heading % headings.length] + (heading >= headings.length ? ` ${Math.floor(heading / headings.length) + 1}` : "")}\n\n`);
    heading += 1;
    const paragraphs = int(2, 4);
    for (let at = 0; at < paragraphs; at += 1) {
      const count = int(5, 9);
      for (let line = 0; line < count; line += 1) safely(sentence);
      if (withFaults && chance(0.5)) fault();
      text = `${text.trimEnd()}\n\n`;
    }
  }
  // What is left uncited gets a sentence of its own, so that every work is cited before faults are made.
  for (const work of [...works].filter((each) => !counts.get(each))) {
    safely(() => {
      put(`${cap(statement())} `);
      cite(forms.bracket([{ work, page: "" }]));
      put(". ");
    });
    counts.set(work, 1);
  }
  text = `${text.trimEnd()}\n\n`;

  function fault() {
    const kind = pick(["missing", "year", "et-al-one", "et-al-two", "dropped", "sentence", "word", "late", "misspelt"]);
    const from = text.length;
    const claim = (code, extra = {}) => faults.push({ code, start: from, end: text.length, ...extra });
    const alone = () => works.filter((each) => each.authors[0].family && each.authors.length === 1 && /\d$/u.test(each.year));
    if (kind === "missing") {
      const stranger = {
        authors: [{ family: pick(["Harrow", "Quigley", "Mbatha", "Zielke", "Orellana", "Thackeray"]), given: "Ann" }],
        year: String(int(1990, 2022)),
      };
      if (works.some((each) => each.authors[0].family === stranger.authors[0].family)) return;
      put(`${cap(statement())} `);
      cite(forms.bracket([{ work: stranger, page: "", unlisted: true }]));
      put(". ");
      claim("cited-not-in-references");
    } else if (kind === "year") {
      const work = pick(works.filter((each) => each.authors[0].family && /\d$/u.test(each.year)));
      const year = String(Number(work.year) + 1);
      if (works.some((each) => each.authors[0].family === work.authors[0].family && each.year.startsWith(year))) return;
      put(`${cap(statement())} `);
      cite(forms.bracket([{ work: { ...work, year }, page: "", unlisted: true }]));
      put(". ");
      claim("year-mismatch-candidate");
    } else if (kind === "misspelt") {
      const work = pick(alone().filter((each) => /^\p{L}{7,}$/u.test(each.authors[0].family)));
      if (!work) return;
      const family = work.authors[0].family.slice(0, 3) + work.authors[0].family.slice(4);
      put(`${cap(statement())} `);
      cite(forms.bracket([{ work: { ...work, authors: [{ ...work.authors[0], family }] }, page: "", unlisted: true }]));
      put(". ");
      claim("cited-not-in-references");
    } else if (kind === "et-al-one" || kind === "et-al-two" || kind === "dropped") {
      const count = kind === "et-al-one" ? 1 : 2;
      const work = pick(works.filter((each) => each.authors[0].family && each.authors.length === count && /\d$/u.test(each.year)));
      if (!work) return;
      const written =
        kind === "dropped"
          ? { ...work, authors: work.authors.slice(0, 1), of: work }
          : { ...work, authors: [work.authors[0], { family: "X" }, { family: "Y" }], of: work };
      put(`${cap(statement())} `);
      cite(forms.bracket([{ work: written, page: "" }]));
      put(". ");
      claim(kind === "et-al-one" ? "et-al-for-single-author" : kind === "et-al-two" ? "et-al-for-two-authors" : "coauthor-dropped");
    } else if (kind === "sentence") {
      const line = `${cap(statement())}. `;
      if (unique.has(line.trim().toLowerCase())) return;
      unique.add(line.trim().toLowerCase());
      put(line + line);
      claim("duplicate-sentence");
    } else if (kind === "word") {
      const line = `It follows that the the order of talks matters for ${pick(places)} and ${pick(nouns)} alike. `;
      if (unique.has(line)) return;
      unique.add(line);
      put(line);
      claim("repeated-word");
    } else if (kind === "late") {
      const work = pick(alone());
      const year = Number(work.year) + int(1, 3);
      put(`Raids continued in ${year} across ${pick(places)} `);
      cite(forms.bracket([{ work, page: "" }]));
      put(". ");
      claim("claim-later-than-source");
    }
  }

  // Faults of the list: one work nobody cites, one entry with two works.
  const listed = [...works];
  let idle;
  if (withFaults) {
    idle = {
      authors: [{ family: "Zubkov", given: "Anton" }],
      year: "2017",
      type: "article",
      title: titled(),
      journal: pick(journals),
      volume: 4,
      issue: 2,
      page: 11,
      press: "",
      town: "",
      doi: false,
    };
    listed.push(idle);
  }
  const sorted = listed.sort(
    (a, b) =>
      nameOf(a).localeCompare(nameOf(b), "en", { sensitivity: "base" }) ||
      a.authors.length - b.authors.length ||
      (a.year < b.year ? -1 : 1),
  );
  put(`${forms.heading}\n\n`);
  const merge = withFaults
    ? sorted.findIndex(
        (each, at) => at > 3 && each !== idle && sorted[at + 1] !== idle && each.authors[0].family && sorted[at + 1]?.authors[0].family,
      )
    : -1;
  const references = [];
  for (const [at, work] of sorted.entries()) {
    const start = text.length;
    put(forms.entry(work));
    references.push({ names: work.authors.map((each) => each.body ?? each.family), year: work.year, start, end: text.length });
    if (work === idle) faults.push({ code: "reference-never-cited", start, end: text.length });
    if (at === merge + 1 && merge >= 0) faults.push({ code: "merged-references", start: references[at - 1].start, end: text.length });
    put(at === merge ? " " : "\n\n");
  }
  return {
    text: `${text.trimEnd()}\n`,
    citations: citations.map(({ work, ...each }) => ({ ...each, listed: listed.some((one) => one === work || one === work.of) })),
    references,
    faults,
  };
}

function nameOf(work) {
  return work.authors[0].body ?? work.authors[0].family;
}

function cap(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function initial(given) {
  return `${given.charAt(0)}.`;
}

/** Names of a citation: one, two, and from three on the first with “et al.”. */
function cited(work, and) {
  const names = work.authors.map((each) => each.body ?? each.family);
  if (names.length === 1) return { text: names[0], names, etAl: false };
  if (names.length === 2) return { text: `${names[0]} ${and} ${names[1]}`, names, etAl: false };
  return { text: `${names[0]} et al.`, names: names.slice(0, 1), etAl: true };
}

function brackets(and, comma, semicolon = "; ", upper = false) {
  return (items, prefix = "") => {
    const parts = items.map(({ work, page }) => {
      const who = cited(work, and);
      const name = upper ? upperNames(work) : who.text;
      return { text: `${name}${comma} ${work.year}${page}`, names: who.names, etAl: who.etAl, year: work.year, work };
    });
    if (parts.length === 1) return [{ ...parts[0], text: `(${prefix}${parts[0].text})` }];
    return [`(${prefix}`, ...parts.flatMap((part, at) => (at ? [semicolon, part] : [part])), ")"];
  };
}

function upperNames(work) {
  const names = work.authors.map((each) => (each.body ?? each.family).toUpperCase());
  if (names.length === 1) return names[0];
  return names.length === 2 ? `${names[0]}; ${names[1]}` : `${names[0]} et al.`;
}

function narrative(and) {
  return (work, possessive, page) => {
    const who = cited(work, and);
    return {
      text: `${who.text}${possessive ? (who.text.endsWith("s") ? "’" : "’s") : ""} (${work.year}${page})`,
      names: who.names,
      etAl: who.etAl,
      year: work.year,
      work,
    };
  };
}

const range = (page, wide) => (wide ? `${page}–${page + 3}` : `${page}`);
const doi = (work) => (work.doi ? ` https://doi.org/10.5555/${work.volume}.${work.page}` : "");

const styles = {
  apa: {
    heading: "References",
    bracket: brackets("&", ","),
    narrative: narrative("and"),
    page: (page, wide) => `, ${wide ? "pp." : "p."} ${range(page, wide)}`,
    entry: (work) => {
      const names = work.authors.map((each) => each.body ?? `${each.family}, ${initial(each.given)}`);
      const who = names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
      const lead = `${who}${who.endsWith(".") ? "" : "."} (${work.year}${work.type === "news" ? ", May 3" : ""}). `;
      if (work.type === "article")
        return `${lead}${work.title}. *${work.journal}*, *${work.volume}*(${work.issue}), ${work.page}–${work.page + 17}.${doi(work)}`;
      return `${lead}*${work.title}*. ${work.press}.`;
    },
  },
  harvard: {
    heading: "Reference list",
    bracket: brackets("and", ","),
    narrative: narrative("and"),
    page: (page, wide) => (wide ? `: ${range(page, wide)}` : `, p. ${page}`),
    entry: (work) => {
      const names = work.authors.map((each) => each.body ?? `${each.family}, ${initial(each.given)}`);
      const who = names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
      if (work.type === "article")
        return `${who} (${work.year}) ‘${work.title}’, ${work.journal}, ${work.volume}(${work.issue}), pp. ${work.page}–${work.page + 17}.`;
      return `${who} (${work.year}) ${work.title}. ${work.town}: ${work.press}.`;
    },
  },
  chicago: {
    heading: "Bibliography",
    bracket: brackets("and", ""),
    narrative: narrative("and"),
    page: (page, wide) => `, ${range(page, wide)}`,
    entry: (work) => {
      const names = work.authors.map(
        (each, at) => each.body ?? (at === 0 ? `${each.family}, ${each.given}` : `${each.given} ${each.family}`),
      );
      const who = names.length < 2 ? names[0] : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
      if (work.type === "article")
        return `${who}. ${work.year}. “${work.title}.” ${work.journal} ${work.volume} (${work.issue}): ${work.page}–${work.page + 17}.`;
      return `${who}. ${work.year}. ${work.title}. ${work.town}: ${work.press}.`;
    },
  },
  abnt: {
    heading: "Referências",
    bracket: brackets("e", ",", "; ", true),
    narrative: narrative("e"),
    page: (page, wide) => `, p. ${range(page, wide).replace("–", "-")}`,
    entry: (work) => {
      const names = work.authors.map((each) => (each.body ? each.body.toUpperCase() : `${each.family.toUpperCase()}, ${each.given}`));
      const who = names.join("; ");
      if (work.type === "article")
        return `${who}. ${work.title}. ${work.journal}, ${work.town}, v. ${work.volume}, n. ${work.issue}, p. ${work.page}-${work.page + 17}, ${work.year}.`;
      return `${who}. ${work.title}. ${work.town}: ${work.press}, ${work.year}.`;
    },
  },
};

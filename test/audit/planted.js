// Faults planted in papers of our own, rule by rule, and their near misses: what is planted must be said, what only looks like it must not.

/** Authors of works in many shapes of names: one, two and three family names with their initials. */
const people = [
  ["Lund, A.", "Okafor, C.", "Reyes, M."],
  ["de Vries, P.", "van der Berg, H.", "Claes, T."],
  ["O’Neill, S.", "McBride, J.", "D’Amico, L."],
  ["Şahin, E.", "Öztürk, B.", "Çelik, N."],
  ["Al-Rashid, F.", "El-Masri, K.", "Ben-Ami, D."],
  ["Smith-Jones, R.", "Hall, P.", "Wu, X."],
  ["Nguyen, T. H.", "Tran, L.", "Pham, Q."],
  ["Müller, K.", "Weiß, U.", "Groß, I."],
  ["Kowalska, J.", "Wiśniewski, P.", "Zając, M."],
  ["Haidari, M.", "Khan, Y.", "Shah, Z."],
  ["Sørensen, L.", "Bjørk, A.", "Ångström, P."],
];
const family = (name) => name.replace(/, .*$/u, "");
const filler = [
  "Adams, B. (2001). Rivers as borders. Atlas Press.",
  "Yilmaz, G. (2003). The long road to the sea. Asian Survey, 4(2), 30–44.",
];
const told = "Much is written on rivers (Adams, 2001) and on roads (Yilmaz, 2003).";

/** A paper of some paragraphs with its references; those that the paper always cites come with it, in their order. */
export function paper(body, references = []) {
  const list = [...filler, ...references].sort((a, b) => (a < b ? -1 : 1));
  return `On borders\n\nIntroduction\n\n${told} ${body}\n\nThe paper ends here, with a sentence that says nothing more.\n\nReferences\n\n${list.join("\n\n")}\n`;
}
const work = (names, year = 2015, title = "Markets at the quiet crossing") =>
  `${names.length > 2 ? `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}` : names.join(", & ")} (${year}). ${title}. Border Studies, 3(1), 1–19.`;
const one = (names) => [names[0]];
const two = (names) => names.slice(0, 2);

const places = [0, 1, 2, 3, 4, 5];
/** A paper that cites eleven works, listed in another order. */
function listed(order) {
  const names = [
    "Abel, A.",
    "Brandt, B.",
    "Costa, C.",
    "Dahl, D.",
    "Eriksen, E.",
    "Fofana, F.",
    "Garcia, G.",
    "Hansen, H.",
    "Ito, I.",
    "Jansen, J.",
    "Klein, K.",
  ];
  const cited = names.map((name) => `It is so (${family(name)}, 2015).`).join(" ");
  return `On borders\n\nIntroduction\n\nMuch is written. ${cited}\n\nReferences\n\n${order(names.map((name) => work([name]))).join("\n\n")}\n`;
}

/** Rule, papers in which it must speak, papers in which it must not. */
export const planted = {
  "cite/et-al-for-single-author": {
    faults: people.map((names) => paper(`Trade grew (${family(names[0])} et al., 2015).`, [work(one(names))])),
    near: [
      ...people.map((names) => paper(`Trade grew (${family(names[0])} et al., 2015).`, [work(names)])),
      ...people.slice(0, 4).map((names) => paper(`Trade grew (${family(names[0])}, 2015).`, [work(one(names))])),
    ],
  },
  "cite/et-al-for-two-authors": {
    faults: people.map((names) => paper(`Trade grew (${family(names[0])} et al., 2015).`, [work(two(names))])),
    near: [
      ...people.map((names) => paper(`Trade grew (${family(names[0])} & ${family(names[1])}, 2015).`, [work(two(names))])),
      ...people.slice(0, 4).map((names) => paper(`Trade grew (${family(names[0])} et al., 2015).`, [work(names)])),
    ],
  },
  "cite/coauthor-dropped": {
    faults: [
      ...people.map((names) => paper(`Trade grew (${family(names[0])}, 2015).`, [work(two(names))])),
      ...people.slice(0, 4).map((names) => paper(`Trade grew (${family(names[0])} & ${family(names[1])}, 2015).`, [work(names)])),
    ],
    near: [
      ...people.map((names) => paper(`Trade grew (${family(names[0])}, 2015).`, [work(one(names))])),
      ...people.slice(0, 4).map((names) => paper(`${family(names[0])} et al. (2015) say so.`, [work(names)])),
    ],
  },
  "cite/coauthor-differs": {
    faults: people.map((names, at) =>
      paper(`Trade grew (${family(names[0])} & ${family((people[(at + 3) % people.length] ?? names)[2] ?? "")}, 2015).`, [
        work(two(names)),
      ]),
    ),
    near: [
      ...people.map((names) => paper(`${family(names[0])} and ${family(names[1])} (2015) say so.`, [work(two(names))])),
      ...people
        .slice(0, 4)
        .map((names) => paper(`${family(names[0])}, ${family(names[1])} and ${family(names[2])} (2015) say so.`, [work(names)])),
    ],
  },
  "cite/duplicate-reference": {
    faults: people.map((names) =>
      paper(`Trade grew (${family(names[0])}, 2015).`, [
        work(one(names)),
        work(one(names)).replace("Border Studies, 3(1)", "Border Studies, 3"),
      ]),
    ),
    near: people.map((names) =>
      paper(`Trade grew (${family(names[0])}, 2015a), and fell (${family(names[0])}, 2015b).`, [
        work(one(names), "2015a"),
        work(one(names), "2015b", "Roads that nobody keeps"),
      ]),
    ),
  },
  "cite/inconsistent-citation-form": {
    faults: people.map((names) =>
      paper(`Trade grew (${family(names[0])} et al., 2015). It fell later (${family(names[0])} & ${family(names[1])}, 2015).`, [
        work(names),
      ]),
    ),
    near: people.map((names) =>
      paper(
        `Trade grew (${names
          .map(family)
          .join(", ")
          .replace(/, ([^,]*)$/u, ", & $1")}, 2015). It fell later (${family(names[0])} et al., 2015).`,
        [work(names)],
      ),
    ),
  },
  "cite/ambiguous-citation": {
    faults: people.map((names) =>
      paper(`Trade grew (${family(names[0])}, 2015).`, [work(one(names)), work(one(names), 2015, "Roads that nobody keeps")]),
    ),
    near: people.map((names) =>
      paper(`Trade grew (${family(names[0])}, 2015). It fell (${family(names[0])} & ${family(names[1])}, 2015).`, [
        work(one(names)),
        work(two(names), 2015, "Roads that nobody keeps"),
      ]),
    ),
  },
  "cite/reference-order": {
    faults: places.map((at) => listed((all) => [...all.slice(0, at), ...all.slice(at + 1, at + 5), all[at], ...all.slice(at + 5)])),
    near: people.map((names) => paper(`Trade grew (${family(names[0])}, 2015).`, [work(one(names)), work(one(names), 2017, "Roads")])),
  },
  "text/repeated-word": {
    faults: ["the", "of", "to", "is", "and", "with", "from", "were", "by", "roads", "not"].map((word) =>
      paper(`Nobody knows what ${word} ${word} villages upstream have said about it since then.`),
    ),
    near: [
      "He had had no news of it for weeks.",
      "They said that that road was closed.",
      "It was a very, very long road.",
      "New York, New York is far from here.",
      "Boutros Boutros-Ghali came in person.",
      "They went from door to door, and from year to year.",
      "Again and again they asked the same of them.",
      "Bora Bora is an island without a border.",
      "Who said so, so far, nobody knows to this day.",
      "What is, is; nobody changes it at the gate.",
      "The more the more careful of them say, the less is known.",
    ].map((sentence) => paper(sentence)),
  },
  "text/duplicate-sentence": {
    faults: people.map((_, at) => {
      const said = `The gate at kilometre ${at + 11} stays shut until the river has gone down in ${["May", "June", "July"][at % 3]}.`;
      return paper(`${said} Nobody in the villages doubts it, and the guards say it, too.\n\n${said} So it has always been there.`);
    }),
    near: people.map((_, at) =>
      paper(
        `The gate at kilometre ${at + 11} stays shut until the river has gone down. Nobody doubts it there.\n\nThe gate at kilometre ${at + 12} stays shut until the river has gone down. Nobody asks why.`,
      ),
    ),
  },
  "text/language-slip": {
    faults: [
      "It became a safe heaven for them.",
      "They would of gone by night.",
      "They should of asked first.",
      "Despite of the snow they went.",
      "The papers discuss about it often.",
      "The delta comprises of nine arms.",
      "They had to tow the line for years.",
      "The treaty is based off of a draft.",
      "There is an evidences for it.",
      "This is a case and point.",
      "For all intensive purposes it was over.",
    ].map((sentence) => paper(sentence)),
    near: [
      "It became a safe haven for them.",
      "They would of course go by night.",
      "Most of whom should, of all people, have asked.",
      "Despite the snow they went.",
      "The papers discuss it, and about time.",
      "The delta comprises nine arms.",
      "They had to toe the line for years.",
      "The treaty is based on a draft.",
      "Queens reign in Denmark and in fables.",
      "This is a case in point.",
      "They looked to the heavens, which were safe.",
    ].map((sentence) => paper(sentence)),
  },
  "text/spelling-variant": {
    faults: [
      ["Muhammad Yaqoob", "Muhammad Yaqub"],
      ["al-Zawahiri", "al-Zawaheri"],
      ["Hezbollah", "Hizbullah"],
      ["Kandahar", "Qandahar"],
      ["Nangarhar", "Nangahar"],
      ["Haqqani", "Haqani"],
      ["Hekmatyar", "Hikmatyar"],
      ["Khorasan", "Khurasan"],
      ["Peshawar", "Pishawar"],
      ["Baluchistan", "Balochistan"],
      ["Tajikistan", "Tadjikistan"],
    ].map(([a, b]) => paper(`Traders came from ${a} in the spring. They left for ${b} when the snow fell.`)),
    near: [
      ["Peshawar", "Peshawar’s"],
      ["Hypothesis", "Hypotheses"],
      ["Andersen", "Petersen"],
      ["Ontario", "Oregon"],
      ["Karakoram", "Karachi"],
      ["Balkans", "Balkan"],
      ["Georgian", "Georgia"],
      ["Kabuli", "Kabul"],
      ["Persian", "Parisian"],
      ["Austria", "Australia"],
      ["Slovakia", "Slovenia"],
    ].map(([a, b]) => paper(`Traders came from ${a} in the spring. They left for ${b} when the snow fell.`)),
  },
  "claim/claim-later-than-source": {
    faults: people.map((names, at) =>
      paper(`Trade at the gate was halved in ${2017 + (at % 3)} (${family(names[0])}, 2015).`, [work(one(names))]),
    ),
    near: [
      ...people.map((names, at) =>
        paper(`Trade at the gate was halved in ${2012 + (at % 3)} (${family(names[0])}, 2015).`, [work(one(names))]),
      ),
      ...people
        .slice(0, 5)
        .map((names, at) => paper(`Trade at the gate will be halved by ${2030 + at} (${family(names[0])}, 2015).`, [work(one(names))])),
      ...people
        .slice(0, 5)
        .map((names, at) =>
          paper(`As theory holds, such gates shut in ${2018 + (at % 2)} for the reasons that ${family(names[0])} (2015) gives.`, [
            work(one(names)),
          ]),
        ),
    ],
  },
  "cite/no-citations": {
    faults: people
      .slice(0, 6)
      .map(
        (names) =>
          `On borders\n\nIntroduction\n\nTrade grew at the gates, and nobody asked why. It fell when the roads were closed.\n\nReferences\n\n${[...filler, work(one(names))].join("\n\n")}\n`,
      ),
    near: people.slice(0, 6).map((names) => paper(`Trade grew (${family(names[0])}, 2015).`, [work(one(names))])),
  },
};

/** Of each rule how many planted faults were said, and how many papers without one were told of it. */
export function plantedTable(audit) {
  return Object.entries(planted).map(([rule, { faults, near }]) => {
    const says = (text) => audit({ path: "a.txt", text }).problems.some(({ code }) => code === rule);
    const missed = faults.filter((text) => !says(text));
    const wrong = near.filter(says);
    return {
      rule,
      faults: faults.length,
      found: faults.length - missed.length,
      near: near.length,
      wrong: wrong.length,
      open: [...missed, ...wrong],
    };
  });
}

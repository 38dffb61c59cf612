// What readers ask, where somebody who has never been here would look, and what the published data
// answer. A reader here knows a page as a screen reader does: by roles and names, one after another.

import { settled } from "./app.mjs";
import { edition } from "./edition.mjs";

/** Somebody who reads `page`; every click, text typed and key pressed is counted. */
export function reader(page) {
  let acts = 0;
  const does = async (count, act) => {
    acts += count;
    await act();
    await settled(page);
  };
  const called = (role, name) => page.getByRole(role, { name, exact: true });
  return {
    acts: () => acts,
    follow: (name) => does(1, () => called("link", name).click()),
    press: (name) => does(1, () => called("button", name).click()),
    /** What is folded under these words is opened. */
    unfold: (told) => does(1, () => page.locator("summary", { hasText: told }).first().click()),
    write: async (box, text) => {
      await does(1, () => called("searchbox", box).click());
      await does(1, () => page.keyboard.type(text));
    },
    key: (key) => does(1, () => page.keyboard.press(key)),
    /** A list is opened, then something in it chosen. */
    choose: (list, option) => does(2, () => called("combobox", list).selectOption({ label: option })),
    /** What the page says now, and what it has announced. */
    hear: async () => {
      const said = [page.getByRole("main"), page.getByRole("region", { name: "Meddelanden" })];
      return (await Promise.all(said.map((place) => place.ariaSnapshot()))).flatMap(parts);
    },
  };
}

const LINE = /^(?<role>\w+)(?: (?<name>"(?:[^"\\]|\\.)*"))?(?<states>(?: \[[^\]]*\])*)(?::(?: (?<text>.*))?)?$/s;
const unquoted = (text) => (text?.startsWith('"') ? JSON.parse(text) : text);

/** The parts of a snapshot, in order; `depth` is how far in each stands. */
export function parts(snapshot) {
  return snapshot.split("\n").flatMap((line) => {
    const [, indent, said] = /^( *)- (.*)$/.exec(line);
    if (said.startsWith("/")) return []; // an address: not heard
    const plainly = said.replace(/^'((?:[^']|'')*)'/, (_, key) => key.replaceAll("''", "'"));
    const found = LINE.exec(plainly)?.groups;
    if (!found) throw new Error(`a line of the snapshot that nothing knows: ${line}`);
    const level = Number(/level=(\d)/.exec(found.states)?.[1] ?? 0);
    return [{ depth: indent.length, role: found.role, name: unquoted(found.name), text: unquoted(found.text), level }];
  });
}

const is = (role, name) => (part) => part.role === role && (name === undefined || (name.test?.(part.name) ?? part.name === name));
const upTo = (all, ends) => all.slice(0, all.findIndex(ends) >>> 0);

/** What stands from the first part that is a `role` of that name. */
const from = (all, role, name) => all.slice(all.findIndex(is(role, name)) >>> 0);
/** What stands in it. */
const within = (all, role, name) => {
  const [first, ...rest] = from(all, role, name);
  return first ? [first, ...upTo(rest, ({ depth }) => depth <= first.depth)] : [];
};
/** What stands under a heading, until the next one as high. */
const under = (all, name) => {
  const [heading, ...rest] = from(all, "heading", name);
  return upTo(rest, ({ role, level }) => role === "heading" && level <= heading.level);
};
/** What a list of terms says of one. */
const ofTerm = (all, term) => {
  const [, ...rest] = all.slice(all.findIndex(({ role, text }) => role === "term" && text === term) >>> 0);
  return upTo(rest, ({ role }) => role === "term");
};
/** Every part of a kind, with what stands in it. */
const every = (all, role) => all.flatMap((part, at) => (part.role === role ? [within(all.slice(at), role)] : []));

/** What is heard: the innermost parts, one after another. */
export const said = (all) =>
  all
    .filter(({ depth }, at) => !(all[at + 1]?.depth > depth))
    .map(({ name, text }) => name ?? text ?? "")
    .join(" ")
    .replace(/\s+(?=[.,:;?!)])/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** A text as its words alone: what is said in several parts is the same as what is said in one. */
export const words = (text) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

const day = (date) => new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
const listed = (names) => new Intl.ListFormat("sv").format(names);
const byRole = (one, other) => one.role.localeCompare(other.role); // a member before a substitute
const byDate = (one, other) => one.date.localeCompare(other.date);
const byId = (all, id) => all.find((record) => record.id === id);

const { cases, deviations, meetings, memberships, organizations, persons, terms } = edition;
const nameOf = (id) => byId(organizations, id).names.at(-1).name;
const short = (id) => byId(organizations, id).names.at(-1).shortName ?? nameOf(id);
const person = (id) => byId(persons, id).name;
const withParty = ({ person: id, name = person(id), party }) => (party ? `${name} (${party})` : name);

const vaccination = byId(cases, "vaccination-ansvar-2024");
const meeting = byId(meetings, "samrad-2024-03-15");
const [vote] = meeting.agenda.flatMap(({ votes = [] }) => votes);
const decisions = ({ agenda }) => agenda.flatMap(({ decisions = [] }) => decisions);
const lastOfLsg = meetings.filter(({ organizations }) => organizations.includes("lsg")).sort(byDate).at(-1);
const roles = { chair: "ordförande", member: "ledamot", substitute: "ersättare" };
const options = { yes: "Bifall", no: "Avslag", abstain: "Avstod", absent: "Frånvarande" };

/** The seats that `wanted` picks, as they were seen last. */
const lastSeen = (wanted) => {
  const all = memberships.filter(wanted);
  const last = all.flatMap(({ observed = [] }) => observed).sort().at(-1);
  return { last, seats: all.filter(({ observed = [] }) => observed.includes(last)) };
};
const inSamrad = lastSeen(({ organization, onBehalfOf }) => organization === "samrad-hvo" && onBehalfOf === "mala");
const chairOfLsg = lastSeen(({ organization, role }) => organization === "lsg" && role === "chair");
const ofWitt = lastSeen(({ person }) => person === "andreas-witt");
const signed = ({ by = [], text }) => by.length > 0 && text.includes("gått via Länssamverkansgruppen");
const around = deviations.find((deviation) => deviation.case === vaccination.id && deviation.objections?.some(signed));
const objection = around.objections.find(signed);
const unfinished = cases.filter(({ outcome }) => outcome.finished !== "yes").length;
const plannedAtLsg = cases
  .flatMap(({ shortTitle, consultations }) => consultations.map((step) => ({ shortTitle, ...step })))
  .filter(({ status, organization }) => status === "planned" && organization === "lsg")
  .sort(byDate)
  .reverse();
const recommendedTo = (huvudman) => meetings.filter((meeting) =>
  decisions(meeting).some(({ verb, addressedTo = [] }) => verb === "rekommendera" && addressedTo.includes(huvudman)));
const recommendedToAll = cases.filter(({ consultations }) =>
  consultations.some(({ organization, role, handedTo = [] }) => organization === "samrad-hvo" && role === "recommended" && handedTo.includes("huvudmannen")));

/** The panel of a body in the picture. */
const panel = (all, heading) => under(within(all, "complementary"), heading);

/**
 * The questions: how a reader finds out, starting from the start, which part of what the page says is
 * the answer, and what must be said there.
 */
export const questions = [
  {
    asks: "Var är vaccinationsärendet nu?",
    find: async ({ write, follow }) => {
      await write("Sök i allt", "vaccin");
      await follow(vaccination.shortTitle);
    },
    answer: (all) => ofTerm(within(all, "region", "Kort svar"), "Var är det nu?"),
    says: [
      `Hos ${short(vaccination.outcome.holder)}`,
      ...(vaccination.outcome.holderInferred ? ["vår slutsats"] : []),
      `Senast behandlat ${day(vaccination.consultations.filter(({ status }) => status === "held").at(-1).date)}`,
    ],
  },
  {
    asks: "Vad betyder LSG?",
    find: ({ write }) => write("Sök i allt", "LSG"),
    answer: (all) => within(under(all, /^Ord /), "listitem"),
    says: [byId(terms, "lsg").term, byId(terms, "lsg").sv],
  },
  {
    asks: "Vilka sitter i Samråd för Malå?",
    find: async ({ follow, choose, press }) => {
      await follow("Jag har fått en plats");
      await choose("Jag sitter i", nameOf("samrad-hvo"));
      await choose("för", nameOf("mala"));
      await press("Visa");
    },
    answer: (all) => within(under(all, /^\d+ plats(er)? i Samråd$/), "list"),
    says: inSamrad.seats.toSorted(byRole).map((seat) => `${withParty(seat)} ${roles[seat.role]} ${day(inSamrad.last)}`),
  },
  {
    asks: "Hur röstade Umeå 15 mars 2024?",
    find: async ({ follow }) => {
      await follow("Vad gör min kommun?");
      await follow(short("umea"));
    },
    answer: (all) => under(all, "Så röstade Umeå"),
    says: [
      ...vote.votes.filter(({ onBehalfOf }) => onBehalfOf.includes("umea")).map((cast) => `${options[cast.option]} ${withParty(cast)}`),
      day(meeting.date),
    ],
  },
  {
    asks: "Vad har inte kommit tillbaka till oss i LSG?",
    find: async ({ follow, choose }) => {
      await follow("Jag söker ett ärende");
      await follow("Bevakning");
      await choose("Organ eller huvudman", nameOf("lsg"));
    },
    answer: (all) => from(all, "status"),
    says: plannedAtLsg.flatMap(({ shortTitle, what }) => [what, shortTitle]),
  },
  {
    asks: "När är nästa möte i LSG?",
    find: ({ follow }) => follow("Möten"),
    // The newest stands first.
    answer: (all) => every(all, "listitem").find((item) => item.some(is("heading", nameOf("lsg")))) ?? [],
    says: [
      ...lastOfLsg.nextMeetings.flatMap(({ date, dateAsStated }) => [day(date), `I protokollet: ”${dateAsStated}”`]),
      "Hela datumet är vår slutsats",
    ],
  },
  {
    asks: "Gick ärendet via LSG – och vems ord är det?",
    find: async ({ write, follow, unfold }) => {
      await write("Sök i allt", "vaccin");
      await follow(vaccination.shortTitle);
      await unfold(around.title);
    },
    answer: (all) => ofTerm(within(all, "article", { test: (name) => name?.startsWith(around.title) }), "Invändningar"),
    says: [`${listed(objection.by.map(person))} ${objection.text}`],
  },
  {
    asks: "Vem får fatta beslut?",
    find: ({ follow }) => follow(/^Samråd hälsa, vård och omsorg /),
    answer: (all) => panel(all, "Får och får inte"),
    says: byId(organizations, "samrad-hvo").mayNot.map(({ text }) => text).filter((text) => text.includes("linjen")),
  },
  {
    asks: "Vilka beslut fattades 15 mars 2024?",
    find: async ({ follow, write }) => {
      await follow("Beslut");
      await write("Sök i besluten", day(meeting.date));
    },
    answer: (all) => [...within(all, "status"), ...within(all, "list", "Beslut, det nyaste först")],
    says: [
      `${decisions(meeting).length} av ${meetings.flatMap(decisions).length} beslut`,
      ...decisions(meeting).map(({ verb, text }) => `${verb}: ${text}`),
      `omröstning: ${vote.question}`,
      "inte beslut i linjen",
    ],
  },
  {
    asks: "Vad är en öppen fråga?",
    find: ({ follow }) => follow("Avvikelser"),
    answer: (all) => ofTerm(all, "Öppen fråga"),
    says: ["Loggen visar inte svaret"], // a word of the map's own: no document has it
  },
  {
    asks: "Hur många ärenden är inte klara?",
    find: ({ follow }) => follow("Statistik"),
    answer: (all) => within(under(all, "Var ärendena är nu"), "paragraph"),
    says: [`${unfinished} ärenden är inte avslutade, eller så slutar handlingarna innan det framgår`],
  },
  {
    asks: "Vem är ordförande i LSG nu?",
    find: ({ follow }) => follow(/^Länssamverkansgruppen, LSG /),
    answer: (all) => panel(all, "Vilka sitter här"),
    says: [
      `enligt protokollet ${day(chairOfLsg.last)}`,
      ...chairOfLsg.seats.map(({ person: id, onBehalfOf, role }) => `${roles[role]} ${person(id)}, ${short(onBehalfOf)}`),
    ],
  },
  {
    asks: "Vad rekommenderades Storuman?",
    find: async ({ follow }) => {
      await follow("Vad gör min kommun?");
      await follow(short("storuman"));
    },
    answer: (all) => within(all, "table", /^Rekommendationer till huvudmännen/),
    says: [
      ...recommendedToAll.map(({ shortTitle }) => shortTitle),
      ...recommendedTo("storuman").map(({ date }) => day(date)),
      "Inte dokumenterat", // what Storuman decided: no document has it
    ],
  },
  {
    asks: "Var sitter Andreas Witt?",
    find: async ({ write, key }) => {
      await write("Sök i allt", "Witt");
      await key("Enter");
    },
    answer: (all) => all.filter(({ text }) => text?.startsWith("Senast känt")),
    says: [
      `Senast känt, ${day(ofWitt.last)}`,
      ...ofWitt.seats.map(({ role, organization, onBehalfOf }) => `${roles[role]} i ${short(organization)} för ${short(onBehalfOf)}`),
    ],
  },
  {
    asks: "Hur sparar jag en kopia?",
    find: async ({ follow, press }) => {
      await follow("Data");
      await press("Spara som fil");
    },
    answer: (all) => [...within(all, "region", "Meddelanden"), ...under(all, "Spara som fil")],
    says: [`Filen ${edition.datasetId}-utgava-${edition.revision}.json är lämnad till webbläsaren`, "En JSON-fil med alla uppgifter"],
    saves: true,
  },
];

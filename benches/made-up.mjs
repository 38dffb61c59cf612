// Made-up data to measure with: the built-in edition with many more cases, or with more bodies.
// The same number gives the same bytes.

const WORDS = ["vård", "omsorg", "hjälpmedel", "vaccination", "utskrivning", "samordning", "egenvård", "rehabilitering", "läkemedel", "journal", "bemanning", "överenskommelse", "skolhälsa", "palliativ", "digitalisering", "barn", "unga", "äldre", "psykiatri", "primärvård", "avtal", "samråd", "budget", "upphandling", "kompetens", "uppföljning", "kartläggning", "handlingsplan", "remiss", "utredning"];

/** Stands in every fiftieth made-up case and nowhere else; no word is like it. */
export const MARK = "kvistkorp";
const MARKED_EVERY = 50;

/** How many of the cases have the mark, counted plainly. */
export const markedOf = (cases) => cases.filter((one) => JSON.stringify(one).includes(MARK)).length;

/** Numbers below an end, always the same ones. */
function chance(seed) {
  let state = seed >>> 0 || 1;
  return (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
}

function madeUp(nth, below, bodies) {
  const word = () => WORDS[below(WORDS.length)];
  const number = String(nth).padStart(6, "0");
  const month = 1 + below(12);
  const count = 2 + below(6);
  const steps = Array.from({ length: count }, (_, step) => {
    const own = bodies[below(bodies.length)];
    return {
      id: `prov-${number}-${step + 1}`,
      date: `${2008 + below(3) + 2 * step}-${String(month).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`,
      organization: own,
      status: "held",
      role: step === 0 ? "raised" : "treated",
      what: `Om ${word()} och ${word()} för ${word()}.`,
    };
  });
  const shown = `${word()} ${word()} ${number}`;
  const marked = nth % MARKED_EVERY === 0 ? ` ${MARK}` : "";
  return {
    id: `prov-${number}`,
    consultations: steps,
    initiator: { organizations: [steps[0].organization], text: "Organet självt" },
    level: "mentioned",
    outcome: { finished: below(2) === 0 ? "yes" : "unknown", text: `Frågan om ${word()} lades till handlingarna.` },
    shortTitle: shown[0].toUpperCase() + shown.slice(1),
    summary: `Gäller ${word()}, ${word()} och ${word()} i länet.${marked}`,
    title: `Ärende om ${shown}`,
    type: "information",
  };
}

/** The edition with exactly so many cases: its own, which other records name, and made-up ones. */
export function withCases(edition, count) {
  const below = chance(20240906);
  const bodies = edition.organizations.filter((body) => body.overview && !body.period).map((body) => body.id);
  const more = Array.from({ length: count - edition.cases.length }, (_, nth) => madeUp(nth, below, bodies));
  return { ...edition, datasetId: `prov-${count}`, cases: [...edition.cases, ...more] };
}

/** One of the made-up cases. */
export const ONE = "prov-000007";

/** The edition with working groups until there are so many bodies, and a case that goes between many of them. */
export function withBodies(edition, count, stepCount) {
  const like = edition.organizations.find((body) => body.id === "beredning-barn-unga");
  const more = Array.from({ length: count - edition.organizations.length }, (_, nth) => {
    const name = `Provgrupp ${nth}`;
    return { ...like, id: `prov-${nth}`, names: [{ name, shortName: name }], overview: true };
  });
  const at = (nth) => (nth % 2 === 0 ? `prov-${(nth * 7) % 20}` : "lsg");
  const consultations = Array.from({ length: stepCount }, (_, nth) => ({
    id: `prov-${nth + 1}`,
    date: "2024-09-06",
    organization: at(nth),
    handedTo: nth + 1 < stepCount ? [at(nth + 1)] : undefined,
    status: "held",
    role: "treated",
    what: `Steg ${nth + 1}.`,
  }));
  const one = { ...edition.cases[0], id: "prov", title: "Prov", shortTitle: "Prov", consultations, related: undefined };
  return { ...edition, datasetId: `prov-organ-${count}`, organizations: [...edition.organizations, ...more], cases: [...edition.cases, one] };
}

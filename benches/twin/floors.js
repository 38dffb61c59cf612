// Where the bodies stand: in floors from the huvudmän at the bottom to the state at the top, in
// rows of equal boxes. Cheaper than any general layout, so it is to the twin's advantage.

const FLOORS = [
  ["Nationellt", (body) => body.level === "national"],
  ["Politiskt samråd", (body) => body.level === "regional" && body.track === "political"],
  ["Tjänstepersoner i länet", (body) => body.level === "regional"],
  ["Delar av länet", (body) => body.level === "part-county"],
  ["Lokalt", (body) => body.level === "local"],
  ["Huvudmännen", () => true],
];
const BOX = { width: 160, height: 56 };
const ROOM = { across: 24, down: 40 };

/** The name a body is called by. */
export const nameOf = (body) => {
  const last = body.names.at(-1);
  return last.shortName ?? last.name;
};

/** The bodies that the map shows. */
export const shownOn = (data) => data.organizations.filter((body) => body.overview && !body.period?.to);

/** Each body with its place, for a picture so wide. */
export function placed(bodies, width) {
  const across = Math.max(1, Math.floor(width / (BOX.width + ROOM.across)));
  const left = new Set(bodies);
  const boxes = [];
  let top = 0;
  for (const [, belongs] of FLOORS) {
    const own = [...left].filter(belongs);
    own.forEach((body, nth) => {
      left.delete(body);
      const x = (nth % across) * (BOX.width + ROOM.across);
      const y = top + Math.floor(nth / across) * (BOX.height + ROOM.across);
      boxes.push({ body, x, y, ...BOX });
    });
    if (own.length > 0) top += Math.ceil(own.length / across) * (BOX.height + ROOM.across) + ROOM.down;
  }
  return boxes;
}

/** The relations that stand between bodies that are shown. */
export function links(data, bodies) {
  const ids = new Set(bodies.map((body) => body.id));
  return data.relations.filter(({ from, to, holds, kind }) => holds === "standing" && kind !== "part-of" && ids.has(from) && ids.has(to));
}

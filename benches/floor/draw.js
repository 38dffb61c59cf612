// The map as plain markup: the least that shows it.

import { links, nameOf, placed, shownOn } from "../twin/floors.js";

const escaped = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The boxes and lines of the map, for a picture so wide. */
export function mapMarkup(data, width) {
  const bodies = shownOn(data);
  const boxes = new Map(placed(bodies, width).map((box) => [box.body.id, box]));
  const line = ({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    return `<path d="M${a.x + 80} ${a.y}L${b.x + 80} ${b.y + b.height}"/>`;
  };
  const box = ({ body, x, y }) =>
    `<button class="box ${body.track}" data-id="${body.id}" style="left:${x}px;top:${y}px">${escaped(nameOf(body))}</button>`;
  const height = Math.max(...[...boxes.values()].map((it) => it.y + it.height)) + 8;
  const lines = links(data, bodies).map(line).join("");
  return `<div class="map" style="height:${height}px"><svg width="${width}" height="${height}" aria-hidden="true">${lines}</svg>${[...boxes.values()].map(box).join("")}</div>`;
}

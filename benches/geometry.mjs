// What is wrong with a picture, counted plainly: boxes that lie over each other, lines that cross.

/** How many pairs of boxes overlap by more than a pixel. */
export function overlaps(boxes) {
  const over = (a, b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
  return boxes.reduce((sum, box, nth) => sum + boxes.slice(nth + 1).filter((other) => over(box, other)).length, 0);
}

const side = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
const crosses = ([a, b], [c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

const pieces = (points) => points.slice(1).map((point, nth) => [points[nth], point]);
const reach = (points) => ({
  left: Math.min(...points.map((it) => it.x)), right: Math.max(...points.map((it) => it.x)),
  top: Math.min(...points.map((it) => it.y)), bottom: Math.max(...points.map((it) => it.y)),
});
const apart = (a, b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** How often two of the lines, each a list of points, cross each other. */
export function crossings(lines) {
  const known = lines.map((points) => pieces(points).map((piece) => ({ piece, reach: reach(piece) })));
  let count = 0;
  known.forEach((one, nth) => known.slice(nth + 1).forEach((other) => {
    for (const a of one) for (const b of other) if (!apart(a.reach, b.reach) && crosses(a.piece, b.piece)) count += 1;
  }));
  return count;
}

// What the machine is, and whether something else is at work on it.

import { readFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem } from "node:os";

/** At least so much of all cores must be idle where figures are to be trusted. */
const QUIET = 0.9;

async function ticks() {
  const [first] = (await readFile("/proc/stat", "utf8").catch(() => "")).split("\n");
  const numbers = first.split(/\s+/).slice(1).map(Number);
  return { idle: (numbers[3] ?? 0) + (numbers[4] ?? 0), all: numbers.reduce((sum, it) => sum + it, 0) };
}

/** The share of the cores that nothing used for a second and a half. */
async function idleShare() {
  const before = await ticks();
  await new Promise((done) => setTimeout(done, 1500));
  const after = await ticks();
  return after.all > before.all ? (after.idle - before.idle) / (after.all - before.all) : 1;
}

/** How idle the machine is now, said loudly where it is not. `when` says when that is. */
export async function look(when) {
  const [load] = loadavg();
  const idle = await idleShare();
  const isQuiet = idle >= QUIET;
  if (!isQuiet) {
    const bar = "!".repeat(78);
    console.error(`${bar}\n» THE MACHINE IS BUSY ${when}: ${Math.round(idle * 100)} % idle, load ${load.toFixed(2)}.\n» What is measured now is not to be trusted.\n${bar}`);
  }
  return { when, load, idle, isQuiet };
}

/** What is told of the machine beside the figures. */
export const machine = () => ({
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${process.platform} ${release()}`,
  node: process.version,
});

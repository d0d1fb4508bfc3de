// chrono-node for benchmarks/readers.py: takes texts, answers what it reads and how long that took.
// Run `node chrono.cjs FOLDER RUNS`; FOLDER is where `npm install chrono-node` was run.
"use strict";
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const [folder, runs] = process.argv.slice(2);
const chrono = createRequire(`${folder}/`)("chrono-node");
const texts = JSON.parse(readFileSync(0, "utf8")).map(([text, day]) => [text, new Date(`${day}T12:00:00`)]);

const pad = (number, length = 2) => String(number).padStart(length, "0");

// The parts of a date that the text tells, as TIMEX3 spells them.
function value(parts, phrase) {
  if (/^now$/i.test(phrase)) return "PRESENT_REF";
  const year = pad(parts.get("year"), 4);
  const month = `${year}-${pad(parts.get("month"))}`;
  const day = `${month}-${pad(parts.get("day"))}`;
  if (parts.isCertain("hour")) return `${day}T${pad(parts.get("hour"))}:${pad(parts.get("minute"))}`;
  if (parts.isCertain("day") || parts.isCertain("weekday")) return day;
  if (parts.isCertain("month")) return month;
  return parts.isCertain("year") ? year : day;
}

function read([text, day]) {
  return chrono.parse(text, day).map(({ index, text: phrase, start }) => {
    const told = value(start, phrase);
    const type = told.includes("T") && told !== "PRESENT_REF" ? "TIME" : "DATE";
    return { start: index, end: index + phrase.length, type, value: told };
  });
}

const answers = texts.map(read);
const seconds = [];
for (let run = 0; run < Number(runs); run += 1) {
  const before = process.cpuUsage();
  texts.forEach(([text, day]) => chrono.parse(text, day));
  const used = process.cpuUsage(before);
  seconds.push((used.user + used.system) / 1e6);
}
process.stdout.write(JSON.stringify({ answers, seconds }));

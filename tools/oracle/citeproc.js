// Sets citations with citeproc-js: `node citeproc.js PATH` reads a question on stdin and writes the answer on stdout, as JSON.
// PATH is the module (npm `citeproc`). A question: style, lang, locales by name, items, clusters in citeproc-js's own shape.
const fs = require("fs");
const CSL = require(fs.realpathSync(process.argv[2]));

console.log = () => {}; // the library speaks on stdout
const { style, lang, locales, items, clusters } = JSON.parse(fs.readFileSync(0, "utf8"));
const works = Object.fromEntries(items.map((item) => [item.id, item]));
const sys = { retrieveLocale: (name) => locales[name] ?? false, retrieveItem: (id) => works[id] };
const engine = new CSL.Engine(sys, style, lang, true);
engine.opt.development_extensions.wrap_url_and_doi = false;

const citations = {};
const before = [];
clusters.forEach(({ citationItems, properties }, index) => {
  const noteIndex = engine.opt.xclass === "note" ? index + 1 : 0;
  const cluster = { citationID: `c${index}`, citationItems, properties: { ...properties, noteIndex } };
  const [, changed] = engine.processCitationCluster(cluster, before, []);
  for (const [place, words] of changed) citations[place] = words;
  before.push([`c${index}`, noteIndex]);
});
const list = engine.makeBibliography();
process.stdout.write(JSON.stringify({ citations: Object.values(citations), entries: list ? list[1] : [] }));

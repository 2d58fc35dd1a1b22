// The example of events and methods.
const graph = document.querySelector('#told');
const output = document.querySelector('#events');
const tell = (text) => {
  output.textContent = text;
};

for (const type of ['ready', 'select', 'error']) {
  graph.addEventListener(type, ({ detail }) =>
    tell(`${type}: ${detail.node?.labelEn ?? detail.mode ?? detail.key ?? ''}`),
  );
}
document.querySelector('#fit').addEventListener('click', () => graph.fit());
document.querySelector('#select').addEventListener('click', () => tell(`select: ${graph.select('actor:mic')}`));
document
  .querySelector('#svg')
  .addEventListener('click', async () => tell(`SVG: ${(await graph.toSVG()).length} characters`));

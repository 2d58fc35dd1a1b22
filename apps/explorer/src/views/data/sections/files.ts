/** The files of the release, and what is the same in each of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../../elements/view-context.js';
import { numberWords } from '../../../strings/language.js';
import { byteSize, type FileGroup, groupFiles } from '../files.js';
import { type Manifest, planName, type Release } from '../manifest.js';
import type { CopyButton } from './copy-button.js';

/** @param again asks for the list of files once more */
export function filesOf(context: ViewContext, release: Release, copy: CopyButton, again: () => void): TemplateResult {
  const words = context.strings.dataView;
  switch (release.state) {
    case 'failed':
      return html`<p>${words.failed({ why: release.why })}</p>
          <p><button @click=${again}>${words.retry}</button></p>`;
    case 'none':
      return html`<p>${words.none}</p>
          <pre tabindex="0"><code>npm run -s plangraph -- build PLAN.txt --out DIR</code></pre>
          <ul class="links">
            <li><a href="./data/network.json" download>${words.networkJson}</a></li>
            <li><a href="./data/texts.json" download>${words.textsJson}</a></li>
          </ul>`;
    case 'here':
      return html`<p class="note">${words.filesHint}</p>
          ${groupFiles(release.manifest.files, planName(context.plan)).map((group) => fileGroup(context, group, release.folder, copy))}
          <ul class="files">
            <li>
              <a class="file" href="${release.folder}manifest.json" download>manifest.json</a>
              <p class="purpose">${words.manifest}</p>
            </li>
          </ul>`;
  }
}

function fileGroup(
  { strings, language }: ViewContext,
  { reader, files }: FileGroup,
  folder: string,
  copy: CopyButton,
): TemplateResult {
  const words = strings.dataView;
  return html`<h4>${words.readers[reader]}</h4>
      <ul class="files">
        ${files.map(
          ({ file: { file, mediaType, bytes, gzip, sha256 }, purpose }) =>
            html`<li>
              <a class="file" href=${folder + file} download>${file}</a>
              <p class="purpose">${words.files[purpose]}</p>
              <p class="sizes">
                <span>${byteSize(bytes, language)}</span>
                ${
                  gzip === undefined
                    ? nothing
                    : html`<a href=${folder + gzip.file} download>${words.gzip({ size: byteSize(gzip.bytes, language) })}</a>`
                }
                <span class="media">${mediaType}</span>
              </p>
              <p class="hash"><code title=${sha256}>${sha256}</code>${copy(sha256, words.copyHash({ file }))}</p>
            </li>`,
        )}
      </ul>`;
}

/** What is in which graph, and by which hash equal graphs are told. */
export function sameness(
  { strings, language }: ViewContext,
  { graphs, triples, rdfc10 }: Manifest,
  copy: CopyButton,
): TemplateResult {
  const words = strings.dataView;
  const names: Readonly<Record<string, string>> = words.graphs;
  const row = (name: string, count: number) =>
    html`<tr><th scope="row">${name}</th><td>${numberWords(language, count)}</td></tr>`;
  const hash = (name: string, value: string) =>
    html`<div class="long">
        <dt>${name}</dt>
        <dd class="hash"><code title=${value}>${value}</code>${copy(value, words.copyThe({ what: name }))}</dd>
      </div>`;
  return html`<section>
        <h3>${words.graphsTitle}</h3>
        <table>
          <tbody>
            ${Object.entries(graphs).map(([name, count]) => row(names[name] ?? name, count))}
            ${row(words.graphsAll, triples)}
          </tbody>
        </table>
      </section>
      <section>
        <h3>${words.hashesTitle}</h3>
        <p class="note">${words.hashesHint}</p>
        <dl>${hash(words.hashTriples, rdfc10.triples)} ${hash(words.hashQuads, rdfc10.quads)}</dl>
      </section>`;
}

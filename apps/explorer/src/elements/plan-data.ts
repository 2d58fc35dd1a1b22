/** What the page has loaded so far, and the search over it; tells its host when there is more. */
import type { SerializedPlanGraph } from '@plangraph/widget';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadJson } from '../model/load.js';
import { LoadedPlan } from '../model/loaded-plan.js';
import { type Hit, SearchIndex } from '../model/search-index.js';
import type { Texts } from '../model/texts.js';
import { whileIdle } from '../model/while-idle.js';
import type { OwnData } from '../own-data/reading/open-source.js';

export type Loading = { state: 'loading'; bytes: number; all: number | undefined } | { state: 'failed'; why: string };

export class PlanData implements ReactiveController {
  /** Nothing once the network is here. */
  loading: Loading | undefined = { state: 'loading', bytes: 0, all: undefined };
  loaded: LoadedPlan | undefined;
  /** Somebody's own data, where these are shown in place of the published. */
  own: OwnData | undefined;
  texts: Texts | undefined;
  textsFailed = false;
  query = '';
  hits: readonly Hit[] = [];
  private index: SearchIndex | undefined;
  private textsAsked = false;
  /** Whether somebody has been about to search. */
  private searched = false;
  private gone = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  /**
   * @param ready is waited for before anything is shown, and asked when the data are here
   * @returns whether the network is here; `loading` says why not
   */
  async load(ready: () => Promise<void>): Promise<boolean> {
    const { signal } = this.gone;
    this.loading = { state: 'loading', bytes: 0, all: undefined };
    try {
      const graph = await loadJson<SerializedPlanGraph>('./data/network.json', signal, (bytes, all) => {
        this.loading = { state: 'loading', bytes, all };
        this.host.requestUpdate();
      });
      const loaded = new LoadedPlan(graph);
      await ready();
      this.loaded = loaded;
      this.index = new SearchIndex(loaded.index);
      this.loading = undefined;
    } catch (error) {
      if (signal.aborted) return false;
      this.loading = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
    this.host.requestUpdate();
    return this.loading === undefined;
  }

  /** Shows somebody's own data in place of what is shown. */
  use(own: OwnData): void {
    this.loaded = new LoadedPlan(own.graph);
    this.own = own;
    this.index = new SearchIndex(this.loaded.index);
    this.index.addTexts(own.texts);
    this.texts = own.texts;
    this.textsAsked = true;
    this.textsFailed = false;
    this.find('');
  }

  /** The reader is about to search: makes what that needs while nothing else is to be done. */
  prepareSearch(): void {
    this.searched = true;
    this.prepareIndex();
    void this.loadTexts();
  }

  private prepareIndex(): void {
    if (this.searched && this.index !== undefined) whileIdle(this.index.prepare(), this.gone.signal);
  }

  /** Texts are as large as the network and needed later: when something is read or searched. */
  async loadTexts(): Promise<void> {
    if (this.textsAsked) return;
    this.textsAsked = true;
    this.textsFailed = false;
    this.host.requestUpdate();
    try {
      this.texts = await loadJson<Texts>('./data/texts.json', this.gone.signal);
      this.index?.addTexts(this.texts);
      this.prepareIndex();
      this.find(this.query);
    } catch {
      this.textsAsked = false;
      this.textsFailed = true;
    }
    this.host.requestUpdate();
  }

  /** Nodes by any of their names, or by their text once it is here; best first. */
  search(query: string): readonly Hit[] {
    return this.index?.find(query) ?? [];
  }

  find(query: string): void {
    this.query = query;
    this.hits = this.index?.find(query) ?? [];
    this.host.requestUpdate();
  }
}

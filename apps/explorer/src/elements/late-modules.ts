import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;
type Loaded<Kept extends Loaders, Name extends keyof Kept> = Awaited<ReturnType<Kept[Name]>>;

type Late<Module> = { state: 'loading' | 'failed' } | { state: 'here'; module: Module };

/** Modules that are loaded when somebody first asks for them; the host is updated when one is here, or does not come. */
export class LateModules<Kept extends Loaders> implements ReactiveController {
  private readonly modules = new Map<keyof Kept, Late<unknown>>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly loaders: Kept,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** How far a module is; asking begins to load it. */
  get<Name extends keyof Kept & string>(name: Name): Late<Loaded<Kept, Name>> {
    if (!this.modules.has(name)) void this.load(name);
    return (this.modules.get(name) ?? { state: 'loading' }) as Late<Loaded<Kept, Name>>;
  }

  /** Loads a module, once more where it did not come. */
  async load(name: keyof Kept & string): Promise<void> {
    this.modules.set(name, { state: 'loading' });
    this.host.requestUpdate();
    try {
      this.modules.set(name, { state: 'here', module: await this.loaders[name]?.() });
    } catch {
      this.modules.set(name, { state: 'failed' });
    }
    this.host.requestUpdate();
  }
}

// npm run build: the explorer as static files in dist/site, the release files in dist/cybersecurity-2018.
import { ensureBuilt, ensureInstalled, tell } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
tell(
  'Built: dist/cybersecurity-2018 (release files), dist/site (explorer, for any web server)',
  'できました：dist/cybersecurity-2018（公開用のファイル）、dist/site（エクスプローラー。どのウェブサーバーにも置けます）',
);

// npm run build: the explorer as static files in dist/site, the release files in dist/cybersecurity-2018.
import { ensureBuilt, ensureInstalled } from './setup.mjs';

ensureInstalled({ tools: false });
ensureBuilt();
process.stderr.write('Built: dist/cybersecurity-2018 (release files), dist/site (explorer, for any web server)\n');

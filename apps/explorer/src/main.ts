import './elements/details-panel.js';
import './elements/kinds-panel.js';
import './elements/legend-drawer.js';
import './elements/network-pane.js';
import './elements/plan-explorer.js';
import './elements/search-box.js';
import './elements/shortcuts-dialog.js';
import './views/network/plan-network.js';

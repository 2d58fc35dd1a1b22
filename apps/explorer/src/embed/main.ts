import { mendWorkers } from './frame/opaque-worker.js';
import '../views/network/plan-network.js';
import './frame/plan-embed.js';

mendWorkers();

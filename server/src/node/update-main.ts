import { parentPort, workerData } from 'node:worker_threads';
import { readUpdate } from '../catalog/index.ts';

// Runs in a thread of its own: reading the landscape takes half a second.
parentPort?.postMessage(readUpdate(workerData));

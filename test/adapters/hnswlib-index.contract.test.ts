/** hnswlib-node runs the VectorIndex contract. */
import { buildHnswIndex } from '../../src/adapters/node/hnswlib-index.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';

vectorIndexContract('hnswlib-node', buildHnswIndex);

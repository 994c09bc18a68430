import { memoryKit, sqliteKit } from './store-kits.ts';
import { storeContract } from './store.contract.ts';

storeContract('in memory', memoryKit);
storeContract('in SQLite', sqliteKit);

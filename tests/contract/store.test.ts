import { memoryKit, sqliteKit } from './store-kits.ts';
import { destroyContract } from './store-destroy.contract.ts';
import { storeContract } from './store.contract.ts';

storeContract('in memory', memoryKit);
storeContract('in SQLite', sqliteKit);
destroyContract('in memory', memoryKit);
destroyContract('in SQLite', sqliteKit);

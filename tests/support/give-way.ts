import { setPriority } from 'node:os';

// Beside this run tests whose server must answer within seconds: this process, and all it starts, lets them go first.
setPriority(5);

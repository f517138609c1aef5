import { config } from 'zod';

// zod would make functions out of text, which the page's policy forbids. Imported first: schemas ask when they are made.
config({ jitless: true });

import './styles/tokens.css';
import { config } from 'zod';

// zod would make functions out of text, which the page's policy forbids. Schemas ask when they are made, so the app,
// which brings them, comes after.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

const { show } = await import('./app.tsx');
show(root);

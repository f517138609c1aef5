import './styles/tokens.css';

// zod would make functions out of text, which the page's policy forbids. It is told so where it looks when it comes.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

const { show } = await import('./app.tsx');
show(root);

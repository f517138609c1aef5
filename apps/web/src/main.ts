import './styles/tokens.css';
import './without-functions-of-text.ts';
import { show } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

show(root);

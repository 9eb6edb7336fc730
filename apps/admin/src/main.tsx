import '@bytorg/ui/theme/index.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';

createRoot(document.getElementById('root')!).render(<App />);

import '@fontsource-variable/bricolage-grotesque/index.css';
import '@fontsource-variable/figtree/index.css';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';

createRoot(document.getElementById('root')!).render(<App />);

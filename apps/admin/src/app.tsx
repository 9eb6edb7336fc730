import { RouterProvider } from 'react-router/dom';
import { Language } from './language/language';
import { ConnectionNotice } from './parts/connection-notice';
import { router } from './routes';
import { Session } from './session/session';

export function App() {
  return (
    <Language>
      <Session>
        <ConnectionNotice />
        <RouterProvider router={router} />
      </Session>
    </Language>
  );
}

import { Navigate, Route, Routes } from 'react-router';
import { Frame } from './components/frame.js';
import { RoundGate } from './components/round-gate.js';
import { rightsOf } from '../app/accounts/account-roles.js';
import { pagesFor } from './pages/index.js';
import { FirstAdministratorPage } from './pages/first-administrator.js';
import { HomePage } from './pages/home.js';
import { MissingPage } from './pages/missing.js';
import { PasswordPage } from './pages/password.js';
import { SecondFactorPage } from './pages/second-factor.js';
import { SignInPage } from './pages/sign-in.js';
import { useSession } from './session.js';

/** Whoever is not signed in sees the sign-in page; whoever is, the pages of the role. */
export function Application() {
  const { account, needsSetup, mode } = useSession();
  if (!account && !needsSetup) return <SignInPage />;
  if (account?.mustChangePassword) return <PasswordPage />;
  if (account?.mustEnrolSecondFactor) return <SecondFactorPage />;
  const pages = pagesFor(rightsOf(account ? (account.role ?? 'anyone') : 'console', mode));
  return (
    <Routes>
      {/* Whoever has just set up is still at this address for a moment. */}
      <Route path="/setup" element={needsSetup ? <FirstAdministratorPage /> : <Navigate to="/" replace />} />
      <Route element={<Frame pages={pages} />}>
        <Route index element={<HomePage />} />
        <Route path="/password" element={<PasswordPage />} />
        <Route path="/second-factor" element={<SecondFactorPage />} />
        {pages
          .filter(({ scope }) => scope === 'register')
          .map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
        <Route path="/rounds/:round" element={<RoundGate />}>
          {pages
            .filter(({ scope }) => scope === 'round')
            .map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
        </Route>
        <Route path="*" element={<MissingPage />} />
      </Route>
    </Routes>
  );
}

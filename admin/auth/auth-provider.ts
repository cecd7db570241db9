import type { AuthProvider } from 'react-admin';
import { ask, askFor } from '../api/ask.ts';
import { Refused } from '../api/refused.ts';
import { SignOutDocument, UseRecoveryCodeDocument, VerifyPasskeyDocument, VerifySecondFactorDocument } from '../generated/graphql.ts';
import { may } from './may.ts';
import { forgetViewer, readViewer } from './viewer.ts';

const signedOut = ['UNAUTHENTICATED', 'MFA_REQUIRED', 'MFA_ENROLMENT_REQUIRED'];

/** Signing in ends here: the password went before, `login` hands over the code, of the authenticator or of the drawer, or a passkey. The session is a cookie that no script reads. */
export const authProvider = (language: () => string): AuthProvider => ({
  async login({ code, recoveryCode, passkey }: { code?: string; recoveryCode?: string; passkey?: string }) {
    if (passkey !== undefined) await askFor(VerifyPasskeyDocument, { input: { response: passkey } }, 'verifyPasskey');
    else if (code !== undefined) await askFor(VerifySecondFactorDocument, { input: { code } }, 'verifySecondFactor');
    else await askFor(UseRecoveryCodeDocument, { input: { code: recoveryCode ?? '' } }, 'useRecoveryCode');
    forgetViewer();
    // Whoever had to take a code from the drawer sees how many are left, and where to add an authenticator.
    return recoveryCode === undefined ? undefined : { redirectTo: '/my-sign-in' };
  },
  async logout() {
    await ask(SignOutDocument, {}).catch(() => undefined);
    forgetViewer();
  },
  async checkAuth() {
    const viewer = await readViewer(language()).catch(error => {
      if (error instanceof Refused && signedOut.includes(error.code)) return null;
      throw error;
    });
    if (!viewer) throw { message: false };
  },
  async checkError(error) {
    if (error instanceof Refused && signedOut.includes(error.code)) throw { message: 'ra.notification.logged_out' };
  },
  async getIdentity() {
    const viewer = await readViewer(language());
    return { id: viewer?.id ?? '', fullName: viewer?.name };
  },
  async canAccess({ resource, action }) {
    const viewer = await readViewer(language());
    return viewer !== null && may(viewer, resource, action);
  },
});

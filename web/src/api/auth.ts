import { Problem, Unreachable } from "./problem.ts"

/** Where sign-in lives: its routes are the library's own and no part of the documented API. */
const base = "/api/auth"

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly twoFactorEnabled?: boolean | null
}

export interface SignedIn {
  readonly user?: Person
  /** The password was right; a code of the second factor is wanted too. */
  readonly twoFactorRedirect?: boolean
}

export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: string
  readonly organizationName: string
  readonly organizationSlug: string
  readonly inviterEmail: string
}

export interface MadeBusiness {
  readonly id: string
  readonly slug: string
}

/** The calls of sign-in. Each throws `Problem` or `Unreachable`. */
export const auth = {
  signIn: (body: { email: string; password: string; rememberMe: boolean }) => send<SignedIn>("/sign-in/email", body),
  signUp: (body: { name: string; email: string; password: string }) =>
    send<SignedIn>("/sign-up/email", { ...body, callbackURL: "/app/" }),
  signOut: () => send<unknown>("/sign-out", {}),
  session: () => get<{ user: Person } | null>("/get-session"),
  verifyCode: (body: { code: string; trustDevice: boolean }) => send<SignedIn>("/two-factor/verify-totp", body),
  verifyBackupCode: (body: { code: string; trustDevice: boolean }) =>
    send<SignedIn>("/two-factor/verify-backup-code", body),
  askForNewPassword: (email: string) =>
    send<unknown>("/request-password-reset", { email, redirectTo: "/app/new-password" }),
  setNewPassword: (body: { token: string; newPassword: string }) => send<unknown>("/reset-password", body),
  changePassword: (body: { currentPassword: string; newPassword: string }) =>
    send<unknown>("/change-password", { ...body, revokeOtherSessions: true }),
  changeName: (name: string) => send<unknown>("/update-user", { name }),
  startTwoFactor: (password: string) =>
    send<{ totpURI: string; backupCodes: string[] }>("/two-factor/enable", { password }),
  stopTwoFactor: (password: string) => send<unknown>("/two-factor/disable", { password }),
  makeBusiness: (body: {
    name: string
    slug: string
    currency: string
    timeZone: string
    locale: string
    country: string
    pricesIncludeTax: boolean
  }) => send<MadeBusiness>("/organization/create", body),
  /** The business that addresses without one of their own are meant for: a service's consent page comes back to such a one. */
  chooseBusiness: (organizationId: string) => send<unknown>("/organization/set-active", { organizationId }),
  invite: (body: { email: string; role: string; organizationId: string }) =>
    send<unknown>("/organization/invite-member", body),
  invitation: (id: string) => get<Invitation>(`/organization/get-invitation?id=${encodeURIComponent(id)}`),
  invitations: (organizationId: string) =>
    get<{ id: string; email: string; role: string; status: string; expiresAt: string }[]>(
      `/organization/list-invitations?organizationId=${encodeURIComponent(organizationId)}`,
    ),
  cancelInvitation: (invitationId: string) => send<unknown>("/organization/cancel-invitation", { invitationId }),
  acceptInvitation: (invitationId: string) => send<unknown>("/organization/accept-invitation", { invitationId }),
  declineInvitation: (invitationId: string) => send<unknown>("/organization/reject-invitation", { invitationId }),
}

function send<R>(path: string, body: unknown): Promise<R> {
  return ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })
}

function get<R>(path: string): Promise<R> {
  return ask(path, { method: "GET" })
}

async function ask<R>(path: string, init: RequestInit): Promise<R> {
  const response = await fetch(`${base}${path}`, init).catch((error: unknown) => {
    throw new Unreachable(error)
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Problem(response.status, body)
  return body as R
}

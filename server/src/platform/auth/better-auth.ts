import { randomBytes } from "node:crypto"
import { type BetterAuthOptions, betterAuth } from "better-auth"
import { APIError } from "better-auth/api"
import { createAccessControl, organization, twoFactor } from "better-auth/plugins"
import { adminAc, defaultStatements, memberAc, ownerAc } from "better-auth/plugins/organization/access"
import { AppError, currencyExponent, newId } from "#kernel"
import type { Database } from "#platform/db"
import { slugOf } from "#platform/tenants"
import { isRole, roles } from "./roles.ts"
import type { AuthNotes } from "./sign-in-notes.ts"

/** Sends one mail to a person. These mails hold links that open accounts, so they are not kept with a business's mail. */
export type SendMail = (to: string, subject: string, text: string) => Promise<void>

/** What sign-in is made of. */
export interface SignInDeps {
  readonly db: Database
  /** At least 32 characters; signs cookies. */
  readonly secret: string
  /** The public address, such as https://books.example.com. */
  readonly url: string
  readonly sendMail: SendMail
}

const sessionSeconds = 7 * 86_400
const invitationSeconds = 7 * 86_400
const passwordCharsMin = 10

/** What better-auth offers beside the ways of our own API: switched off, so that there is one way to do each. */
const disabledPaths = [
  "/organization/update",
  "/organization/delete",
  "/organization/leave",
  "/organization/remove-member",
  "/organization/update-member-role",
  "/delete-user",
]

/**
 * better-auth over our tables: the only file that knows the library. Its statements run one by one under the login role and
 * it opens no transaction: what must happen once (a code, a token) it takes with one DELETE … RETURNING.
 */
export function makeBetterAuth(deps: SignInDeps, notes: AuthNotes) {
  return betterAuth({
    ...tableNames,
    appName: "Mortise",
    baseURL: deps.url,
    basePath: "/api/auth",
    secret: deps.secret,
    database: { db: deps.db.unscoped as never, type: "postgres", transaction: false },
    disabledPaths,
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours counts before it is called
    logger: { level: "error", log: (_level, message) => notes.warn(message) },
    // Whatever host name the pages were opened under, their own requests are ours; a browser can't forge Host across sites.
    trustedOrigins: (request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordCharsMin,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url }) =>
        deps.sendMail(
          user.email,
          "Your new password",
          `Choose a new password within an hour:\n\n${url}\n\nIf you did not ask for it, do nothing.`,
        ),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendVerificationEmail: ({ user, url }) =>
        deps.sendMail(user.email, "Confirm your address", `Confirm that this address is yours:\n\n${url}`),
    },
    session: { ...tableNames.session, expiresIn: sessionSeconds },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, activeOrganizationId: await notes.firstBusiness(session.userId) },
          }),
        },
      },
    },
    plugins: [organizations(deps, notes), twoFactor({ issuer: "Mortise", ...twoFactorTables })],
    advanced: {
      cookiePrefix: "mortise",
      useSecureCookies: deps.url.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      // The server hands the address over in this header of its own, whatever the client sent under that name.
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: ({ model }) => idOf(model) },
    },
  } satisfies BetterAuthOptions)
}

/** The header in which the caller's address is handed over. */
export const addressHeader = "x-mortise-address"

const idPrefixes: Readonly<Record<string, string>> = { user: "usr", member: "mem", organization: "ten", account: "acc" }

/** Our ids for what is seen; opaque random ones where knowing the id is a right (sessions, invitations, tokens). */
function idOf(model: string): string {
  const prefix = idPrefixes[model]
  return prefix === undefined ? randomBytes(24).toString("base64url") : newId(prefix)
}

const ac = createAccessControl(defaultStatements)
const pluginRoles = {
  owner: ac.newRole(ownerAc.statements),
  admin: ac.newRole(adminAc.statements),
  staff: ac.newRole(memberAc.statements),
  viewer: ac.newRole(memberAc.statements),
}

function organizations({ sendMail, url }: SignInDeps, notes: AuthNotes) {
  return organization({
    ac,
    roles: pluginRoles,
    creatorRole: "owner",
    membershipLimit: 1000,
    invitationExpiresIn: invitationSeconds,
    requireEmailVerificationOnInvitation: false, // the id is known only from the mail, and the address must be the invited one
    disableOrganizationDeletion: true,
    schema: organizationTables,
    sendInvitationEmail: ({ email, id, organization: business, inviter, role }) =>
      sendMail(
        email,
        `Invitation to ${business.name}`,
        `${inviter.user.name} invites you to ${business.name} as ${role}:\n\n${url}/invitations/${id}`,
      ),
    organizationHooks: {
      beforeCreateOrganization: async ({ organization: draft }) => ({ data: businessOf(draft) }),
      afterCreateOrganization: ({ organization: made, user, member }) =>
        notes.joined(made.id, user.id, member.id, member.role),
      beforeCreateInvitation: async ({ invitation }) => {
        if (!isRole(invitation.role))
          throw new APIError("BAD_REQUEST", {
            code: "ROLE_NOT_FOUND",
            message: `A role is one of ${roles.join(", ")}.`,
          })
      },
      afterCreateInvitation: ({ invitation, inviter }) =>
        notes.invited(invitation.organizationId, inviter.id, invitation.id, invitation.role),
      afterAcceptInvitation: ({ member, user }) => notes.joined(member.organizationId, user.id, member.id, member.role),
    },
  })
}

interface BusinessDraft {
  readonly name?: string
  readonly slug?: string
  readonly currency?: string
  readonly timeZone?: string
}

/** A business as a person makes it, checked like any other; its currency can't change later. */
function businessOf(draft: BusinessDraft & Record<string, unknown>) {
  try {
    currencyExponent(draft.currency ?? "")
    new Intl.DateTimeFormat("en", { timeZone: draft.timeZone ?? "UTC" })
  } catch (error) {
    const message = error instanceof AppError ? error.message : `"${draft.timeZone}" is not a time zone.`
    throw new APIError("BAD_REQUEST", { code: "BUSINESS_INVALID", message })
  }
  const slug = slugOf(draft.slug ?? draft.name ?? "")
  return { ...draft, id: newId("ten"), slug, logo: undefined, metadata: undefined }
}

/** Column names: ours are in snake case. */
function columns<const F extends readonly string[]>(...fields: F): { [K in F[number]]: string } {
  const named = fields.map((field) => [field, field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)])
  return Object.fromEntries(named) as { [K in F[number]]: string }
}

const tableNames = {
  user: { modelName: "auth_users", fields: columns("emailVerified", "createdAt", "updatedAt") },
  session: {
    modelName: "auth_sessions",
    fields: columns("userId", "expiresAt", "createdAt", "updatedAt", "ipAddress", "userAgent"),
  },
  account: {
    modelName: "auth_accounts",
    fields: columns(
      "userId",
      "accountId",
      "providerId",
      "accessToken",
      "refreshToken",
      "idToken",
      "accessTokenExpiresAt",
      "refreshTokenExpiresAt",
      "createdAt",
      "updatedAt",
    ),
  },
  verification: { modelName: "auth_verifications", fields: columns("expiresAt", "createdAt", "updatedAt") },
}

const text = { type: "string", required: false, input: true } as const

const organizationTables = {
  session: { fields: columns("activeOrganizationId") },
  organization: {
    modelName: "auth_organizations",
    fields: columns("createdAt"),
    additionalFields: {
      currency: { type: "string", required: true, input: true },
      timeZone: { ...text, fieldName: "time_zone" },
      locale: text,
      country: text,
      pricesIncludeTax: { type: "boolean", required: false, input: true, fieldName: "prices_include_tax" },
    },
  },
  member: { modelName: "auth_members", fields: columns("organizationId", "userId", "createdAt") },
  invitation: {
    modelName: "auth_invitations",
    fields: columns("organizationId", "inviterId", "expiresAt", "createdAt"),
  },
} as const

const twoFactorTables = {
  schema: {
    user: { fields: columns("twoFactorEnabled") },
    twoFactor: {
      modelName: "auth_two_factors",
      fields: columns("userId", "backupCodes", "failedVerificationCount", "lockedUntil"),
    },
  },
}

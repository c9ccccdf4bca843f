import { Center, Loader } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { RouterProvider } from "react-router"
import { call, enterBusiness, hasCode, noteSignedIn, Problem } from "../api/index.ts"
import { FormatsContext, makeFormats } from "../formats/index.ts"
import { ProblemView } from "../kit/feedback/index.ts"
import { formatLocale } from "../texts/index.ts"
import { appRoot, goTo, signInAddress } from "./address.ts"
import { businessRouter } from "./business-router.tsx"
import { type Business, HereContext, type Me } from "./me.ts"
import { knownId, rememberBusinesses } from "./remembered.ts"
import { SignInAgain } from "./sign-in-again.tsx"

/** The part of the app that is inside one business. */
export function BusinessApp({ slug }: { readonly slug: string }) {
  const entered = useQuery({
    queryKey: ["entered", slug],
    queryFn: () => enter(slug),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (entered.error !== null) return <Refused error={entered.error} onRetry={() => void entered.refetch()} />
  if (entered.data === undefined) {
    return (
      <Center h="100vh">
        <Loader aria-label="…" />
      </Center>
    )
  }
  return <Inside {...entered.data} slug={slug} />
}

function Inside({ me, business, slug }: { readonly me: Me; readonly business: Business; readonly slug: string }) {
  const { i18n } = useTranslation()
  const [router] = useState(() => businessRouter(slug))
  const formats = useMemo(
    () => makeFormats(formatLocale(i18n.language, business.locale), business.timeZone, business.currency),
    [i18n.language, business],
  )
  const here = useMemo(() => ({ me, business }), [me, business])
  return (
    <HereContext value={here}>
      <FormatsContext value={formats}>
        <RouterProvider router={router} />
        <SignInAgain />
      </FormatsContext>
    </HereContext>
  )
}

/** Who is here, and where. The business's id is known from the last visit, or from the list of the person's businesses. */
async function enter(slug: string): Promise<{ me: Me; business: Business }> {
  let id = knownId(slug)
  if (id === null) {
    const { businesses } = await call("get", "/me")
    rememberBusinesses(businesses)
    id = knownId(slug)
  }
  if (id === null) throw new Problem(404, { code: "business.unknown", detail: slug })
  enterBusiness({ id, slug })
  const [me, business] = await Promise.all([call("get", "/me"), call("get", "/tenant")])
  rememberBusinesses(me.businesses)
  noteSignedIn()
  return { me, business }
}

/** Not signed in, not a member, or not reached. */
function Refused({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const isSignedOut = error instanceof Problem && error.status === 401
  const isNobody = hasCode(error, "auth.no_business")
  const isForeign = hasCode(error, "auth.not_a_member") || hasCode(error, "business.unknown")
  useEffect(() => {
    if (isSignedOut) goTo(signInAddress())
    else if (isNobody || isForeign) goTo(`${appRoot}/`)
  }, [isSignedOut, isNobody, isForeign])
  if (isSignedOut || isNobody || isForeign) return null
  return (
    <Center h="100vh" p="md">
      <ProblemView error={error} onRetry={onRetry} />
    </Center>
  )
}

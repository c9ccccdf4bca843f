import { Center } from "@mantine/core"
import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import { RouterProvider } from "react-router"
import { call, enterBusiness, hasCode, noteSignedIn, Problem } from "../api/index.ts"
import { FormatsContext, makeFormats } from "../formats/index.ts"
import { ProblemView } from "../kit/feedback/index.ts"
import { formatLocale, useLanguage } from "../texts/index.ts"
import { appRoot, goTo, signInAddress } from "./address.ts"
import { businessRouter } from "./business-router.tsx"
import { type Business, HereContext, type Me } from "./me.ts"
import { SignInAgain } from "./sign-in-again.tsx"
import type { Started } from "./started.ts"

type Router = ReturnType<typeof businessRouter>

/**
 * Starts the part of the app that is inside one business: asks who is here while the first page's code is on its way, and
 * answers when both are there, so that the first rendering is the whole page.
 */
export async function start(client: QueryClient, slug: string): Promise<Started> {
  enterBusiness(slug)
  const router = businessRouter(slug)
  await Promise.all([client.prefetchQuery(entered(slug)), untilLoaded(router)])
  return () => <BusinessApp slug={slug} router={router} />
}

interface BusinessAppProps {
  readonly slug: string
  readonly router: Router
}

function BusinessApp({ slug, router }: BusinessAppProps) {
  const { data, error, refetch } = useQuery(entered(slug))
  if (data !== undefined) return <Inside {...data} router={router} />
  return error === null ? null : <Refused error={error} onRetry={() => void refetch()} />
}

function Inside({ me, business, router }: { readonly me: Me; readonly business: Business; readonly router: Router }) {
  const language = useLanguage()
  const formats = useMemo(
    () => makeFormats(formatLocale(language, business.locale), business.timeZone, business.currency),
    [language, business],
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

/** Who is here, and where. */
function entered(slug: string) {
  return queryOptions({
    queryKey: ["entered", slug],
    queryFn: async (): Promise<{ me: Me; business: Business }> => {
      const [me, business] = await Promise.all([call("get", "/me"), call("get", "/tenant")])
      noteSignedIn()
      return { me, business }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Waits until the first page's code is there, or has failed to come: the page then says so itself. */
function untilLoaded(router: Router): Promise<void> {
  return new Promise((done) => {
    if (router.state.initialized) return done()
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return
      stop()
      done()
    })
  })
}

/** Not signed in, not a member, or not reached. */
function Refused({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const isSignedOut = error instanceof Problem && error.status === 401
  const isNobody = hasCode(error, "auth.no_business")
  const isForeign = hasCode(error, "auth.not_a_member")
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

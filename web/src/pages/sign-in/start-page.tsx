import { Center, Loader } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { useNavigate } from "react-router"
import { call, hasCode, Problem } from "../../api/index.ts"
import { businessRoot, goTo } from "../../app/address.ts"
import { lastBusiness } from "../../app/remembered.ts"
import { ProblemView } from "../../kit/feedback/index.ts"

/** The bare address: on to the last business, to making the first one, or to signing in. */
export function Component() {
  const navigate = useNavigate()
  const me = useQuery({ queryKey: ["start"], queryFn: () => call("get", "/me") })
  useEffect(() => {
    if (me.data) {
      const last = me.data.businesses.find(({ slug }) => slug === lastBusiness())
      goTo(`${businessRoot(last?.slug ?? me.data.tenant.slug)}/`)
    } else if (hasCode(me.error, "auth.no_business")) void navigate("/businesses/new", { replace: true })
    else if (me.error instanceof Problem && me.error.status === 401) void navigate("/sign-in", { replace: true })
  }, [me.data, me.error, navigate])
  if (me.error !== null && !(me.error instanceof Problem && me.error.status < 500)) {
    return <ProblemView error={me.error} onRetry={() => void me.refetch()} />
  }
  return (
    <Center>
      <Loader aria-label="…" />
    </Center>
  )
}

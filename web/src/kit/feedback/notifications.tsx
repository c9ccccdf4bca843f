import "@mantine/notifications/styles.css"
import { Notifications } from "@mantine/notifications"

/** The corner where notifications appear. */
export function NotificationsHost() {
  return <Notifications position="bottom-right" limit={4} />
}

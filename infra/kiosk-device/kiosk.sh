#!/bin/sh
# Shows the kiosk's page, and nothing else, on the whole screen. Started by porchlight-kiosk.service; when it ends, for
# whatever reason, the service starts it again. cage shows one program, and no other console can be reached from it.
set -eu
: "${ORIGIN:?}" "${STATE_DIRECTORY:?}"

exec cage -- chromium \
  --kiosk "$ORIGIN/kiosk/${INCHES:+?inches=$INCHES}" \
  --user-data-dir="$STATE_DIRECTORY/chromium" \
  --ozone-platform=wayland \
  --no-first-run \
  --noerrdialogs \
  --hide-crash-restore-bubble \
  --disable-pinch \
  --overscroll-history-navigation=0 \
  --password-store=basic \
  --disable-component-update

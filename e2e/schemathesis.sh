#!/usr/bin/env bash
# Lets schemathesis make up requests from docs/protocol/openapi.json and send them to the built program for about a minute:
# no bug (5xx), no status, media type, header or body that the document does not name.
#
#   e2e/schemathesis.sh [SECONDS]
#
# Needs the built program (TORV_JAR, or server/app/target) and TORV_SCHEMATHESIS, which ./torv engines installs.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
jar="${TORV_JAR:-$root/server/app/target/quarkus-app/quarkus-run.jar}"
st="${TORV_SCHEMATHESIS:?is not set}"
seconds="${1:-60}"
work="$(mktemp -d)"
server=""

finish() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT

java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar")

chmod 755 "$work"
port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
"${java[@]}" start --demo --people 60 --data "$work/data" --port "$port" >"$work/server.log" 2>&1 &
server=$!
for ((i = 0; i < 600; i++)); do
  curl -sf "http://127.0.0.1:$port/q/health/ready" >/dev/null && break
  kill -0 "$server" || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.1
done
"${java[@]}" token --people 60 --data "$work/data" --out "$work/tokens" >/dev/null

export PYTHONDONTWRITEBYTECODE=1 TORV_URL="http://127.0.0.1:$port" TORV_TOKENS="$work/tokens" SCHEMATHESIS_HOOKS=hooks PYTHONPATH="$root/e2e/schemathesis"
status=0
(cd "$work" && "$st" --no-color run "$root/docs/protocol/openapi.json" --url "$TORV_URL" \
  --max-time "$seconds" --seed 1 --workers 1 --phases examples,coverage,fuzzing --max-examples 60 \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance \
  --exclude-operation-id signOut --exclude-operation-id endSession --warnings off --generation-database none) || status=$?
if grep -n ' ERROR ' "$work/server.log"; then
  echo "the server logged a bug" >&2
  status=1
fi
exit "$status"

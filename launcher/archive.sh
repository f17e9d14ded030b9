# shellcheck shell=bash
# The class archive: what a JVM works out about the center server's classes at every start, kept in a file after a build. A
# start with it takes about two thirds of the time. The JVM checks it against the jars and ignores one that does not fit.

center_jar=center-server/target/center-server.jar
center_archive=center-server/target/center.jsa

# shellcheck disable=SC2034 # read by the demo
archive_options=()

# find_archive: fills archive_options for a start with the archive, if there is one that fits.
find_archive() {
  # shellcheck disable=SC2034 # read by the demo
  archive_options=()
  if [[ $center_archive -nt $center_jar ]]; then
    archive_options=(-XX:SharedArchiveFile="$center_archive" -Xlog:cds=off)
  fi
}

# make_archive: starts the center on a folder of its own, asks for some pages and stops it. Failing costs only the speed.
make_archive() {
  local port folder page interrupted=
  folder=$(mktemp -d) || return 0
  port=$(free_port)
  trap 'interrupted=yes' INT TERM HUP
  "$java" @config/jvm/center.args "${logging[@]}" -Xlog:cds=off -XX:ArchiveClassesAtExit="$center_archive.new" \
    -jar "$center_jar" --config config/demo-city/host.yaml --port "$port" --public-url "http://127.0.0.1:$port" \
    --data "$folder" >var/archive.log 2>&1 </dev/null &
  if archive_center_is_ready $! "$port"; then
    for page in / /api /v1/centers/QT-013-005/rooms /v1/centers/QT-013-005/rooms/R1 /v1/centers/none; do
      answers "$port" "$page"
    done
  fi
  kill -TERM $! 2>/dev/null
  wait $! 2>/dev/null
  if [[ -f $center_archive.new ]]; then
    mv -f "$center_archive.new" "$center_archive"
  fi
  rm -rf "$folder"
  trap - INT TERM HUP
  if [[ -n $interrupted ]]; then
    say '已中断。Interrupted.'
    exit 130
  fi
}

# archive_center_is_ready PID PORT: waits for it, for a minute at most; uses "interrupted" of its caller.
archive_center_is_ready() {
  local deadline=$((SECONDS + 60))
  until answers "$2" /health/ready; do
    progress '正在准备快速启动 … preparing fast starts'
    if ! kill -0 "$1" 2>/dev/null || ((SECONDS >= deadline)) || [[ -n $interrupted ]]; then
      return 1
    fi
    sleep 0.2
  done
}

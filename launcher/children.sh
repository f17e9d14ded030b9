# shellcheck shell=bash
# The processes of a demo: started in groups of their own, so that Ctrl-C reaches the launcher alone, and stopped in order.

declare -A child_pid=()
declare -a child_order=()
logs=
lock=

# start NAME COMMAND...: output goes to NAME.log; the previous start's log is kept as NAME.log.1.
start() {
  local name=$1 log=$logs/$1.log
  shift
  if [[ -f $log ]]; then
    mv -f "$log" "$log.1"
  fi
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  child_pid[$name]=$!
  set +m
  child_order+=("$name")
  printf '%s\n' "$(identity "$!")" >>"$lock"
}

is_alive() {
  kill -0 "${child_pid[$1]}" 2>/dev/null
}

# dead_child: the name of a child that ended, or nothing.
dead_child() {
  local name
  for name in "${child_order[@]}"; do
    if ! is_alive "$name"; then
      printf '%s' "$name"
      return
    fi
  done
}

report_death() {
  local name=$1 code
  wait "${child_pid[$name]}" 2>/dev/null
  code=$?
  progress_end
  {
    printf '%s 意外退出（代码 %s），日志 %s 的最后几行：\n' "$name" "$code" "$logs/$name.log"
    printf '%s ended by itself with exit code %s; the last lines of its log:\n' "$name" "$code"
    tail -n 20 "$logs/$name.log"
  } >&2
}

# stop_children: the last started goes first; TERM, 15 seconds of patience, then KILL.
stop_children() {
  local at
  for ((at = ${#child_order[@]} - 1; at >= 0; at--)); do
    stop_child "${child_order[at]}"
  done
  child_order=()
}

stop_child() {
  local name=$1 pid=${child_pid[$1]} deadline=$((SECONDS + 15))
  kill -TERM "$pid" 2>/dev/null
  while is_alive "$name"; do
    if ((SECONDS >= deadline)); then
      say "$name 未在 15 秒内停止，已强制结束。$name did not stop within 15 s and was killed."
      kill -KILL -- "-$pid" 2>/dev/null
      break
    fi
    sleep 0.1
  done
  wait "$pid" 2>/dev/null
}

# identity PID: the number and, where /proc tells it, the start time, since numbers are used again.
identity() {
  local stat=
  local -a fields=()
  if [[ -r /proc/$1/stat ]]; then
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null
    read -r -a fields <<<"${stat##*) }"
  fi
  printf '%s %s' "$1" "${fields[19]:-}"
}

# take_lock FOLDER: one demo per data folder. Fails when a process that holds it still runs.
take_lock() {
  local holder ticks
  lock=$1/demo.lock
  if [[ -f $lock ]]; then
    while read -r holder ticks; do
      if [[ "$holder $ticks" == "$(identity "$holder")" ]] && kill -0 "$holder" 2>/dev/null; then
        return 1
      fi
    done <"$lock"
    rm -f "$lock"
  fi
  (set -o noclobber && identity $$ >"$lock" && echo >>"$lock") 2>/dev/null
}

release_lock() {
  rm -f "$lock"
}

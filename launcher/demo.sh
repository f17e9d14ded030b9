# shellcheck shell=bash
# ./circle demo: the demo hall, and ./circle demo --smoke: the same with one visitor who books a room.

center_port=
kiosk_port=
data=
smoke=
ended=

demo() {
  read_demo_options "$@"
  need_jdk
  choose_defaults
  need_writable_folder
  need_free_ports
  if ! take_lock "$data"; then
    refuse "另一个演示正在使用数据文件夹 $data：请先停止它，或用 --data DIR 换一个文件夹。" \
      "Another demo is using the data folder $data: stop it first, or choose another folder with --data DIR."
  fi
  trap release_lock EXIT
  build_if_needed "${smoke:-hall}"
  if [[ -n $smoke ]]; then
    need_browser
  fi
  trap 'ended=yes' INT TERM HUP
  if ! start_hall; then
    stop_children
    exit 1
  fi
  if [[ -n $smoke ]]; then
    receive_smoke_visitor
  else
    welcome
    watch_over_hall
  fi
}

read_demo_options() {
  while (($#)); do
    case $1 in
      --smoke) smoke=all ;;
      --port | --kiosk-port | --data)
        if (($# < 2)); then
          refuse "$1 后面缺少一个值。" "$1 needs a value."
        fi
        set_demo_option "$1" "$2"
        shift
        ;;
      *) refuse "演示不认识 $1；请看 ./circle help。" "The demo does not know $1; see ./circle help." ;;
    esac
    shift
  done
}

set_demo_option() {
  case $1 in
    --data) data=$(absolute "$2") ;;
    --port) center_port=$(port_number "$1" "$2") || exit 2 ;;
    --kiosk-port) kiosk_port=$(port_number "$1" "$2") || exit 2 ;;
  esac
}

port_number() {
  if ! [[ $2 =~ ^[0-9]{1,5}$ ]] || ((10#$2 < 1 || 10#$2 > 65535)); then
    refuse "$1 应为 1 到 65535 的端口号，您输入了 $2。" "$1 takes a port from 1 to 65535, you gave $2."
  fi
  printf '%d' "$((10#$2))"
}

choose_defaults() {
  if [[ -n $smoke ]]; then
    center_port=${center_port:-$(free_port)}
    kiosk_port=${kiosk_port:-$(free_port "$center_port")}
    if [[ -z $data ]]; then
      smoke_folder=$(mktemp -d) || refuse '无法创建临时文件夹。' 'A temporary folder could not be made.'
      data=$smoke_folder
    fi
  fi
  center_port=${center_port:-8080}
  kiosk_port=${kiosk_port:-$((center_port + 10))}
  data=${data:-$root/var}
  if ((kiosk_port > 65535 || kiosk_port == center_port)); then
    refuse '终端端口不能与中心相同，也不能大于 65535：请用 --kiosk-port N 指定。' \
      'The kiosk needs a port of its own up to 65535: choose one with --kiosk-port N.'
  fi
}

need_writable_folder() {
  logs=$data/log
  if ! mkdir -p -- "$logs" 2>/dev/null || ! { : >"$data/.writable" && : >"$logs/.writable"; } 2>/dev/null; then
    refuse "数据文件夹 $data 不可写：请检查权限，或用 --data DIR 换一个文件夹。" \
      "The data folder $data is not writable: check its permissions, or choose another folder with --data DIR."
  fi
  rm -f "$data/.writable" "$logs/.writable"
}

is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# free_port [EXCEPT]: nobody listens there, and it is not EXCEPT.
free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)) && { [[ $port == "${1:-}" ]] || is_taken "$port"; }; do :; done
  printf '%d' "$port"
}

need_free_ports() {
  if is_taken "$center_port"; then
    refuse "端口 $center_port 已被占用：请用 --port N 换一个端口。" \
      "Port $center_port is taken: choose another with --port N."
  fi
  if is_taken "$kiosk_port"; then
    refuse "端口 $kiosk_port 已被占用：请用 --port N 或 --kiosk-port N 换一个端口。" \
      "Port $kiosk_port is taken: choose another with --port N or --kiosk-port N."
  fi
}

# start_hall: both processes up and answering, or 1 after saying why not.
start_hall() {
  local center=http://127.0.0.1:$center_port
  local -a kiosk_key=()
  progress_begin
  find_archive
  start center "$java" @config/jvm/center.args "${archive_options[@]}" "${logging[@]}" -jar "$center_jar" \
    --config config/demo-city/host.yaml --port "$center_port" --public-url "$center" --data "$data"
  await "$center_port" /health/live '正在启动数据库 … starting the database' || return 1
  await "$center_port" /health/ready '正在准备场馆数据 … preparing the hall' || return 1
  await_said center event=ready '正在准备演示账户 … preparing the demo accounts' || return 1
  [[ ! -f $data/demo-kiosk.key ]] || kiosk_key=(--device-key "$data/demo-kiosk.key")
  start kiosk "$java" @config/jvm/kiosk.args "${logging[@]}" -jar kiosk/target/kiosk.jar \
    --config config/demo-city/kiosk.yaml --port "$kiosk_port" --center-url "$center" "${kiosk_key[@]}"
  await "$kiosk_port" / '正在启动自助终端 … starting the kiosk' || return 1
  progress_end
}

# await PORT PATH TEXT: until it answers 200; await_said NAME WORDS TEXT: until its log says so.
await() {
  wait_until "$3" "http://127.0.0.1:$1$2" answers "$1" "$2"
}

# A center answers before it has written the accounts and the key of a new demo.
await_said() {
  wait_until "$3" "$logs/$1.log: $2" grep -qsF -- "$2" "$logs/$1.log"
}

# wait_until TEXT WHAT CLAIM...: gives up when a child died, after 120 seconds, or on Ctrl-C.
wait_until() {
  local text=$1 what=$2 deadline=$((SECONDS + 120)) dead
  shift 2
  until "$@"; do
    progress "$text"
    dead=$(dead_child)
    if [[ -n $dead ]]; then
      report_death "$dead"
      return 1
    elif ((SECONDS >= deadline)); then
      say "等待 120 秒仍无应答 · no answer after 120 s: $what"
      tail -n 20 "$logs"/*.log >&2
      return 1
    elif [[ -n $ended ]]; then
      say '已中断启动。The start was interrupted.'
      return 1
    fi
    sleep 0.2
  done
}

# answers PORT PATH: whether a GET gets 200. Bash alone, so that neither curl nor a proxy setting matters.
answers() (
  status=
  exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAccept: text/html,*/*\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  read -r -t 5 status <&3
  [[ $status == 'HTTP/1.1 200'* ]]
) 2>/dev/null

welcome() {
  cat <<TEXT

党群服务圈已就绪 · Service Circle is ready ($((SECONDS - progress_since)) s)

  自助终端    kiosk    http://127.0.0.1:$kiosk_port/
  手机与中心  center   http://127.0.0.1:$center_port/
  管理后台    console  http://127.0.0.1:$center_port/staff
  接口说明    API      http://127.0.0.1:$center_port/api
  数据        data     $data
  日志        logs     $logs
TEXT
  show_demo_accounts
  cat <<'TEXT'

按 Ctrl-C 停止，数据会保留。Ctrl-C stops it; the data stays.
TEXT
}

# Each line of the file is a name, a password and a role. Only the demo has such a file.
show_demo_accounts() {
  local name password role
  [[ -r $data/demo-accounts.txt ]] || return 0
  printf '\n  演示账户（登录名、初始密码、角色）· demo accounts (name, first password, role)\n\n'
  while read -r name password role; do
    printf '    %-10s %-18s %s\n' "$name" "$password" "$(role_word "$role")"
  done <"$data/demo-accounts.txt"
}

role_word() {
  case $1 in
    WINDOW_CLERK) printf '窗口人员 · window clerk' ;;
    ROOM_KEEPER) printf '场地管理员 · room keeper' ;;
    CENTER_MANAGER) printf '中心主任 · center manager' ;;
    DISTRICT_OPERATOR) printf '区县管理员 · district operator' ;;
    CITY_OPERATOR) printf '市级管理员 · city operator' ;;
    SYSTEM_ADMIN) printf '系统管理员 · system administrator' ;;
    SECURITY_ADMIN) printf '安全管理员 · security administrator' ;;
    AUDITOR) printf '审计员 · auditor' ;;
    *) printf '%s' "$1" ;;
  esac
}

watch_over_hall() {
  local dead=
  # Ctrl-C between the question and the waiting would be heard at the next death only: so it brings one about.
  trap 'ended=yes; kill -TERM "${child_pid[kiosk]}" 2>/dev/null' INT TERM HUP
  while [[ -z $ended && -z $dead ]]; do
    wait -n "${child_pid[@]}" 2>/dev/null
    dead=$(dead_child)
  done
  if [[ -z $ended ]]; then
    report_death "$dead"
  fi
  printf '\n正在停止 … stopping\n'
  stop_children
  say '已停止，数据保留在 · stopped; the data is kept in' "$data"
  [[ -n $ended ]]
}

smoke_folder=

receive_smoke_visitor() {
  local code
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 timeout 240 "$java" "${bench_options[@]}" \
    -cp bench/target/bench.jar servicecircle.bench.Main smoke \
    --kiosk "http://127.0.0.1:$kiosk_port" --center "http://127.0.0.1:$center_port" </dev/null
  code=$?
  stop_children
  if ((code == 0)); then
    say '冒烟测试通过 · the smoke visit went well'
    [[ -z $smoke_folder ]] || rm -rf "$smoke_folder"
    return 0
  fi
  say "冒烟测试失败（代码 $code），日志在 · the smoke visit failed (exit code $code); logs are in" "$logs"
  tail -n 20 "$logs"/*.log >&2
  return 1
}

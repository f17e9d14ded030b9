# shellcheck shell=bash
# ./circle test: every test, and a last line that counts them.

run_tests() {
  local goal=verify code
  local -a flags=() rest=()
  # Campaigns that take longer than a coffee carry the tag "campaign".
  local campaigns=-DexcludedGroups=campaign
  for arg in "$@"; do
    case $arg in
      --fast) goal=test ;;
      --all) campaigns=-Dcircle.all=true ;;
      *) rest+=("$arg") ;;
    esac
  done
  flags=(-B -ntp -fae "$campaigns")
  need_jdk
  need_maven
  if [[ $goal == verify ]]; then
    need_browser
  fi
  mkdir -p var target
  : >target/building
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 mvn "${flags[@]}" "${rest[@]}" "$goal" </dev/null
  code=$?
  if ((code == 0)) && [[ $goal == verify && ${#rest[@]} -eq 0 ]]; then
    mark_built all
  fi
  summarize target/building "$code"
}

# summarize STAMP CODE: counts the reports that this run wrote; fails with Maven, on a failed test, and when no test ran.
summarize() {
  local tests=0 failed=0 skipped=0 report line
  shopt -s nullglob
  for report in */target/surefire-reports/TEST-*.xml */target/failsafe-reports/TEST-*.xml; do
    [[ $report -nt $1 ]] || continue
    line=$(testsuite_of "$report")
    ((tests += $(figure tests "$line")))
    ((failed += $(figure failures "$line") + $(figure errors "$line")))
    ((skipped += $(figure skipped "$line")))
  done
  shopt -u nullglob
  if ((tests == 0)); then
    printf '没有运行任何测试。No test ran.\n'
  elif (($2 != 0 && failed == 0)); then
    printf '没有测试失败，但 Maven 报错，见上文。No test failed, but Maven did: see above.\n'
  fi
  printf '%d passed, %d failed, %d skipped\n' "$((tests - failed - skipped))" "$failed" "$skipped"
  (($2 == 0 && failed == 0 && tests > 0))
}

testsuite_of() {
  local line
  while read -r line; do
    if [[ $line == *'<testsuite '* ]]; then
      printf '%s' "$line"
      return
    fi
  done <"$1"
}

figure() {
  if [[ $2 =~ \ $1=\"([0-9]+)\" ]]; then
    printf '%d' "${BASH_REMATCH[1]}"
  else
    printf '0'
  fi
}

# need_browser: Debian's Chromium and Chinese fonts; installs them where it may, says what to install where it may not.
need_browser() {
  local -a missing=()
  if ! command -v chromium >/dev/null; then
    missing+=(chromium)
  fi
  if ! has_chinese_fonts; then
    missing+=(fonts-noto-cjk)
  fi
  ((${#missing[@]})) || return 0
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    refuse "浏览器测试需要 ${missing[*]}：请先安装（Debian：sudo apt-get install ${missing[*]}）。" \
      "The browser tests need ${missing[*]}: please install (Debian: sudo apt-get install ${missing[*]})."
  fi
  install_packages "${missing[@]}"
}

has_chinese_fonts() (
  shopt -s globstar nullglob
  fonts=(/usr/share/fonts/**/*{CJK,SourceHanSans,wqy}*)
  ((${#fonts[@]} > 0))
)

install_packages() {
  mkdir -p var
  say "正在安装 · installing: $*"
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
    >var/apt.log 2>&1 </dev/null; then
    tail -n 20 var/apt.log >&2
    refuse "安装失败，日志在 var/apt.log：请手动安装 $*。" "Installing failed, see var/apt.log: please install $* by hand."
  fi
}

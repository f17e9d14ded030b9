# shellcheck shell=bash
# The JDK, Maven, and building when something is missing or older than its source.

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
logging=(-Dlogback.configurationFile=config/logback.xml)
# shellcheck disable=SC2034 # read by the commands that start the bench program
bench_options=(-Dfile.encoding=UTF-8 "${logging[@]}")

need_jdk() {
  local line major=0
  if ! command -v "$java" >/dev/null || ! command -v "${java}c" >/dev/null; then
    refuse '没有找到 JDK：请安装 JDK 17 或更新版本（Debian：apt-get install openjdk-17-jdk-headless）。' \
      'No JDK was found: install JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless).'
  fi
  while read -r line; do
    if [[ $line =~ version\ \"([0-9]+) ]]; then
      major=${BASH_REMATCH[1]}
      break
    fi
  done < <("$java" -version 2>&1)
  if ((major < 17)); then
    refuse "JDK 版本过旧（$line）：需要 JDK 17 或更新版本。" \
      "This JDK is too old ($line): JDK 17 or newer is needed."
  fi
}

need_maven() {
  local version
  if ! command -v mvn >/dev/null; then
    refuse '没有找到 Maven：请安装 Maven 3.8 或更新版本（Debian：apt-get install maven）。' \
      'Maven was not found: install Maven 3.8 or newer (Debian: apt-get install maven).'
  fi
  version=$(mvn -v 2>/dev/null)
  if ! [[ $version =~ Apache\ Maven\ ([0-9]+)\.([0-9]+) ]] \
    || ((BASH_REMATCH[1] * 100 + BASH_REMATCH[2] < 308)); then
    refuse 'Maven 版本过旧：需要 Maven 3.8 或更新版本。' 'This Maven is too old: Maven 3.8 or newer is needed.'
  fi
}

# jars_of SCOPE: "hall" is what a demo needs, "all" adds the bench program with its browser driver.
jars_of() {
  printf '%s\n' center-server/target/center-server.jar kiosk/target/kiosk.jar
  if [[ $1 == all ]]; then
    printf '%s\n' bench/target/bench.jar
  fi
}

stamp_of() {
  printf 'target/built-%s' "$1"
}

is_built() {
  local jar reference
  reference=$(stamp_of "$1")
  while read -r jar; do
    [[ -f $jar ]] || return 1
    [[ -f $reference ]] || reference=$jar
  done < <(jars_of "$1")
  ! has_source_newer_than "$reference"
}

has_source_newer_than() (
  shopt -s globstar nullglob
  for file in pom.xml */pom.xml .mvn/* */src/main/**; do
    if [[ $file -nt $1 ]]; then
      return 0
    fi
  done
  return 1
)

build_if_needed() {
  is_built "$1" || build "$1"
}

build() {
  local -a modules=()
  need_maven
  if [[ $1 == hall ]]; then
    modules=(-pl 'center-server,kiosk' -am)
  fi
  mkdir -p var target
  : >target/building
  progress_begin
  # Without a terminal's Ctrl-C: the launcher ends Maven itself.
  mvn -q -B -ntp -Dmaven.test.skip=true "${modules[@]}" package >var/build.log 2>&1 </dev/null &
  await_build $! || fail_build
  make_archive
  mark_built "$1"
  say "构建完成 · built ($((SECONDS - progress_since)) s)"
}

await_build() {
  local maven=$1 interrupted=
  trap 'interrupted=yes' INT TERM HUP
  while kill -0 "$maven" 2>/dev/null; do
    progress '正在构建 … building'
    sleep 0.5
    if [[ -n $interrupted ]]; then
      kill "$maven" 2>/dev/null
      say '已中断构建。The build was interrupted.'
      exit 130
    fi
  done
  trap - INT TERM HUP
  wait "$maven"
}

fail_build() {
  progress_end
  {
    printf '构建失败，完整日志在 var/build.log：\n'
    printf 'The build failed; the whole log is in var/build.log:\n'
    tail -n 30 var/build.log
  } >&2
  exit 1
}

# The time of the build is when it began: what was edited meanwhile counts as newer.
mark_built() {
  if [[ $1 == all ]]; then
    cp -p target/building "$(stamp_of hall)"
  fi
  cp -p target/building "$(stamp_of "$1")"
}

# shellcheck shell=bash
# How the launcher talks: one Chinese and one English sentence, and one line of progress.

progress_since=$SECONDS
progress_shown=
progress_at=0

# refuse CHINESE ENGLISH: what is wrong and what to do; exit code 2.
refuse() {
  progress_end
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 2
}

say() {
  progress_end
  printf '%s\n' "$*"
}

progress_begin() {
  progress_since=$SECONDS
  progress_shown=
}

# progress TEXT: on a terminal one line that counts seconds; elsewhere a line when the text changes and every 15 seconds.
progress() {
  local elapsed=$((SECONDS - progress_since))
  if [[ -t 1 ]]; then
    printf '\r\033[K%s  %d s' "$1" "$elapsed"
  elif [[ $1 != "$progress_shown" ]] || ((SECONDS - progress_at >= 15)); then
    printf '%s  %d s\n' "$1" "$elapsed"
    progress_at=$SECONDS
  fi
  progress_shown=$1
}

progress_end() {
  if [[ -t 1 && -n $progress_shown ]]; then
    printf '\r\033[K'
  fi
  progress_shown=
}

# absolute PATH: as seen from where the person typed the command.
absolute() {
  if [[ $1 == /* ]]; then
    printf '%s' "$1"
  else
    printf '%s' "$invoked_from/$1"
  fi
}

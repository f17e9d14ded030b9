# shellcheck shell=bash
# What an operator does beside running a hall: backup, restore, certificates, the audit trail. The work is done by the center server's program.

# run_tool NAME WORDS...: file names are meant from where the person typed the command.
run_tool() {
  local tool=$1
  local -a words=()
  shift
  while (($#)); do
    case $1 in
      --data | --config | --key-file | --out)
        words+=("$1")
        if (($# > 1)); then
          words+=("$(absolute "$2")")
          shift
        fi
        ;;
      --name)
        words+=("$1")
        if (($# > 1)); then
          words+=("$2")
          shift
        fi
        ;;
      --*) words+=("$1") ;;
      *) words+=("$(absolute "$1")") ;;
    esac
    shift
  done
  need_jdk
  build_if_needed hall
  "$java" -Xmx128m -XX:+UseSerialGC -Dfile.encoding=UTF-8 "${logging[@]}" -jar "$center_jar" "$tool" "${words[@]}"
}

#!/usr/bin/env bash
# Makes the placeholder voice pack of the hall board anew. Needs espeak-ng and ffmpeg; nobody needs to run it to build or to
# start the hall. A center that has a real announcer replaces the clips and the manifest.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pack=$root/templates/src/main/resources/static/voice
rough=$(mktemp -d)
trap 'rm -rf "$rough"' EXIT
mkdir -p "$pack"

# encode SOURCE CLIP [FILTER]: without silence at either end, equally loud, without dates or encoder names in the file.
encode() {
  ffmpeg -v error -y -i "$1" -af "${3:-$tidy}" -ar 22050 -ac 1 -c:a libvorbis -q:a 3 -map_metadata -1 \
    -flags +bitexact -fflags +bitexact "$pack/$2.ogg"
}
quiet='silenceremove=start_periods=1:start_threshold=-42dB'
tidy="$quiet,areverse,$quiet,areverse,dynaudnorm=f=150:p=0.8,afade=t=in:d=0.005,apad=pad_dur=0.03"

# speak CLIP VOICE TEXT
speak() {
  espeak-ng -v "$2" -s 145 -p 45 -w "$rough/$1.wav" "$3"
  encode "$rough/$1.wav" "$1"
}

# Words in pinyin: single characters are not in every build's dictionary.
mandarin=cmn-latn-pinyin
speak please "$mandarin" qing3
speak number "$mandarin" hao4
speak to "$mandarin" dao4
speak window "$mandarin" 'hao4 chuang1 kou3'
speak ten "$mandarin" shi2
speak one-as-yao "$mandarin" yao1
digits=(ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3)
for digit in "${!digits[@]}"; do
  speak "digit-$digit" "$mandarin" "${digits[$digit]}"
done

# No I and no O: on a slip they look like 1 and 0.
for letter in a b c d e f g h j k l m n p q r s t u v w x y z; do
  speak "letter-$letter" en-us "${letter^^}."
done

# Two falling notes, each ringing out.
chime='aevalsrc=0.34*exp(-3.2*t)*(sin(2*PI*659.26*t)+0.35*sin(2*PI*1318.5*t)):d=1.25:s=22050[high];
       aevalsrc=0.34*exp(-2.8*t)*(sin(2*PI*523.25*t)+0.35*sin(2*PI*1046.5*t)):d=1.25:s=22050,adelay=420[low];
       [high][low]amix=inputs=2:duration=longest:normalize=0,afade=t=in:d=0.01'
ffmpeg -v error -y -filter_complex "$chime" -t 1.5 "$rough/chime.wav"
encode "$rough/chime.wav" chime 'afade=t=out:st=1.3:d=0.2'

#!/bin/sh
# Makes docs/images anew from examples/: by hand, where LibreOffice, poppler and ImageMagick are installed, after `npm run build`.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in reading school-ru school-year order-and-map stages; do
  node bin/roadmap.js render "examples/$name.yaml" --out "$work/$name.docx" 2>/dev/null
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/$name.docx" >/dev/null 2>&1
  pages=1
  # The order stands before the plan that it approves: both are shown.
  [ "$name" = order-and-map ] && pages=2
  pdftoppm -r 90 -gray -png -l "$pages" "$work/$name.pdf" "$work/$name"
  montage "$work/$name"-*.png -tile x1 -geometry +1+1 -background gray -colors 16 -strip \
    -define png:exclude-chunk=date,time "PNG8:docs/images/$name.png"
done

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

# docs/import.md shows a Word document and what the plan made of it prints.
document=test/readme/музей.docx
picture() {
  mkdir -p "$work/$2"
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/$2" "$1" >/dev/null 2>&1
  pdftoppm -r 90 -gray -png -l 1 -singlefile "$work/$2/$(basename "$1" .docx).pdf" "$work/$2"
  convert "$work/$2.png" -trim +repage -bordercolor white -border 12 -bordercolor gray -border 1 -colors 16 -strip \
    -define png:exclude-chunk=date,time "PNG8:docs/images/$2.png"
}
picture "$document" import-word
node bin/roadmap.js import "$document" -o "$work/музей.yaml" 2>/dev/null
sed -i 's/^        title: Открыть выставку.*/&\n        deadline: до 1 марта 2027 г./' "$work/музей.yaml"
node bin/roadmap.js render "$work/музей.yaml" --out "$work/музей.docx" 2>/dev/null
picture "$work/музей.docx" import-printed

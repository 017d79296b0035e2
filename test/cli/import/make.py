#!/usr/bin/env python3
"""Makes the documents of this folder, as people and programs make them: document.xml by hand, LibreOffice and pandoc
from HTML with rowspan and colspan, python-docx. Run in any folder: python3 make.py [name …]. The plans expected of them
(*.yaml) are checked by eye and not made here."""

import html
import os
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
TITLE = ['План мероприятий (дорожная карта)', 'по развитию школьного музея села Липки', 'на 2026–2027 учебный год']
# The usual headings of the program; the last one is said otherwise in some documents.
WHAT_AND_WHEN = ['№ п/п', 'Наименование мероприятий', 'Срок реализации']
HEAD = [*WHAT_AND_WHEN, 'Ответственный исполнитель']
FIRST = [
    ['1.1.', 'Издать приказ о совете музея', 'до 10 сентября 2026 г.', 'Директор'],
    ['1.2.', 'Составить опись предметов', 'октябрь 2026 г.', 'Руководитель музея'],
]
SECOND = [
    ['2.1.', 'Провести экскурсию для первоклассников', 'ноябрь 2026 г.', 'Совет музея'],
    ['2.2.', 'Подготовить выставку старых снимков', 'до 25 мая 2027 г.', 'Руководитель музея'],
]
FLAT = [[str(n), *row[1:]] for n, row in enumerate(FIRST + SECOND, 1)]


class Cell:
    def __init__(self, text, across=1, down=1, bold=False, numbered=False):
        self.text, self.across, self.down, self.bold, self.numbered = text, across, down, bold, numbered


def cell_of(each):
    return each if isinstance(each, Cell) else Cell(each)


# Word's own XML


def paragraph(text, align=None, bold=False, numbered=False):
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if numbered else ''
    jc = f'<w:jc w:val="{align}"/>' if align else ''
    run = f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr>{number}{jc}</w:pPr>{run if text else ""}</w:p>'


def table(rows, widths=None):
    columns = sum(cell_of(each).across for each in rows[0])
    widths = widths or [2200] * columns
    sides = ('top', 'left', 'bottom', 'right', 'insideH', 'insideV')
    borders = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    grid = ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    out, above = [], {}
    for row in rows:
        cells, column, below, own = [], 0, {}, iter(row)
        while column < columns:
            each, rest = above.get(column) or (cell_of(next(own)), None)
            isOwn = rest is None
            rest = each.down - 1 if isOwn else rest - 1
            if rest > 0:
                below[column] = (each, rest)
            merge = '<w:vMerge w:val="restart"/>' if isOwn and each.down > 1 else '' if isOwn else '<w:vMerge/>'
            width = sum(widths[column : column + each.across])
            words = each.text.split('\n') if isOwn else ['']
            text = ''.join(paragraph(line, None, each.bold, each.numbered and isOwn) for line in words)
            span = f'<w:gridSpan w:val="{each.across}"/>'
            cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>{text}</w:tc>')
            column += each.across
        above = below
        out.append(f'<w:tr>{"".join(cells)}</w:tr>')
    return f'<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(out)}</w:tbl>'


def titles(lines=TITLE):
    return [paragraph(line, 'center', True) for line in lines]


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def by_hand(name, body):
    types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    package = 'http://schemas.openxmlformats.org/package/2006/'
    parts = {
        '[Content_Types].xml': f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{types}document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{types}numbering+xml"/></Types>',
        '_rels/.rels': f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{R}/numbering" Target="numbering.xml"/></Relationships>',
        'word/numbering.xml': NUMBERING,
        'word/document.xml': f'<w:document {W}><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>',
    }
    with zipfile.ZipFile(f'{HERE}/{name}.docx', 'w', zipfile.ZIP_DEFLATED) as file:
        for path, xml in parts.items():
            file.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), f'<?xml version="1.0" encoding="UTF-8"?>{xml}', zipfile.ZIP_DEFLATED)


# HTML, and what others make of it


def page(rows, lines=TITLE, after=''):
    def td(each):
        spans = (f' colspan="{each.across}"' if each.across > 1 else '') + (f' rowspan="{each.down}"' if each.down > 1 else '')
        lines = [f'<b>{html.escape(line)}</b>' if each.bold else html.escape(line) for line in each.text.split('\n')]
        return f'<td{spans}>{"".join(f"<p>{line}</p>" for line in lines)}</td>'

    body = ''.join('<tr>' + ''.join(td(cell_of(each)) for each in row) + '</tr>\n' for row in rows)
    head = ''.join(f'<p align="center"><b>{html.escape(line)}</b></p>\n' for line in lines)
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{head}<table border="1">\n{body}</table>\n{after}</body></html>\n'


def site(name, text):
    with open(f'{HERE}/{name}.html', 'w', encoding='utf-8') as file:
        file.write(text)


def libre_office(name, text):
    with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/{name}.html', 'w', encoding='utf-8') as file:
            file.write(text)
        profile = f'-env:UserInstallation=file://{folder}/profile'
        command = ['soffice', '--headless', profile, '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']
        subprocess.run([*command, '--outdir', HERE, f'{folder}/{name}.html'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def pandoc(name, text, form='html'):
    subprocess.run(['pandoc', '-f', form, '-t', 'docx', '-o', f'{HERE}/{name}.docx'], input=text.encode(), check=True)


def text_file(name, rows):
    with open(f'{HERE}/{name}.tsv', 'w', encoding='utf-8') as file:
        file.writelines('\t'.join(row) + '\n' for row in rows)


def bold(text, across=1, down=1):
    return Cell(text, across, down, True)


STAGES = [
    ['№', 'Наименование этапа', 'Мероприятия', 'Содержание деятельности', 'Сроки', 'Ответственные'],
    [Cell('1', 1, 3), Cell('Подготовка', 1, 3), Cell('Знакомство с музеями', 1, 2), 'Поездка в районный музей', Cell('сентябрь 2026 г.', 1, 2), 'Директор'],
    ['Встреча с хранителем', 'Руководитель музея'],
    ['Помещение', 'Ремонт комнаты', 'октябрь 2026 г.', 'Завхоз'],
    [Cell('2', 1, 2), Cell('Работа', 1, 2), Cell('Сбор предметов', 1, 2), 'Обход дворов', 'ноябрь 2026 г.', Cell('Совет музея', 1, 2)],
    ['Переписка с выпускниками', 'декабрь 2026 г.'],
]
ROMAN = [HEAD, [bold('I'), bold('Подготовка', 3)], *FIRST, [bold('II'), bold('Работа с посетителями', 3)], *SECOND]
MERGED = [
    [Cell('№', 1, 2), Cell('Мероприятия', 1, 2), Cell('Сроки', 1, 2), Cell('Ответственные', 2)],
    ['школа', 'отдел образования'],
    [bold('1. Подготовка', 5)],
    ['1.1.', 'Ремонт комнаты', Cell('октябрь 2026 г.', 1, 2), 'Завхоз', 'Методист'],
    ['1.2.', 'Закупка витрин', 'Директор', ''],
    [bold('2. Открытие', 5)],
    ['2.1.', 'Приём гостей', 'май 2027 г.', 'Директор', 'Методист'],
]


DOCUMENTS = {
    # A cut row, the header again, and a second table without one.
    'cut-by-pages': lambda name: by_hand(name, [
        *titles(),
        table([HEAD, FLAT[0], ['2', 'Составить опись предметов:\n- посуда;', 'октябрь 2026 г.', 'Руководитель'], HEAD, ['', '- одежда.', '', 'музея']]),
        paragraph('Продолжение таблицы', 'right'),
        table([FLAT[2], FLAT[3]]),
    ]),
    'headings-between-tables': lambda name: by_hand(name, [
        *titles(), paragraph('1. Подготовка', None, True), table([HEAD, *FIRST]),
        paragraph(''), paragraph('2. Работа с посетителями', None, True), table([HEAD, *SECOND]),
    ]),
    # Rows whose borders were drawn apart from those of the headings.
    'borders-apart': lambda name: by_hand(name, [*titles(), table([
        ['№', Cell('Мероприятия', 2), 'Сроки', Cell('Ответственные', 2)],
        [FLAT[0][0], FLAT[0][1], Cell(FLAT[0][2], 2), Cell(FLAT[0][3], 2)],
        [FLAT[1][0], Cell(FLAT[1][1], 2), Cell(FLAT[1][2], 2), FLAT[1][3]],
    ], [500, 4000, 100, 2000, 60, 2000])]),
    'automatic-numbers': lambda name: by_hand(name, [
        *titles(), table([HEAD, *[[Cell('', numbered=True), *row[1:]] for row in FLAT]]),
    ]),
    'several-tables': lambda name: by_hand(name, [
        paragraph('Совет музея'), table([['№', 'ФИО', 'Должность'], ['1', 'Лисицына А. П.', 'завуч'], ['2', 'Бобров К. К.', 'учитель']]),
        *titles(), table([HEAD, *FLAT]),
        paragraph('Показатели'), table([['№', 'Наименование показателя', 'Ответственный', 'Результат'], *[[str(n), f'Показатель {n}', 'Завуч', '5'] for n in range(1, 8)]]),
    ]),
    'quarters': lambda name: by_hand(name, [*titles(), table([
        [Cell('№', 1, 2), Cell('Мероприятия', 1, 2), Cell('Срок по кварталам', 4), Cell('Ответственный', 1, 2)],
        ['I квартал', 'II квартал', 'III квартал', 'IV квартал'],
        ['1', 'Сверка предметов', 'х', '', 'х', '', 'Руководитель музея'],
        ['2', 'Уборка хранилища', '', 'х', '', 'х', 'Завхоз'],
    ])]),
    'merged-stages': lambda name: libre_office(name, page(STAGES)),
    'roman-sections': lambda name: libre_office(name, page(ROMAN)),
    'two-level-header': lambda name: pandoc(name, page(MERGED)),
    'school-year': lambda name: pandoc(name, page([
        ['Дела, события', 'Классы', 'Ориентировочное время', 'Ответственные'],
        [bold('Модуль «Музей»', 4)], ['Открытие зала', '1–11', 'сентябрь', 'Директор'], ['День дарителя', '5–9', 'октябрь', 'Совет музея'],
        [bold('Модуль «Село»', 4)], ['Перепись улиц', '8–9', 'ноябрь', 'Учитель географии'],
    ], ['Календарный план воспитательной работы', 'на 2026–2027 учебный год'])),
    'on-a-site': lambda name: site(name, page(MERGED, after='<p>Исп. Боброва К. К., тел. 2-14-15</p>')),
    'from-excel': lambda name: text_file(name, [
        [' '.join(TITLE), '', '', ''], ['', '', '', ''], [*WHAT_AND_WHEN, 'Ответственные'], ['1. Подготовка', '', '', ''], *FIRST, ['2. Работа с посетителями', '', '', ''], *SECOND,
    ]),
    'by-python-docx': lambda name: by_python(name),
}


def by_python(name):
    import docx

    document = docx.Document()
    for line in TITLE:
        heading = document.add_paragraph()
        heading.alignment = 1
        heading.add_run(line).bold = True
    rows = [HEAD, ['1. Подготовка', '', '', ''], FIRST[0], ['1.2.', 'Составить опись предметов', '', ''], ['2. Работа с посетителями', '', '', ''], *SECOND]
    grid = document.add_table(len(rows), 4)
    grid.style = 'Table Grid'
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            grid.cell(i, j).text = text
    for top, left, bottom, right in [(1, 0, 1, 3), (2, 2, 3, 2), (2, 3, 3, 3), (4, 0, 4, 3)]:
        grid.cell(top, left).merge(grid.cell(bottom, right))
    document.save(f'{HERE}/{name}.docx')


if __name__ == '__main__':
    for wanted in sys.argv[1:] or DOCUMENTS:
        DOCUMENTS[wanted](wanted)

"""Files that are small and ask for much, and documents that refer to others: made anew for each run, none longer than a
few megabytes. `make bench-bombs` reads them."""
import random
import struct
import zlib

ENDLESS = 10 << 30
SECRET = "/etc/passwd"


class Packed:
    """A text between two others, so many times the same, as it is compressed: each time costs what one time costs."""

    def __init__(self, piece, times, begin=b"", end=b""):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        flushed = lambda text: packer.compress(text) + packer.flush(zlib.Z_FULL_FLUSH)
        head, body = flushed(begin), flushed(piece)
        self.bytes = head + body * times + packer.compress(end) + packer.flush()
        self.checksum = zlib.crc32(begin)
        # Nobody gets to the end of more: the checksum is only right where it could be looked at.
        for _ in range(times if len(piece) * times < 2 << 30 else 0):
            self.checksum = zlib.crc32(piece, self.checksum)
        self.checksum = zlib.crc32(end, self.checksum)


def gently(piece):
    """A piece of XML that does not shrink to less than a hundred and fiftieth."""
    return piece + b"<!--" + noise(len(piece) // 130) + b"-->"


def noise(count):
    """So many letters that do not shrink."""
    chance = random.Random(7)
    return bytes(chance.choice(b"abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(count))


def member(name, text):
    return name, Packed(b"", 0, text.encode() if isinstance(text, str) else text)


def archive(members):
    """A zip archive of members, each a name and what is packed."""
    body, directory = bytearray(), bytearray()
    for name, packed in members:
        name = name.encode()
        facts = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 0, packed.checksum, len(packed.bytes), 0, len(name), 0)
        directory += b"PK\1\2\x14\0" + facts + struct.pack("<HHHLL", 0, 0, 0, 0, len(body)) + name
        body += b"PK\3\4" + facts + name + packed.bytes
    end = struct.pack("<HHHHLLH", 0, 0, min(len(members), 0xffff), min(len(members), 0xffff), len(directory), len(body), 0)
    return bytes(body + directory + b"PK\5\6" + end)


def gzipped(packed):
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + packed.bytes + bytes(8)


WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="Bank" sheetId="1" r:id="r1"/></sheets></workbook>'
RELATIONS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
NAMES = '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>'
SHEET = "xl/worksheets/sheet1.xml"


def xlsx(sheet=None, shared=None):
    """A workbook with such a sheet, and with such texts that cells share."""
    members = [member("xl/workbook.xml", WORKBOOK), member("xl/_rels/workbook.xml.rels", RELATIONS)]
    if shared:
        members.append(("xl/sharedStrings.xml", shared))
    return archive([*members, sheet or member(SHEET, f"<worksheet><sheetData>{NAMES}</sheetData></worksheet>")])


def sheet(piece, times, before=""):
    begin, end = f"<worksheet>{before}<sheetData>{NAMES}".encode(), b"</sheetData></worksheet>"
    return SHEET, Packed(piece, times, begin, end)


ODS = (
    '<office:document-content xmlns:table="t" xmlns:office="o" xmlns:text="x"><office:body><office:spreadsheet>'
    '<table:table table:name="Bank">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)


def ods(content):
    kind = member("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return archive([kind, member("META-INF/manifest.xml", "<manifest/>"), member("content.xml", content)])


def nested():
    inner = archive([("a.csv", Packed(b"a,b\n" * 16_384, 1_000))])
    for level in range(9):
        inner = archive([member(f"{level}.zip", inner)])
    return inner


def shared_texts():
    piece = gently(b"<si><t>" + b"ab" * 16_000 + b"</t></si>")
    return xlsx(shared=Packed(piece, 30_000, b"<sst>", b"</sst>"))


def fan_out():
    """Seven hundred long texts, and a million cells that each show one of them."""
    chance = random.Random(7)
    text = lambda: "".join(f"{chance.random()}{'long text ' * 200}" for _ in range(15))
    texts = "".join(f"<si><t>{text()}</t></si>" for _ in range(700))
    rows = "".join(f'<row><c t="s"><v>{chance.randrange(700)}</v></c></row>' for _ in range(10_000)).encode()
    return xlsx(sheet(rows, 100), member("", f"<sst>{texts}</sst>")[1])


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def thrift(fields):
    """A struct in Thrift's compact protocol: numbers, texts, lists and structs by the numbers of their fields."""
    out, before = bytearray(), 0
    for at, (kind, value) in sorted(fields.items()):
        out += bytes([(at - before) << 4 | kind]) + written(kind, value)
        before = at
    return bytes(out) + b"\0"


def written(kind, value):
    if kind in (5, 6):
        return varint(value * 2)
    if kind == 8:
        return varint(len(value)) + value
    if kind == 9:
        inner, values = value
        return bytes([len(values) << 4 | inner]) + b"".join(written(inner, one) for one in values)
    return value


def parquet(rows, page_size, codec=0, body=None):
    """One column of numbers that says it has so many rows, in one page that says it is so long: nothing but missing values."""
    levels = varint(min(rows, 2**31 - 1) << 1) + b"\0"
    body = body or struct.pack("<L", len(levels)) + levels
    values = min(rows, 2**31 - 1)
    about = thrift({1: (5, values), 2: (5, 0), 3: (5, 3), 4: (5, 3)})
    page = thrift({1: (5, 0), 2: (5, page_size or len(body)), 3: (5, len(body)), 5: (12, about)}) + body
    schema = [thrift({4: (8, b"schema"), 5: (5, 1)}), thrift({1: (5, 2), 3: (5, 1), 4: (8, b"amount")})]
    sizes = {4: (5, codec), 5: (6, rows), 6: (6, page_size or len(page)), 7: (6, len(page)), 9: (6, 4)}
    column = thrift({1: (5, 2), 2: (9, (5, [0, 3])), 3: (9, (8, [b"amount"])), **sizes})
    group = thrift({1: (9, (12, [thrift({2: (6, 4), 3: (12, column)})])), 2: (6, len(page)), 3: (6, rows)})
    footer = thrift({1: (5, 2), 2: (9, (12, schema)), 3: (6, rows), 4: (9, (12, [group]))})
    return b"PAR1" + page + footer + struct.pack("<L", len(footer)) + b"PAR1"


def bombs():
    """Each bomb by what it is, as the name of a file and what makes it."""
    times = ENDLESS >> 16
    lines, cell = b"ab,12.50\n" * 7_282, b"<c><v>1</v></c>"
    last = b'<row><c r="BXW9"><v>1</v></c></row>'
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    second, dimensions = b'<row r="2"><c r="A2"><v>1</v></c></row>', '<dimension ref="A1:XFD1048576"/>'
    zstd = b"\x28\xb5\x2f\xfd\xa0\xff\xff\xff\x7f\x03\0\0"
    text = "<table:table-cell{}><text:p>x</text:p></table:table-cell>"
    many = f"<table:table-row{{}}>{text}</table:table-row>"
    rows = many.format("", "") + many.format(' table:number-rows-repeated="1000000000"', "")
    cells = many.format("", ' table:number-columns-repeated="1000000000"')
    return {
        "zip in zip in zip, ten deep": ("nested.zip", nested),
        "zip: 10 GB of lines in one file": ("ratio.zip", lambda: archive([("a.csv", Packed(lines, times, b"name,amount\n"))])),
        "zip: 60,000 files": ("entries.zip", lambda: archive([member(f"{at}.csv", "a") for at in range(60_000)])),
        "gzip: 10 GB of lines": ("ratio.csv.gz", lambda: gzipped(Packed(lines, times, b"name,amount\n"))),
        "XLSX: 1 GB of shared texts": ("texts.xlsx", shared_texts),
        "XLSX: a million cells that share long texts": ("shared.xlsx", fan_out),
        "XLSX: one cell in the farthest corner": ("corner.xlsx", lambda: xlsx(sheet(corner, 1))),
        "XLSX: a far cell in each of a million rows": ("right.xlsx", lambda: xlsx(sheet(gently(last * 2_000), 500))),
        "XLSX: a hundred million cells": ("cells.xlsx", lambda: xlsx(sheet((b"<row>" + cell * 50 + b"</row>") * 80, 25_000))),
        "XLSX: dimensions of 17 billion cells": ("dimensions.xlsx", lambda: xlsx(sheet(second, 1, dimensions))),
        "XML: a million elements in one another": ("deep.xml", lambda: camt("", "<a>" * 1_000_000)),
        "JSON: ten million lists in one another": ("deep.json", lambda: b'[{"a":' + b"[" * 10_000_000),
        "Parquet: 10^15 rows, a page of 2 GB": ("lying.parquet", lambda: parquet(10**15, 2**31 - 1, 6, zstd)),
        "Parquet: two billion missing values in 250 bytes": ("missing.parquet", lambda: parquet(2**31 - 1, None)),
        "ODS: a cell a billion times": ("cells.ods", lambda: ods(ODS.format(cells))),
        "ODS: a row a billion times": ("rows.ods", lambda: ods(ODS.format(rows))),
    }


LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\">" + "".join(
    f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(12)) + "]>"
OUTSIDE = f'<!DOCTYPE x [<!ENTITY m SYSTEM "file://{SECRET}">]>'
ASKING = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
PARAMETER = f'<!DOCTYPE x [<!ENTITY % p SYSTEM "file://{SECRET}"> %p;]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY m "{"a" * 200_000}">]>'


CAMT = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>'


def camt(declared, text):
    inside = f"<GrpHdr><MsgId>{text}</MsgId></GrpHdr><Stmt><Id>1</Id></Stmt></BkToCstmrStmt></Document>"
    return f'<?xml version="1.0"?>{declared}{CAMT}{inside}'.encode()


def ofx(declared, text):
    inside = f"<OFX><SIGNONMSGSRSV1><SONRS><LANGUAGE>{text}</LANGUAGE></SONRS></SIGNONMSGSRSV1></OFX>"
    return f'<?xml version="1.0"?>{declared}<?OFX OFXHEADER="200" VERSION="220"?>{inside}'.encode()


def references():
    """Documents that refer to files, to other machines or to themselves."""
    texts = f"{OUTSIDE}<sst><si><t>&m;</t></si></sst>"
    cells = f'<worksheet><sheetData>{NAMES}<row><c t="str"><v>&m;</v></c></row></sheetData></worksheet>'
    content = ODS.format("<table:table-row><table:table-cell><text:p>&m;</text:p></table:table-cell></table:table-row>")
    return {
        "CAMT: a file of the machine": ("file.xml", lambda: camt(OUTSIDE, "&m;")),
        "CAMT: a document on another machine": ("http.xml", lambda: camt(ASKING, "x")),
        "CAMT: a parameter entity": ("parameter.xml", lambda: camt(PARAMETER, "x")),
        "CAMT: a billion laughs": ("laughs.xml", lambda: camt(LAUGHS, "&m;")),
        "CAMT: a long entity a hundred thousand times": ("long.xml", lambda: camt(QUADRATIC, "&m;" * 100_000)),
        "OFX: a file of the machine": ("file.ofx", lambda: ofx(OUTSIDE, "&m;")),
        "OFX: a billion laughs": ("laughs.ofx", lambda: ofx(LAUGHS, "&m;")),
        "XLSX: shared texts with a file of the machine": ("file.xlsx", lambda: xlsx(shared=member("", texts)[1])),
        "XLSX: cells of a billion laughs": ("laughs.xlsx", lambda: xlsx(member(SHEET, LAUGHS + cells))),
        "ODS: a file of the machine": ("file.ods", lambda: ods(OUTSIDE + content)),
    }

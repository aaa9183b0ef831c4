"""Writes files that an import has to refuse soon, and in little memory."""

import io
import os
import zipfile

D = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Bad")
w = lambda n, b: open(f"{D}/{n}", "wb").write(b)


def zp(n,parts,comp=zipfile.ZIP_DEFLATED):
    f=io.BytesIO(); z=zipfile.ZipFile(f,'w',comp)
    for k,v in parts: z.writestr(k,v)
    z.close(); w(n,f.getvalue())
rel='<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>'
wb='<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
def sheet(n,x): zp(n,[('_rels/.rels',rel),('xl/workbook.xml',wb),('xl/worksheets/sheet1.xml',x)])
sheet('bomb.xlsx', b'<worksheet>' + b' ' * (100 << 20) + b'</worksheet>')
sheet('laugh.xlsx','<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]><worksheet a="&f;"><sheetData><row r="1"><c r="A1"><v>&f;</v></c></row></sheetData></worksheet>')
sheet('xxe.xlsx','<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>')
sheet('wide.xlsx','<worksheet><sheetData>'+''.join(f'<row r="{i}"><c r="XFD{i}" t="str"><v>x</v></c></row>' for i in range(1,2000))+'</sheetData></worksheet>')
sheet('milcol.xlsx','<worksheet><sheetData><row r="1">'+'<c t="str"><v>x</v></c>'*1000000+'</row></sheetData></worksheet>')
sheet('deep.xlsx','<worksheet>'+'<a>'*100000+'</a>'*100000+'</worksheet>')
zp('path.xlsx',[('../../../../tmp/evil',b'x'),('/etc/evil',b'y'),('_rels/.rels',rel.replace('xl/workbook.xml','../../xl/workbook.xml')),('xl/workbook.xml',wb),('xl/worksheets/sheet1.xml','<worksheet><sheetData/></worksheet>')])
zp('plain.zip',[('a.txt','x')]); zp('ods.xlsx',[('mimetype','application/vnd.oasis.opendocument.spreadsheet')])
drel=rel.replace('xl/workbook.xml','word/document.xml')
def doc(n,x): zp(n,[('_rels/.rels',drel),('word/document.xml',x)])
W='<w:document xmlns:w="w"><w:body>'
doc('deep.docx',W+'<w:tbl><w:tr><w:tc>'*3000+'</w:tc></w:tr></w:tbl>'*3000+'</w:body></w:document>')
w('old.xls', bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(600))
w('enc.xlsx', bytes([0xD0, 0xCF, 0x11, 0xE0]) + bytes(600) + 'EncryptedPackage'.encode('utf-16le') + bytes(99))
w('a.pdf', b'%PDF-1.4 xxx')
w('r.rtf', b'{\\rtf1 x}')
h = '序号,一级事项,公开内容,公开时限\n'
w('unclosed.csv', (h + '1,"甲,内容,及时公开\n' + '2,乙,丙,及时公开\n' * 3).encode())
w('mixed.csv', h.encode() + b'1,\xff\xfe\xc3\x28,x,y\n')
w('headonly.csv', h.encode())
w('nohead.csv', b'a,b,c,d,e\n1,2,3,4,5\n' * 100)
w('notable.txt', '没有表格的文字。\n'.encode() * 1000)
whole = open(f"{D}/plain.zip", "rb").read()
w('trunc.docx', whole[: len(whole) // 2])

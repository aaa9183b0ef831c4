"""Writes the catalogs of Forms/*.csv in the forms in which offices have them.

Needs openpyxl and python-docx; the tests do not: what this wrote is kept beside them.
"""

import csv
import html
import io
import os
import random
import unicodedata

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook

R = random.Random(7)
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Forms")
# made-up catalogs
std=['政府网站','政府公报','两微一端','发布会/听证会','广播电视','纸质媒体','公开查阅点','政务服务中心','便民服务站','入户/现场','社区/企事业单位/村公示栏（电子屏）','精准推送','其他']
def ch(*on): return '\n'.join(('☑ ' if i in on else '☐ ')+n for i,n in enumerate(std))
H=['序号','一级事项','二级事项','公开内容','公开依据','公开时限','公开主体','公开渠道和载体','公开对象','公开方式','公开层级']
A=[H,
['1','综合业务','政策法规文件','1.《中华人民共和国宪法》\n2.《社会救助暂行办法》\n3.各地配套政策法规文件','《中华人民共和国政府信息公开条例》（国务院令第711号）','制定或获取信息之日起10个工作日内','县级人民政府民政部门\n乡镇人民政府（街道办事处）',ch(0,2,8),'全社会','主动公开','县级\n乡级'],
['2','综合业务','监督检查','社会救助信访通讯地址\n社会救助投诉举报电话','《中华人民共和国政府信息公开条例》（国务院令第711号）','制定或获取信息之日起10个工作日内','县级人民政府民政部门\n乡镇人民政府（街道办事处）',ch(0,10),'全社会','主动公开','县级\n乡级'],
['3','最低生活保障','办事指南','办理事项、办理条件、最低生活保障标准、申请材料、办理流程、办理时间、地点、联系方式','《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）\n《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）','制定或获取信息之日起10个工作日内','县级人民政府民政部门\n乡镇人民政府（街道办事处）',ch(0,6,7),'全社会','主动公开','县级\n乡级'],
['4','最低生活保障','审核信息','初审对象名单及相关信息','《社会救助暂行办法》','10个工作日内，公示7个工作日','乡镇人民政府（街道办事处）',ch(10,11),'特定群体','主动公开','乡级'],
['5','最低生活保障','审批信息','低保对象名单及相关信息','《社会救助暂行办法》','制定或获取信息之日起10个工作日内','县级人民政府民政部门',ch(10),'全社会\n特定群体','主动公开\n依申请公开','县级'],
['6','特困人员救助供养','办事指南','办理事项、办理条件、救助供养标准、申请材料、办理流程、办理时间、地点、联系方式','《国务院关于进一步健全特困人员救助供养制度的意见》（国发〔2016〕14号）\n《特困人员认定办法》（民发〔2021〕43号）','长期公开','县级人民政府民政部门',ch(0),'全社会','主动公开','县级\n乡级'],
['7','临时救助','审核审批信息','支出型临时救助对象名单、救助金额、救助事由','《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）','及时公开','县级人民政府民政部门',ch(8,10),'全社会','依申请公开','县级'],
]
B=[['序号','一级事项','二级事项','公开内容','公开依据','公开时限','公开主体','公开渠道和载体','公开对象'],
['1','党务公开','组织建设','村党组织设置、班子成员及分工','《中国共产党党务公开条例（试行）》','长期公开','大河村党支部','村务公开栏\n微信群','全体村民'],
['2','党务公开','党员发展','发展党员、党费收缴情况','《中国共产党党务公开条例（试行）》','每季度公开','大河村党支部','村务公开栏','全体村民'],
['3','村务公开','村级财务','1.财务收支明细\n2.集体资产处置\n3.债权债务','《中华人民共和国村民委员会组织法》第三十条\n《村集体经济组织会计制度》','每月10日前','大河村村民委员会','村务公开栏\n微信群\n广播','全体村民'],
['4','村务公开','土地管理','土地承包、宅基地审批、征地补偿款分配','《中华人民共和国土地管理法》','信息形成之日起20个工作日内，公示7日','大河村村民委员会','村务公开栏','全体村民'],
['5','村务公开','惠农补贴','耕地地力保护补贴发放名单及金额','《财政部 农业农村部关于实施耕地地力保护补贴的通知》（财农〔2021〕11号）','发放后5个工作日内','大河村村民委员会','村务公开栏\n微信群','特定群体'],
['6','民生服务','医疗保险','城乡居民医保缴费标准和时间','《中华人民共和国社会保险法》','当天公开','大河村便民服务站','村务公开栏\n便民服务站','全体村民'],
]
def save(name, ext, data, truth, enc='utf-8'):
    p=f'{OUT}/{name}.{ext}'
    if isinstance(data,str): data=data.encode(enc)
    open(p,'wb').write(data)
    csv.writer(open(f'{OUT}/{name.split("-")[0]}.csv','w',encoding='utf-8')).writerows(truth)
VAR={'公开内容':['公开内容（要素）','公开内容(要素)','公开要素','公开内容'],'公开依据':['公开依据','法律依据','政策依据'],'公开时限':['公开时限','公开时间','时限要求'],
 '公开主体':['公开主体','责任主体','公开责任主体'],'公开渠道和载体':['公开渠道和载体','公开渠道','公开载体','公开渠道及载体'],'序号':['序号','序  号','编号']}
LEV=['领域','一级事项','二级事项','三级事项']
CHO={'公开对象':['全社会','特定群体'],'公开方式':['主动','依申请'],'公开层级':['县级','乡级','村级','社区']}
WORD={'主动':'主动公开','依申请':'依申请公开'}
def grid(t, tick='√', vary=False, choices=('公开对象','公开方式','公开层级'), box='☑☐', merge=True, chbox=True):
    """returns header rows(2), data rows, merges list (r,c,r2,c2) 0-based incl. header"""
    h=t[0]; cols=[]; merges=[]
    for j,c in enumerate(h):
        if c in choices:
            vals=set(x for r in t[1:] for x in r[j].split('\n') if x)
            labs=[l for l in CHO[c] if WORD.get(l,l) in vals]
            if vals and vals<=set(WORD.get(l,l) for l in CHO[c]):
                for l in (labs if len(labs)>1 else [l for l in CHO[c]][:2] if c!='公开层级' else CHO[c]): cols.append((j,c,l))
                continue
        cols.append((j,c,None))
    top=[];sub=[]
    lv=[i for i,(j,c,l) in enumerate(cols) if c in LEV]
    for i,(j,c,l) in enumerate(cols):
        if c in LEV: top.append('公开事项' if i==lv[0] else ''); sub.append(c)
        elif l: top.append(c if cols[i-1][1]!=c else ''); sub.append(l)
        else: top.append(R.choice(VAR.get(c,[c])) if vary else c); sub.append('')
    i=0
    while i<len(cols):
        k=i
        while k+1<len(cols) and top[k+1]=='' : k+=1
        if k>i: merges.append((0,i,0,k))
        elif sub[i]=='': merges.append((0,i,1,i))
        i=k+1
    rows=[]
    for r in t[1:]:
        o=[]
        for j,c,l in cols:
            v=r[j]
            if l: v=(tick if not isinstance(tick,tuple) else tick[0]) if WORD.get(l,l) in v.split('\n') else ('' if not isinstance(tick,tuple) else tick[1])
            elif c=='公开渠道和载体' and '☐' in v and chbox:
                v=' '.join((box[0] if x[0]=='☑' else box[1])+x[2:] for x in v.split('\n'))
            o.append(v)
        rows.append(o)
    if merge:
        for i in lv[:-1] if len(lv)>1 else lv:
            a=0
            for k in range(1,len(rows)+1):
                if k==len(rows) or rows[k][i]!=rows[a][i] or (i>lv[0] and rows[k][lv[0]]!='' and any(rows[k][z]!=rows[a][z] for z in lv if z<i)) or rows[a][i]=='':
                    if k-a>1 and rows[a][i]: merges.append((a+2,i,k+1,i))
                    a=k
    return [top,sub],rows,merges,cols
def blank(rows,merges):
    rows=[r[:] for r in rows]
    for (a,c,b,d) in merges:
        if a>=2 and c==d:
            for k in range(a+1,b+1): rows[k-2][c]=''
    return rows
def xl(name,t,title=True,domerge=True,sheets=False,numeric=True,**k):
    hd,rows,m,cols=grid(t,**k); wb=Workbook(); ws=wb.active; off=0
    if sheets: ws.title='填表说明'; ws['A1']='本表由各社区填写'; ws=wb.create_sheet('目录')
    n=len(hd[0])
    if title: ws.append(['某某社区公开事项标准目录']); ws.merge_cells(start_row=1,end_row=1,start_column=1,end_column=n); off=1
    for r in hd: ws.append(r)
    for r in blank(rows,m):
        ws.append([int(x) if numeric and x.isdigit() else x for x in r])
    if domerge:
        for a,c,b,d in m: ws.merge_cells(start_row=a+1+off,start_column=c+1,end_row=b+1+off,end_column=d+1)
    f=io.BytesIO(); wb.save(f); save(name,'xlsx',f.getvalue(),t)
def esc(s): return html.escape(s).replace('\n','<br/>')
def htm(name,t,layout=True,lost=False,inputs=True,enc='utf-8',**k):
    hd,rows,m,cols=grid(t,**k); span={(a,c):(b-a+1,d-c+1) for a,c,b,d in m}; cov={(r,c) for a,c,b,d in m for r in range(a,b+1) for c in range(c,d+1) if (r,c)!=(a,c)}
    allrows=hd+rows; cov=set()
    for a,c,b,d in m:
        for r in range(a,b+1):
            for q in range(c,d+1):
                if (r,q)!=(a,c): cov.add((r,q))
    s='<table class="t" border=1>\n'
    for i,r in enumerate(allrows):
        s+='<tr>\n'
        for j,v in enumerate(r):
            if (i,j) in cov: continue
            rs,cs=span.get((i,j),(1,1)); at=''
            if rs>1 and not lost: at+=f' rowspan="{rs}"'
            if cs>1: at+=f' colspan="{cs}"'
            if lost and i<2: 
                at=''.join([f' rowspan="{rs}"' if rs>1 else '', f' colspan="{cs}"' if cs>1 else ''])
            x=esc(v)
            if inputs and '☑' in v or '☐' in v: x=esc(v).replace('☑','<input type="checkbox" checked="checked"/>').replace('☐','<input type="checkbox" disabled>')
            s+=f'<td{at}><p style="x"><span>{x}</span></p></td>\n'
        s+='</tr>\n'
    s+='</table>'
    if layout: s=f'<table><tr><td><ul><li>首页<li>政务公开</ul></td><td><div>当前位置：首页 > 公开</div><h2>某某社区公开事项标准目录</h2>{s}<div>打印 关闭</div></td></tr></table><div>版权所有</div>'
    save(name,'html',f'<!DOCTYPE html><html><head><meta charset="{enc}"><title>x</title><script>var a="<table><tr><td>序号";</script></head><body>{s}</body></html>',t,enc)
def setcell(cell,v,sym=False):
    cell.text=''
    lines=v.split('\n')
    for i,l in enumerate(lines):
        p=cell.paragraphs[0] if i==0 else cell.add_paragraph()
        if sym:
            for chx in l:
                if chx in '☑☐√':
                    r=p.add_run(); e=OxmlElement('w:sym'); f,c={'☑':('Wingdings 2','F052'),'☐':('Wingdings 2','F0A3'),'√':('Wingdings','F0FC')}[chx]
                    e.set(qn('w:font'),f); e.set(qn('w:char'),c); r._r.append(e)
                else: p.add_run(chx)
        else: p.add_run(l)
def docx(name,t,pages=1,sym=False,titles=True,rephead=True,**k):
    hd,rows,m,cols=grid(t,**k); d=Document(); d.add_paragraph('附件1'); d.add_paragraph('某某社区公开事项标准目录')
    per=-(-len(rows)//pages); n=len(hd[0])
    for pg in range(pages):
        part=rows[pg*per:(pg+1)*per]
        h=hd if (pg==0 or rephead) else []
        tb=d.add_table(len(h)+len(part),n)
        lo=2+pg*per; 
        for i,r in enumerate(h+part):
            for j,v in enumerate(r):
                setcell(tb.cell(i,j),v,sym)
        for a,c,b,dd in m:
            if a<2:
                if h: 
                    if (a,c)!=(b,dd):
                        x=tb.cell(a,c).merge(tb.cell(b,dd)); tx=[q.text for q in x.paragraphs if q.text]; 
                        for q in x.paragraphs[1:]: q._p.getparent().remove(q._p)
                        x.paragraphs[0].text=tx[0] if tx else ''
            else:
                a2=max(a,lo);b2=min(b,lo+len(part)-1)
                if a2<b2:
                    o=len(h)-lo
                    for rr in range(a2+o+1,b2+o+1): tb.cell(rr,c).text=''
                    keep=tb.cell(a2+o,c).text
                    x=tb.cell(a2+o,c).merge(tb.cell(b2+o,dd)); 
                    for q in x.paragraphs[1:]: q._p.getparent().remove(q._p)
                    x.paragraphs[0].text=keep
        if pg<pages-1 and titles: d.add_paragraph('某某社区公开事项标准目录')
    f=io.BytesIO(); d.save(f); save(name,'docx',f.getvalue(),t)
def flat(v): return v.replace('\n',' ')
def tsv(name,t,ext='txt',enc='utf-8',slide=False,quote=False,drop=0,repeat=0,**k):
    hd,rows,m,cols=grid(t,**k); rows=blank(rows,m); s='某某社区公开事项标准目录\n\n'
    def line(r): return '\t'.join(('"'+x.replace('"','""')+'"' if '\n' in x and quote else flat(x)) for x in r)+'\n'
    s+=''.join(map(line,hd))
    for i,r in enumerate(rows):
        if repeat and i and i%repeat==0: s+='\n某某社区公开事项标准目录\n\n'+''.join(map(line,hd))
        if slide and i%3==2 and r[1]: r=[r[0],'']+r[1:]
        if slide and i%4==3 and r[1]=='' : r=[r[0]]+r[2:]
        s+=line(r)
    save(name,ext,s,t,enc)
def csvf(name,t,enc='utf-8',**k):
    hd,rows,m,cols=grid(t,**k); rows=blank(rows,m); f=io.StringIO(); csv.writer(f).writerows([['某某社区公开事项标准目录']+['']*(len(hd[0])-1)]+hd+rows); save(name,'csv',f.getvalue(),t,enc)
def celline(name,t,blanks=False,**k):
    hd,rows,m,cols=grid(t,**k); rows=blank(rows,m); s='某某社区公开事项标准目录\n'
    for r in hd+rows:
        for x in r:
            if x or blanks: s+=x+'\n'
    save(name,'txt',s,t)
def md(name,t,**k):
    hd,rows,m,cols=grid(t,**k); rows=blank(rows,m); f=lambda r:'| '+' | '.join(x.replace('\n','<br>') for x in r)+' |\n'
    head=[b or a for a,b in zip(*hd)]
    save(name,'md','# 某某社区公开事项标准目录\n\n'+f(head)+'|'+'---|'*len(head)+'\n'+''.join(map(f,rows)),t)
def dw(s): return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in s)
def spaced(name,t,wrap=None,**k):
    hd,rows,m,cols=grid(t,**k); rows=blank(rows,m); head=[b or a for a,b in zip(*hd)]
    rs=[head]+[[flat(x).replace('  ',' ') for x in r] for r in rows]
    s='某某社区公开事项标准目录\n\n'
    if not wrap:
        w=[max(dw(r[j]) for r in rs)+3 for j in range(len(head))]
        for r in rs: s+=''.join(x+' '*(w[j]-dw(x)) for j,x in enumerate(r)).rstrip()+'\n'
    else:
        w=[min(wrap,max(dw(r[j]) for r in rs))+2 for j in range(len(head))]
        for r in rs:
            cells=[]
            for j,x in enumerate(r):
                ls=[];cur=''
                for c in x:
                    if dw(cur+c)>w[j]-2: ls.append(cur);cur=''
                    cur+=c
                ls.append(cur); cells.append(ls)
            for i in range(max(map(len,cells))):
                s+=''.join((c[i] if i<len(c) else '')+' '*(w[j]-dw(c[i] if i<len(c) else '')) for j,c in enumerate(cells)).rstrip()+'\n'
    save(name,'txt',s,t)
def perm(t,order=None):
    h=t[0]; idx=list(range(1,len(h))); 
    lv=[i for i in idx if h[i] in LEV]; rest=[i for i in idx if h[i] not in LEV]; R.shuffle(rest)
    o=[0]+lv+rest
    return [[r[i] for i in o] for r in t]
def split_page(name,t,**k):
    hd,rows,m,cols=grid(t,**k); rows=blank(rows,m); s='某某社区公开事项标准目录\n\n'
    line=lambda r:'\t'.join(map(flat,r))+'\n'
    s+=''.join(map(line,hd)); ci=[i for i,c in enumerate(cols) if c[1]=='公开内容'][0]
    for i,r in enumerate(rows):
        if i in (2,4) and len(r[ci])>12:
            a=r[:];b=['']*len(r);x=flat(r[ci]);k2=len(x)//2
            while x[k2] in ' 123456789.、，' or x[k2-1] in ' 123456789.': k2+=1
            a[ci]=x[:k2]; b[ci]=x[k2:]
            s+=line(a)+'\n'+''.join(map(line,hd))+line(b)
        else: s+=line(r)
    save(name,'txt',s,t)
def ditto(name,t):
    hd,rows,m,cols=grid(t); out=[]
    for i,r in enumerate(rows):
        o=r[:]
        for j in range(3,len(r)):
            if i and r[j]==rows[i-1][j] and dw(r[j])>6 and cols[j][1] not in('公开内容',): o[j]='同上'
        out.append(o)
    wb=Workbook(); ws=wb.active
    for r in hd+blank(out,m): ws.append(r)
    for a,c,b,d in m: ws.merge_cells(start_row=a+1,start_column=c+1,end_row=b+1,end_column=d+1)
    f=io.BytesIO(); wb.save(f); save(name,'xlsx',f.getvalue(),t)
for k, t in {'welfare': A, 'village': B}.items():
    xl(f'{k}-xlsx',t); xl(f'{k}-xlsx-nomerge',t,domerge=False); xl(f'{k}-xlsx-vary',t,vary=True,tick='■',box='■□',sheets=True); xl(f'{k}-xlsx-yesno',t,tick=('是','否'))
    htm(f'{k}-html',t); htm(f'{k}-html-lost',t,lost=True,layout=False); htm(f'{k}-html-gb',t,enc='gb18030')
    docx(f'{k}-docx',t); docx(f'{k}-docx-pages',t,pages=3,sym=True); docx(f'{k}-docx-nohead',t,pages=3,rephead=False,titles=False)
    tsv(f'{k}-tsv-quote',t,quote=True,ext='tsv'); csvf(f'{k}-csv-gb',t,enc='gb18030'); csvf(f'{k}-csv-u',t,tick='ü',box='þ¨'); md(f'{k}-md',t); ditto(f'{k}-ditto',t)
t = B
split_page('village-split',t); spaced('village-spaced',t); spaced('village-wrapped',t,wrap=28); celline('village-cells',t); celline('village-cells-blank',t,blanks=True)
tsv('village-tsv-utf16',t,enc='utf-16'); tsv('village-tsv-slide',t,slide=True); tsv('village-tsv-repeat',t,repeat=3)

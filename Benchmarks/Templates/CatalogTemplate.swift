import SiteTemplates

/// The page as a template, with a layout and a partial as the portal's pages have them.
let catalogTemplates = [
  TemplateSource(
    name: "layout", path: "layout.mustache",
    text: """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>{{title}}</title></head>
      <body>
      {{$main}}
      {{/main}}
      </body></html>

      """),
  TemplateSource(
    name: "channel", path: "channel.mustache",
    text:
      "<li class=\"channel\">{{#is_ticked}}<b>✓</b> {{/is_ticked}}{{^is_ticked}}<i>–</i> {{/is_ticked}}<span>{{name}}</span></li>\n"
  ),
  TemplateSource(
    name: "catalog", path: "catalog.mustache",
    text: """
      {{<layout}}
      {{$main}}
      <h1>{{title}}</h1>
      <p><a href="{{organisation.url}}">{{organisation.name}}</a></p>
      {{#items}}
      <section id="{{anchor}}">
      <h2>{{number}} {{title}} <small>{{code}}</small></h2>
      {{#is_empty}}
      <p>（空）</p>
      {{/is_empty}}
      {{^is_empty}}
      <dl><dt>公开时限</dt><dd>{{time_limit}}</dd><dt>公开主体</dt><dd>{{body}}</dd></dl>
      <ul>
      {{#laws}}
      <li>{{#url}}<a href="{{url}}">{{title}}</a>{{/url}}{{^url}}{{title}}{{/url}}</li>
      {{/laws}}
      </ul>
      <ul>
      {{#channels}}
      {{>channel}}
      {{/channels}}
      </ul>
      <p>{{#audiences}}<span>{{.}}</span>{{/audiences}}</p>
      {{/is_empty}}
      </section>
      {{/items}}
      {{/main}}
      {{/layout}}
      """),
]

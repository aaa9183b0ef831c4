/// The JSON Schema of the search index, published beside it: of `search/index.json`, and under `$defs/part` of its parts.
let searchSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The search index of a disclosure portal",
    "type": "object",
    "required": ["version", "regions", "categories", "parts"],
    "additionalProperties": false,
    "properties": {
      "version": { "const": 1 },
      "regions": {
        "description": "The organisations, parents before children.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "name", "level", "parent", "url"],
          "additionalProperties": false,
          "properties": {
            "id": { "description": "The folder below content/.", "type": "string" },
            "name": { "type": "string" },
            "level": { "enum": ["district", "street", "community", "department"] },
            "parent": { "description": "Index into regions of the one above.", "type": ["integer", "null"], "minimum": 0 },
            "url": { "description": "Its page, from the portal's root.", "type": "string" }
          }
        }
      },
      "categories": { "description": "The first-level categories (一级事项).", "type": "array", "items": { "type": "string" } },
      "parts": {
        "description": "The files with the entries, from the portal's root: one for each organisation, one for the rest.",
        "type": "array",
        "items": { "type": "string" }
      }
    },
    "$defs": {
      "part": {
        "type": "object",
        "required": ["entries"],
        "additionalProperties": false,
        "properties": { "entries": { "type": "array", "items": { "$ref": "#/$defs/entry" } } }
      },
      "entry": {
        "description": "A page that the search finds.",
        "type": "object",
        "required": ["url", "title", "kind", "text"],
        "additionalProperties": false,
        "properties": {
          "url": { "description": "The page, from the portal's root.", "type": "string" },
          "title": { "type": "string" },
          "kind": { "enum": ["item", "posting", "law", "organisation", "channel", "domain"] },
          "date": { "description": "The day of publication, of postings only.", "type": "string", "format": "date" },
          "region": { "description": "Index into regions; absent on portal-wide pages.", "type": "integer", "minimum": 0 },
          "category": { "description": "Index into categories.", "type": "integer", "minimum": 0 },
          "item": { "description": "The name of the item that a posting fulfils.", "type": "string" },
          "summary": { "type": "string" },
          "text": { "description": "The page's own words, its paragraphs on lines of their own.", "type": "string" }
        }
      }
    }
  }

  """

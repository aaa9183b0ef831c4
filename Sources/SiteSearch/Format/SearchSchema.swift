/// The JSON Schema of the search index, published beside it: of `search/index.json`, and under `$defs` of its other files.
let searchSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The search index of a disclosure portal",
    "description": "Pages and lines have numbers from 0. A list is a text of bits, thirteen in two characters (those of ASCII but the quotation mark, the comma and the backslash).",
    "type": "object",
    "required": ["version", "generation", "pages", "lines", "terms", "kinds", "years"],
    "additionalProperties": false,
    "properties": {
      "version": { "const": 3 },
      "generation": {
        "description": "Changes when any file of the index does: to be added to the addresses of the other files.",
        "type": "string", "pattern": "^[0-9a-f]{16}$"
      },
      "pages": { "$ref": "#/$defs/division" },
      "lines": {
        "type": "object",
        "required": ["count", "tiers"],
        "additionalProperties": false,
        "properties": {
          "count": { "type": "integer", "minimum": 0 },
          "tiers": {
            "description": "Where lines of one size begin, and how many of them stand in a file.",
            "type": "array",
            "items": {
              "type": "array",
              "prefixItems": [{ "type": "integer", "minimum": 0 }, { "type": "integer", "minimum": 1 }],
              "minItems": 2, "items": false
            }
          }
        }
      },
      "terms": {
        "type": "object",
        "required": ["files", "large", "sizes"],
        "additionalProperties": false,
        "properties": {
          "files": { "description": "How many files have the terms.", "type": "integer", "minimum": 0 },
          "large": { "description": "The files of 4 KiB and more.", "$ref": "#/$defs/list" },
          "sizes": {
            "description": "The size of each of these, a character n for (4 + n mod 4) * 2^(n div 4) KiB.",
            "$ref": "#/$defs/list"
          }
        }
      },
      "kinds": {
        "description": "Where each kind of page begins.",
        "type": "array",
        "items": {
          "type": "array",
          "prefixItems": [
            { "enum": ["item", "organisation", "law", "domain", "channel", "posting"] },
            { "type": "integer", "minimum": 0 }
          ],
          "minItems": 2, "items": false
        }
      },
      "years": {
        "description": "Where each year of publication begins.",
        "type": "array",
        "items": {
          "type": "array",
          "prefixItems": [{ "type": "string", "pattern": "^[0-9]{1,4}$" }, { "type": "integer", "minimum": 0 }],
          "minItems": 2, "items": false
        }
      },
      "content": {
        "description": "Of a small portal: the members of all other files but terms; these files do not exist.",
        "type": "object",
        "required": [
          "lines", "pages", "regions", "categories", "channels", "laws", "domains", "groups", "region", "group",
          "names"
        ],
        "additionalProperties": false,
        "properties": {
          "lines": { "$ref": "#/$defs/lineList" },
          "pages": { "$ref": "#/$defs/pageList" },
          "regions": { "$ref": "#/$defs/regions" },
          "categories": { "$ref": "#/$defs/categories" },
          "channels": { "$ref": "#/$defs/texts" },
          "laws": { "$ref": "#/$defs/texts" },
          "domains": { "$ref": "#/$defs/texts" },
          "groups": { "$ref": "#/$defs/groups" },
          "region": { "$ref": "#/$defs/column" },
          "group": { "$ref": "#/$defs/column" },
          "names": { "$ref": "#/$defs/nameList" }
        }
      }
    },
    "$defs": {
      "division": {
        "type": "object",
        "required": ["count", "perFile"],
        "additionalProperties": false,
        "properties": {
          "count": { "type": "integer", "minimum": 0 },
          "perFile": { "description": "How many stand in a file.", "type": "integer", "minimum": 1 }
        }
      },
      "list": { "type": "string", "pattern": "^[ -+--~]*$" },
      "lists": { "description": "Lists, with commas between.", "type": "string", "pattern": "^[ -~]*$" },
      "texts": { "type": "array", "items": { "type": "string" } },
      "terms": {
        "description": "search/terms/<n>.json",
        "type": "object",
        "required": ["terms"],
        "additionalProperties": false,
        "properties": { "terms": { "$ref": "#/$defs/termLists" } }
      },
      "termLists": {
        "description": "Of one character: pages, pages by title, pages by whole title, shared lines. Of two: places on pages, places in shared lines, pages if there are more than sixteen such lines.",
        "type": "object",
        "additionalProperties": { "$ref": "#/$defs/lists" }
      },
      "lines": {
        "description": "search/lines/<n>.json",
        "type": "object",
        "required": ["lines"],
        "additionalProperties": false,
        "properties": { "lines": { "$ref": "#/$defs/lineList" } }
      },
      "lineList": {
        "description": "A shared line, and the pages on which it stands.",
        "type": "array",
        "items": {
          "type": "array",
          "prefixItems": [{ "type": "string" }, { "$ref": "#/$defs/list" }],
          "minItems": 2, "items": false
        }
      },
      "pages": {
        "description": "search/pages/<n>.json",
        "type": "object",
        "required": ["pages"],
        "additionalProperties": false,
        "properties": { "pages": { "$ref": "#/$defs/pageList" } }
      },
      "pageList": {
        "description": "Address from the portal's root, title, day of publication, organisation, shared lines, own lines.",
        "type": "array",
        "items": {
          "type": "array",
          "prefixItems": [
            { "type": "string" },
            { "type": "string" },
            { "type": ["string", "null"], "format": "date" },
            { "type": ["string", "null"] },
            { "$ref": "#/$defs/list" },
            { "$ref": "#/$defs/texts" }
          ],
          "minItems": 6, "items": false
        }
      },
      "facets": {
        "description": "search/facets.json",
        "type": "object",
        "required": ["regions", "categories", "channels", "laws", "domains", "groups", "region", "group"],
        "additionalProperties": false,
        "properties": {
          "regions": { "$ref": "#/$defs/regions" },
          "categories": { "$ref": "#/$defs/categories" },
          "channels": { "$ref": "#/$defs/texts" },
          "laws": { "$ref": "#/$defs/texts" },
          "domains": { "$ref": "#/$defs/texts" },
          "groups": { "$ref": "#/$defs/groups" },
          "region": { "$ref": "#/$defs/column" },
          "group": { "$ref": "#/$defs/column" }
        }
      },
      "regions": {
        "description": "The organisations, each after the one above it.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["id", "name", "level", "parent"],
          "additionalProperties": false,
          "properties": {
            "id": { "description": "The folder below content/.", "type": "string" },
            "name": { "type": "string" },
            "level": { "enum": ["district", "street", "community", "department"] },
            "parent": { "description": "Index of the one above.", "type": ["integer", "null"], "minimum": 0 }
          }
        }
      },
      "categories": {
        "description": "Paths of items: 一级事项, 二级事项 …",
        "type": "array",
        "items": { "type": "array", "items": { "type": "string" }, "minItems": 1 }
      },
      "groups": {
        "description": "Index of a category; lists of channels, laws and domains.",
        "type": "array",
        "items": {
          "type": "array",
          "prefixItems": [
            { "type": ["integer", "null"], "minimum": 0 },
            { "$ref": "#/$defs/list" },
            { "$ref": "#/$defs/list" },
            { "$ref": "#/$defs/list" }
          ],
          "minItems": 4, "items": false
        }
      },
      "column": {
        "description": "A number for each page: 0 for none, else one more than an index.",
        "type": "object",
        "required": ["bits", "values"],
        "additionalProperties": false,
        "properties": {
          "bits": { "type": "integer", "minimum": 1, "maximum": 31 },
          "values": { "$ref": "#/$defs/list" }
        }
      },
      "names": {
        "description": "search/names.json",
        "type": "object",
        "required": ["names"],
        "additionalProperties": false,
        "properties": { "names": { "$ref": "#/$defs/nameList" } }
      },
      "nameList": {
        "description": "A name, and a syllable for each of its characters.",
        "type": "array",
        "items": {
          "type": "array",
          "prefixItems": [{ "type": "string" }, { "type": "string" }],
          "minItems": 2, "items": false
        }
      },
      "folding": {
        "description": "search/folding.json: traditional characters, each followed by its simplified form.",
        "type": "object",
        "required": ["pairs"],
        "additionalProperties": false,
        "properties": { "pairs": { "type": "string" } }
      }
    }
  }

  """

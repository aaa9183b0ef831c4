/// The JSON Schema of the search index, published beside it.
let searchSchema = "{}\n"

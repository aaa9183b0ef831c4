/// A tag of a template, as it stands in the source.
struct TemplateTag {
  enum Kind: Equatable {
    case variable(isEscaped: Bool)
    case section
    case inverted
    case end
    /// `{{>name}}`; with a star, the name is looked up first.
    case partial(isDynamic: Bool)
    /// `{{<name}}`: another template, with some of its blocks filled.
    case parent(isDynamic: Bool)
    /// `{{$name}}`: a part of a template that others may fill; inside of a parent, what it is filled with.
    case block
    case comment
    case delimiters
  }

  var kind: Kind
  var name: String
  /// From the first delimiter up to behind the last, in bytes of the source.
  var range: Range<Int>
  /// The name's bytes, which a diagnostic marks.
  var nameRange: Range<Int>

  /// The range with the white space around it that is not written: for a tag alone on its line, the whole line.
  var removedRange: Range<Int>
  /// Whether it is alone on its line: the line goes with it, and its indentation is that of what it inserts.
  var standsAlone = false
  /// The index of the tag that ends this section, block or parent.
  var end: Int?
  /// Whether this is a block in a parent: it fills, and its text stands nowhere else.
  var fillsBlock = false
  /// Whether this ends a parent or a block in one: these treat the space around them in their own way.
  var endsInheritance = false
  /// How far the tag is indented, if white space alone is before it on its line.
  var indentation: Range<Int>?

  init(_ kind: Kind, _ name: String, at range: Range<Int>, nameRange: Range<Int>) {
    self.kind = kind
    self.name = name
    self.range = range
    self.nameRange = nameRange
    removedRange = range
  }

  /// Whether a line that holds nothing else disappears with the tag.
  var canStandAlone: Bool {
    if case .variable = kind { false } else { true }
  }

  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .variable, .end, .partial, .comment, .delimiters: false
    }
  }
}

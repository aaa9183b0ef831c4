/// What a person reads, in the languages in which sitegen speaks.
package struct Wording: Hashable, Sendable {
  package var english: String
  package var chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// What a help says when one known name is near to what was written.
  package static func didYouMean(_ name: String) -> Wording {
    Wording("did you mean '\(name)'?", "是不是想写“\(name)”？")
  }

  /// The same change to both texts.
  package func map(_ transform: (String) -> String) -> Wording { Wording(transform(english), transform(chinese)) }
}

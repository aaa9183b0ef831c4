/// The names of the folder in which the files of a build wait, inside of the output folder.
enum HiddenFolder {
  /// While the files are made; the site is the one before.
  static let staging = ".sitegen-staging"
  /// While they take their places; the site is neither the one before nor the new one.
  static let publishing = ".sitegen-publishing"

  static let all = [staging, publishing]
}

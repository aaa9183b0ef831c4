/// Reads a cell of the column 公开时限.
package func parseTimeLimit(_ text: String) -> TimeLimit {
  TimeLimit(original: text, remainder: text)
}

import SiteModel
import SiteReader

/// Of the program's own bytes: two builds of one version may make different sites.
///
/// Costs some milliseconds. A program that cannot read itself has the fingerprint of nothing, and so does the next one.
func programFingerprint() -> Fingerprint { Fingerprint(ofFile: "/proc/self/exe") ?? .ofNothing }

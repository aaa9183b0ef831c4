import SitePreview
import Testing

struct AllowedHostsTests {
  @Test(arguments: [
    "localhost", "localhost:4000", "LOCALHOST:4000", "localhost.", "portal.localhost:4000", "127.0.0.1",
    "127.0.0.1:4000",
    "127.8.9.1:1", "[::1]", "[::1]:4000",
  ])
  func allowsTheLoopback(_ header: String) {
    #expect(AllowedHosts(given: "127.0.0.1").allow(header))
  }

  @Test(arguments: [
    nil, "", ":4000", "example.com", "example.com:4000", "localhost.example.com", "127.0.0.1.example.com",
    "127.0.0.1@a",
    "192.168.1.2:4000", "[::2]:4000", "[::1", "[::1]x", "localhost:4000:1", "localhost:a", "notlocalhost", "127.1",
    "0.0.0.0:4000",
  ])
  func refusesOthers(_ header: String?) {
    #expect(!AllowedHosts(given: "127.0.0.1").allow(header))
  }

  @Test func allowsTheHostThatWasGiven() {
    let hosts = AllowedHosts(given: "Editors-PC.lan")
    #expect(hosts.allow("editors-pc.lan:4000") && hosts.allow("localhost:4000") && !hosts.allow("192.168.1.2"))
  }

  /// An address cannot be made to lead elsewhere, a name can.
  @Test func allowsAddressesWhereAllAreListenedTo() {
    let hosts = AllowedHosts(given: "0.0.0.0")
    #expect(hosts.allow("192.168.1.2:4000") && hosts.allow("[fe80::1]:4000") && !hosts.allow("rebound.example:4000"))
  }
}

import Glibc
import SiteDiagnostics

/// Ctrl-C ends the process at once: there is nothing to put away.
func endAtOnceOnInterrupt() {
  signal(SIGINT) { _ in _exit(130) }
  signal(SIGTERM) { _ in _exit(0) }
  signal(SIGPIPE, SIG_IGN)
}

/// Opens an address with the program that the desktop has for it; without a desktop nothing happens.
func openInBrowser(_ address: String, _ language: Language) {
  var arguments: [UnsafeMutablePointer<CChar>?] = ["xdg-open", address].map { (text: String) in strdup(text) } + [nil]
  var environment: [UnsafeMutablePointer<CChar>?] =
    desktopVariables.compactMap { name in getenv(name).map { strdup("\(name)=" + String(cString: $0)) } } + [nil]
  defer { for text in arguments + environment { free(text) } }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
  }
  var process: pid_t = 0
  if posix_spawnp(&process, "xdg-open", &actions, nil, &arguments, &environment) != 0 {
    let words = Wording("There is no browser to open; open the address yourself.", "没有可以打开的浏览器，请自行打开网址。")
    printToStandardError(words[language] + "\n")
  }
}

/// By which a program finds the desktop and its user's browser.
private let desktopVariables = [
  "PATH", "HOME", "USER", "LANG", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "BROWSER", "DBUS_SESSION_BUS_ADDRESS",
  "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "WSL_DISTRO_NAME",
]

"""Serves a built portal as a county's web server would: below a path, with a strict policy, with the 404 page."""

import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

PREFIX = "/jczwgk/"
POLICY = "default-src 'self'"


class PortalHandler(SimpleHTTPRequestHandler):
    """One request. Everything outside PREFIX is missing: a link that forgets the prefix is found out."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }

    def translate_path(self, path):
        wanted = unquote(urlsplit(path).path)
        if not wanted.startswith(PREFIX):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path("/" + wanted.removeprefix(PREFIX))

    def send_error(self, code, message=None, explain=None):
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format, *arguments):
        pass


class PortalServer(ThreadingHTTPServer):
    """A page that is left lets go of what it had asked for: that is no error."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder):
    """Serves the folder on a free port of the loopback while the block runs; gives the address of its home page."""
    server = PortalServer(("127.0.0.1", 0), partial(PortalHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()

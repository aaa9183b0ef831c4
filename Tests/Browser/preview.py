"""A copy of a portal, shown by `sitegen serve`, that a test edits as its authors would."""

import http.client
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from portal import AS_OF, ROOT

PATIENCE = 30


class Preview:
    def __init__(self, sitegen, folder, *options, environment=None):
        self.folder = Path(folder)
        self.lines = []
        command = [sitegen, "serve", "--source", self.folder, "--port", "0", "--as-of", AS_OF, "--language", "en"]
        self.process = subprocess.Popen(
            list(map(str, command)) + list(options), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, env=environment)
        threading.Thread(target=self.listen, daemon=True).start()
        words = self.wait_for_words(r"Serving the portal at (\S+)")
        self.home = words[1]
        self.port = urlsplit(self.home).port
        self.root = f"http://127.0.0.1:{self.port}/"
        self.prefix = urlsplit(self.home).path

    @classmethod
    def of_copy(cls, sitegen, folder, *options, **more):
        """Shows a copy of this repository's portal."""
        copy_portal(folder)
        return cls(sitegen, folder, *options, **more)

    def listen(self):
        for line in self.process.stderr:
            self.lines.append(line)

    @property
    def words(self):
        return "".join(self.lines)

    def wait_for_words(self, pattern):
        return wait_until(lambda: re.search(pattern, self.words), lambda: f"no {pattern!r} in:\n{self.words}")

    def forget_words(self):
        self.lines.clear()

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def interrupt(self):
        """Ctrl-C; gives the exit status and the seconds until the end."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE), time.monotonic() - start

    # ——— Asking ———

    def ask(self, path, method="GET", **headers):
        """The answer to a request for a path below the server's root, its body read."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            answer.body = answer.read()
            return answer
        finally:
            connection.close()

    def page(self, path):
        """The body of a page of the portal."""
        return self.ask(self.prefix + path).body.decode()

    def raw(self, data):
        """What comes back for some bytes, until the server closes."""
        with self.connect() as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            received = b""
            while part := connection.recv(65536):
                received += part
            return received

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)

    def wait_for(self, path, holds):
        """Asks for a page until it is as it should be."""
        def is_so():
            answer = self.ask(self.prefix + path)
            return holds(answer.status, answer.body.decode(errors="replace"))
        wait_until(is_so, lambda: f"{path} does not become so:\n{self.words}")

    def wait_for_text(self, path, text):
        self.wait_for(path, lambda status, body: status == 200 and text in body)

    def wait_for_nothing(self, path):
        self.wait_for(path, lambda status, body: status == 404)

    # ——— Editing ———

    def write(self, path, text):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def replace(self, path, old, new):
        text = self.text(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))


def copy_portal(folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "sitegen.yml", folder)
    shutil.copytree(ROOT / "content", folder / "content")


def wait_until(holds, fault):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if result := holds():
            return result
        time.sleep(0.02)
    raise AssertionError(fault())

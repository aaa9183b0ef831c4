"""Runs Debian's nginx with a recipe of `publishing/`."""

import os
import re
import socket
import subprocess
import time
from contextlib import contextmanager

NGINX = "/usr/sbin/nginx"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def configure(recipe, target, folder, port):
    """A whole configuration around the recipe: only its port and its folder are not as they stand there."""
    text = recipe.read_text(encoding="utf-8")
    text, ports = re.subn(r"listen 80;", f"listen 127.0.0.1:{port};", text)
    text, folders = re.subn(r"/srv/jczwgk", str(target), text)
    assert ports == 1 and folders >= 2
    (folder / "portal.conf").write_text(text, encoding="utf-8")
    whole = f"""daemon off;
master_process on;
worker_processes 2;
{"user root;" if os.geteuid() == 0 else ""}
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{}}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  {"".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))}
  include {folder}/portal.conf;
}}
"""
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    return folder / "nginx.conf"


@contextmanager
def serving(recipe, target, folder):
    """Serves `target` while the block runs; gives the address of the host, without a slash at its end."""
    port = free_port()
    configuration = configure(recipe, target, folder, port)
    server = subprocess.Popen([NGINX, "-e", folder / "error.log", "-c", configuration], stdin=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()

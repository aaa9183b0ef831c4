"""Browser windows that remember what a page of the portal must not do."""

import re

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
DESK = {"viewport": {"width": 1440, "height": 1000}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


class Windows:
    """Opens windows on one portal and notes faults: errors of the console, missing files, requests that leave the site."""

    def __init__(self, browser, home):
        self.browser = browser
        self.home = home
        self.faults = []
        self.contexts = []

    def open(self, **options):
        context = self.browser.new_context(base_url=self.home, locale="zh-CN", reduced_motion="reduce", **options)
        context.set_default_timeout(5_000)
        context.route(re.compile(f"^(?!{re.escape(self.home)})"), lambda route: route.abort())
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self.note_message)
        page.on("pageerror", lambda error: self.faults.append(f"error in a script: {error}"))
        page.on("request", self.note_request)
        page.on("response", self.note_response)
        return page

    def desk(self, **options):
        return self.open(**DESK | options)

    def phone(self, **options):
        return self.open(**PHONE | options)

    def note_message(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type} in the console: {message.text}")

    def note_request(self, request):
        if not request.url.startswith(self.home):
            self.faults.append(f"a request left the site: {request.url}")

    def note_response(self, response):
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def close(self):
        for context in self.contexts:
            context.close()


class Chromium:
    """Debian's Chromium, without a sandbox because continuous integration runs as root."""

    def __enter__(self):
        self.playwright = sync_playwright().start()
        return self.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

    def __exit__(self, *_):
        self.playwright.stop()

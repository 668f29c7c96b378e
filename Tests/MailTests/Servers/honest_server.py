"""A real mail server (aiosmtpd) on loopback, with TLS and login, for tests.

Takes one argument, JSON: certificate, key, tls (true: from the first byte), user, password, folder.
Prints its port. Keeps every message as it came and its envelope in the folder. Ends with its
standard input.
"""
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = os.path.join(self.folder, "%03d" % self.count)
        with open(name + ".eml", "wb") as message:
            message.write(envelope.original_content)
        with open(name + ".json", "w") as record:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos,
                       "tls": server.transport.get_extra_info("ssl_object") is not None,
                       "login": session.authenticated}, record)
        return "250 2.0.0 queued as T%d" % self.count


async def main(settings):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(settings["certificate"], settings["key"])

    def check(server, session, envelope, mechanism, data):
        isRight = (data.login == settings["user"].encode()
                   and data.password == settings["password"].encode())
        return AuthResult(success=isRight, handled=False)

    keeper = Keeper(settings["folder"])

    def protocol():
        tls = settings["tls"]
        return SMTP(keeper, hostname="localhost", authenticator=check, auth_required=True,
                    auth_require_tls=not tls, require_starttls=not tls,
                    tls_context=None if tls else context, data_size_limit=1 << 26)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        protocol, "127.0.0.1", 0, ssl=context if settings["tls"] else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main(json.loads(sys.argv[1])))

"""A mail server on loopback that misbehaves as it is told, for tests.

Takes one argument, JSON: certificate, key, record (a file), offers (lines of EHLO's answer), and
replies, by stage: GREETING, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, BODY, FINAL. A reply is a line,
CLOSE (the connection is lost) or HANG (no reply). `recipients` gives the replies of some stages for
single recipients: {mailbox: {stage: reply}}. Prints its port. Each line that a client says is kept
in the record, after `clear ` or `tls `. Ends with its standard input.
"""
import json
import os
import socket
import ssl
import struct
import sys
import threading

DEFAULTS = {"GREETING": "220 localhost", "STARTTLS": "220 go on", "AUTH": "235 welcome",
            "MAIL": "250 sender ok", "RCPT": "250 recipient ok", "DATA": "354 go on",
            "FINAL": "250 2.0.0 queued", "QUIT": "221 bye"}


class Lost(Exception):
    """The connection is to be lost."""


class Client:
    def __init__(self, connection, settings, context):
        self.connection = connection
        self.settings = settings
        self.context = context
        self.safe = False
        self.own = {}
        self.file = connection.makefile("rb")

    def say(self, stage):
        reply = self.settings["replies"].get(stage, DEFAULTS.get(stage, "250 ok"))
        reply = self.own.get(stage, reply)
        if reply == "CLOSE":
            raise Lost
        if reply == "HANG":
            self.connection.recv(1)
            raise Lost
        self.connection.sendall((reply + "\r\n").encode())
        return reply

    def line(self):
        line = self.file.readline()
        if not line:
            raise Lost
        with open(self.settings["record"], "ab") as record:
            record.write((b"tls " if self.safe else b"clear ") + line)
        return line.decode("utf-8", "replace").rstrip("\r\n")

    def hello(self):
        if "EHLO" in self.settings["replies"]:
            return self.say("EHLO")
        lines = ["localhost"] + [offer for offer in self.settings["offers"]
                                 if offer != "STARTTLS" or not self.safe]
        ends = ["-"] * (len(lines) - 1) + [" "]
        answer = "".join("250%s%s\r\n" % (end, line) for end, line in zip(ends, lines))
        self.connection.sendall(answer.encode())

    def start_tls(self):
        if self.say("STARTTLS").startswith("220"):
            self.connection = self.context.wrap_socket(self.connection, server_side=True)
            self.file = self.connection.makefile("rb")
            self.safe = True

    def body(self):
        if self.settings["replies"].get("BODY") == "CLOSE":
            self.file.read(1000)
            raise Lost
        while self.file.readline() not in (b".\r\n", b""):
            pass
        self.say("FINAL")

    def serve(self):
        self.say("GREETING")
        while True:
            line = self.line()
            command = line.split(" ")[0].upper()
            if command == "RCPT":
                mailbox = line.partition("<")[2].partition(">")[0]
                self.own = self.settings.get("recipients", {}).get(mailbox, {})
            if command in ("EHLO", "HELO"):
                self.hello()
            elif command == "STARTTLS":
                self.start_tls()
            elif command == "DATA":
                if self.say("DATA").startswith("354"):
                    self.body()
            else:
                if command == "AUTH":
                    # libcurl waits for a word before it says its own.
                    self.connection.sendall(b"334 \r\n")
                    self.line()
                self.say(command)

    def run(self):
        try:
            self.serve()
        except (Lost, OSError):
            # Reset rather than closed: what was sent may be lost with it.
            linger = struct.pack("ii", 1, 0)
            try:
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            except OSError:
                pass
            self.file.close()
            self.connection.close()


def main(settings):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(settings["certificate"], settings["key"])
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)

    def accept():
        while True:
            connection, _ = listener.accept()
            client = Client(connection, settings, context)
            threading.Thread(target=client.run, daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()
    os._exit(0)


main(json.loads(sys.argv[1]))

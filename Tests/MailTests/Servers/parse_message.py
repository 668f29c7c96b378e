"""Reads messages with Python's own parser and prints what it finds as JSON, a list."""
import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import sys


def addresses(plain, name):
    """By the older parser: the newer one puts spaces between the words of a long name."""
    pairs = email.utils.getaddresses(plain.get_all(name, []))
    return [[str(email.header.make_header(email.header.decode_header(shown))), address]
            for shown, address in pairs]


def described(path):
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    with open(path, "rb") as file:
        plain = email.message_from_binary_file(file)
    text = message.get_body(("plain",))
    html = message.get_body(("html",))
    return {
        "subject": message["subject"],
        "from": addresses(plain, "from"),
        "to": addresses(plain, "to"),
        "cc": addresses(plain, "cc"),
        "id": message["message-id"],
        "inReplyTo": message["in-reply-to"] or "",
        "date": message["date"].datetime.isoformat(),
        "headers": sorted(set(name.lower() for name in message.keys())),
        "defects": [str(defect) for part in message.walk() for defect in part.defects]
        + [str(defect) for name in message.keys() for defect in message[name].defects],
        "text": text.get_content(),
        "html": html.get_content() if html else "",
        "attachments": [
            {"name": part.get_filename(), "typeName": part.get_param("name", header="content-type"),
             "type": part.get_content_type(),
             "digest": hashlib.sha256(part.get_payload(decode=True)).hexdigest()}
            for part in message.iter_attachments()],
    }


print(json.dumps([described(path) for path in sys.argv[1:]], default=str))

"""One request to py-minisign: JSON on standard input, JSON on standard output. What it refuses, it says."""

import base64
import json
import sys

import minisign


def verify(request):
    key = minisign.PublicKey.from_bytes(request["public"].encode())
    signature = minisign.Signature.from_bytes(request["signature"].encode())
    key.verify(base64.b64decode(request["message"]), signature)
    return {"trustedComment": signature.trusted_comment}


def sign(request):
    key = minisign.SecretKey.from_bytes(request["secret"].encode())
    if request["password"] is not None:
        key.decrypt(request["password"])
    signature = key.sign(
        base64.b64decode(request["message"]),
        prehash=not request["legacy"],
        trusted_comment=request["comment"],
    )
    return {"signature": bytes(signature).decode()}


def generate(request):
    pair = minisign.KeyPair.generate()
    public = bytes(pair.public_key).decode()
    if request["password"] is not None:
        pair.secret_key.encrypt(request["password"])
    return {"public": public, "secret": bytes(pair.secret_key).decode()}


request = json.load(sys.stdin)
try:
    answer = {"verify": verify, "sign": sign, "generate": generate}[request["ask"]](request)
except minisign.Error as error:
    answer = {"refused": str(error)}
json.dump(answer, sys.stdout)

"""Frames of [u32 LE header length][u32 LE payload length][JSON][float64 LE ...], as the host's frames.ts."""
import json
import os
import struct

VERSION = 1
MAX_HEADER = 32 * 1024 * 1024
MAX_PAYLOAD = 16 * 1024 * 1024
_WRITTEN_AT_ONCE = 1 << 20

# Bound once, and the parts in C where there are: a submission may replace what these modules hold, and
# the builtins that their Python parts use.
_decode_at = json.JSONDecoder().scan_once
_lengths = struct.Struct("<II")
_read = os.read
_write = os.write


def _encoder():
    encode = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode
    make, escape = json.encoder.c_make_encoder, json.encoder.encode_basestring_ascii
    if make is None:
        return encode
    parts = make(None, str, escape, None, ":", ",", False, False, False)
    return lambda value: "".join(parts(value, 0))


_encode = _encoder()


def _exactly(fd, count):
    part = _read(fd, min(count, 1 << 20))
    if len(part) == count:
        return part
    parts = []
    while part:
        parts.append(part)
        count -= len(part)
        if count == 0:
            return b"".join(parts)
        part = _read(fd, min(count, 1 << 20))
    raise EOFError


def read(fd):
    """Returns (header, payload bytes). EOFError when the host is gone."""
    header, payload = _lengths.unpack(_exactly(fd, 8))
    if not 2 <= header <= MAX_HEADER or payload > MAX_PAYLOAD or payload % 8:
        raise ValueError("not a frame")
    return _decode_at(_exactly(fd, header).decode("utf-8"), 0)[0], _exactly(fd, payload)


def write(fd, header, payload=b""):
    data = _encode(header).encode("ascii")
    frame = _lengths.pack(len(data), len(payload)) + data + payload
    done = _write(fd, frame)
    while done < len(frame):
        done += _write(fd, frame[done : done + _WRITTEN_AT_ONCE])

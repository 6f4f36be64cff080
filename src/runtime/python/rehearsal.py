"""A check done once by the server, so that its forks share what Python makes the first time.

Specialised bytecode, caches of methods and symbols that the loader binds late would otherwise be made in
every fork, each on a page that has to be copied first.
"""
import linecache
import os
import sys
import warnings

import arrays
import calls
import capture
import frames
import submission

_PATH = os.sep + "rehearsal.py"
_SOURCE = """\
import math
%s

def sigmoid(z):
    return 1 / (1 + exp(-z))


class Layer:
    def prime(self, z):
        s = sigmoid(z)
        return s * (1 - s)


def prime(z):
    return Layer().prime(z)
"""
_WITH_NUMPY = "import numpy as np\nfrom numpy import exp, where, maximum, abs, zeros_like, ones_like, tanh"
_FORMS = ("scalar", "integer-scalar", "list")
_ARRAY_FORMS = ("array", "array-2d", "integer-array", "array-0d")
# Bytecode is specialised after a few runs.
_TIMES = 3


def rehearse():
    """Leaves nothing behind that a submission could see."""
    found = list(sys.meta_path), list(sys.path), dict(sys.modules), dict(linecache.cache)
    with warnings.catch_warnings():
        try:
            for _ in range(_TIMES):
                _check()
        finally:
            sys.meta_path[:], sys.path[:] = found[:2]
            for now, before in ((sys.modules, found[2]), (linecache.cache, found[3])):
                for name in set(now) - set(before):
                    del now[name]


def _check():
    has_arrays = arrays.version is not None
    source = _SOURCE % (_WITH_NUMPY if has_arrays else "from math import exp")
    module = {"name": "__main__", "path": _PATH, "source": source}
    loading = submission.Submission(
        {
            "modules": [module],
            "whole": module,
            "suspect": True,
            "access": {"kind": "function", "name": "prime"},
            "forward": None,
            "flag": None,
            "folder": os.sep,
        }
    )
    heard = capture.Warnings(loading.paths)
    loading.load()
    answering = calls.Calls(loading, heard)
    for number, form in enumerate(_FORMS + (_ARRAY_FORMS if has_arrays else ())):
        for trace in (False, True):
            message = {"id": number, "form": form, "target": "implementation", "upstream": False, "trace": trace}
            _send(*answering.answer(message, _POINTS))


_POINTS = bytes(64)


def _send(header, payload):
    """Through a pipe, as to the host and back."""
    read_fd, write_fd = os.pipe()
    try:
        frames.write(write_fd, header, payload)
        frames.read(read_fd)
    finally:
        os.close(read_fd)
        os.close(write_fd)

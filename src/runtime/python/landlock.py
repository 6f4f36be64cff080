"""Linux 6.2 and later: a process closes the file system to itself, without privileges and in any container.

Where there are namespaces, a check has a file system of its own instead; see room.py.
"""
import ctypes
import os
import sys

import room

# linux/landlock.h. Since the third version of the interface files cannot be truncated past it.
_OLDEST = 3
_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on all architectures
_VERSION_FLAG, _PATH_BENEATH = 1, 1
_EXECUTE, _WRITE, _READ_FILE, _READ_FOLDER, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_MAKE_DEVICES = 1 << 6 | 1 << 11
_FILE_SYSTEM = (1 << 15) - 1
_NET_VERSION, _TCP = 4, 3
_SCOPE_VERSION, _SIGNALS_AND_ABSTRACT_SOCKETS = 6, 3

_READ = _EXECUTE | _READ_FILE | _READ_FOLDER
_SEEN = ["/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu"]

_libc = ctypes.CDLL(None, use_errno=True)


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("access", ctypes.c_uint64), ("fd", ctypes.c_int32)]


def _call(number, *arguments):
    result = _libc.syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, "landlock: " + os.strerror(code))
    return result


class Landlock:
    """OSError where the kernel has none, or one that is too old."""

    def __init__(self, paths):
        version = _call(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION_FLAG))
        if version < _OLDEST:
            raise OSError("Landlock %d, which can be got round; from version %d on it is used" % (version, _OLDEST))
        handled = (ctypes.c_uint64 * 3)(
            _FILE_SYSTEM,
            _TCP if version >= _NET_VERSION else 0,
            _SIGNALS_AND_ABSTRACT_SOCKETS if version >= _SCOPE_VERSION else 0,
        )
        size = 24 if version >= _SCOPE_VERSION else 16 if version >= _NET_VERSION else 8
        self._rules = _call(_CREATE, handled, ctypes.c_size_t(size), ctypes.c_uint32(0))
        prefixes = [sys.prefix, sys.base_prefix, sys.exec_prefix]
        for path in room.SYSTEM + room.SETTINGS + _SEEN + prefixes + paths:
            self._allow(path, _READ)
        for path in room.DEVICES:
            self._allow(path, _READ_FILE | _WRITE)
        self._allow(os.environ["TMPDIR"], _FILE_SYSTEM & ~_MAKE_DEVICES)

    def close(self, folder):
        """For good. `folder`, which stays readable, and anything outside the lists above."""
        self._allow(folder, _READ)
        _call(_RESTRICT, ctypes.c_int(self._rules), ctypes.c_uint32(0))
        os.close(self._rules)

    def _allow(self, path, access):
        try:
            fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            return  # It is not there.
        try:
            if not os.path.isdir(path):
                access &= _EXECUTE | _WRITE | _READ_FILE | _TRUNCATE
            rule = _Beneath(access, fd)
            _call(_ADD, ctypes.c_int(self._rules), ctypes.c_int(_PATH_BENEATH), ctypes.byref(rule), ctypes.c_uint32(0))
        finally:
            os.close(fd)


def describe(landlock, reason):
    """For the host."""
    seen = "the interpreter and the submission’s folder, read-only; by Landlock"
    detail = seen if landlock else reason
    return {"id": "file-system", "active": landlock is not None, "detail": detail}

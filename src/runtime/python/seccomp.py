"""Linux: a check starts no process. Its threads are its own affair; a fork bomb ends at its first fork.

RLIMIT_NPROC counts by user and does not hold root back, and what a namespace's end cleans up has had two
seconds to fill the machine. A filter of system calls needs no privilege and holds for everybody.
"""
import ctypes
import errno
import os
import sys

_NO_NEW_PRIVS, _SECCOMP, _FILTER_MODE = 38, 22, 2  # linux/prctl.h, linux/seccomp.h
_CLONE_THREAD = 0x00010000  # linux/sched.h

# linux/bpf_common.h: load a word of seccomp_data; jump if equal, greater or equal, any bit; return.
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000

# linux/audit.h, and the tables of system calls: clone, clone3; fork and vfork; unshare, setns and ptrace,
# since in a namespace of its own making a check would have privileges again.
_SYSTEMS = {
    "x86_64": (0xC000003E, 56, 435, (57, 58), (272, 308, 101)),
    "aarch64": (0xC00000B7, 220, 435, (), (97, 268, 117)),
}
_X32 = 0x40000000  # the other way to say x86-64 system calls


class _Instruction(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    ]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_uint16), ("filter", ctypes.POINTER(_Instruction))]


def describe(holds):
    """For the host."""
    return {"id": "no-processes", "active": holds, "detail": "a check starts none"}


def _program():
    """None where the numbers of this architecture are not known."""
    if sys.byteorder != "little" or os.uname().machine not in _SYSTEMS:
        return None
    architecture, clone, clone3, forks, others = _SYSTEMS[os.uname().machine]
    refused = (_RETURN, 0, 0, _ERROR | errno.EAGAIN)
    # clone3 keeps its flags where a filter cannot read them: the C library then falls back on clone.
    missing = (_RETURN, 0, 0, _ERROR | errno.ENOSYS)
    code = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        missing,
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32),
        missing,
        (_EQUAL, 0, 1, clone3),
        missing,
    ]
    for number in forks:
        code += [(_EQUAL, 0, 1, number), refused]
    for number in others:
        code += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ERROR | errno.EPERM)]
    code += [
        (_EQUAL, 0, 3, clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_ANY_BIT, 1, 0, _CLONE_THREAD),
        refused,
        (_RETURN, 0, 0, _ALLOW),
    ]
    instructions = (_Instruction * len(code))(*code)
    return _Program(len(code), instructions)


# Made once: a fork then has little to do.
_FILTER = _program()
_libc = ctypes.CDLL(None, use_errno=True)


def start():
    """Sets the filter, for good and for every thread started later. Returns whether it holds."""
    if _FILTER is None:
        return False
    # Without privileges a filter may only be set where no program can gain any.
    if _libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return _libc.prctl(_SECCOMP, _FILTER_MODE, ctypes.byref(_FILTER), 0, 0) == 0

"""Linux: a submission starts no processes, whoever runs it: RLIMIT_NPROC does not hold for root.

A filter of system calls (seccomp) answers fork with "try again" and leaves threads alone. It also keeps
a submission from making namespaces, in which it would have privileges again, and from tracing.
"""
import ctypes
import errno
import os
import struct

_CLONE_THREAD = 0x00010000
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16

# audit architecture; clone; clone3; fork and vfork; unshare, setns, mount, umount2, pivot_root, ptrace.
_KNOWN = {
    "x86_64": (0xC000003E, 56, 435, (57, 58), (272, 308, 165, 166, 155, 101)),
    "aarch64": (0xC00000B7, 220, 435, (), (97, 268, 40, 39, 41, 117)),
}


def forbid():
    """For good, for this process and its threads. False where the system does not know how."""
    known = _KNOWN.get(os.uname().machine)
    if known is None or struct.calcsize("P") != 8:
        return False
    program = _program(*known)
    libc = ctypes.CDLL(None)
    buffer = ctypes.create_string_buffer(program, len(program))
    described = ctypes.create_string_buffer(
        struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    )
    libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS, without which a filter is refused.
    return libc.prctl(22, 2, described, 0, 0) == 0  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER


def _program(architecture, clone, clone3, forks, forbidden):
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        # Calls of another architecture have other numbers: none of them.
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
        (_LOAD, 0, 0, _NUMBER),
    ]
    # The C library then uses clone, whose flags can be looked at.
    steps += _answer(clone3, errno.ENOSYS)
    for number in forks:
        steps += _answer(number, errno.EAGAIN)
    for number in forbidden:
        steps += _answer(number, errno.EPERM)
    steps += [
        (_EQUAL, 0, 3, clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_ANY_BIT, 1, 0, _CLONE_THREAD),
        (_RETURN, 0, 0, _ERRNO | errno.EAGAIN),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _answer(number, error):
    return [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ERRNO | error)]

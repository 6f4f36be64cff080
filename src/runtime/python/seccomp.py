"""Linux: system calls a check has no business with. A filter needs no privilege and holds for everybody.

A check starts no process: RLIMIT_NPROC counts by user and does not hold root back, and what a namespace's
end cleans up has had two seconds to fill the machine. It opens no socket, and takes no memory that outlives it
or that no limit counts. Where no namespace is around it, it signals nobody but itself, sets the limits and the
priority of nobody else, and leaves what is known of files alone, which Landlock does not see to.
"""
import ctypes
import errno
import os
import sys

import linux

_SECCOMP, _FILTER_MODE = 22, 2  # linux/prctl.h, linux/seccomp.h
_CLONE_THREAD = 0x00010000  # linux/sched.h

# linux/bpf_common.h: load a word of seccomp_data; jump if equal, greater or equal, any bit; return.
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24  # offsets in struct seccomp_data
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000

_AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # linux/audit.h
_X32 = 0x40000000  # the other way to say x86-64 system calls

# The tables of system calls: x86-64, then aarch64, which has no call where None stands.
_CLONE, _CLONE3 = (56, 220), (435, 435)
_FORKS = [(57, None), (58, None)]  # fork, vfork
# unshare, setns: in a namespace of its own making a check would have privileges again.
_NEVER = [(272, 97), (308, 268)] + [(101, 117), (310, 270), (311, 271)]  # ptrace, process_vm_readv, _writev
# io_uring_setup: what is done by way of it, no filter sees. pidfd_getfd.
_NEVER += [(425, 425), (438, 438)]
# shmget, semget, msgget, mq_open; add_key, request_key, keyctl; memfd_create.
_NEVER += [(29, 194), (64, 190), (68, 186), (240, 180), (248, 217), (249, 218), (250, 219), (319, 279)]
_SOCKET = (41, 198)
_SIGNALS = [(62, 129), (234, 131), (129, 138), (297, 240)]  # kill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo
_ALONE = [
    (200, 130), (424, 424),  # tkill, pidfd_send_signal
    (90, None), (91, 52), (268, 53), (452, 452),  # chmod, fchmod, fchmodat, fchmodat2
    (92, None), (93, 55), (94, None), (260, 54),  # chown, fchown, lchown, fchownat
    (132, None), (235, None), (261, None), (280, 88),  # utime, utimes, futimesat, utimensat
    (188, 5), (189, 6), (190, 7), (463, 463),  # setxattr, lsetxattr, fsetxattr, setxattrat
    (197, 14), (198, 15), (199, 16), (466, 466),  # removexattr, lremovexattr, fremovexattr, removexattrat
    (141, 140), (251, 30),  # setpriority, ioprio_set
]  # fmt: skip
# prlimit64, sched_setparam, sched_setscheduler, sched_setaffinity, sched_setattr; 0 is whoever calls.
_OF_ONE_PROCESS = [(302, 261), (142, 118), (144, 119), (203, 122), (314, 274)]
# The kernel signals whom a file is said to belong to: fcntl with F_SETOWN, F_SETOWN_EX; ioctl with FIOSETOWN, SIOCSPGRP.
_OWNERS = [((72, 25), (8, 15)), ((16, 29), (0x8901, 0x8902))]


class _Instruction(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    ]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_uint16), ("filter", ctypes.POINTER(_Instruction))]


class Filter:
    """`process`: the id of this process where no namespace is around it, else None."""

    def __init__(self, process=None):
        # Made once: a fork then has little to do.
        program = _program(process)
        # Without privileges a filter may only be set where no program can gain any.
        self._steps = program and [
            linux.LETTING_NOTHING_GAIN_PRIVILEGES,
            linux.controlling(_SECCOMP, _FILTER_MODE, ctypes.byref(program)),
        ]

    def start(self):
        """Sets the filter, for good and for every thread started later. Returns whether it holds."""
        if self._steps is None:
            return False
        try:
            linux.take(self._steps)
        except OSError:
            return False
        return True


def describe(holds):
    """For the host."""
    return [
        {"id": "no-processes", "active": holds, "detail": "a filter of system calls"},
        {"id": "network", "active": holds, "detail": "a filter of system calls: no sockets"},
    ]


def _program(process):
    """None where the numbers of this architecture are not known."""
    machine = os.uname().machine
    if sys.byteorder != "little" or machine not in _AUDIT:
        return None
    column = list(_AUDIT).index(machine)
    # clone3 keeps its flags where a filter cannot read them: the C library then falls back on clone.
    missing = (_RETURN, 0, 0, _ERROR | errno.ENOSYS)
    again, never = (_RETURN, 0, 0, _ERROR | errno.EAGAIN), (_RETURN, 0, 0, _ERROR | errno.EPERM)
    allowed = (_RETURN, 0, 0, _ALLOW)
    code = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, _AUDIT[machine]),
        missing,
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32),
        missing,
    ]

    def on(calls, *answer):
        for number in (call[column] for call in calls):
            if number is not None:
                code.extend([(_EQUAL, 0, len(answer), number), *answer])

    on([_CLONE3], missing)
    on([_CLONE], (_LOAD, 0, 0, _FIRST_ARGUMENT), (_ANY_BIT, 0, 1, _CLONE_THREAD), allowed, again)
    on(_FORKS, again)
    on(_NEVER, never)
    on([_SOCKET], (_RETURN, 0, 0, _ERROR | errno.EACCES))
    if process is not None:
        on(_SIGNALS, (_LOAD, 0, 0, _FIRST_ARGUMENT), (_EQUAL, 0, 1, process), allowed, never)
        on(_OF_ONE_PROCESS, (_LOAD, 0, 0, _FIRST_ARGUMENT), (_EQUAL, 1, 0, 0), (_EQUAL, 0, 1, process), allowed, never)
        for call, (one, other) in _OWNERS:
            on([call], (_LOAD, 0, 0, _SECOND_ARGUMENT), (_EQUAL, 2, 0, one), (_EQUAL, 1, 0, other), allowed, never)
        on(_ALONE, never)
    code.append(allowed)
    return _Program(len(code), (_Instruction * len(code))(*code))

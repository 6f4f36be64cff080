"""Runs a command as containers do that allow no namespaces: making or entering one fails, and so does mount."""
import ctypes
import errno
import os
import sys

# unshare, setns, mount, pivot_root, clone; x86-64, then aarch64.
NUMBERS = {"x86_64": (272, 308, 165, 155, 56), "aarch64": (97, 268, 40, 41, 220)}
CLONE3 = 435
NEW_NAMESPACES = 0x7E020000  # linux/sched.h: CLONE_NEW* that clone takes
LOAD, EQUAL, ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06
FIRST_ARGUMENT = 16
ALLOW, ERROR = 0x7FFF0000, 0x00050000


class Instruction(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    ]


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_uint16), ("filter", ctypes.POINTER(Instruction))]


*refused, clone = NUMBERS[os.uname().machine]
never = (RETURN, 0, 0, ERROR | errno.EPERM)
code = [(LOAD, 0, 0, 0)]
for number in refused:
    code += [(EQUAL, 0, 1, number), never]
code += [
    (EQUAL, 0, 1, CLONE3),
    (RETURN, 0, 0, ERROR | errno.ENOSYS),
    (EQUAL, 0, 3, clone),
    (LOAD, 0, 0, FIRST_ARGUMENT),
    (ANY_BIT, 0, 1, NEW_NAMESPACES),
    never,
    (RETURN, 0, 0, ALLOW),
]
program = Program(len(code), (Instruction * len(code))(*code))
libc = ctypes.CDLL(None)
assert libc.prctl(38, 1, 0, 0, 0) == 0  # PR_SET_NO_NEW_PRIVS
assert libc.prctl(22, 2, ctypes.byref(program), 0, 0) == 0  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER
os.execvp(sys.argv[1], sys.argv[1:])

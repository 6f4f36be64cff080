"""The system calls that keep a check apart. Each raises OSError where the kernel refuses.

Some are put together long before they are made: whatever a fork touches is a page to be copied, so it finds
its arguments ready, as steps of (name, function, arguments).
"""
import ctypes
import os
import resource
import struct

NEWNS = 0x00020000
NEWUTS = 0x04000000
NEWIPC = 0x08000000
NEWUSER = 0x10000000
NEWPID = 0x20000000
NEWNET = 0x40000000

READ_ONLY, NO_SUID, NO_DEV, NO_EXEC, REMOUNT, BIND, RECURSIVE, PRIVATE = (
    1, 2, 4, 8, 32, 4096, 16384, 1 << 18,
)  # fmt: skip
_RELATIVE_TIME = 1 << 21

_PDEATHSIG, _DUMPABLE, _NO_NEW_PRIVS = 1, 4, 38

# The C library has no wrapper for it; unistd.h of each architecture.
_PIVOT_ROOT = {
    "x86_64": 155,
    "aarch64": 41,
    "riscv64": 41,
    "i686": 217,
    "armv7l": 218,
    "ppc64le": 203,
    "s390x": 217,
}

_libc = ctypes.CDLL(None, use_errno=True)


def take(steps):
    """Makes the calls, one after the other."""
    for name, call, arguments in steps:
        if call(*arguments) < 0:
            _fail(name)


def _fail(name):
    number = ctypes.get_errno()
    raise OSError(number, "%s: %s" % (name, os.strerror(number)))


def unsharing(flags):
    return "unshare", _libc.unshare, (flags,)


def returning_to(fd, kind):
    """The step into the namespace that `fd` stands for."""
    return "setns", _libc.setns, (fd, kind)


def mounting(source, target, kind=None, flags=0, options=None):
    encode = lambda text: None if text is None else text.encode("utf-8", "surrogateescape")
    arguments = encode(source), encode(target), encode(kind), ctypes.c_ulong(flags), encode(options)
    return "mount " + target, _libc.mount, arguments


def mount(*arguments):
    take([mounting(*arguments)])


def pivot_root(new_root, put_old):
    number = _PIVOT_ROOT.get(os.uname().machine)
    if number is None:
        raise OSError("pivot_root is not known for this architecture")
    arguments = ctypes.c_long(number), os.fsencode(new_root), os.fsencode(put_old)
    take([("pivot_root", _libc.syscall, arguments)])


DENYING_GROUPS = ("setgroups", b"deny")


def entering_user_namespace(flags, *first, root=""):
    """Steps into a new user namespace, in which this process may do what `flags` need, as the same user.

    `first`: DENYING_GROUPS, without which the group cannot be kept; a namespace inherits it.
    `root`: where a /proc is that can be written to.
    """
    user, group = os.getuid(), os.getgid()
    maps = first + (
        ("uid_map", b"%d %d 1" % (user, user)),
        ("gid_map", b"%d %d 1" % (group, group)),
    )
    writing = [(name, _write, (root + "/proc/self/" + name, text)) for name, text in maps]
    return [unsharing(NEWUSER | flags)] + writing


def _write(path, text):
    fd = os.open(path, os.O_WRONLY)
    try:
        return os.write(fd, text)
    finally:
        os.close(fd)


def make_read_only():
    """Everything mounted but /proc, in which a new user namespace is set up."""
    mount(None, "/", None, RECURSIVE | PRIVATE)
    with open("/proc/self/mountinfo") as file:
        mounts = [line.split() for line in file]
    for target in (fields[4] for fields in mounts if fields[fields.index("-") + 1] != "proc"):
        target = target.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        try:
            # Flags that came with the mount are locked and have to be said again; ST_* equal MS_* here.
            flags = os.statvfs(target).f_flag & (NO_SUID | NO_DEV | NO_EXEC | 1024 | 2048)
            relative = _RELATIVE_TIME if os.statvfs(target).f_flag & 4096 else 0
            mount(None, target, None, REMOUNT | BIND | READ_ONLY | flags | relative)
        except OSError:
            pass  # Not reachable from here, and then not from a check either.


def controlling(option, value, more=0):
    return "prctl", _libc.prctl, (option, value, more, 0, 0)


DYING_WITH_PARENT = controlling(_PDEATHSIG, 9)
# Off: no other process of the same user may read or write this one's memory.
NOT_DUMPABLE, DUMPABLE = controlling(_DUMPABLE, 0), controlling(_DUMPABLE, 1)
# No capability is left, and none comes back with a program that is started.
# _LINUX_CAPABILITY_VERSION_3, this process
_NO_CAPABILITIES = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
LETTING_NOTHING_GAIN_PRIVILEGES = controlling(_NO_NEW_PRIVS, 1)
GIVING_UP_PRIVILEGES = [LETTING_NOTHING_GAIN_PRIVILEGES, ("capset", _libc.capset, _NO_CAPABILITIES)]


def limiting(name, value):
    """The step that sets a limit, as far as whoever started this process allows."""
    kind = getattr(resource, name)
    _, most = resource.getrlimit(kind)
    if most != resource.RLIM_INFINITY:
        value = min(value, most)
    return "setrlimit", _libc.setrlimit, (kind, (ctypes.c_ulong * 2)(value, value))


# The socket module would take its time to load.
_socket, _connect = _libc.socket, _libc.connect
_AF_UNIX, _SOCK_STREAM = 1, 1  # sys/socket.h


def address_of(path):
    """The address of the Unix socket at `path`."""
    if len(os.fsencode(path)) > 107:
        raise OSError("the path of a socket is too long: " + path)
    return struct.pack("=H108s", _AF_UNIX, os.fsencode(path))


def connect(address):
    """A descriptor connected to a Unix socket."""
    fd = _socket(_AF_UNIX, _SOCK_STREAM | os.O_CLOEXEC, 0)
    if fd < 0:
        _fail("socket")
    take([("connect", _connect, (fd, address, len(address)))])
    return fd

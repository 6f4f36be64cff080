"""The system calls that keep a check apart. Each raises OSError where the kernel refuses."""
import ctypes
import os

NEWNS = 0x00020000
NEWUTS = 0x04000000
NEWIPC = 0x08000000
NEWUSER = 0x10000000
NEWPID = 0x20000000
NEWNET = 0x40000000

READ_ONLY, NO_SUID, NO_DEV, NO_EXEC, REMOUNT, BIND, RECURSIVE, PRIVATE = (
    1, 2, 4, 8, 32, 4096, 16384, 1 << 18,
)  # fmt: skip
_DETACH = 2
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


def _check(call, result):
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, "%s: %s" % (call, os.strerror(number)))


def unshare(flags):
    _check("unshare", _libc.unshare(flags))


def set_namespace(fd, kind):
    _check("setns", _libc.setns(fd, kind))


def mount(source, target, kind=None, flags=0, options=None):
    encode = lambda text: None if text is None else os.fsencode(text)
    result = _libc.mount(
        encode(source), encode(target), encode(kind), ctypes.c_ulong(flags), encode(options)
    )
    _check("mount " + target, result)


def unmount(target):
    _check("umount", _libc.umount2(os.fsencode(target), _DETACH))


def pivot_root(new_root, put_old):
    number = _PIVOT_ROOT.get(os.uname().machine)
    if number is None:
        raise OSError("pivot_root is not known for this architecture")
    result = _libc.syscall(ctypes.c_long(number), os.fsencode(new_root), os.fsencode(put_old))
    _check("pivot_root", result)


def own_user_namespace(flags, root=""):
    """Enters a new user namespace, in which this process may do what `flags` need, as the same user.

    `root`: where a /proc is that can be written to.
    """
    user, group = os.getuid(), os.getgid()
    unshare(NEWUSER | flags)
    for name, text in (
        ("setgroups", b"deny"),
        ("uid_map", b"%d %d 1" % (user, user)),
        ("gid_map", b"%d %d 1" % (group, group)),
    ):
        fd = os.open(root + "/proc/self/" + name, os.O_WRONLY)
        try:
            os.write(fd, text)
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


def die_with_parent():
    _libc.prctl(_PDEATHSIG, 9, 0, 0, 0)


def set_dumpable(value):
    """Off: no other process of the same user may read or write this one's memory."""
    _libc.prctl(_DUMPABLE, value, 0, 0, 0)


def give_up_privileges():
    """No capability is left, and none comes back with a program that is started."""
    _check("prctl", _libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0))
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
    _check("capset", _libc.capset(header, (ctypes.c_uint32 * 6)()))

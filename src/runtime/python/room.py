"""The file system a check sees on Linux: the interpreter, its packages, the submission's folder, a scratch.

The server makes the room once; a check adds what is its own and covers up the way out.
"""
import os

import linux

SCRATCH = "/tmp"
# Scratch is memory: a check that fills it gets an error, not the machine.
_SCRATCH_SIZE = "size=64m,nr_inodes=4096,mode=700"
SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/gnu/store"]
SETTINGS = ["/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives"]
DEVICES = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"]
_NEVER = linux.NO_SUID | linux.NO_DEV
OUTSIDE = "/.outside"
# Empty, and like all of the new root not to be written to.
_NOTHING = "/.nothing"


# The part of a check that does not depend on the submission.
OWN_SCRATCH = linux.mounting("tmpfs", SCRATCH, "tmpfs", _NEVER, _SCRATCH_SIZE)
OWN_PROC = linux.mounting("proc", "/proc", "proc", _NEVER | linux.NO_EXEC | linux.READ_ONLY)
_COVER = [linux.mounting(_NOTHING, OUTSIDE, None, linux.BIND)]


def can_have_proc():
    """bubblewrap and containers cover parts of theirs, and then forbid it; a check has no need of /proc."""
    try:
        linux.take([OWN_PROC])
    except OSError:
        return False
    return True


class Room:
    """Made where a server is alone in a mount namespace: moves it to a new root. `paths` show where they were."""

    def __init__(self, paths):
        # By where something is shown: where it really is.
        self._shown = {}
        for path in sorted(paths):
            real = os.path.realpath(path)
            self._shown.update({path: real, real: real})
        linux.mount("tmpfs", SCRATCH, "tmpfs", _NEVER, "mode=755")
        os.mkdir(SCRATCH + OUTSIDE)
        os.mkdir(SCRATCH + _NOTHING, 0)
        linux.pivot_root(SCRATCH, SCRATCH + OUTSIDE)
        os.chdir("/")
        for path in SYSTEM + SETTINGS + DEVICES:
            if os.path.islink(OUTSIDE + path):
                _folder(os.path.dirname(path))
                os.symlink(os.readlink(OUTSIDE + path), path)
            else:
                _show(path, path)
        for path, real in self._shown.items():
            _show(real, path)
        # Where a submission's folder may lie, a check mounts something: it needs a place.
        for name in [SCRATCH[1:], "proc"] + os.listdir(OUTSIDE):
            if os.path.isdir(os.path.join(OUTSIDE, name)):
                _folder("/" + name)
        linux.mount(None, "/", None, linux.REMOUNT | linux.BIND | linux.READ_ONLY | _NEVER)
        self._in_scratch = self._below(SCRATCH)

    def let_in(self, folder, real_folder):
        """In a check: shows the submission's folder and covers everything else.

        The cover cannot be lifted: without privileges not here, and not in a namespace made from this one.
        """
        for path, real in self._in_scratch:
            _show(real, path)
        if not os.access(folder, os.F_OK):
            top = "/" + folder.split("/")[1]
            if top != SCRATCH:
                linux.mount("tmpfs", top, "tmpfs", _NEVER, "size=1m,mode=755")
                for path, real in self._below(top):
                    _show(real, path)
            _show(real_folder, folder, is_folder=True)
        linux.take(_COVER)

    def _below(self, top):
        return [(path, real) for path, real in self._shown.items() if path.startswith(top + "/")]


def _show(source, target, is_folder=False):
    """Where `target` shows already, as part of a folder above it, nothing is left to do."""
    if os.access(target, os.F_OK) or not os.access(OUTSIDE + source, os.F_OK):
        return
    if is_folder or os.path.isdir(OUTSIDE + source):
        _folder(target)
    else:
        _folder(os.path.dirname(target))
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    linux.mount(OUTSIDE + source, target, None, linux.BIND | linux.RECURSIVE)


def _folder(path):
    """As os.makedirs does, which is more for a fork to touch."""
    end = 0
    while end != -1:
        end = path.find("/", end + 1)
        above = path if end == -1 else path[:end]
        if not os.access(above, os.F_OK):
            os.mkdir(above, 0o755)

"""The file system a check sees on Linux: the interpreter, its packages, the submission's folder, a scratch."""
import os

import linux

SCRATCH = "/tmp"
# The scratch is memory: a check that fills it gets an error, not the machine.
_SIZE = "size=64m,nr_inodes=4096,mode=755"
_SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/gnu/store"]
_SETTINGS = ["/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives"]
_DEVICES = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"]
_OLD = "/.outside"


def build(paths):
    """Moves this process, alone in a mount namespace, to a root of its own. `paths` show as they are."""
    real = {path: os.path.realpath(path) for path in paths}
    linux.mount("tmpfs", SCRATCH, "tmpfs", linux.NO_SUID | linux.NO_DEV, _SIZE)
    os.mkdir(SCRATCH + _OLD)
    linux.pivot_root(SCRATCH, SCRATCH + _OLD)
    os.chdir("/")
    for path in _SYSTEM + _SETTINGS + _DEVICES:
        if os.path.islink(_OLD + path):
            _folder(os.path.dirname(path))
            os.symlink(os.readlink(_OLD + path), path)
        else:
            _show(path, path)
    for path in sorted(real):
        _show(real[path], path)
        _show(real[path], real[path])
    _folder(SCRATCH)
    _folder("/proc")
    try:
        flags = linux.NO_SUID | linux.NO_DEV | linux.NO_EXEC
        linux.mount("proc", "/proc", "proc", flags | linux.READ_ONLY)
    except OSError:
        pass  # A container may forbid it; a check has no need of /proc.


def let_in(folder, real_folder):
    """Shows the submission's folder and shuts the door to everything else."""
    _show(real_folder, folder)
    linux.unmount(_OLD)
    os.rmdir(_OLD)
    os.chdir(SCRATCH)


def _show(source, target):
    """Where `target` shows already, as part of a folder above it, nothing is left to do."""
    if os.path.exists(target) or not os.path.exists(_OLD + source):
        return
    if os.path.isdir(_OLD + source):
        _folder(target)
    else:
        _folder(os.path.dirname(target))
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    linux.mount(_OLD + source, target, None, linux.BIND | linux.RECURSIVE)


def _folder(path):
    os.makedirs(path, mode=0o755, exist_ok=True)

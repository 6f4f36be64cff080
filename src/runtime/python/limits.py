"""Bounds on what one check may take, where the system has them."""
import os

GIB = 1 << 30
MIB = 1 << 20


def apply():
    """Returns a sentence of what holds, empty where this system has no such limits."""
    try:
        import resource
    except ImportError:
        return ""
    wanted = [
        ("RLIMIT_AS", _address_space() + GIB),
        ("RLIMIT_CPU", 60),
        ("RLIMIT_FSIZE", 64 * MIB),
        ("RLIMIT_NOFILE", 256),
        ("RLIMIT_NPROC", 64),
        ("RLIMIT_CORE", 0),
    ]
    held = []
    for name, value in wanted:
        try:
            kind = getattr(resource, name)
            _, hard = resource.getrlimit(kind)
            if hard != resource.RLIM_INFINITY:
                value = min(value, hard)
            resource.setrlimit(kind, (value, value))
            held.append(name[7:])
        except (AttributeError, ValueError, OSError):
            pass  # macOS has no limit on address space.
    return ", ".join(held)


def _address_space():
    """What is mapped already, NumPy's libraries for the most part."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return GIB

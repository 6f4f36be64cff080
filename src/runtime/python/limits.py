"""Bounds on what one check may take, where the system has them."""
import os

GIB = 1 << 30
MIB = 1 << 20
OPEN_FILES = 256
_WORDS = [("CPU", "processor time"), ("FSIZE", "size of a file"), ("NOFILE", "open files"), ("CORE", "no core dump")]
# Seconds, for the case that the host is gone.
PROCESSOR_TIME = "RLIMIT_CPU", 60


def for_all():
    """Those that a server sets once, for itself and what it forks. Returns what holds."""
    return _apply(
        [
            ("RLIMIT_AS", _address_space() + GIB),
            ("RLIMIT_FSIZE", 64 * MIB),
            ("RLIMIT_NOFILE", OPEN_FILES),
            ("RLIMIT_CORE", 0),
        ]
    )


def for_one():
    """It counts by process."""
    return _apply([PROCESSOR_TIME])


def describe(held):
    """What holds, for the host."""
    memory = "AS" in held
    others = [words for name, words in _WORDS if name in held]
    return [
        {"id": "memory", "active": memory, "detail": "1024 MiB" if memory else ""},
        {"id": "limits", "active": bool(others), "detail": ", ".join(others)},
    ]


def _apply(wanted):
    try:
        import resource
    except ImportError:
        return []
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
    return held


def _address_space():
    """What is mapped already, NumPy's libraries for the most part."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return GIB

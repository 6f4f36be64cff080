"""Everywhere: a process for one submission, started ahead of it."""
import os
import sys

import arrays
import frames
import limits
import worker

if sys.platform.startswith("linux"):
    import landlock
    import linux
    import seccomp


def run(options):
    # The host speaks over the standard streams; they are moved away from the submission.
    read_fd, write_fd = os.dup(0), os.dup(1)
    arrays.load()
    isolation = limits.describe(limits.for_all() + limits.for_one())
    settle = lambda message: None
    if sys.platform.startswith("linux"):
        # Not left behind when the host is killed.
        linux.take([linux.DYING_WITH_PARENT])
        own, settle = _walls(options["path"])
        isolation += own
    output = worker.get_ready(write_fd)
    # Files of the host's, in which prints outlive whoever printed.
    files = (3, 4) if options["prints"] else ()
    frames.write(write_fd, worker.hello(isolation))
    worker.serve((read_fd, write_fd), output, settle, worker.Clock, files)


def _walls(paths):
    """What a process can do for itself: what the host put around it may be more, or nothing."""
    holds = seccomp.Filter(os.getpid()).start()
    isolation = seccomp.describe(holds)
    isolation.append({"id": "signals", "active": holds, "detail": "to itself alone"})
    seen = None
    try:
        seen = landlock.Landlock(paths)
        isolation.append(landlock.describe(seen, ""))
    except OSError as error:
        isolation.append(landlock.describe(None, str(error)))

    def settle(message):
        if seen:
            seen.close(message["realFolder"])
        # Root without namespaces would set the clock and the name of the machine.
        linux.take(linux.GIVING_UP_PRIVILEGES)

    return isolation, settle

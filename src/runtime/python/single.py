"""Everywhere: a process for one submission, started ahead of it."""
import os
import sys

import arrays
import capture
import limits
import worker

if sys.platform.startswith("linux"):
    import linux
    import seccomp


def run(options):
    # The host speaks over the standard streams; they are moved away from the submission.
    read_fd, write_fd = os.dup(0), os.dup(1)
    arrays.load()
    isolation = limits.describe(limits.for_all() + limits.for_one())
    if sys.platform.startswith("linux"):
        # Not left behind when the host is killed.
        linux.die_with_parent()
        isolation.append(seccomp.describe(seccomp.start()))
    worker.run(read_fd, write_fd, worker.hello(isolation), capture.Output(), lambda message: None)

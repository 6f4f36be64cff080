"""Linux: one process that imports NumPy once and forks for each check, into namespaces of its own.

The host asks over standard input, in a letter and a key: F for a fork, W for where it is, E for its end, L for its
end and its last prints. The fork connects to the host's socket, says the key, and serves one submission on that connection. Over
standard output the server tells in frames what became of its forks. It never reads what a fork sends, and a fork
has nothing but its own connection.

After a fork every page that either side touches is copied: both do little, and most of that is prepared.
"""
import gc
import os
import select
import signal
import sys

import arrays
import capture
import frames
import limits
import linux
import rehearsal
import room
import seccomp
import worker

REFUSED = 97
# What a fork has open besides the standard streams: the line to the host, and the files it prints to.
LINE, PRINTS = 3, (4, 5)
# Exit codes of the fork that tries; both may hold.
TRIED, FILTERED, HAS_PROC = 100, 1, 2
# A submission has no use for it, and leaves it alone.
OVERDUE = signal.SIGRTMIN
# Forks after which the next would be sooner ready if it waited for the rehearsal.
ENOUGH = 8
# Length of a letter and a key, in bytes.
REQUEST = 1 + 32


class Server:
    def __init__(self, options):
        self._socket = linux.address_of(room.OUTSIDE + options["socket"])
        self._paths = options["prefixes"] + options["path"]
        self._description = options["description"]
        self._isolation = options["isolation"]
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (LINE, *PRINTS):
            os.dup2(null, fd)
        self._read, self._write = os.dup(0), os.dup(1)
        for fd in (0, 1):
            os.dup2(null, fd)
        # By process id: the host's key, and the files that its prints go to.
        self._forks = {}
        self._forked = 0
        self._into_own, self._back, self._walls = [], [], []
        self._half_said = b""
        self._filter = seccomp.Filter()
        self._filtered = False
        self._output = None

    def run(self):
        try:
            self._enter()
            arrays.load()
            self._isolation += self._try() + limits.describe(limits.for_all() + ["CPU"])
        except OSError as error:
            frames.write(self._write, {"type": "refused", "detail": str(error)[:300]})
            return
        # What a fork would do like any other is done once, here.
        for name in ("HOME", "TMPDIR"):
            os.environ[name] = room.SCRATCH
        os.environ.pop("LD_BIND_NOW", None)
        self._output = worker.get_ready(LINE, OVERDUE)
        hello = worker.hello(self._isolation)
        frames.write(self._write, {"type": "up", "hello": hello, "description": self._description})
        wake_read, wake_write = os.pipe()
        os.set_blocking(wake_write, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake_write)
        rehearsed = False
        while True:
            # The first checks are not kept waiting: their forks do without.
            ready, _, _ = select.select([self._read, wake_read], [], [], None if rehearsed else 0.02)
            if not rehearsed and (not ready or self._forked >= ENOUGH):
                self._rehearse()
                rehearsed = True
            if wake_read in ready:
                os.read(wake_read, 4096)
                self._reap()
            if self._read in ready:
                self._listen()

    @staticmethod
    def _rehearse():
        rehearsal.rehearse()
        # The collector of a fork then leaves what is shared alone.
        if hasattr(gc, "freeze"):
            gc.collect()
            gc.freeze()

    def _enter(self):
        """Namespaces of the server: no network, nothing writable, and the right to make more of them."""
        kinds = linux.NEWNS | linux.NEWNET | linux.NEWIPC | linux.NEWUTS | linux.NEWPID
        entering = linux.entering_user_namespace(kinds, linux.DENYING_GROUPS)
        linux.take([linux.DYING_WITH_PARENT] + entering)
        # A process namespace begins with a child, and a process may return only to one that is its own.
        pid = os.fork()
        if pid != 0:
            os.close(self._read)
            os.close(self._write)
            os.waitpid(pid, 0)
            os._exit(0)
        linux.take([linux.DYING_WITH_PARENT])
        linux.make_read_only()
        linux.take([linux.NOT_DUMPABLE])
        namespace = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        self._room = room.Room(self._paths)
        self._into_own = [linux.unsharing(linux.NEWPID)]
        self._back = [linux.returning_to(namespace, linux.NEWPID)]
        self._walls = [linux.DYING_WITH_PARENT, linux.DUMPABLE]
        self._walls += linux.entering_user_namespace(linux.NEWNS, root=room.OUTSIDE)
        self._walls += [linux.limiting(*limits.PROCESSOR_TIME), room.OWN_SCRATCH]

    def _try(self):
        """A protection counts once it has been seen to work. Returns what a fork is kept apart by."""
        pid = self._fork((), self._find_out)
        found = _exit_code(os.waitpid(pid, 0)[1]) - TRIED
        if not 0 <= found <= FILTERED + HAS_PROC:
            raise OSError("a check could not be given namespaces of its own")
        self._filtered = bool(found & FILTERED)
        if found & HAS_PROC:
            self._walls.append(room.OWN_PROC)
        return [
            {"id": "process-namespace", "active": True, "detail": "a fork in namespaces of its own"},
            {"id": "file-system", "active": True, "detail": "the interpreter and the submission’s folder, read-only"},
            {"id": "network", "active": True, "detail": "a namespace without one"},
            {"id": "signals", "active": True, "detail": "a signal stays within its namespace"},
        ] + seccomp.describe(self._filtered)  # fmt: skip

    def _find_out(self):
        has_proc = room.can_have_proc()
        os._exit(TRIED + (FILTERED if self._filter.start() else 0) + (HAS_PROC if has_proc else 0))

    def _listen(self):
        said = os.read(self._read, 4096)
        if not said:
            raise EOFError
        said = self._half_said + said
        whole = len(said) - len(said) % REQUEST
        self._half_said = said[whole:]
        for at in range(0, whole, REQUEST):
            self._obey(said[at : at + 1], said[at + 1 : at + REQUEST])

    def _obey(self, request, key):
        if request == b"F":
            files = capture.shared_files()
            self._forks[self._fork(files, self._serve, key)] = key, files
            self._forked += 1
            return
        for pid, (known, files) in self._forks.items():
            if known != key:
                continue
            os.kill(pid, OVERDUE if request == b"W" else signal.SIGKILL)
            if request == b"E":
                _close(files)
                self._forks[pid] = key, ()

    def _reap(self):
        while self._forks:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            key, files = self._forks.pop(pid)
            # Also of one that did not live to tell.
            output = capture.kept_in(*files) if files else None
            _close(files)
            ended = {"type": "ended", "key": key.decode("ascii"), "code": _exit_code(status), "output": output}
            frames.write(self._write, ended)

    def _fork(self, files, serve, *arguments):
        """Runs `serve` as the first process of a new process namespace; returns its id.

        `files`: open for what it prints.

        When the first process of a namespace ends, the kernel ends all others in it.
        """
        linux.take(self._into_own)
        pid = os.fork()
        if pid != 0:
            linux.take(self._back)
            return pid
        try:
            self._alone(files)
            serve(*arguments)
        except BaseException as error:
            os.write(2, ("%s\n" % error).encode("utf-8", "replace"))
        finally:
            os._exit(REFUSED)

    def _alone(self, files):
        signal.set_wakeup_fd(-1)
        for file, fd in zip(files, PRINTS):
            os.dup2(file, fd)
        # What is the server's and other forks'.
        os.closerange(PRINTS[1] + 1, limits.OPEN_FILES)
        os.setsid()
        linux.take(self._walls)
        os.chdir(room.SCRATCH)

    def _serve(self, key):
        connection = linux.connect(self._socket)
        os.dup2(connection, LINE)
        os.close(connection)
        if self._filter.start() != self._filtered:
            raise OSError("the filter of system calls did not hold")
        os.write(LINE, key)
        files = PRINTS if capture.SHARES_FILES else ()
        worker.serve((LINE, LINE), self._output, self._settle, worker.NoClock, files)

    def _settle(self, message):
        self._room.let_in(message["folder"], message["realFolder"])
        linux.take(linux.GIVING_UP_PRIVILEGES)


def _close(files):
    for fd in files:
        os.close(fd)


def _exit_code(status):
    """128 and more for a signal, as shells have it."""
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)


def run(options):
    try:
        Server(options).run()
    except (EOFError, BrokenPipeError, ConnectionError):
        pass  # The host is gone.
    sys.stderr.flush()
    os._exit(0)

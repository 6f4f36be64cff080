"""What a submission prints and warns of, kept and capped, and away from the protocol."""
import io
import os
import sys
import warnings

LIMIT = 64 * 1024

# Bound once: a submission may replace what os holds.
_write = os.write


class Kept(io.TextIOBase):
    """A text stream that keeps the first LIMIT bytes in its file and forgets the rest."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, fd):
        super().__init__()
        self._fd = fd
        self._room = LIMIT
        self.truncated = False
        self.buffer = _Bytes(self)

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        # A lone surrogate is legal in a str and illegal in UTF-8. One character more than is kept, to notice it.
        self.keep(text[: self._room + 1].encode("utf-8", "replace"))
        return len(text)

    def keep(self, data):
        if len(data) > self._room:
            self.truncated = True
        if self._room > 0:
            kept = data[: self._room]
            self._room -= len(kept)
            try:
                _write(self._fd, kept)
            except OSError:
                pass  # The submission closed it.

    def writable(self):
        return True

    def fileno(self):
        return self._fd


class _Bytes(io.RawIOBase):
    def __init__(self, stream):
        super().__init__()
        self._stream = stream

    def write(self, data):
        data = bytes(data)
        self._stream.keep(data)
        return len(data)

    def writable(self):
        return True


class Output:
    """Standard input from nothing; standard output and error, also of C code, into memory or scratch."""

    def __init__(self):
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        sys.stdin = open(0, closefd=False)
        sys.stdout = sys.__stdout__ = self._stdout = Kept(1)
        sys.stderr = sys.__stderr__ = self._stderr = Kept(2)
        self._files = ()

    def start(self, files):
        """In the process of the submission. `files`: open for it alone, what is printed goes there at once."""
        self._files = files or (new_file(), new_file())
        os.dup2(self._files[0], 1)
        os.dup2(self._files[1], 2)

    def so_far(self):
        """Both streams since the start, in the order in which Python and what goes past it wrote."""
        found = kept_in(*self._files)
        found["truncated"] = found["truncated"] or self._stdout.truncated or self._stderr.truncated
        return found


# Files in memory came with Python 3.8.
SHARES_FILES = hasattr(os, "memfd_create")


def shared_files():
    """Two that outlive whoever prints, where there are such files."""
    return (new_file(), new_file()) if SHARES_FILES else ()


def new_file():
    """In memory where the system has such files, else in scratch."""
    if SHARES_FILES:
        return os.memfd_create("output")
    import tempfile

    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def _read_from_start(file):
    if hasattr(os, "pread"):
        # Leaves the place alone at which another thread may be printing.
        return os.pread(file, LIMIT + 1, 0)
    os.lseek(file, 0, os.SEEK_SET)
    kept = os.read(file, LIMIT + 1)
    os.lseek(file, 0, os.SEEK_END)
    return kept


def kept_in(stdout, stderr):
    texts, truncated = [], False
    for file in (stdout, stderr):
        kept = b""
        try:
            kept = _read_from_start(file)
        except OSError:
            pass  # The submission closed it.
        truncated = truncated or len(kept) > LIMIT
        texts.append(kept[:LIMIT].decode("utf-8", "replace"))
    return {"stdout": texts[0], "stderr": texts[1], "truncated": truncated}


_QUIET = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


_filters = []


def set_filters():
    """Everything is heard of but what is for authors of libraries."""
    warnings.simplefilter("default")
    for quiet in _QUIET:
        warnings.simplefilter("ignore", quiet)
    _filters[:] = warnings.filters[: 1 + len(_QUIET)]


class Warnings:
    """Each warning once per line, at the line of the student's file that caused it."""

    def __init__(self, paths):
        self._paths = paths
        self._seen = {}
        warnings.showwarning = self._show

    def restart(self):
        try:
            if warnings.filters[: len(_filters)] != _filters:
                set_filters()
            # Adding a filter also makes Python forget which lines have warned.
            warnings.simplefilter("ignore", _QUIET[-1])
        except Exception:
            pass  # The submission took warnings apart.

    def take(self):
        seen, self._seen = self._seen, {}
        return list(seen.values())

    def _show(self, message, category, filename, lineno, file=None, line=None):
        frame = sys._getframe(1)
        while filename not in self._paths and frame is not None:
            if frame.f_code.co_filename in self._paths:
                filename, lineno = frame.f_code.co_filename, frame.f_lineno
            frame = frame.f_back
        if len(self._seen) < 100:
            self._seen.setdefault(
                (category, filename, lineno, str(message)),
                {
                    "category": category.__name__[:200],
                    "message": str(message)[:2000],
                    "path": str(filename)[:4096],
                    "line": max(0, lineno - 1),
                },
            )
